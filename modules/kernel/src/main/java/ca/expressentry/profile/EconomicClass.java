package ca.expressentry.profile;

import ca.expressentry.law.Provision;
import ca.expressentry.text.Bilingual;

/** The economic classes that Express Entry serves, in the order in which one is chosen when several fit. */
public enum EconomicClass {
    PNP("IRPR 87", "Provincial Nominee Class", "Catégorie des candidats des provinces"),
    CEC("IRPR 87.1", "Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    FSW("IRPR 75", "Federal Skilled Worker Class", "Catégorie des travailleurs qualifiés (fédéral)"),
    FST("IRPR 87.2", "Federal Skilled Trades Class", "Catégorie des travailleurs de métiers spécialisés (fédéral)");

    private final Provision provision;
    private final Bilingual title;

    EconomicClass(String provision, String en, String fr) {
        this.provision = new Provision(provision);
        this.title = new Bilingual(en, fr);
    }

    public Provision provision() {
        return provision;
    }

    public Bilingual title() {
        return title;
    }
}
