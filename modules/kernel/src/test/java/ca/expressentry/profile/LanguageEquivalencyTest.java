package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import ca.expressentry.text.Invalid;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Both edges of every band of every chart: the lowest score of a level, and the score one step below. */
class LanguageEquivalencyTest {

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
            READING, 0.0, 0
            READING, 3.0, 0
            READING, 3.5, 4
            READING, 4.0, 5
            READING, 4.5, 5
            READING, 5.0, 6
            READING, 5.5, 6
            READING, 6.0, 7
            READING, 6.5, 8
            READING, 7.0, 9
            READING, 7.5, 9
            READING, 8.0, 10
            READING, 9.0, 10
            WRITING, 0.0, 0
            WRITING, 3.5, 0
            WRITING, 4.0, 4
            WRITING, 4.5, 4
            WRITING, 5.0, 5
            WRITING, 5.5, 6
            WRITING, 6.0, 7
            WRITING, 6.5, 8
            WRITING, 7.0, 9
            WRITING, 7.5, 10
            WRITING, 9.0, 10
            LISTENING, 0.0, 0
            LISTENING, 4.0, 0
            LISTENING, 4.5, 4
            LISTENING, 5.0, 5
            LISTENING, 5.5, 6
            LISTENING, 6.0, 7
            LISTENING, 7.0, 7
            LISTENING, 7.5, 8
            LISTENING, 8.0, 9
            LISTENING, 8.5, 10
            LISTENING, 9.0, 10
            SPEAKING, 0.0, 0
            SPEAKING, 3.5, 0
            SPEAKING, 4.0, 4
            SPEAKING, 4.5, 4
            SPEAKING, 5.0, 5
            SPEAKING, 5.5, 6
            SPEAKING, 6.0, 7
            SPEAKING, 6.5, 8
            SPEAKING, 7.0, 9
            SPEAKING, 7.5, 10
            SPEAKING, 9.0, 10
            """)
    void ielts(Ability ability, BigDecimal score, int level) {
        var day = LocalDate.of(2025, 6, 1);
        LanguageEquivalency.check(LanguageTest.IELTS_GENERAL_TRAINING, day, ability, score);

        assertThat(LanguageEquivalency.level(LanguageTest.IELTS_GENERAL_TRAINING, day, ability, score))
                .isEqualTo(new Clb(level));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
            READING, 0, 0
            READING, 3, 0
            READING, 4, 4
            READING, 5, 5
            READING, 6, 6
            READING, 7, 7
            READING, 8, 8
            READING, 9, 9
            READING, 10, 10
            READING, 11, 11
            READING, 12, 12
            WRITING, 0, 0
            WRITING, 3, 0
            WRITING, 4, 4
            WRITING, 5, 5
            WRITING, 6, 6
            WRITING, 7, 7
            WRITING, 8, 8
            WRITING, 9, 9
            WRITING, 10, 10
            WRITING, 11, 11
            WRITING, 12, 12
            LISTENING, 0, 0
            LISTENING, 3, 0
            LISTENING, 4, 4
            LISTENING, 5, 5
            LISTENING, 6, 6
            LISTENING, 7, 7
            LISTENING, 8, 8
            LISTENING, 9, 9
            LISTENING, 10, 10
            LISTENING, 11, 11
            LISTENING, 12, 12
            SPEAKING, 0, 0
            SPEAKING, 3, 0
            SPEAKING, 4, 4
            SPEAKING, 5, 5
            SPEAKING, 6, 6
            SPEAKING, 7, 7
            SPEAKING, 8, 8
            SPEAKING, 9, 9
            SPEAKING, 10, 10
            SPEAKING, 11, 11
            SPEAKING, 12, 12
            """)
    void celpip(Ability ability, BigDecimal score, int level) {
        var day = LocalDate.of(2025, 6, 1);
        LanguageEquivalency.check(LanguageTest.CELPIP_GENERAL, day, ability, score);

        assertThat(LanguageEquivalency.level(LanguageTest.CELPIP_GENERAL, day, ability, score))
                .isEqualTo(new Clb(level));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
            READING, 10, 0
            READING, 32, 0
            READING, 33, 4
            READING, 41, 4
            READING, 42, 5
            READING, 50, 5
            READING, 51, 6
            READING, 59, 6
            READING, 60, 7
            READING, 68, 7
            READING, 69, 8
            READING, 77, 8
            READING, 78, 9
            READING, 87, 9
            READING, 88, 10
            READING, 90, 10
            WRITING, 10, 0
            WRITING, 40, 0
            WRITING, 41, 4
            WRITING, 50, 4
            WRITING, 51, 5
            WRITING, 59, 5
            WRITING, 60, 6
            WRITING, 68, 6
            WRITING, 69, 7
            WRITING, 78, 7
            WRITING, 79, 8
            WRITING, 87, 8
            WRITING, 88, 9
            WRITING, 89, 9
            WRITING, 90, 10
            LISTENING, 10, 0
            LISTENING, 27, 0
            LISTENING, 28, 4
            LISTENING, 38, 4
            LISTENING, 39, 5
            LISTENING, 49, 5
            LISTENING, 50, 6
            LISTENING, 59, 6
            LISTENING, 60, 7
            LISTENING, 70, 7
            LISTENING, 71, 8
            LISTENING, 81, 8
            LISTENING, 82, 9
            LISTENING, 88, 9
            LISTENING, 89, 10
            LISTENING, 90, 10
            SPEAKING, 10, 0
            SPEAKING, 41, 0
            SPEAKING, 42, 4
            SPEAKING, 50, 4
            SPEAKING, 51, 5
            SPEAKING, 58, 5
            SPEAKING, 59, 6
            SPEAKING, 67, 6
            SPEAKING, 68, 7
            SPEAKING, 75, 7
            SPEAKING, 76, 8
            SPEAKING, 83, 8
            SPEAKING, 84, 9
            SPEAKING, 88, 9
            SPEAKING, 89, 10
            SPEAKING, 90, 10
            """)
    void pte(Ability ability, BigDecimal score, int level) {
        var day = LocalDate.of(2025, 6, 1);
        LanguageEquivalency.check(LanguageTest.PTE_CORE, day, ability, score);

        assertThat(LanguageEquivalency.level(LanguageTest.PTE_CORE, day, ability, score))
                .isEqualTo(new Clb(level));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
            READING, 0, 0
            READING, 120, 0
            READING, 121, 4
            READING, 150, 4
            READING, 151, 5
            READING, 180, 5
            READING, 181, 6
            READING, 206, 6
            READING, 207, 7
            READING, 232, 7
            READING, 233, 8
            READING, 247, 8
            READING, 248, 9
            READING, 262, 9
            READING, 263, 10
            READING, 300, 10
            WRITING, 0, 0
            WRITING, 180, 0
            WRITING, 181, 4
            WRITING, 225, 4
            WRITING, 226, 5
            WRITING, 270, 5
            WRITING, 271, 6
            WRITING, 309, 6
            WRITING, 310, 7
            WRITING, 348, 7
            WRITING, 349, 8
            WRITING, 370, 8
            WRITING, 371, 9
            WRITING, 392, 9
            WRITING, 393, 10
            WRITING, 450, 10
            LISTENING, 0, 0
            LISTENING, 144, 0
            LISTENING, 145, 4
            LISTENING, 180, 4
            LISTENING, 181, 5
            LISTENING, 216, 5
            LISTENING, 217, 6
            LISTENING, 248, 6
            LISTENING, 249, 7
            LISTENING, 279, 7
            LISTENING, 280, 8
            LISTENING, 297, 8
            LISTENING, 298, 9
            LISTENING, 315, 9
            LISTENING, 316, 10
            LISTENING, 360, 10
            SPEAKING, 0, 0
            SPEAKING, 180, 0
            SPEAKING, 181, 4
            SPEAKING, 225, 4
            SPEAKING, 226, 5
            SPEAKING, 270, 5
            SPEAKING, 271, 6
            SPEAKING, 309, 6
            SPEAKING, 310, 7
            SPEAKING, 348, 7
            SPEAKING, 349, 8
            SPEAKING, 370, 8
            SPEAKING, 371, 9
            SPEAKING, 392, 9
            SPEAKING, 393, 10
            SPEAKING, 450, 10
            """)
    void tef_to_2023_12_10(Ability ability, BigDecimal score, int level) {
        var day = LocalDate.of(2023, 12, 10);
        LanguageEquivalency.check(LanguageTest.TEF_CANADA, day, ability, score);

        assertThat(LanguageEquivalency.level(LanguageTest.TEF_CANADA, day, ability, score))
                .isEqualTo(new Clb(level));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
            READING, 0, 0
            READING, 305, 0
            READING, 306, 4
            READING, 351, 4
            READING, 352, 5
            READING, 392, 5
            READING, 393, 6
            READING, 433, 6
            READING, 434, 7
            READING, 461, 7
            READING, 462, 8
            READING, 502, 8
            READING, 503, 9
            READING, 545, 9
            READING, 546, 10
            READING, 699, 10
            WRITING, 0, 0
            WRITING, 267, 0
            WRITING, 268, 4
            WRITING, 329, 4
            WRITING, 330, 5
            WRITING, 378, 5
            WRITING, 379, 6
            WRITING, 427, 6
            WRITING, 428, 7
            WRITING, 471, 7
            WRITING, 472, 8
            WRITING, 511, 8
            WRITING, 512, 9
            WRITING, 557, 9
            WRITING, 558, 10
            WRITING, 699, 10
            LISTENING, 0, 0
            LISTENING, 305, 0
            LISTENING, 306, 4
            LISTENING, 351, 4
            LISTENING, 352, 5
            LISTENING, 392, 5
            LISTENING, 393, 6
            LISTENING, 433, 6
            LISTENING, 434, 7
            LISTENING, 461, 7
            LISTENING, 462, 8
            LISTENING, 502, 8
            LISTENING, 503, 9
            LISTENING, 545, 9
            LISTENING, 546, 10
            LISTENING, 699, 10
            SPEAKING, 0, 0
            SPEAKING, 327, 0
            SPEAKING, 328, 4
            SPEAKING, 386, 4
            SPEAKING, 387, 5
            SPEAKING, 421, 5
            SPEAKING, 422, 6
            SPEAKING, 455, 6
            SPEAKING, 456, 7
            SPEAKING, 493, 7
            SPEAKING, 494, 8
            SPEAKING, 517, 8
            SPEAKING, 518, 9
            SPEAKING, 555, 9
            SPEAKING, 556, 10
            SPEAKING, 699, 10
            """)
    void tef_from_2023_12_11(Ability ability, BigDecimal score, int level) {
        var day = LocalDate.of(2023, 12, 11);
        LanguageEquivalency.check(LanguageTest.TEF_CANADA, day, ability, score);

        assertThat(LanguageEquivalency.level(LanguageTest.TEF_CANADA, day, ability, score))
                .isEqualTo(new Clb(level));
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @CsvSource(textBlock = """
            READING, 100, 0
            READING, 341, 0
            READING, 342, 4
            READING, 374, 4
            READING, 375, 5
            READING, 405, 5
            READING, 406, 6
            READING, 452, 6
            READING, 453, 7
            READING, 498, 7
            READING, 499, 8
            READING, 523, 8
            READING, 524, 9
            READING, 548, 9
            READING, 549, 10
            READING, 699, 10
            WRITING, 0, 0
            WRITING, 3, 0
            WRITING, 4, 4
            WRITING, 5, 4
            WRITING, 6, 5
            WRITING, 7, 6
            WRITING, 9, 6
            WRITING, 10, 7
            WRITING, 11, 7
            WRITING, 12, 8
            WRITING, 13, 8
            WRITING, 14, 9
            WRITING, 15, 9
            WRITING, 16, 10
            WRITING, 20, 10
            LISTENING, 100, 0
            LISTENING, 330, 0
            LISTENING, 331, 4
            LISTENING, 368, 4
            LISTENING, 369, 5
            LISTENING, 397, 5
            LISTENING, 398, 6
            LISTENING, 457, 6
            LISTENING, 458, 7
            LISTENING, 502, 7
            LISTENING, 503, 8
            LISTENING, 522, 8
            LISTENING, 523, 9
            LISTENING, 548, 9
            LISTENING, 549, 10
            LISTENING, 699, 10
            SPEAKING, 0, 0
            SPEAKING, 3, 0
            SPEAKING, 4, 4
            SPEAKING, 5, 4
            SPEAKING, 6, 5
            SPEAKING, 7, 6
            SPEAKING, 9, 6
            SPEAKING, 10, 7
            SPEAKING, 11, 7
            SPEAKING, 12, 8
            SPEAKING, 13, 8
            SPEAKING, 14, 9
            SPEAKING, 15, 9
            SPEAKING, 16, 10
            SPEAKING, 20, 10
            """)
    void tcf(Ability ability, BigDecimal score, int level) {
        var day = LocalDate.of(2025, 6, 1);
        LanguageEquivalency.check(LanguageTest.TCF_CANADA, day, ability, score);

        assertThat(LanguageEquivalency.level(LanguageTest.TCF_CANADA, day, ability, score))
                .isEqualTo(new Clb(level));
    }

    @ParameterizedTest(name = "{0} {1} on {2}: {3}")
    @CsvSource(textBlock = """
            IELTS_GENERAL_TRAINING, READING,   9.5,  2025-06-01, score-out-of-range
            IELTS_GENERAL_TRAINING, READING,   -0.5, 2025-06-01, score-out-of-range
            IELTS_GENERAL_TRAINING, READING,   6.25, 2025-06-01, score-out-of-range
            CELPIP_GENERAL,         WRITING,   13,   2025-06-01, score-out-of-range
            CELPIP_GENERAL,         WRITING,   7.5,  2025-06-01, score-out-of-range
            PTE_CORE,               LISTENING, 9,    2025-06-01, score-out-of-range
            PTE_CORE,               LISTENING, 91,   2025-06-01, score-out-of-range
            PTE_CORE,               LISTENING, 60,   2024-01-29, test-not-accepted
            TEF_CANADA,             READING,   301,  2023-12-10, wrong-tef-column
            TEF_CANADA,             LISTENING, 361,  2023-12-10, wrong-tef-column
            TEF_CANADA,             WRITING,   451,  2023-12-10, wrong-tef-column
            TEF_CANADA,             SPEAKING,  451,  2023-12-10, wrong-tef-column
            TEF_CANADA,             SPEAKING,  700,  2023-12-10, score-out-of-range
            TEF_CANADA,             SPEAKING,  700,  2023-12-11, score-out-of-range
            TCF_CANADA,             READING,   99,   2025-06-01, score-out-of-range
            TCF_CANADA,             SPEAKING,  21,   2025-06-01, score-out-of-range
            TCF_CANADA,             SPEAKING,  10,   2018-10-31, test-not-accepted
            """)
    void what_no_report_can_state_is_refused(
            LanguageTest test, Ability ability, BigDecimal score, LocalDate day, String code) {
        assertThatThrownBy(() -> LanguageEquivalency.check(test, day, ability, score))
                .isInstanceOfSatisfying(
                        Invalid.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"1e-999999999", "1e999999999", "-1e999999999", "5.00000000000000000000000000001"})
    void neither_huge_nor_tiny_numbers_take_long_to_refuse(BigDecimal score) {
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertThatThrownBy(() -> LanguageEquivalency.check(
                                LanguageTest.IELTS_GENERAL_TRAINING, LocalDate.of(2026, 1, 1), Ability.READING, score))
                        .isInstanceOf(Invalid.class));
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(textBlock = """
            PTE_CORE,   2024-01-30, 60
            TEF_CANADA, 2023-12-10, 300
            TEF_CANADA, 2023-12-11, 301
            """)
    void what_a_report_can_state_is_accepted(LanguageTest test, LocalDate day, BigDecimal score) {
        LanguageEquivalency.check(test, day, Ability.READING, score);
    }

    @ParameterizedTest(name = "{0} {1}/{2}/{3}/{4}")
    @CsvSource(textBlock = """
            IELTS_GENERAL_TRAINING, 7.5, 6.5, 8.0, 7.0, 9 8 9 9
            IELTS_GENERAL_TRAINING, 6.5, 6.0, 8.0, 6.5, 8 7 9 8
            IELTS_GENERAL_TRAINING, 7.0, 7.0, 7.5, 7.0, 9 9 8 9
            IELTS_GENERAL_TRAINING, 3.5, 4.0, 5.0, 6.0, 4 4 5 7
            CELPIP_GENERAL,         8,   8,   6,   5,   8 8 6 5
            PTE_CORE,               78,  87,  82,  84,  9 8 9 9
            TCF_CANADA,             453, 10,  457, 10,  7 7 6 7
            """)
    void each_ability_is_converted_alone(
            LanguageTest test,
            BigDecimal reading,
            BigDecimal writing,
            BigDecimal listening,
            BigDecimal speaking,
            String levels) {
        var day = LocalDate.of(2025, 6, 1);
        var result = new LanguageResult(test, day, day, reading, writing, listening, speaking);

        assertThat(result.level(Ability.READING) + " " + result.level(Ability.WRITING) + " "
                        + result.level(Ability.LISTENING) + " " + result.level(Ability.SPEAKING))
                .isEqualTo(levels);
    }
}
