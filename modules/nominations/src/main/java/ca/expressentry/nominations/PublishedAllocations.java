package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import ca.expressentry.text.MarkdownTable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The allocations that are known, as announced: a year or a province that is not in the file is not known. */
final class PublishedAllocations {

    private PublishedAllocations() {}

    /** The last figure announced for each province and year. */
    static Map<Allocation.Year, Integer> all() {
        var known = new LinkedHashMap<Allocation.Year, Integer>();
        for (var row : rows()) {
            known.put(new Allocation.Year(province(row), year(row)), Integer.valueOf(row.get("allotted")));
        }
        return known;
    }

    /** The first days of the years of which something is known. */
    static NavigableSet<LocalDate> yearsBegin() {
        var days = new TreeSet<LocalDate>();
        rows().forEach(row -> days.add(LocalDate.of(year(row), 1, 1)));
        return days;
    }

    /** Everything that was announced for a year. */
    static MarkdownTable table(String heading, int year) {
        return MarkdownTable.of(
                heading,
                List.of("Province", "Province (français)", "Nominations", "Stage", "Covers", "Certainty"),
                rows().stream()
                        .filter(row -> year(row) == year)
                        .map(row -> List.of(
                                province(row).title().en(),
                                province(row).title().fr(),
                                row.get("allotted"),
                                row.get("stage"),
                                row.get("covers"),
                                row.get("confidence")))
                        .toList());
    }

    private static Province province(CSVRecord row) {
        return Province.valueOf(row.get("province"));
    }

    private static int year(CSVRecord row) {
        return Integer.parseInt(row.get("year"));
    }

    private static List<CSVRecord> rows() {
        var file = Objects.requireNonNull(PublishedAllocations.class.getResourceAsStream("allocations.csv"));
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return rows.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
