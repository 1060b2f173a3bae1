package ca.expressentry.ranking;

import ca.expressentry.text.Bilingual;

/** Why a score, the classes, a nomination or the place in or out of the pool changed. */
public enum Cause {
    DECLARED("new declaration", "nouvelle déclaration"),
    NOMINATED("nomination accepted ({what})", "désignation acceptée ({what})"),
    NOMINATION_WITHDRAWN("nomination withdrawn", "désignation retirée"),
    INVITED("invited to apply in round {what}", "invitation à présenter une demande, ronde {what}"),
    RETURNED("returned to the pool", "retour dans le bassin"),
    ENDED("the expression of interest ended", "la déclaration d’intérêt a pris fin"),
    ELIGIBILITY_CHANGED("eligibility determined anew", "nouvelle décision d’admissibilité"),
    NEW_INSTRUMENT("new Instructions in force ({what})", "nouvelles instructions en vigueur ({what})"),
    WORK_COUNTED_ANEW("the law counts work in another way", "la loi compte le travail autrement"),
    RECOUNTED("counted anew by a corrected system", "nouveau calcul par un système corrigé"),

    BIRTHDAY("birthday (age {before} → {after})", "anniversaire ({before} → {after} ans)"),
    LANGUAGE_RESULT_LAPSED("a language test result lapses", "un résultat de test linguistique cesse d’être valide"),
    LANGUAGE_RESULT_COUNTS(
            "a language test result begins to count", "un résultat de test linguistique commence à compter"),
    ASSESSMENT_LAPSED("an educational credential assessment lapses", "une évaluation de diplôme cesse d’être valide"),
    CREDENTIAL_COUNTS("a credential begins to count", "un diplôme commence à compter"),
    CERTIFICATE_COUNTS(
            "a certificate of qualification begins to count", "un certificat de compétence commence à compter"),
    WORK_GAINED("years of work in Canada ({before} → {after})", "années de travail au Canada ({before} → {after})"),
    WORK_LAPSED(
            "work in Canada is too long ago to count (years: {before} → {after})",
            "du travail au Canada est trop ancien pour compter (années\u00a0: {before} → {after})"),
    FOREIGN_WORK_GAINED(
            "years of work abroad ({before} → {after})", "années de travail à l’étranger ({before} → {after})"),
    FOREIGN_WORK_LAPSED(
            "work abroad is too long ago to count (years: {before} → {after})",
            "du travail à l’étranger est trop ancien pour compter (années\u00a0: {before} → {after})"),

    PARTNER_LANGUAGE_RESULT_LAPSED(
            "the spouse’s or partner’s language test result lapses",
            "le résultat de test linguistique de l’époux ou conjoint de fait cesse d’être valide"),
    PARTNER_LANGUAGE_RESULT_COUNTS(
            "a language test result of the spouse or partner begins to count",
            "un résultat de test linguistique de l’époux ou conjoint de fait commence à compter"),
    PARTNER_ASSESSMENT_LAPSED(
            "the spouse’s or partner’s educational credential assessment lapses",
            "l’évaluation de diplôme de l’époux ou conjoint de fait cesse d’être valide"),
    PARTNER_CREDENTIAL_COUNTS(
            "a credential of the spouse or partner begins to count",
            "un diplôme de l’époux ou conjoint de fait commence à compter"),
    PARTNER_WORK_GAINED(
            "the spouse’s or partner’s years of work in Canada ({before} → {after})",
            "années de travail au Canada de l’époux ou conjoint de fait ({before} → {after})"),
    PARTNER_WORK_LAPSED(
            "the spouse’s or partner’s work in Canada is too long ago to count (years: {before} → {after})",
            "du travail au Canada de l’époux ou conjoint de fait est trop ancien pour compter"
                    + " (années\u00a0: {before} → {after})");

    private final Bilingual text;

    Cause(String en, String fr) {
        this.text = new Bilingual(en, fr);
    }

    Reason itself() {
        return new Reason(this, text);
    }

    /** For a text with the place {@code {what}}. */
    Reason of(String what) {
        return new Reason(this, text.with("what", what));
    }

    /** For a text with the places {@code {before}} and {@code {after}}. */
    Reason from(int before, int after) {
        return new Reason(this, text.with("before", before).with("after", after));
    }
}
