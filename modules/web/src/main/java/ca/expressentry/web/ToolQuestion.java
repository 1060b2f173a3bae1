package ca.expressentry.web;

import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Question;
import ca.expressentry.profile.ShortForm;
import ca.expressentry.profile.Understanding;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What would raise a score: the question of the other tools, and the day of birth of the spouse or partner, which only
 * changing places with them needs.
 */
public record ToolQuestion(
        Optional<LocalDate> on,
        Optional<Boolean> nominated,
        Optional<Profile> declaration,
        Optional<ShortForm> shortForm,
        Optional<LocalDate> partnerDateOfBirth) {

    private static final Bilingual IMPLAUSIBLE = new Bilingual(
            "Something in the question cannot be answered on this day.",
            "Un élément de la question est sans réponse possible à cette date.");
    private static final Bilingual NOT_BORN = new Bilingual(
            "The day of birth of the spouse or partner lies between 1900 and the day asked about.",
            "La date de naissance de l’époux ou du partenaire se situe entre 1900 et le jour visé.");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public ToolQuestion {
        new Question(on, nominated, declaration, shortForm);
    }

    Understanding understand(LocalDate today) {
        var day = on.orElse(today);
        if (partnerDateOfBirth
                .filter(born -> born.isAfter(day) || born.isBefore(EARLIEST))
                .isPresent()) {
            return new Understanding.Refused(new Problem(
                    "implausible",
                    IMPLAUSIBLE,
                    List.of(new Problem.Field("/partnerDateOfBirth", "impossible-date", NOT_BORN))));
        }
        return new Question(on, nominated, declaration, shortForm).understand(today);
    }
}
