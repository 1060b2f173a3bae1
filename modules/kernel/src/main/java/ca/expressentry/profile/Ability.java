package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import java.util.Locale;

/** The four language skill areas, in the order in which results are written. */
public enum Ability {
    READING("reading", "compréhension de l’écrit"),
    WRITING("writing", "expression écrite"),
    LISTENING("listening", "compréhension de l’oral"),
    SPEAKING("speaking", "expression orale");

    private final Bilingual title;

    Ability(String en, String fr) {
        this.title = new Bilingual(en, fr);
    }

    public Bilingual title() {
        return title;
    }

    /** The name of its field, such as {@code reading}. */
    String component() {
        return name().toLowerCase(Locale.ROOT);
    }
}
