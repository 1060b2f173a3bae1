package ca.expressentry.ranking;

import ca.expressentry.profile.JobOffer;
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
     * @param leastMonths absent when the offer must have no end
     * @param leastMonthsOnExemptPermit absent when such a permit does not do at all
     */
    record Conditions(Optional<Integer> leastMonths, Optional<Integer> leastMonthsOnExemptPermit) {}

    static Offer on(LocalDate day, JobOffer offer, CrsTables crs) {
        return crs.additions()
                .offerConditions()
                .filter(conditions -> qualifies(offer, day, conditions))
                .map(conditions -> crs.additions().offerIn(offer.occupation()))
                .orElse(Offer.NONE);
    }

    /** One employer, not excluded, for skilled, full-time work that is not seasonal and lasts. */
    private static boolean qualifies(JobOffer offer, LocalDate day, Conditions conditions) {
        return offer.employers() == 1
                && !offer.excludedEmployer()
                && offer.fullTime()
                && !offer.seasonal()
                && offer.occupation().isSkilledOn(day)
                && lasts(offer, conditions)
                && isAuthorized(offer, conditions);
    }

    private static boolean lasts(JobOffer offer, Conditions conditions) {
        return conditions.leastMonths().map(offer::lasts).orElse(offer.months().isEmpty());
    }

    private static boolean isAuthorized(JobOffer offer, Conditions conditions) {
        return switch (offer.basis()) {
            case ASSESSED_PERMIT_SAME_EMPLOYER, ASSESSED_FROM_ABROAD, ASSESSED_OTHERWISE_AUTHORIZED -> true;
            case EXEMPT_PERMIT_SAME_EMPLOYER ->
                conditions
                        .leastMonthsOnExemptPermit()
                        .filter(months -> offer.monthsWithEmployer() >= months)
                        .isPresent();
            case NONE -> false;
        };
    }
}
