package ca.expressentry.web.portal;

import ca.expressentry.intake.ValidationCode;
import ca.expressentry.nominations.Officer;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.web.MatchCheck;
import ca.expressentry.web.MatchCheck.Asked;
import ca.expressentry.web.MatchCheck.Found;
import ca.expressentry.web.MatchCheck.TooOften;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Whether the person of a file of the province is the one of a profile, and may be nominated. */
@ApplicationScoped
public class MatchPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/match", "/appariement");

    private static final int OK = 200;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    @Inject
    MatchCheck check;

    /**
     * What the page shows.
     *
     * @param faults by field
     * @param found empty: nothing was asked, or too often
     */
    record View(int status, Visit visit, Map<String, String> faults, Optional<Found> found) {

        String typed(String field) {
            return visit.asked(field).orElse("");
        }

        String candidate() {
            return "/" + visit.words().code()
                    + CasePage.PATH
                            .in(visit.language())
                            .replace(
                                    PLACE,
                                    found.orElseThrow()
                                            .candidate()
                                            .orElseThrow()
                                            .value());
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public boolean isFor(SignedIn who) {
        return who.officer().isPresent();
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(new View(OK, visit, Map.of(), Optional.empty()));
    }

    @Override
    public Answer sent(Visit visit) {
        return visit.officer()
                .officer()
                .map(officer -> answer(asked(visit, officer)))
                .orElse(Answer.NOT_FOUND);
    }

    private View asked(Visit visit, Officer officer) {
        var faults = new LinkedHashMap<String, String>();
        var candidate = visit.asked("candidate")
                .flatMap(text -> Fields.read(visit, "candidate", faults, () -> ExpressionOfInterestNumber.parse(text)));
        var code = visit.asked("code")
                .flatMap(text -> Fields.read(visit, "code", faults, () -> ValidationCode.parse(text)));
        var born = visit.asked("born").flatMap(text -> Fields.read(visit, "born", faults, () -> day(text)));
        var asked = faults.isEmpty()
                ? Fields.read(
                        visit,
                        "candidate",
                        faults,
                        () -> new Asked(candidate, code, visit.asked("name"), born, Optional.empty(), Optional.empty()))
                : Optional.<Asked>empty();
        try {
            var found = asked.map(question -> check.check(officer, question));
            return new View(faults.isEmpty() ? OK : UNPROCESSABLE, visit, faults, found);
        } catch (TooOften often) {
            faults.put("candidate", visit.words().say(often.problem().text()));
            return new View(TOO_MANY, visit, faults, Optional.empty());
        }
    }

    static LocalDate day(String text) {
        try {
            return LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            throw new Invalid("not-a-day", "A day is written 1990-05-31.", "Un jour s’écrit 1990-05-31.");
        }
    }

    static Answer answer(View view) {
        return new Answer(view.status(), "match", "match.title", view);
    }
}
