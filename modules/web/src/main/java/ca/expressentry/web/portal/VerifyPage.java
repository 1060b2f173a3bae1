package ca.expressentry.web.portal;

import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Standing;
import ca.expressentry.nominations.VerificationCode;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Whether a certificate of nomination is valid, for whoever holds one; the page names no person. */
@ApplicationScoped
public class VerifyPage implements Page {

    static final Bilingual PATH = new Bilingual("/verify", "/verifier");

    private static final int UNPROCESSABLE = 422;

    @Inject
    Nominations nominations;

    /**
     * What the page shows.
     *
     * @param fault why the code was not taken, or that there is no such certificate
     * @param found the certificate
     */
    record View(Visit visit, Optional<String> fault, Optional<Standing> found) {
        String typed() {
            return visit.asked("code").orElse("");
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(visit.asked("code")
                .map(code -> found(visit, code))
                .orElseGet(() -> new View(visit, Optional.empty(), Optional.empty())));
    }

    private View found(Visit visit, String code) {
        try {
            var found = nominations.verified(VerificationCode.parse(code));
            return new View(
                    visit,
                    found.isPresent()
                            ? Optional.empty()
                            : Optional.of(visit.words().say("verify.none")),
                    found);
        } catch (Invalid e) {
            return new View(visit, Optional.of(visit.words().say(e.text())), Optional.empty());
        }
    }

    static Answer answer(View view) {
        return new Answer(view.fault().isEmpty() ? 200 : UNPROCESSABLE, "verify", "verify.title", view);
    }
}
