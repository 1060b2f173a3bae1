package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** What the portal says, in one language: the sentences of {@code text.md}, days and numbers. */
public final class Words {

    static final Map<String, Bilingual> TEXTS = read();

    private static final Words ENGLISH = new Words(Locale.CANADA, "MMMM d, yyyy");
    private static final Words FRENCH = new Words(Locale.CANADA_FRENCH, "d MMMM yyyy");
    private static final String FIRST_OF_MONTH = "'1er' MMMM yyyy";

    private final Locale language;
    private final DateTimeFormatter days;
    private final DateTimeFormatter firstDays;
    private final DateTimeFormatter times;

    private Words(Locale language, String days) {
        this.language = language;
        this.days = DateTimeFormatter.ofPattern(days, language);
        this.times = DateTimeFormatter.ofPattern(
                language.equals(Locale.CANADA_FRENCH) ? "H'\u00a0h\u00a0'mm" : "HH:mm", language);
        this.firstDays =
                DateTimeFormatter.ofPattern(language.equals(Locale.CANADA_FRENCH) ? FIRST_OF_MONTH : days, language);
    }

    static Words in(Locale language) {
        return language.getLanguage().equals("fr") ? FRENCH : ENGLISH;
    }

    private static Map<String, Bilingual> read() {
        var texts = new LinkedHashMap<String, Bilingual>();
        for (var table : MarkdownDocument.read(Words.class, "text.md").tables()) {
            for (var row : table.rows()) {
                if (texts.put(row.text("Key"), row.text("English", "Français")) != null) {
                    throw new IllegalArgumentException("a key twice: " + row);
                }
            }
        }
        return texts;
    }

    /** The two letters of the language. */
    String code() {
        return language.getLanguage();
    }

    /** The text under a key. */
    String say(String key) {
        var text = TEXTS.get(key);
        if (text == null) {
            throw new IllegalArgumentException("no text for " + key);
        }
        return text.in(language);
    }

    /** The text under a key, with its one place filled. */
    String say(String key, String place, Object value) {
        return say(key).replace("{" + place + "}", String.valueOf(value));
    }

    String say(Bilingual text) {
        return text.in(language);
    }

    String day(LocalDate day) {
        return (day.getDayOfMonth() == 1 ? firstDays : days).format(day);
    }

    /** A month, such as November 2026. */
    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL yyyy", language).format(month);
    }

    /** The time of day, in the zone of the law. */
    String time(Instant instant) {
        return times.format(instant.atZone(LegalCalendar.ZONE)) + "\u00a0UTC";
    }

    /** The name of a level of education. */
    String education(EducationLevel level) {
        return say(
                switch (level) {
                    case LESS_THAN_SECONDARY -> "education.none";
                    case SECONDARY -> "education.secondary";
                    case ONE_YEAR -> "education.one-year";
                    case TWO_YEAR -> "education.two-year";
                    case BACHELOR_OR_THREE_YEAR -> "education.bachelor";
                    case TWO_OR_MORE -> "education.two-or-more";
                    case MASTERS_OR_PROFESSIONAL -> "education.masters";
                    case DOCTORATE -> "education.doctorate";
                });
    }

    String number(long number) {
        return NumberFormat.getIntegerInstance(language).format(number);
    }
}
