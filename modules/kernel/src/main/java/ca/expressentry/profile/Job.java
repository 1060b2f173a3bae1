package ca.expressentry.profile;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * One job, as declared.
 *
 * @param occupation the unit group whose lead statement and main duties the work met
 * @param from the first day of work
 * @param until the last day of work; absent while it goes on
 * @param hoursPerWeek average hours a week; 1 to 168
 * @param inCanada whether the work was done in Canada
 * @param circumstances what may keep it from counting, or make it count for more
 */
public record Job(
        Noc occupation,
        LocalDate from,
        Optional<LocalDate> until,
        int hoursPerWeek,
        boolean inCanada,
        Set<Circumstance> circumstances) {

    /** What may keep work from counting, or make it count after all or for more. */
    public enum Circumstance {
        /** Not paid by wages or commission. */
        UNPAID,
        SELF_EMPLOYED,
        /** A self-employed physician paid by public funds for medical services: counts in Canada since 2023-04-25. */
        PUBLICLY_FUNDED_PHYSICIAN,
        /** Without authorization to work in Canada, or without temporary resident status. */
        UNAUTHORIZED,
        /** While a full-time student, co-op work included. */
        FULL_TIME_STUDENT,
        /** Before the person was qualified to practise the trade independently (IRPR 87.2(3)(b)). */
        NOT_YET_QUALIFIED,
        /** In a foreign military that Canada recognizes. */
        RECOGNIZED_FOREIGN_MILITARY,
        /**
         * While an employment requirement of the trade in the National Occupational Classification was not met, other than a
         * certificate of qualification (IRPR 87.2(3)(c)).
         */
        EMPLOYMENT_REQUIREMENTS_NOT_MET
    }

    public Job {
        circumstances = Set.copyOf(circumstances);
        if (until.filter(last -> last.isBefore(from)).isPresent()) {
            throw new Invalid(
                            "impossible-date",
                            "A job cannot end before it begins.",
                            "Un emploi ne peut finir avant de commencer.")
                    .at("until");
        }
        if (hoursPerWeek < 1 || hoursPerWeek > 168) {
            throw new Invalid(
                            "impossible-number",
                            "Hours a week are between 1 and 168.",
                            "Les heures par semaine se situent entre 1 et 168.")
                    .at("hoursPerWeek");
        }
    }

    public boolean has(Circumstance circumstance) {
        return circumstances.contains(circumstance);
    }
}
