package ca.expressentry.nominations;

import ca.expressentry.demo.Population;
import ca.expressentry.eligibility.Admitted;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Province;
import ca.expressentry.ranking.Scoring;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.HdrHistogram.Histogram;

/**
 * How long a search of the pool takes that reads everybody once, with its facets and its first page: people of the demonstration, seen
 * by a province, one search after another on one thread.
 */
public final class SearchTimes {

    private static final long SEED = 250;
    private static final int WARM = 100;
    private static final int TIMES = 300;
    private static final int FIRST = 500_000_000;

    private static final List<Map<String, String>> SEARCHES = List.of(
            Map.of(),
            Map.of("min", "480"),
            Map.of("occupation", "nurse", "language", "FRENCH"),
            Map.of("class", "CEC", "education", "MASTERS_OR_PROFESSIONAL", "canadian", "1"),
            Map.of("trade", "yes", "foreign", "2"),
            Map.of("category", "HEALTHCARE", "sort", "occupation", "size", "100"));

    private SearchTimes() {}

    public static void measure(int candidates) {
        var day = LocalDate.of(2026, 11, 24);
        var listings = new Listings();
        var place = new int[1];
        Population.of(SEED, day).limit(candidates).forEach(person -> {
            var background = Scoring.background(person, day);
            listings.show(new Listed(
                    ExpressionOfInterestNumber.of(FIRST + place[0]++),
                    Scoring.of(person, day).total(),
                    Admitted.to(person, day),
                    Scoring.categories(person, day),
                    person.work().stream().map(Job::occupation).findFirst(),
                    person.firstLanguage(),
                    person.destinations(),
                    Optional.of(background)));
        });
        System.out.printf("%,d listings%n", listings.all().size());
        for (var said : SEARCHES) {
            var times = new Histogram(3);
            for (int i = 0; i < WARM + TIMES; i++) {
                var begin = System.nanoTime();
                var found = PoolSearch.asked(name -> Optional.ofNullable(said.get(name)))
                        .in(listings.all(), Sight.of(Province.ON));
                if (i >= WARM && found.total() >= 0) {
                    times.recordValue((System.nanoTime() - begin) / 1_000);
                }
            }
            System.out.printf(
                    "%-75s p50 %6.1f ms   p95 %6.1f ms   p99 %6.1f ms%n",
                    said,
                    times.getValueAtPercentile(50) / 1e3,
                    times.getValueAtPercentile(95) / 1e3,
                    times.getValueAtPercentile(99) / 1e3);
        }
    }
}
