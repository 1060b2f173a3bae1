package ca.expressentry.invitations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Rounds in the shape of the department’s own file, {@code ee_rounds_123_en.json} and {@code ee_rounds_123_fr.json}, so
 * that what reads that file reads this one. Every value is a text as people write it in that language; what is not known
 * is an empty text. Beside the fields of that file each round says in {@code source} who held it.
 *
 * <p>The French ways of writing are ours (unverified).
 */
public record RoundsFeed(String classes, String attribution, List<Map<String, String>> rounds) {

    private static final String CLASSES = "wb-tables";
    private static final String OWN = "own-";
    private static final Bilingual PUBLISHED = new Bilingual("published by the department", "publiée par le ministère");
    private static final Bilingual HELD_HERE = new Bilingual("held by this system", "tenue par ce système");

    /** The rounds held here, latest first, then the published ones, latest first. */
    static RoundsFeed of(List<RoundReport> own, List<PublishedRound> published, Locale language) {
        var words = new Words(language);
        var ours = own.stream()
                .filter(round -> round.state() == RoundReport.State.HELD)
                .map(round -> draw(round, words));
        return new RoundsFeed(
                CLASSES,
                PublishedRounds.attribution().in(language),
                Stream.concat(ours, published.stream().map(round -> draw(round, words)))
                        .toList());
    }

    private static Map<String, String> draw(PublishedRound round, Words words) {
        var fields = fields(
                round.number(),
                "published/" + round.number(),
                round.on(),
                round.whom().name(),
                words);
        fields.put("drawSize", words.number(round.invitations()));
        fields.put("drawCRS", words.number(round.lowestScore()));
        fields.put("mitext", "");
        fields.put("DrawText1", "");
        fields.put("drawText2", round.whom().programs().map(words::of).orElse(""));
        fields.put("drawDateTime", round.invitedAt().map(words::instant).orElse(""));
        fields.put("drawCutOff", round.tieBreak().map(words::tieBreak).orElse(""));
        var pool = round.pool();
        fields.put("drawDistributionAsOn", pool.map(p -> words.day(p.asOf())).orElse(""));
        bands().forEach(band -> fields.put(
                band, pool.map(p -> words.number(p.bands().get(band))).orElse("")));
        fields.put("source", words.of(PUBLISHED));
        return fields;
    }

    private static Map<String, String> draw(RoundReport round, Words words) {
        var heldAt = round.heldAt().orElseThrow();
        var number = Integer.toString(round.number());
        var fields = fields(OWN + number, number, LegalCalendar.dayOf(heldAt), round.title(), words);
        fields.put("drawSize", round.invited().map(words::number).orElse(""));
        fields.put("drawCRS", round.cutOff().map(words::number).orElse(""));
        fields.put("mitext", "");
        fields.put("DrawText1", "");
        fields.put("drawText2", words.of(round.title()));
        fields.put("drawDateTime", words.instant(heldAt));
        fields.put("drawCutOff", round.tieBreak().map(words::instant).orElse(""));
        fields.put("drawDistributionAsOn", "");
        bands().forEach(band -> fields.put(band, ""));
        fields.put("source", words.of(HELD_HERE));
        return fields;
    }

    private static Map<String, String> fields(String number, String place, LocalDate on, Bilingual name, Words words) {
        var fields = new LinkedHashMap<String, String>();
        fields.put("drawNumber", number);
        fields.put("drawNumberURL", "<a href='/api/v1/rounds/" + place + "'>" + number + "</a>");
        fields.put("drawDate", on.toString());
        fields.put("drawDateFull", words.day(on));
        fields.put("drawName", words.of(name));
        return fields;
    }

    private static Stream<String> bands() {
        return IntStream.rangeClosed(1, 18).mapToObj(band -> "dd" + band);
    }

    /** How one language writes days, instants and numbers. */
    private record Words(Locale language) {

        private static final Locale FRENCH = Locale.CANADA_FRENCH;
        private static final String PLAIN_SPACE = " ";

        boolean french() {
            return language.getLanguage().equals("fr");
        }

        String of(Bilingual text) {
            return text.in(language);
        }

        String number(int number) {
            var english = String.format(Locale.ENGLISH, "%,d", number);
            return french() ? english.replace(",", PLAIN_SPACE) : english;
        }

        String day(LocalDate day) {
            if (!french()) {
                return DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH)
                        .format(day);
            }
            var dayOfMonth = day.getDayOfMonth() == 1 ? "1er" : Integer.toString(day.getDayOfMonth());
            return dayOfMonth + " "
                    + DateTimeFormatter.ofPattern("MMMM yyyy", FRENCH).format(day);
        }

        String instant(Instant instant) {
            var at = instant.atZone(LegalCalendar.ZONE);
            var time = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT).format(at);
            return day(at.toLocalDate()) + (french() ? " à " + time + " TUC" : " at " + time + " UTC");
        }

        String tieBreak(PublishedRound.TieBreak published) {
            return french() ? instant(published.at()) : published.asPublished();
        }
    }
}
