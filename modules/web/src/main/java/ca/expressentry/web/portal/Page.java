package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;

/** A page of the portal. */
public interface Page {

    /** Where it is under {@code /en/} and {@code /fr/}; see {@link Portal#FRONT} for the front page. */
    Bilingual path();

    Answer answer(Visit visit);

    /**
     * What is shown.
     *
     * @param template the template without its extension; its parameters are {@code frame} and {@code view}
     * @param title the key of the title
     */
    record Answer(int status, String template, String title, Object view) {

        static Answer ok(String template, String title, Object view) {
            return new Answer(200, template, title, view);
        }
    }
}
