package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Grouping;
import ca.expressentry.ranking.CutOffs.CutOff;
import ca.expressentry.text.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CutOffsTest {

    static final Instant NOW = Instant.parse("2026-11-21T15:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    static final ScoringInputs INPUTS = new ScoringInputs(0, 0);

    /** Somebody in the pool, as plainly as it can be said. */
    record Someone(int number, int score, Instant submittedAt, Set<EconomicClass> classes, Set<Category> categories) {

        void enter(Standings standings) {
            standings.enter(
                    number,
                    score,
                    score,
                    ChronoUnit.MICROS.between(Instant.EPOCH, submittedAt),
                    PoolDigest.bits(classes, categories),
                    INPUTS);
        }

        boolean isFor(String kind) {
            var nominee = classes.contains(EconomicClass.PNP);
            return switch (kind) {
                case "GENERAL" -> true;
                case "PNP" -> nominee;
                case "CEC", "FSW", "FST" -> !nominee && classes.contains(EconomicClass.valueOf(kind));
                default -> !nominee && categories.contains(Category.valueOf(kind));
            };
        }
    }

    private static List<Someone> people(Random chance, int many, int scores, int instants) {
        var people = new ArrayList<Someone>();
        for (int i = 0; i < many; i++) {
            var classes = EnumSet.of(EconomicClass.values()[1 + chance.nextInt(3)]);
            if (chance.nextInt(8) == 0) {
                classes.add(EconomicClass.PNP);
            }
            if (chance.nextInt(3) == 0) {
                classes.add(EconomicClass.CEC);
            }
            var categories = EnumSet.noneOf(Category.class);
            for (var category : Category.values()) {
                if (chance.nextInt(6) == 0) {
                    categories.add(category);
                }
            }
            people.add(new Someone(
                    100_000_000 + i,
                    400 + chance.nextInt(scores),
                    NOW.minusSeconds(chance.nextInt(instants)).minusNanos(1_000L * chance.nextInt(2)),
                    classes,
                    categories));
        }
        return people;
    }

    private static CutOff plainly(List<Someone> people, Grouping grouping, int number) {
        var members = people.stream()
                .filter(p -> p.isFor(grouping.code()))
                .sorted(Comparator.comparingInt(Someone::score)
                        .reversed()
                        .thenComparing(Someone::submittedAt)
                        .thenComparing(Someone::number))
                .toList();
        var invited = members.subList(0, Math.min(number, members.size()));
        var last = invited.isEmpty() ? Optional.<Someone>empty() : Optional.of(invited.get(invited.size() - 1));
        var meeting = last.map(line -> members.stream()
                        .filter(p -> p.score > line.score
                                || p.score == line.score && !p.submittedAt.isAfter(line.submittedAt))
                        .count())
                .orElse(0L);
        return new CutOff(
                grouping.code(),
                grouping.titleOn(TODAY),
                members.size(),
                invited.size(),
                last.map(Someone::score),
                last.map(Someone::submittedAt),
                meeting.intValue(),
                number > members.size());
    }

    @ParameterizedTest(name = "seed {0}: {1} people, {2} scores, {3} instants")
    @CsvSource({"1, 3000, 800, 100000", "2, 3000, 3, 4", "3, 3000, 1, 1", "4, 40, 2, 2", "5, 0, 1, 1"})
    void says_what_a_sorted_list_of_each_grouping_says(long seed, int many, int scores, int instants) {
        var chance = new Random(seed);
        var people = people(chance, many, scores, instants);
        var standings = new Standings();
        people.forEach(p -> p.enter(standings));
        var groupings = Grouping.on(TODAY);

        for (var number : List.of(0, 1, 2, 17, 100, many / 2, many - 1, many, many + 1, 1_000_000)) {
            var n = Math.max(0, number);
            var found = CutOffs.of(standings, groupings, n, NOW);

            assertThat(found.number()).isEqualTo(n);
            assertThat(found.groupings())
                    .isEqualTo(groupings.stream()
                            .map(grouping -> plainly(people, grouping, n))
                            .toList());
        }
    }

    @Test
    void who_shares_the_very_instant_of_the_last_meets_the_line_without_being_invited() {
        var standings = new Standings();
        for (int number = 1; number <= 5; number++) {
            new Someone(number, 500, NOW, Set.of(EconomicClass.CEC), Set.of()).enter(standings);
        }

        var line =
                CutOffs.of(standings, List.of(Grouping.ALL), 2, NOW).groupings().get(0);

        assertThat(line.invited()).isEqualTo(2);
        assertThat(line.meeting()).isEqualTo(5);
        assertThat(line.exceeds()).isFalse();
    }

    @Test
    void asks_for_one_kind_or_for_all_in_force() {
        assertThat(CutOffsResource.groupings("", TODAY)).hasSize(5 + 10);
        assertThat(CutOffsResource.groupings(" french ", TODAY)).containsExactly(Grouping.of(Category.FRENCH));
        assertThat(CutOffsResource.groupings("GENERAL", TODAY)).containsExactly(Grouping.ALL);
    }

    @ParameterizedTest
    @CsvSource({"AGRICULTURE, category-not-in-force", "EVERYBODY, unknown-kind"})
    void refuses_a_kind_for_which_no_round_could_be_held(String kind, String code) {
        assertThatThrownBy(() -> CutOffsResource.groupings(kind, TODAY)).isInstanceOfSatisfying(Invalid.class, e -> {
            assertThat(e.code()).isEqualTo(code);
            assertThat(e.component()).isEqualTo("kind");
        });
    }
}
