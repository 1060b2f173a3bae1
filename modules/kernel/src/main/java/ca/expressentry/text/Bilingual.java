package ca.expressentry.text;

import java.util.Locale;

/** A text in both official languages, never one without the other. */
public record Bilingual(String en, String fr) {

    public Bilingual {
        if (en.isBlank() || fr.isBlank()) {
            throw new IllegalArgumentException("a text in one language only: " + en + fr);
        }
    }

    public String in(Locale language) {
        return language.getLanguage().equals("fr") ? fr : en;
    }

    /** The text with its named place, such as {@code {number}}, filled in both languages. */
    public Bilingual with(String place, Object value) {
        var mark = "{" + place + "}";
        return new Bilingual(en.replace(mark, String.valueOf(value)), fr.replace(mark, String.valueOf(value)));
    }
}
