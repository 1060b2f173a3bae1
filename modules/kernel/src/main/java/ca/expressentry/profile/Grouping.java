package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom a round may be for: everybody in the pool, one class, or the members of one category (IRPA 10.3(1)(h.1)). Neither
 * class nor category means everybody.
 */
public record Grouping(Optional<EconomicClass> economicClass, Optional<Category> category) {

    /** Everybody in the pool. */
    public static final Grouping ALL = new Grouping(Optional.empty(), Optional.empty());

    private static final Bilingual EVERYBODY = new Bilingual("General, all programs", "Général, tous les programmes");

    public static Grouping of(EconomicClass economicClass) {
        return new Grouping(Optional.of(economicClass), Optional.empty());
    }

    public static Grouping of(Category category) {
        return new Grouping(Optional.empty(), Optional.of(category));
    }

    /** Everybody, each class, and each category in force on a day. */
    public static List<Grouping> on(LocalDate day) {
        var classes = Arrays.stream(EconomicClass.values()).map(Grouping::of);
        var categories = Arrays.stream(Category.values())
                .filter(category -> category.on(day).isPresent())
                .map(Grouping::of);
        return Stream.of(Stream.of(ALL), classes, categories)
                .flatMap(groupings -> groupings)
                .toList();
    }

    /** The name that programs can rely on. */
    public String code() {
        return economicClass.map(Enum::name).or(() -> category.map(Enum::name)).orElse("GENERAL");
    }

    /** What it is called on a day: a category by the name of its version. */
    public Bilingual titleOn(LocalDate day) {
        return economicClass
                .map(EconomicClass::title)
                .or(() -> category.flatMap(of -> of.on(day)).map(CategoryVersion::name))
                .or(() -> category.map(Category::title))
                .orElse(EVERYBODY);
    }

    /**
     * Whether it has a candidate of these classes and categories. Who has a nomination is invited in the provincial
     * class alone (IRPA 10.1(1.1)), and a member of a category must be eligible for a federal class.
     */
    public boolean has(Set<EconomicClass> classes, Set<Category> categories) {
        var nominee = classes.contains(EconomicClass.PNP);
        if (economicClass.isPresent()) {
            return classes.contains(economicClass.get()) && (!nominee || economicClass.get() == EconomicClass.PNP);
        }
        return category.map(of -> !nominee && !classes.isEmpty() && categories.contains(of))
                .orElse(!classes.isEmpty());
    }
}
