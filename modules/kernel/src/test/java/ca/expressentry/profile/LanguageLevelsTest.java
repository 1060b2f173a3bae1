package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageLevelsTest {

    @ParameterizedTest(name = "{0} {2}")
    @CsvSource(
            nullValues = "none",
            value = {
                "IELTS_GENERAL_TRAINING, 2026-01-01, 7.0, 7,  8,    7.5",
                "IELTS_GENERAL_TRAINING, 2026-01-01, 4.0, 0,  4,    4.5",
                "IELTS_GENERAL_TRAINING, 2026-01-01, 9.0, 10, none, none",
                "CELPIP_GENERAL,         2026-01-01, 10,  10, 11,   11",
                "CELPIP_GENERAL,         2026-01-01, 12,  12, none, none",
                "TEF_CANADA,             2023-12-10, 298, 9,  10,   316",
                "TEF_CANADA,             2023-12-11, 298, 0,  4,    306",
                "TCF_CANADA,             2026-01-01, 457, 6,  7,    458",
            })
    void listening_has_a_level_and_a_next_one(
            LanguageTest test, LocalDate takenOn, BigDecimal score, int level, Integer next, BigDecimal least) {
        var others = test.language() == OfficialLanguage.FRENCH ? BigDecimal.TEN : BigDecimal.valueOf(5);
        var reading = test == LanguageTest.TCF_CANADA ? BigDecimal.valueOf(100) : others;

        var listening = LanguageLevels.of(new LanguageResult(test, takenOn, takenOn, reading, others, score, others))
                .abilities()
                .get(Ability.LISTENING);

        assertThat(listening.score()).isEqualTo(score);
        assertThat(listening.level()).isEqualTo(new Clb(level));
        assertThat(listening.next().map(step -> step.level().level()).orElse(null))
                .isEqualTo(next);
        assertThat(listening.next().map(LanguageLevels.Next::score).orElse(null))
                .isEqualTo(least);
    }

    @ParameterizedTest(name = "{0} on {1}, {2} {3} {4} {5}: doubted {6}")
    @CsvSource({
        "TEF_CANADA,     2023-12-11, 248, 371, 298, 371, true",
        "TEF_CANADA,     2026-01-01, 207, 310, 249, 310, true",
        "TEF_CANADA,     2023-12-10, 248, 371, 298, 371, false",
        "TEF_CANADA,     2023-12-11, 301, 371, 298, 371, false",
        "TEF_CANADA,     2023-12-11, 248, 451, 298, 371, false",
        "TEF_CANADA,     2023-12-11, 120, 180, 144, 180, false",
        "TEF_CANADA,     2023-12-11, 503, 512, 503, 518, false",
        "CELPIP_GENERAL, 2026-01-01, 9,   9,   9,   9,   false",
    })
    void scores_that_would_give_more_on_the_scale_before_are_doubted(
            LanguageTest test,
            LocalDate takenOn,
            BigDecimal reading,
            BigDecimal writing,
            BigDecimal listening,
            BigDecimal speaking,
            boolean doubted) {
        var result = new LanguageResult(test, takenOn, takenOn, reading, writing, listening, speaking);

        assertThat(LanguageLevels.of(result).doubt().isPresent()).isEqualTo(doubted);
    }
}
