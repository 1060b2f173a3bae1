package ca.expressentry.demo;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.EligibilityOutlook;
import ca.expressentry.eligibility.EntryCriteria;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.ComprehensiveRankingSystem;
import ca.expressentry.ranking.Outlook;
import ca.expressentry.ranking.Score;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is foretold to a population is what comes: every single day of a year is scored and determined. */
class PopulationOutlookTest {

    private static final int PEOPLE = 60;
    private static final long SEED = 20_270_302;

    static List<Profile> people(LocalDate day) {
        return Population.of(SEED, day).limit(PEOPLE).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2026-07-01", "2026-11-24"})
    void the_outlook_of_a_score_is_exact(String day) {
        var from = LocalDate.parse(day);
        var until = from.plusYears(1);
        var people = people(from);
        var foretold = IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(i -> Stream.of(true, false)
                        .flatMap(nominated -> Outlook.of(people.get(i), nominated, from, until).stream()
                                .peek(change -> assertThat(change.reasons()).isNotEmpty())
                                .map(change -> line(i, change.on(), change.before(), change.after()))))
                .toList();

        var came = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) {
            for (var nominated : new boolean[] {true, false}) {
                came.addAll(changes(i, people.get(i), nominated, from, until));
            }
        }
        assertThat(foretold).isEqualTo(came).isNotEmpty();
    }

    private static List<String> changes(int who, Profile profile, boolean nominated, LocalDate from, LocalDate until) {
        var changes = new ArrayList<String>();
        var last = ComprehensiveRankingSystem.score(profile, nominated, from);
        for (var day : from.plusDays(1).datesUntil(until.plusDays(1)).toList()) {
            var score = ComprehensiveRankingSystem.score(profile, nominated, day);
            if (!points(score).equals(points(last))) {
                changes.add(line(who, day, last.total(), score.total()));
            }
            last = score;
        }
        return changes;
    }

    private static List<Object> points(Score score) {
        return List.of(
                score.total(),
                score.core(),
                score.spouse(),
                score.transferability(),
                score.additional(),
                score.awards().stream()
                        .map(award -> award.factor() + award.points())
                        .toList());
    }

    private static String line(int who, LocalDate day, Object before, Object after) {
        return who + " " + day + " " + before + " → " + after;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-06-01", "2026-07-01"})
    void the_outlook_of_the_classes_is_exact(String day) {
        var from = LocalDate.parse(day);
        var until = from.plusYears(1);
        var people = people(from);
        var foretold = IntStream.range(0, PEOPLE)
                .boxed()
                .flatMap(i -> EligibilityOutlook.of(people.get(i), from, until).stream()
                        .peek(change -> assertThat(change.because()).isNotEmpty())
                        .map(change -> line(i, change.on(), change.before(), change.after())))
                .toList();

        var came = new ArrayList<String>();
        for (int i = 0; i < PEOPLE; i++) {
            var last = EntryCriteria.determine(people.get(i), from).classes();
            for (var next = from.plusDays(1); !next.isAfter(until) && !last.isEmpty(); next = next.plusDays(1)) {
                var classes = EntryCriteria.determine(people.get(i), next).classes();
                if (!classes.equals(last)) {
                    came.add(line(i, next, last, classes));
                }
                last = classes;
            }
        }
        assertThat(foretold).isEqualTo(came).isNotEmpty();
    }
}
