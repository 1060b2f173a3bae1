package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.Problem;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Who may not submit an expression of interest, having been found inadmissible for misrepresentation: IRPA 10.1(4), 40. */
public final class Misrepresentation {

    private static final InForce<MarkdownTable.Row> LAW =
            Instruments.byDay(MarkdownDocument.read(Misrepresentation.class, "misrepresentation.md")
                    .table("Years"));

    private static final Bilingual BARRED = new Bilingual(
            "Inadmissible for misrepresentation: no expression of interest may be submitted before {day}"
                    + " (IRPA 10.1(4)).",
            "Interdiction de territoire pour fausses déclarations\u00a0: aucune déclaration d’intérêt ne peut être"
                    + " présentée avant le {day} (LIPR 10.1(4)).");

    private Misrepresentation() {}

    /** The first day on which a person may be in the pool again; empty when nothing keeps the person out on a day. */
    public static Optional<LocalDate> barsUntil(Profile person, LocalDate day) {
        return person.answers()
                .misrepresentationSince()
                .filter(since -> !since.isAfter(day))
                .map(since -> since.plusYears(LAW.on(day).number("Years")))
                .filter(day::isBefore);
    }

    /** Why a declaration may not be submitted on a day; empty when it may. */
    public static Optional<Problem.Field> fault(Profile person, LocalDate day) {
        return barsUntil(person, day)
                .map(until -> new Problem.Field(
                        "/answers/misrepresentationSince", "barred-for-misrepresentation", barred(until)));
    }

    /** As in: inadmissible for misrepresentation, until a day. */
    public static Bilingual barred(LocalDate until) {
        return BARRED.with("day", until);
    }

    /** The days on which it begins to keep a person out, and no longer does. */
    public static Stream<LocalDate> changesAfter(LocalDate day, Profile person) {
        return person.answers().misrepresentationSince().stream()
                .flatMap(since -> Stream.of(Optional.of(since), barsUntil(person, day), LAW.changesAfter(day)))
                .flatMap(Optional::stream);
    }
}
