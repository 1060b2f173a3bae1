package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * What a province writes to candidates who interest it: no nomination, and it gives no points.
 *
 * @param candidates one or many; at most 500, each once
 * @param text in both languages, for the candidate's account
 * @param answerBy the last day on which a candidate may answer
 */
public record NoticeOfInterest(List<ExpressionOfInterestNumber> candidates, Text text, LocalDate answerBy) {

    private static final int MOST = 500;

    public NoticeOfInterest {
        candidates = List.copyOf(new LinkedHashSet<>(candidates));
        if (candidates.isEmpty() || candidates.size() > MOST) {
            throw new Invalid(
                            "how-many-candidates",
                            "Name between one and 500 candidates.",
                            "Nommez de un à 500 candidats.")
                    .at("candidates");
        }
    }

    /** The same in both official languages; each at most 2,000 characters. */
    public record Text(String en, String fr) {

        private static final int LONGEST = 2_000;

        public Text {
            en = en.strip();
            fr = fr.strip();
            check(en, "en");
            check(fr, "fr");
        }

        private static void check(String text, String component) {
            if (text.isEmpty() || text.length() > LONGEST) {
                throw new Invalid(
                                "text-in-both-languages",
                                "Write to candidates in both languages, at most 2,000 characters in each.",
                                "Écrivez aux candidats dans les deux langues, au plus 2\u00a0000 caractères dans"
                                        + " chacune.")
                        .at(component);
            }
        }
    }

    NoticeOfInterest onlyFrom(LocalDate today) {
        if (answerBy.isBefore(today)) {
            throw new Invalid(
                            "day-has-passed",
                            "The last day to answer must not have passed.",
                            "Le dernier jour pour répondre ne doit pas être passé.")
                    .at("answerBy");
        }
        return this;
    }
}
