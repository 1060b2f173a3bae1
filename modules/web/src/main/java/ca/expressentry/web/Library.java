package ca.expressentry.web;

import ca.expressentry.law.Instrument;
import ca.expressentry.law.PublishedLaw;
import ca.expressentry.law.RuleBook;
import ca.expressentry.law.TestVector;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;

/** All law that the modules publish: by day, and by instrument. */
@ApplicationScoped
public class Library {

    private static final Bilingual NOT_A_DAY = new Bilingual(
            "This is not a day: {day}. Write it as year, month and day, such as 2025-03-25.",
            "Ceci n’est pas un jour\u00a0: {day}. Écrivez l’année, le mois et le jour, comme 2025-03-25.");
    private static final Bilingual BEFORE_THE_FIRST_DAY = new Bilingual(
            "Express Entry began on {first}: there are no rules of it on {day}.",
            "Entrée express a commencé le {first}\u00a0: il n’en existe aucune règle le {day}.");

    private final List<PublishedLaw> laws;
    private final List<RuleBook> books;

    /** For the container's proxy. */
    protected Library() {
        this(List.of());
    }

    @Inject
    public Library(@Any Instance<PublishedLaw> laws) {
        this(laws.stream()
                .sorted(Comparator.comparing(law -> law.books().get(0).firstId()))
                .toList());
    }

    public Library(List<PublishedLaw> laws) {
        this.laws = List.copyOf(laws);
        this.books = laws.stream().flatMap(law -> law.books().stream()).toList();
    }

    /** The day that a text names; it must be one on which Express Entry had rules. */
    public LocalDate day(String text) {
        LocalDate day;
        try {
            day = LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("not-a-day", NOT_A_DAY.with("day", text));
        }
        if (day.isBefore(firstDay())) {
            throw new Invalid(
                    "before-express-entry",
                    BEFORE_THE_FIRST_DAY.with("first", firstDay()).with("day", day));
        }
        return day;
    }

    public LocalDate firstDay() {
        return days().first();
    }

    /** Every day on which a law changed. */
    public SortedSet<LocalDate> days() {
        var days = new TreeSet<LocalDate>();
        books.forEach(book -> days.addAll(book.versions().days()));
        return days;
    }

    /** The version of each law in force on a day; a law that had not begun has none. */
    public List<Instrument> on(LocalDate day) {
        return books.stream()
                .filter(book -> !book.versions().days().first().isAfter(day))
                .map(book -> book.versions().on(day))
                .toList();
    }

    /** Every version of every law. */
    public List<Instrument> all() {
        return books.stream()
                .flatMap(book -> book.versions().versions().stream())
                .toList();
    }

    public Optional<Instrument> find(String id) {
        return all().stream().filter(instrument -> instrument.id().equals(id)).findFirst();
    }

    public List<TestVector> vectors(String id) {
        return laws.stream().flatMap(law -> law.vectors(id).stream()).toList();
    }

    /** The next day after this one on which a law is known to change. */
    public Optional<LocalDate> changesAfter(LocalDate day) {
        return Stream.of(days())
                .flatMap(days -> days.tailSet(day.plusDays(1)).stream())
                .findFirst();
    }
}
