package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Tables;
import ca.expressentry.profile.CategoryVersion.Certainty;
import ca.expressentry.profile.CategoryVersion.Enlistment;
import ca.expressentry.profile.CategoryVersion.Experience;
import ca.expressentry.profile.CategoryVersion.Level;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The categories in force together, with their conditions and lists of occupations. */
final class CategoryList {

    private static final InForce<CategoryList> IN_FORCE = read();

    private final Map<Category, CategoryVersion> versions = new EnumMap<>(Category.class);
    private final Map<Noc, Set<Category>> byOccupation = new HashMap<>();

    /** Before there were any. */
    private CategoryList() {}

    private CategoryList(Tables law) {
        for (var row : law.table("Categories").rows()) {
            var version = version(row, law);
            versions.put(version.category(), version);
            for (var occupation : version.occupations()) {
                byOccupation
                        .computeIfAbsent(occupation, noc -> EnumSet.noneOf(Category.class))
                        .add(version.category());
            }
        }
    }

    private static InForce<CategoryList> read() {
        var lists = new TreeMap<LocalDate, CategoryList>();
        lists.put(LocalDate.MIN, new CategoryList());
        for (var law : Instruments.in(Category.class, "categories").versions()) {
            lists.put(law.inForceFrom(), new CategoryList(law));
        }
        return new InForce<>(lists);
    }

    static CategoryList on(LocalDate day) {
        return IN_FORCE.on(day);
    }

    static Optional<LocalDate> changesAfter(LocalDate day) {
        return IN_FORCE.changesAfter(day);
    }

    Optional<CategoryVersion> version(Category category) {
        return Optional.ofNullable(versions.get(category));
    }

    Set<Category> listing(Noc occupation) {
        return Collections.unmodifiableSet(byOccupation.getOrDefault(occupation, Set.of()));
    }

    private static CategoryVersion version(MarkdownTable.Row row, Tables law) {
        var category = row.text("Category");
        var experience = row("Experience", category, law).map(CategoryList::experience);
        var language = row("Language", category, law).map(CategoryList::language);
        var service = row("Military service", category, law).map(CategoryList::service);
        var occupations = occupations(category, law);
        if (experience.isEmpty() && language.isEmpty() && service.isEmpty()
                || language.isPresent() != occupations.isEmpty()) {
            throw new IllegalArgumentException(law.id() + ": conditions and list do not fit: " + category);
        }
        return new CategoryVersion(
                Category.valueOf(category),
                law.id(),
                row.text("Name", "Nom"),
                Certainty.valueOf(row.text("Certainty").toUpperCase(Locale.ROOT)),
                occupations,
                experience,
                language,
                service);
    }

    private static Optional<MarkdownTable.Row> row(String heading, String category, Tables law) {
        return law.ifInForce(heading).flatMap(table -> table.row(category));
    }

    private static SortedSet<Noc> occupations(String category, Tables law) {
        return law.ifInForce(category).stream()
                .flatMap(table -> table.rows().stream())
                .map(CategoryList::occupation)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(TreeSet::new), Collections::unmodifiableSortedSet));
    }

    private static Noc occupation(MarkdownTable.Row row) {
        var occupation = new Noc(row.text("Code"));
        if (!occupation.title().en().equals(row.text("Title"))) {
            throw new IllegalArgumentException("not its title: " + row);
        }
        return occupation;
    }

    private static Experience experience(MarkdownTable.Row row) {
        return new Experience(
                row.number("Months"),
                is("yes", "no", row.text("Continuous")),
                row.number("Years"),
                is("Canada", "anywhere", row.text("Place")));
    }

    private static boolean is(String yes, String no, String cell) {
        if (!cell.equals(yes) && !cell.equals(no)) {
            throw new IllegalArgumentException("neither " + yes + " nor " + no + ": " + cell);
        }
        return cell.equals(yes);
    }

    private static Level language(MarkdownTable.Row row) {
        return new Level(OfficialLanguage.valueOf(row.text("Language")), new Clb(row.number("Level")));
    }

    private static Enlistment service(MarkdownTable.Row row) {
        return new Enlistment(
                row.number("Years"), EducationLevel.valueOf(row.text("Education")), row.number("Months of offer"));
    }
}
