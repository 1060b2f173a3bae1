package ca.expressentry.profile;

import ca.expressentry.law.Provision;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Groupings that are chosen to support an economic goal: IRPA 10.3(1)(h.2), (1.1). They come and go by version. */
public enum Category {
    FRENCH("French-language proficiency", "Compétence linguistique en français"),
    HEALTHCARE("Healthcare and social services", "Santé et services sociaux"),
    STEM("Science, technology, engineering and mathematics", "Sciences, technologie, ingénierie et mathématiques"),
    TRADES("Trades", "Métiers spécialisés"),
    TRANSPORT("Transport", "Transports"),
    AGRICULTURE("Agriculture and agri-food", "Agriculture et agroalimentaire"),
    EDUCATION("Education", "Éducation"),
    PHYSICIANS_CDN("Physicians with Canadian work experience", "Médecins ayant de l’expérience de travail au Canada"),
    SENIOR_MANAGERS_CDN(
            "Senior managers with Canadian work experience",
            "Cadres supérieurs ayant de l’expérience de travail au Canada"),
    RESEARCHERS_CDN(
            "Researchers with Canadian work experience", "Chercheurs ayant de l’expérience de travail au Canada"),
    MILITARY("Skilled military recruits", "Recrues militaires qualifiées");

    public static final Provision PROVISION = new Provision("IRPA 10.3(1)(h.2)");

    private final Bilingual title;

    Category(String en, String fr) {
        title = new Bilingual(en, fr);
    }

    /** What it is called whatever its version. */
    public Bilingual title() {
        return title;
    }

    /** Its version on a day; empty when it is not in force. */
    public Optional<CategoryVersion> on(LocalDate day) {
        return CategoryList.on(day).version(this);
    }

    /** The categories in force on a day that list an occupation. */
    public static Set<Category> listing(Noc occupation, LocalDate day) {
        return CategoryList.on(day).listing(occupation);
    }

    /** The next day after this one on which other versions come into force. */
    public static Optional<LocalDate> changesAfter(LocalDate day) {
        return CategoryList.changesAfter(day);
    }
}
