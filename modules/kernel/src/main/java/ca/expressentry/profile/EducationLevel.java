package ca.expressentry.profile;

/** Levels of education, lowest to highest, as the Instructions list them. */
public enum EducationLevel {
    LESS_THAN_SECONDARY,
    SECONDARY,
    ONE_YEAR,
    TWO_YEAR,
    BACHELOR_OR_THREE_YEAR,
    /** Two or more post-secondary credentials, one of them of three years or more: never declared, always derived. */
    TWO_OR_MORE,
    MASTERS_OR_PROFESSIONAL,
    DOCTORATE;

    public boolean atLeast(EducationLevel other) {
        return compareTo(other) >= 0;
    }
}
