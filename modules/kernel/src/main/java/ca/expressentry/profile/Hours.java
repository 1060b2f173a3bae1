package ca.expressentry.profile;

/** Hours of work, kept exactly: a day of a job is a seventh of its week. */
public record Hours(long sevenths) implements Comparable<Hours> {

    public static final Hours NONE = new Hours(0);

    private static final int DAYS_IN_WEEK = 7;
    private static final int MONTHS_IN_YEAR = 12;
    private static final int SEVENTHS_A_DAY = 60;

    /** Whole hours. */
    public static Hours of(long hours) {
        return new Hours(hours * DAYS_IN_WEEK);
    }

    /** So many months of full-time work: twelfths of a year. */
    public static Hours ofMonths(int months) {
        return new Hours(WorkExperience.YEAR.times(months).sevenths / MONTHS_IN_YEAR);
    }

    public Hours plus(Hours other) {
        return new Hours(sevenths + other.sevenths);
    }

    public Hours times(int count) {
        return new Hours(Math.multiplyExact(sevenths, count));
    }

    public boolean atLeast(Hours other) {
        return sevenths >= other.sevenths;
    }

    /** For how many days, one at least, others cannot overtake these: at most, one gains a day while the other loses one. */
    public long daysAhead(Hours others) {
        return Math.max(1, (sevenths - others.sevenths) / SEVENTHS_A_DAY);
    }

    /** Completed hours. */
    public long hours() {
        return sevenths / DAYS_IN_WEEK;
    }

    /** Hours missing from so many, a part of an hour being missing as a whole one. */
    public long shortOf(Hours required) {
        return Math.max(0, -Math.floorDiv(sevenths - required.sevenths, DAYS_IN_WEEK));
    }

    /** Completed years of full-time work. */
    public int years() {
        return (int) (sevenths / WorkExperience.YEAR.sevenths);
    }

    @Override
    public int compareTo(Hours other) {
        return Long.compare(sevenths, other.sevenths);
    }

    @Override
    public String toString() {
        return hours() + " hours";
    }
}
