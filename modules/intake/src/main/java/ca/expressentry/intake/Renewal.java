package ca.expressentry.intake;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What a renewal keeps and what it does not: the data are copied, the place among equals is not (IRPA 10.1(5), MI 4).
 *
 * @param of the expression of interest whose data were copied
 * @param isNew what begins anew, each with its provision
 * @param lapsed what was copied and no longer counts
 */
public record Renewal(ExpressionOfInterestNumber of, List<Effect> isNew, List<Lapsed> lapsed) {

    public Renewal {
        isNew = List.copyOf(isNew);
        lapsed = List.copyOf(lapsed);
    }

    /** One thing that begins anew. */
    public record Effect(Provision provision, Bilingual text) {}

    /** One thing that has lapsed: where it stands in the data (RFC 6901), and the first day on which it no longer counts. */
    public record Lapsed(String pointer, LocalDate since, Provision provision, Bilingual text) {}

    private static final Effect ONE_AT_A_TIME = new Effect(
            new Provision("IRPA 10.1(5)"),
            new Bilingual(
                    "It becomes an expression of interest of its own, with a new number, and can be submitted once the"
                            + " old one has ended.",
                    "Il devient une déclaration d’intérêt distincte, avec un nouveau numéro, et peut être soumis une fois"
                            + " l’ancienne terminée."));

    private static final Effect TIE_BREAK = new Effect(
            new Provision("IRPA 10.3(1)(i)"),
            new Bilingual(
                    "The instant of submission is new, and the old one no longer counts: of equal scores, the earlier"
                            + " submission is ahead.",
                    "L’instant de soumission est nouveau et l’ancien ne compte plus\u00a0: à note égale, la soumission la"
                            + " plus ancienne passe devant."));

    private static final Effect VALIDITY = new Effect(
            new Provision("MI 4(1)"),
            new Bilingual(
                    "The time for which it is valid begins anew at that instant.",
                    "La durée de validité recommence à cet instant."));

    private static final Effect NOMINATION = new Effect(
            new Provision("IRPR 87"),
            new Bilingual(
                    "A nomination does not carry over: the province has to make it anew for the new number.",
                    "Une désignation n’est pas reprise\u00a0: la province doit la refaire pour le nouveau numéro."));

    private static final Effect JUDGED_ANEW = new Effect(
            new Provision("MI 5"),
            new Bilingual(
                    "Eligibility and score are those of the law and the facts of the new day.",
                    "L’admissibilité et la note sont celles du droit et des faits du nouveau jour."));

    /** What is new about a renewal of this declaration, and what of it no longer counts on a day. */
    static Renewal of(ExpressionOfInterestNumber number, Profile declared, LocalDate day) {
        var lapsed = new ArrayList<Lapsed>();
        for (int i = 0; i < declared.languageResults().size(); i++) {
            result(lapsed, "/languageResults/" + i, declared.languageResults().get(i), day);
        }
        assessments(lapsed, "/education/", declared.education(), day);
        declared.partner().ifPresent(partner -> {
            partner.languageResult().ifPresent(r -> result(lapsed, "/partner/languageResult", r, day));
            assessments(lapsed, "/partner/education/", partner.education(), day);
        });
        return new Renewal(number, List.of(ONE_AT_A_TIME, TIE_BREAK, VALIDITY, NOMINATION, JUDGED_ANEW), lapsed);
    }

    private static void result(List<Lapsed> lapsed, String pointer, LanguageResult result, LocalDate day) {
        if (!day.isBefore(result.expiresOn())) {
            lapsed.add(new Lapsed(
                    pointer,
                    result.expiresOn(),
                    new Provision("IRPR 74"),
                    new Bilingual(
                            "This language result has become too old to count.",
                            "Ce résultat linguistique est devenu trop ancien pour compter.")));
        }
    }

    private static void assessments(List<Lapsed> lapsed, String at, List<Credential> education, LocalDate day) {
        for (int i = 0; i < education.size(); i++) {
            var pointer = at + i + "/assessment";
            education
                    .get(i)
                    .assessment()
                    .filter(assessment -> !day.isBefore(assessment.expiresOn()))
                    .ifPresent(
                            assessment -> lapsed.add(
                                    new Lapsed(
                                            pointer,
                                            assessment.expiresOn(),
                                            new Provision("MI 3(4)"),
                                            new Bilingual(
                                                    "This assessment of a foreign credential has become too old to count.",
                                                    "Cette évaluation d’un diplôme étranger est devenue trop ancienne pour compter."))));
        }
    }
}
