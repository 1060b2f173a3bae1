package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.TestVector;
import ca.expressentry.profile.LanguageVectors.Levels;
import ca.expressentry.profile.LanguageVectors.Refused;
import ca.expressentry.profile.LanguageVectors.Sitting;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class LanguageVectorsTest {

    static final MarkdownDocument LAW = MarkdownDocument.read(LanguageEquivalency.class, "language-equivalency.md");
    static final List<TestVector> ALL = new ProfileLaw()
            .books().stream()
                    .flatMap(book -> book.versions().versions().stream())
                    .flatMap(version -> new ProfileLaw().vectors(version.id()).stream())
                    .toList();

    @TestFactory
    Stream<DynamicTest> every_sitting_has_its_levels_or_is_refused() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(vector.id(), () -> {
                    var sitting = (Sitting) vector.given();
                    if (vector.expected() instanceof Refused refused) {
                        assertThatThrownBy(sitting::result).isInstanceOfSatisfying(Invalid.class, invalid -> {
                            assertThat(invalid.code()).isEqualTo(refused.problem());
                            assertThat(invalid.component()).isEqualTo(refused.at());
                        });
                    } else {
                        assertThat(Levels.of(sitting.result())).isEqualTo(vector.expected());
                    }
                }));
    }

    @Test
    void every_cell_of_every_chart_is_hit_and_so_is_the_score_below_it() {
        var left = new ArrayList<String>();
        for (var sitting : LAW.table("Sittings").rows()) {
            for (var row : LAW.table(sitting.text("Chart")).rows()) {
                for (var ability : Ability.values()) {
                    var level = row.number("Level");
                    var least = new BigDecimal(row.text(ability.name()));
                    var cell = sitting.text("Chart") + " " + ability + " " + level;
                    if (!isHit(sitting, ability, least, found -> found == level)) {
                        left.add(cell);
                    }
                    if (!isHit(sitting, ability, least.subtract(step(sitting)), found -> found < level)) {
                        left.add("below " + cell);
                    }
                }
            }
        }

        assertThat(left).as("not hit").isEmpty();
    }

    @Test
    void every_chart_is_read_on_its_first_day_and_on_its_last_and_is_refused_before() {
        var left = new TreeSet<String>();
        for (var sitting : LAW.table("Sittings").rows()) {
            left.add(sitting.text("Chart") + " on " + first(sitting));
            next(sitting).ifPresent(day -> left.add(sitting.text("Chart") + " on " + day.minusDays(1)));
            if (first(sitting).isAfter(Noc.firstDay())) {
                left.add(sitting.text("Test") + " wrong before " + first(sitting));
            }
        }
        ALL.forEach(vector -> {
            var sitting = (Sitting) vector.given();
            if (vector.expected() instanceof Refused) {
                left.remove(
                        sitting.test() + " wrong before " + sitting.takenOn().plusDays(1));
            } else {
                left.remove(LanguageEquivalency.chart(sitting.test(), sitting.takenOn()) + " on " + sitting.takenOn());
            }
        });

        assertThat(left).as("not hit").isEmpty();
    }

    @Test
    void each_belongs_to_the_version_of_its_day_and_none_is_lost() {
        var vectors = MarkdownDocument.read(LanguageVectors.class, "language-vectors.md");

        assertThat(ALL)
                .hasSize(vectors.table("Levels").rows().size()
                        + vectors.table("Refused").rows().size());
        assertThat(ALL).extracting(TestVector::id).doesNotHaveDuplicates();
        assertThat(new ProfileLaw().vectors("LANGUAGE-EQUIVALENCY-2023-12-11"))
                .isNotEmpty()
                .allSatisfy(vector -> assertThat(vector.day()).isBetween("2023-12-11", "2024-01-29"));
    }

    private static boolean isHit(Row chart, Ability ability, BigDecimal score, Predicate<Integer> level) {
        return ALL.stream()
                .filter(vector -> vector.expected() instanceof Levels)
                .anyMatch(vector -> {
                    var sitting = (Sitting) vector.given();
                    return sitting.test().name().equals(chart.text("Test"))
                            && !sitting.takenOn().isBefore(first(chart))
                            && next(chart)
                                    .filter(day -> !sitting.takenOn().isBefore(day))
                                    .isEmpty()
                            && score(sitting, ability).compareTo(score) == 0
                            && level.test(level((Levels) vector.expected(), ability));
                });
    }

    private static BigDecimal step(Row chart) {
        return LAW.table("Scales").rows().stream()
                .filter(scale -> scale.text("Chart").equals(chart.text("Chart")))
                .map(scale -> new BigDecimal(scale.text("Step")))
                .findFirst()
                .orElseThrow();
    }

    /** The first day that anybody can ask about. */
    private static LocalDate first(Row chart) {
        var from = chart.day("Taken from");
        return from.isBefore(Noc.firstDay()) ? Noc.firstDay() : from;
    }

    /** The day from which another chart of the same test is read. */
    private static Optional<LocalDate> next(Row chart) {
        return LAW.table("Sittings").rows().stream()
                .filter(other -> other.text("Test").equals(chart.text("Test")))
                .map(other -> other.day("Taken from"))
                .filter(chart.day("Taken from")::isBefore)
                .min(LocalDate::compareTo);
    }

    private static BigDecimal score(Sitting sitting, Ability ability) {
        return switch (ability) {
            case READING -> sitting.reading();
            case WRITING -> sitting.writing();
            case LISTENING -> sitting.listening();
            case SPEAKING -> sitting.speaking();
        };
    }

    private static int level(Levels levels, Ability ability) {
        return switch (ability) {
            case READING -> levels.reading();
            case WRITING -> levels.writing();
            case LISTENING -> levels.listening();
            case SPEAKING -> levels.speaking();
        };
    }
}
