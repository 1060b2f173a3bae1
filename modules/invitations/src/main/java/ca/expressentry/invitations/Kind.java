package ca.expressentry.invitations;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.text.Bilingual;
import java.util.Set;

/** Whom a round is for: IRPA 10.3(1)(h.1)(i) and (ii). */
public enum Kind {
    GENERAL("General", "Ronde générale"),
    PNP("Provincial Nominee Program", "Programme des candidats des provinces"),
    CEC("Canadian Experience Class", "Catégorie de l’expérience canadienne"),
    FST("Federal Skilled Trades", "Métiers spécialisés (fédéral)"),
    FSW("Federal Skilled Worker", "Travailleurs qualifiés (fédéral)");

    private final Bilingual title;

    Kind(String en, String fr) {
        title = new Bilingual(en, fr);
    }

    public Bilingual title() {
        return title;
    }

    /** Whether it takes a candidate of these classes; one with a nomination is invited in the provincial class alone. */
    boolean takes(Set<EconomicClass> classes) {
        var nominee = classes.contains(EconomicClass.PNP);
        return switch (this) {
            case GENERAL -> !classes.isEmpty();
            case PNP -> nominee;
            case CEC -> !nominee && classes.contains(EconomicClass.CEC);
            case FST -> !nominee && classes.contains(EconomicClass.FST);
            case FSW -> !nominee && classes.contains(EconomicClass.FSW);
        };
    }

    /** The one class in which it invites a candidate of these classes: the first of the order PNP, CEC, FSW, FST. */
    EconomicClass classOf(Set<EconomicClass> classes) {
        return this == GENERAL ? classes.stream().sorted().findFirst().orElseThrow() : EconomicClass.valueOf(name());
    }
}
