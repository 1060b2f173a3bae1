package ca.expressentry.invitations;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.CategoryVersion;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Grouping;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;

/** Whom a round is for: IRPA 10.3(1)(h.1). */
public enum Kind {
    GENERAL("General", "Ronde générale", Grouping.ALL),
    PNP("Provincial Nominee Program", "Programme des candidats des provinces", Grouping.of(EconomicClass.PNP)),
    CEC("Canadian Experience Class", "Catégorie de l’expérience canadienne", Grouping.of(EconomicClass.CEC)),
    FST("Federal Skilled Trades", "Métiers spécialisés (fédéral)", Grouping.of(EconomicClass.FST)),
    FSW("Federal Skilled Worker", "Travailleurs qualifiés (fédéral)", Grouping.of(EconomicClass.FSW)),
    FRENCH(Category.FRENCH),
    HEALTHCARE(Category.HEALTHCARE),
    STEM(Category.STEM),
    TRADES(Category.TRADES),
    TRANSPORT(Category.TRANSPORT),
    AGRICULTURE(Category.AGRICULTURE),
    EDUCATION(Category.EDUCATION),
    PHYSICIANS_CDN(Category.PHYSICIANS_CDN),
    SENIOR_MANAGERS_CDN(Category.SENIOR_MANAGERS_CDN),
    RESEARCHERS_CDN(Category.RESEARCHERS_CDN),
    MILITARY(Category.MILITARY);

    private final Bilingual title;
    private final Grouping grouping;

    Kind(String en, String fr, Grouping grouping) {
        this.title = new Bilingual(en, fr);
        this.grouping = grouping;
    }

    Kind(Category category) {
        this.title = category.title();
        this.grouping = Grouping.of(category);
    }

    /** The kind of this name, in capitals or not. */
    static Kind parse(String text) {
        var name = text.strip().toUpperCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.name().equals(name))
                .findFirst()
                .orElseThrow(() ->
                        new Invalid("unknown-kind", NO_SUCH_KIND.with("kinds", Arrays.toString(values()))).at("kind"));
    }

    /** What a round of a day is called: a category by the name of its version, when it has one. */
    public Bilingual titleOn(LocalDate day) {
        return grouping.category()
                .flatMap(of -> of.on(day))
                .map(CategoryVersion::name)
                .orElse(title);
    }

    /** Whether such a round can be held on a day: a category must be in force. */
    boolean isInForceOn(LocalDate day) {
        return grouping.category().map(of -> of.on(day).isPresent()).orElse(true);
    }

    /** Whom it is for. */
    public Grouping grouping() {
        return grouping;
    }

    /**
     * Whether it takes a candidate of these classes and categories; one with a nomination is invited in the provincial
     * class alone.
     */
    boolean takes(Set<EconomicClass> classes, Set<Category> categories) {
        return grouping.has(classes, categories);
    }

    private static final Bilingual NO_SUCH_KIND =
            new Bilingual("The kinds of rounds are {kinds}.", "Les types de rondes sont {kinds}.");
}
