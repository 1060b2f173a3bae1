package ca.expressentry.demo;

import ca.expressentry.demo.Occupations.Occupation;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Credential.Assessment;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.EducationLevel;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What people studied, abroad and in Canada. */
final class Studies {

    private static final int MONTHS_OF_AN_ACADEMIC_YEAR = 8;
    private static final int DAYS_OF_THE_OLDEST_ASSESSMENT = 1500;

    private Studies() {}

    /** How old people are when they have reached a level without a break. */
    static int ageAtEnd(EducationLevel level) {
        return switch (level) {
            case LESS_THAN_SECONDARY, SECONDARY -> 18;
            case ONE_YEAR -> 19;
            case TWO_YEAR -> 20;
            case BACHELOR_OR_THREE_YEAR -> 22;
            case TWO_OR_MORE -> 23;
            case MASTERS_OR_PROFESSIONAL -> 24;
            case DOCTORATE -> 28;
        };
    }

    /** How many years a program of a level takes. */
    static int years(EducationLevel level) {
        return switch (level) {
            case LESS_THAN_SECONDARY, SECONDARY, TWO_OR_MORE -> 0;
            case ONE_YEAR -> 1;
            case TWO_YEAR, MASTERS_OR_PROFESSIONAL -> 2;
            case BACHELOR_OR_THREE_YEAR, DOCTORATE -> 4;
        };
    }

    /** What somebody brought from abroad before studying in Canada. */
    static EducationLevel before(EducationLevel education, Optional<EducationLevel> inCanada) {
        if (inCanada.isEmpty()) {
            return education;
        }
        return switch (education) {
            case TWO_OR_MORE, MASTERS_OR_PROFESSIONAL -> EducationLevel.BACHELOR_OR_THREE_YEAR;
            case DOCTORATE -> EducationLevel.MASTERS_OR_PROFESSIONAL;
            default -> EducationLevel.SECONDARY;
        };
    }

    /** A Canadian credential, obtained shortly before a day, all of it studied for in Canada. */
    static Credential canadian(EducationLevel level, LocalDate before, Chance chance) {
        var months = years(level) * MONTHS_OF_AN_ACADEMIC_YEAR + chance.between(0, 4);
        return new Credential(
                level,
                before.minusDays(chance.between(20, 120)),
                Optional.of(new CanadianStudy(months, months, false, false)),
                Optional.empty());
    }

    /** The day on which the study for a Canadian credential began. */
    static LocalDate begunOn(Credential canadian) {
        return canadian.obtainedOn().minusYears(years(canadian.level()));
    }

    /** Foreign credentials of a level, assessed; those of less than secondary school have one that nobody assessed. */
    static List<Credential> foreign(
            EducationLevel level, LocalDate obtainedOn, Occupation occupation, LocalDate day, Chance chance) {
        if (level == EducationLevel.LESS_THAN_SECONDARY) {
            return List.of(new Credential(EducationLevel.SECONDARY, obtainedOn, Optional.empty(), Optional.empty()));
        }
        var since = (int) Math.min(ChronoUnit.DAYS.between(obtainedOn, day), DAYS_OF_THE_OLDEST_ASSESSMENT);
        var assessment = new Assessment(occupation.assessedBy(chance), day.minusDays(chance.between(since / 8, since)));
        var credentials = new ArrayList<Credential>();
        if (level == EducationLevel.TWO_OR_MORE) {
            credentials.add(assessed(EducationLevel.BACHELOR_OR_THREE_YEAR, obtainedOn.minusYears(1), assessment));
            credentials.add(assessed(EducationLevel.ONE_YEAR, obtainedOn, assessment));
        } else {
            credentials.add(assessed(level, obtainedOn, assessment));
        }
        return credentials;
    }

    private static Credential assessed(EducationLevel level, LocalDate obtainedOn, Assessment assessment) {
        return new Credential(level, obtainedOn, Optional.empty(), Optional.of(assessment));
    }
}
