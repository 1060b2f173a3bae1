package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instrument;
import ca.expressentry.law.TestVector;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Sittings and their levels, as frozen in {@code language-vectors.md}. */
final class LanguageVectors {

    private LanguageVectors() {}

    /** The scores of one sitting. */
    record Sitting(
            LanguageTest test,
            LocalDate takenOn,
            BigDecimal reading,
            BigDecimal writing,
            BigDecimal listening,
            BigDecimal speaking) {

        static Sitting of(Row row) {
            return new Sitting(
                    LanguageTest.valueOf(row.text("Test")),
                    row.day("Taken on"),
                    new BigDecimal(row.text("Reading")),
                    new BigDecimal(row.text("Writing")),
                    new BigDecimal(row.text("Listening")),
                    new BigDecimal(row.text("Speaking")));
        }

        LanguageResult result() {
            return new LanguageResult(test, takenOn, takenOn, reading, writing, listening, speaking);
        }
    }

    /** The level in each ability; 0 below level 4. */
    record Levels(int reading, int writing, int listening, int speaking) {

        static Levels of(LanguageResult result) {
            return new Levels(
                    result.level(Ability.READING).level(),
                    result.level(Ability.WRITING).level(),
                    result.level(Ability.LISTENING).level(),
                    result.level(Ability.SPEAKING).level());
        }

        private static Levels of(Row row) {
            var levels = Arrays.stream(row.text("Levels").split(" "))
                    .map(Integer::valueOf)
                    .toList();
            return new Levels(levels.get(0), levels.get(1), levels.get(2), levels.get(3));
        }
    }

    /** The scores are refused: the code of the problem, and the field it is about. */
    record Refused(String problem, String at) {}

    /** All of them, by the version in force on the day of the sitting, or the first one. */
    static List<TestVector> all(InForce<Instrument> versions) {
        var vectors = MarkdownDocument.read(LanguageVectors.class, "language-vectors.md");
        return Stream.concat(
                        vectors.table("Levels").rows().stream().map(row -> vector(row, Levels.of(row), versions)),
                        vectors.table("Refused").rows().stream()
                                .map(row -> vector(row, new Refused(row.text("Problem"), row.text("At")), versions)))
                .toList();
    }

    private static TestVector vector(Row row, Object expected, InForce<Instrument> versions) {
        var sitting = Sitting.of(row);
        return new TestVector(
                row.text("Example"), versions.on(sitting.takenOn()).id(), sitting.takenOn(), sitting, expected);
    }
}
