package ca.expressentry.eligibility;

import ca.expressentry.eligibility.FamilyFacts.Stay;
import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** From which countries police certificates are asked: practice of the department, by the wording of the day of receipt. */
final class PoliceCertificates {

    private static final InForce<Row> WORDING =
            Instruments.byDay(MarkdownDocument.read(PoliceCertificates.class, "document-checklist.md")
                    .table("Police certificates"));

    private PoliceCertificates() {}

    /** A country that a certificate is asked of, and whether the person lives there now. */
    record Country(String code, boolean present) {}

    /** Days in a row, the last one excluded. */
    private record Span(LocalDate from, LocalDate end) {

        long days() {
            return end.toEpochDay() - from.toEpochDay();
        }
    }

    static boolean isAdultOn(LocalDate day, LocalDate dateOfBirth) {
        return !dateOfBirth.plusYears(WORDING.on(day).number("Age")).isAfter(day);
    }

    /** The countries of a person's stays that ask for one, by code. */
    static List<Country> of(LocalDate dateOfBirth, List<Stay> stays, LocalDate received) {
        var wording = WORDING.on(received);
        var first = latest(received.minusYears(wording.number("Years")), dateOfBirth.plusYears(wording.number("Age")));
        return stays.stream()
                .filter(stay -> !stay.isInCanada())
                .collect(Collectors.groupingBy(Stay::country, TreeMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .filter(lived -> isLongEnough(spans(lived.getValue(), first, received), wording))
                .map(lived -> new Country(
                        lived.getKey(), lived.getValue().stream().anyMatch(stay -> isThereOn(received, stay))))
                .toList();
    }

    private static boolean isThereOn(LocalDate day, Stay stay) {
        return !stay.from().isAfter(day)
                && stay.until().filter(last -> last.isBefore(day)).isEmpty();
    }

    /** What of the stays lies within the days looked at, stays that abut or overlap as one. */
    private static List<Span> spans(List<Stay> stays, LocalDate first, LocalDate received) {
        var spans = new ArrayList<Span>();
        for (var stay : stays.stream().sorted(Comparator.comparing(Stay::from)).toList()) {
            var from = latest(stay.from(), first);
            var end = stay.until()
                    .filter(last -> last.isBefore(received))
                    .map(last -> last.plusDays(1))
                    .orElse(received);
            var before = spans.isEmpty() ? null : spans.get(spans.size() - 1);
            if (before != null && !from.isAfter(before.end())) {
                spans.set(spans.size() - 1, new Span(before.from(), latest(before.end(), end)));
            } else if (from.isBefore(end)) {
                spans.add(new Span(from, end));
            }
        }
        return spans;
    }

    private static boolean isLongEnough(List<Span> spans, Row wording) {
        var months = wording.number("Months");
        if (wording.text("Counted").equals("in total")) {
            var days = spans.stream().mapToLong(Span::days).sum();
            return spans.stream()
                    .limit(1)
                    .anyMatch(span ->
                            !span.from().plusMonths(months).isAfter(span.from().plusDays(days)));
        }
        return spans.stream().anyMatch(span -> !span.from().plusMonths(months).isAfter(span.end()));
    }

    private static LocalDate latest(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
