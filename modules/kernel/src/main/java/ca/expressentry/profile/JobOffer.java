package ca.expressentry.profile;

import ca.expressentry.text.Invalid;
import java.util.Optional;

/**
 * An offer of employment in Canada (IRPR 82, 87.2(3)(d)).
 *
 * @param occupation the unit group of the work offered
 * @param employers how many employers make the offer together; 1 or 2 (two only for the trades)
 * @param fullTime whether the work is continuous and full-time
 * @param seasonal whether the work is seasonal
 * @param months how long it lasts after permanent residence; absent when it has no end
 * @param basis on what authority it rests
 * @param monthsWithEmployer months of full-time work already done for the employer; 0 to 600
 * @param excludedEmployer whether an employer is an embassy or consulate, or on the list of those not in compliance
 */
public record JobOffer(
        Noc occupation,
        int employers,
        boolean fullTime,
        boolean seasonal,
        Optional<Integer> months,
        Basis basis,
        int monthsWithEmployer,
        boolean excludedEmployer) {

    /** The branches of IRPR 82(2) and 87.2(3)(d). */
    public enum Basis {
        /** In Canada on a work permit that rests on a labour market impact assessment, for the same employer. */
        ASSESSED_PERMIT_SAME_EMPLOYER,
        /** In Canada on a permit under IRPR 204(a), 204(c) or 205, for the same employer. */
        EXEMPT_PERMIT_SAME_EMPLOYER,
        /** Without a work permit, on an assessment approved for this offer. */
        ASSESSED_FROM_ABROAD,
        /** Authorized to work in Canada otherwise, on an assessment approved for this offer. */
        ASSESSED_OTHERWISE_AUTHORIZED,
        /** None of these. */
        NONE
    }

    public JobOffer {
        if (employers < 1 || employers > 2) {
            throw new Invalid(
                            "impossible-number",
                            "An offer is made by one employer, or by two at most.",
                            "Une offre est faite par un employeur, ou par deux au plus.")
                    .at("employers");
        }
        if (months.filter(m -> m < 1 || m > 1200).isPresent() || monthsWithEmployer < 0 || monthsWithEmployer > 600) {
            throw new Invalid(
                    "impossible-number",
                    "The months of the offer or with the employer are not possible.",
                    "Les mois de l’offre ou chez l’employeur sont impossibles.");
        }
    }

    /** Whether it lasts at least so many months. */
    public boolean lasts(int atLeastMonths) {
        return months.map(m -> m >= atLeastMonths).orElse(true);
    }
}
