package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A column of a file of nominations; its heading may stand in either language. */
public enum Column {
    CERTIFICATE(new Bilingual("certificate", "certificat")),
    CANDIDATE(new Bilingual("candidate", "candidat")),
    STREAM(new Bilingual("stream", "volet")),
    /** What an error file says of a row; read over when it comes back. */
    PROBLEM(new Bilingual("problem", "problème"));

    private final Bilingual heading;

    Column(Bilingual heading) {
        this.heading = heading;
    }

    public Bilingual heading() {
        return heading;
    }

    static Optional<Column> named(String text) {
        var name = text.strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(column ->
                        column.heading.en().equals(name) || column.heading.fr().equals(name))
                .findFirst();
    }
}
