package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.csv.CSVFormat;

/** The allocations that are known, as announced: a year or a province that is not in the file is not known. */
final class PublishedAllocations {

    private PublishedAllocations() {}

    /** The last figure announced for each province and year. */
    static Map<Allocation.Year, Integer> all() {
        var file = Objects.requireNonNull(PublishedAllocations.class.getResourceAsStream("allocations.csv"));
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var rows = format.parse(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            var known = new LinkedHashMap<Allocation.Year, Integer>();
            for (var row : rows) {
                known.put(
                        new Allocation.Year(Province.valueOf(row.get("province")), Integer.parseInt(row.get("year"))),
                        Integer.valueOf(row.get("allotted")));
            }
            return known;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
