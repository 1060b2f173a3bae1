package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import java.util.Optional;

/** A page of the portal. */
public interface Page {

    /** Stands in a path for what differs from page to page: the rest of the address. */
    String PLACE = "{}";

    /** Where it is under {@code /en/} and {@code /fr/}; see {@link Portal#FRONT} for the front page. */
    Bilingual path();

    Answer answer(Visit visit);

    /**
     * What is shown.
     *
     * @param template the template without its extension; its parameters are {@code frame} and {@code view}
     * @param title the key of the title
     * @param about what the title names
     * @param elsewhere the address to go on to; then nothing is shown
     */
    record Answer(int status, String template, String title, String about, Object view, Optional<String> elsewhere) {

        static final Answer NOT_FOUND = new Answer(404, "missing", "missing.title", "");

        Answer(int status, String template, String title, Object view) {
            this(status, template, title, "", view, Optional.empty());
        }

        static Answer ok(String template, String title, Object view) {
            return new Answer(200, template, title, view);
        }

        /** After a form: a reload asks for the page and sends nothing again. */
        static Answer seeOther(String address) {
            return new Answer(303, "", "", "", "", Optional.of(address));
        }

        Answer about(String name) {
            return new Answer(status, template, title, name, view, elsewhere);
        }
    }
}
