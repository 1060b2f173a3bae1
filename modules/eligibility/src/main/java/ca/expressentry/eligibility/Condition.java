package ca.expressentry.eligibility;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.text.Bilingual;
import java.util.Optional;

/** Every condition that a finding can be about, class by class in the order of the Regulations. */
enum Condition {
    CEC_NOT_BARRED(
            EconomicClass.CEC,
            "IRPA 10.1(4)",
            "Not inadmissible for misrepresentation",
            "N’est pas interdit de territoire pour fausses déclarations"),
    CEC_OUTSIDE_QUEBEC(
            EconomicClass.CEC,
            "IRPR 87.1(1)",
            "Intends to live in Canada outside Quebec",
            "A l’intention de vivre au Canada ailleurs qu’au Québec"),
    CEC_WORK(
            EconomicClass.CEC,
            "IRPR 87.1(2)(a)",
            "Skilled work in Canada in the years before",
            "Travail qualifié au Canada au cours des années précédentes"),
    CEC_LANGUAGE(
            EconomicClass.CEC,
            "IRPR 87.1(2)(d)",
            "Proficiency in an official language for the occupation",
            "Compétence dans une langue officielle pour la profession"),
    FSW_NOT_BARRED(
            EconomicClass.FSW,
            "IRPA 10.1(4)",
            "Not inadmissible for misrepresentation",
            "N’est pas interdit de territoire pour fausses déclarations"),
    FSW_OUTSIDE_QUEBEC(
            EconomicClass.FSW,
            "IRPR 75(1)",
            "Intends to live in Canada outside Quebec",
            "A l’intention de vivre au Canada ailleurs qu’au Québec"),
    FSW_WORK(
            EconomicClass.FSW,
            "IRPR 75(2)(a)",
            "A continuous year of skilled work in one occupation",
            "Une année continue de travail qualifié dans une même profession"),
    FSW_LANGUAGE(
            EconomicClass.FSW,
            "IRPR 75(2)(d)",
            "Proficiency in an official language",
            "Compétence dans une langue officielle"),
    FSW_EDUCATION(
            EconomicClass.FSW,
            "IRPR 75(2)(e)",
            "A Canadian credential, or a foreign one assessed less than five years ago",
            "Un diplôme canadien, ou un diplôme étranger évalué depuis moins de cinq ans"),
    FSW_POINTS(
            EconomicClass.FSW,
            "IRPR 76(1)(a)",
            "Enough points for the selection factors",
            "Assez de points pour les facteurs de sélection"),
    FSW_FUNDS(EconomicClass.FSW, "IRPR 76(1)(b)", "Settlement funds", "Fonds d’établissement"),
    FST_NOT_BARRED(
            EconomicClass.FST,
            "IRPA 10.1(4)",
            "Not inadmissible for misrepresentation",
            "N’est pas interdit de territoire pour fausses déclarations"),
    FST_OUTSIDE_QUEBEC(
            EconomicClass.FST,
            "IRPR 87.2(3)",
            "Intends to live in Canada outside Quebec",
            "A l’intention de vivre au Canada ailleurs qu’au Québec"),
    FST_LANGUAGE(
            EconomicClass.FST,
            "IRPR 87.2(3)(a)",
            "Proficiency in an official language",
            "Compétence dans une langue officielle"),
    FST_WORK(
            EconomicClass.FST,
            "IRPR 87.2(3)(b)",
            "Work in a skilled trade since qualified to practise it independently",
            "Travail dans un métier spécialisé depuis la qualification pour l’exercer de façon autonome"),
    FST_CERTIFICATE_OR_OFFER(
            EconomicClass.FST,
            "IRPR 87.2(3)(d)",
            "A certificate of qualification or an offer of employment in the trade",
            "Un certificat de compétence ou une offre d’emploi dans le métier"),
    FST_FUNDS(EconomicClass.FST, "IRPR 87.2", "Settlement funds", "Fonds d’établissement");

    private final EconomicClass economicClass;
    private final Provision provision;
    private final Bilingual what;

    Condition(EconomicClass economicClass, String provision, String en, String fr) {
        this.economicClass = economicClass;
        this.provision = new Provision(provision);
        this.what = new Bilingual(en, fr);
    }

    Finding met() {
        return new Finding(economicClass, provision, what, true, Optional.empty(), Optional.empty());
    }

    /** Met, for want of a value of the law. */
    Finding metWith(Bilingual note) {
        return new Finding(economicClass, provision, what, true, Optional.empty(), Optional.of(note));
    }

    Finding notMet(Bilingual missing) {
        return new Finding(economicClass, provision, what, false, Optional.of(missing), Optional.empty());
    }
}
