package ca.expressentry.profile;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;

/** The lowest score of every level, written out once more: what the product says is compared with it. */
public final class PlainLanguage {

    static final int[] LEVELS = {4, 5, 6, 7, 8, 9, 10};

    static final Map<String, String[]> MINIMA = Map.of(
            "IELTS_GENERAL_TRAINING",
            new String[] {
                "3.5 4.0 5.0 6.0 6.5 7.0 8.0 9.0",
                "4.0 5.0 5.5 6.0 6.5 7.0 7.5 9.0",
                "4.5 5.0 5.5 6.0 7.5 8.0 8.5 9.0",
                "4.0 5.0 5.5 6.0 6.5 7.0 7.5 9.0"
            },
            "CELPIP_GENERAL",
            new String[] {"4 5 6 7 8 9 10 12", "4 5 6 7 8 9 10 12", "4 5 6 7 8 9 10 12", "4 5 6 7 8 9 10 12"},
            "PTE_CORE",
            new String[] {
                "33 42 51 60 69 78 88 90",
                "41 51 60 69 79 88 90 90",
                "28 39 50 60 71 82 89 90",
                "42 51 59 68 76 84 89 90"
            },
            "TEF_CANADA_OLD_SCALE",
            new String[] {
                "121 151 181 207 233 248 263 300",
                "181 226 271 310 349 371 393 450",
                "145 181 217 249 280 298 316 360",
                "181 226 271 310 349 371 393 450"
            },
            "TEF_CANADA",
            new String[] {
                "306 352 393 434 462 503 546 699",
                "268 330 379 428 472 512 558 699",
                "306 352 393 434 462 503 546 699",
                "328 387 422 456 494 518 556 699"
            },
            "TCF_CANADA",
            new String[] {
                "342 375 406 453 499 524 549 699",
                "4 6 7 10 12 14 16 20",
                "331 369 398 458 503 523 549 699",
                "4 6 7 10 12 14 16 20"
            });

    private PlainLanguage() {}

    static String chart(LanguageTest test, LocalDate takenOn) {
        var oldScale = test == LanguageTest.TEF_CANADA && takenOn.isBefore(LocalDate.of(2023, 12, 11));
        return oldScale ? "TEF_CANADA_OLD_SCALE" : test.name();
    }

    static BigDecimal[] minima(LanguageTest test, LocalDate takenOn, int ability) {
        var cells = MINIMA.get(chart(test, takenOn))[ability].split(" ");
        var minima = new BigDecimal[cells.length];
        for (int i = 0; i < cells.length; i++) {
            minima[i] = new BigDecimal(cells[i]);
        }
        return minima;
    }

    /** Reading, writing, listening, speaking; 0 below level 4, and never more than 10. */
    public static int[] levels(LanguageResult result) {
        BigDecimal[] scores = {result.reading(), result.writing(), result.listening(), result.speaking()};
        var levels = new int[4];
        for (int ability = 0; ability < 4; ability++) {
            var minima = minima(result.test(), result.takenOn(), ability);
            for (int i = 0; i < LEVELS.length; i++) {
                if (scores[ability].compareTo(minima[i]) >= 0) {
                    levels[ability] = LEVELS[i];
                }
            }
        }
        return levels;
    }
}
