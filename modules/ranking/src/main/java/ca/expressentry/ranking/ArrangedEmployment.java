package ca.expressentry.ranking;

import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.ranking.HumanCapital.Offer;
import java.time.LocalDate;
import java.util.Optional;

/** A qualifying offer of arranged employment: section 29 of the Instructions, until its repeal (number unverified). */
final class ArrangedEmployment {

    private ArrangedEmployment() {}

    /**
     * How long an offer must last, and how long the work for the employer must have lasted where the permit is exempt
     * from an assessment.
     *
     * @param leastMonths {@link #NO_END} when the offer must have no end
     * @param leastMonthsOnExemptPermit {@link #NEVER} when such a permit does not do at all
     */
    record Conditions(int leastMonths, int leastMonthsOnExemptPermit) {

        static final int NO_END = Integer.MAX_VALUE;
        static final int NEVER = Integer.MAX_VALUE;

        /** An offer that lasts and is authorized. */
        boolean areMetBy(Made offer) {
            return (offer.months() == Made.NO_END || offer.months() >= leastMonths)
                    && (offer.authority() == Authority.ASSESSMENT
                            || offer.authority() == Authority.EXEMPT_PERMIT
                                    && offer.monthsWithEmployer() >= leastMonthsOnExemptPermit);
        }
    }

    /**
     * An offer as it was made: what every version of the Instructions asks for it has, the rest is told.
     *
     * @param months how long it lasts, or {@link #NO_END}
     * @param majorGroup the first two digits of the occupation
     */
    record Made(Authority authority, int months, int monthsWithEmployer, int majorGroup) {

        static final int NO_END = 0;

        private static final int SENIOR_MANAGERS = 0;
        private static final int NOT_IN_USE = 99;

        /** One that meets all conditions, of a senior manager. */
        static Made ofSeniorManager() {
            return new Made(Authority.ASSESSMENT, NO_END, 0, SENIOR_MANAGERS);
        }

        /** One that meets all conditions, in a major group that no table names. */
        static Made inAnyOtherGroup() {
            return new Made(Authority.ASSESSMENT, NO_END, 0, NOT_IN_USE);
        }
    }

    /** What an offer rests on. */
    enum Authority {
        NONE,
        ASSESSMENT,
        EXEMPT_PERMIT
    }

    /** One employer, not excluded, for skilled, full-time work that is not seasonal: what every version asks for. */
    static Optional<Made> on(LocalDate day, JobOffer offer) {
        return Optional.of(offer)
                .filter(made -> made.employers() == 1
                        && !made.excludedEmployer()
                        && made.fullTime()
                        && !made.seasonal()
                        && made.occupation().isSkilledOn(day))
                .map(made -> new Made(
                        authority(made.basis()),
                        made.months().orElse(Made.NO_END),
                        made.monthsWithEmployer(),
                        made.occupation().majorGroup()));
    }

    private static Authority authority(Basis basis) {
        return switch (basis) {
            case ASSESSED_PERMIT_SAME_EMPLOYER, ASSESSED_FROM_ABROAD, ASSESSED_OTHERWISE_AUTHORIZED ->
                Authority.ASSESSMENT;
            case EXEMPT_PERMIT_SAME_EMPLOYER -> Authority.EXEMPT_PERMIT;
            case NONE -> Authority.NONE;
        };
    }

    /** What an offer counts as under a version of the Instructions. */
    static Offer on(LocalDate day, JobOffer offer, CrsTables crs) {
        return on(day, offer)
                .filter(crs.additions().offerConditions()::areMetBy)
                .map(made -> crs.additions().offerIn(made.majorGroup()))
                .orElse(Offer.NONE);
    }

    /** For an offer that lasts and is authorized as this version asks, by the major group of the work offered. */
    static int points(ScoringInputs candidate, Additions additions, Tally tally) {
        return candidate.hasOffer() && additions.offerConditions().areMetBy(candidate.offer())
                ? tally.give(additions.arrangedEmployment(), candidate.offer().majorGroup())
                : 0;
    }
}
