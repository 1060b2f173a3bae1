package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;

/** What the portal does so that everybody can use it, how that is tested, and what is not. */
@ApplicationScoped
public class AccessibilityPage implements Page {

    static final Bilingual PATH = new Bilingual("/accessibility", "/accessibilite");

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return Answer.ok("accessibility", "access.title", "");
    }
}
