package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The provinces and territories; all but Quebec and Nunavut nominate through Express Entry. */
public enum Province {
    AB("Alberta", "Alberta"),
    BC("British Columbia", "Colombie-Britannique"),
    MB("Manitoba", "Manitoba"),
    NB("New Brunswick", "Nouveau-Brunswick"),
    NL("Newfoundland and Labrador", "Terre-Neuve-et-Labrador"),
    NS("Nova Scotia", "Nouvelle-Écosse"),
    NT("Northwest Territories", "Territoires du Nord-Ouest"),
    NU("Nunavut", "Nunavut"),
    ON("Ontario", "Ontario"),
    PE("Prince Edward Island", "Île-du-Prince-Édouard"),
    QC("Quebec", "Québec"),
    SK("Saskatchewan", "Saskatchewan"),
    YT("Yukon", "Yukon");

    private final Bilingual title;

    Province(String en, String fr) {
        this.title = new Bilingual(en, fr);
    }

    public Bilingual title() {
        return title;
    }

    /** Whether it has an agreement to nominate through Express Entry (IRPA 8). */
    public boolean nominates() {
        return this != QC && this != NU;
    }

    public static List<Province> thatNominate() {
        return Arrays.stream(values()).filter(Province::nominates).toList();
    }

    /** The one of them with this code, in capitals or not; empty: there is none. */
    public static Optional<Province> nominating(String code) {
        return thatNominate().stream()
                .filter(province -> province.name().equalsIgnoreCase(code))
                .findFirst();
    }
}
