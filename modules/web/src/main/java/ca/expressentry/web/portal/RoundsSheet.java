package ca.expressentry.web.portal;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;

/** Rounds as a sheet to download: days and numbers for programs, words in the language. An empty cell was not published. */
final class RoundsSheet {

    /** By which spreadsheets know UTF-8. */
    static final String MARK = "\uFEFF";

    /** What a spreadsheet would run. */
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r]");

    private RoundsSheet() {}

    static String of(List<RoundRow> rounds, Words words) {
        var out = new StringWriter();
        out.write(MARK);
        try (var sheet = CSVFormat.RFC4180.print(out)) {
            sheet.printRecord(
                    words.say("rounds.number"),
                    words.say("rounds.date"),
                    words.say("rounds.kind"),
                    words.say("rounds.invitations"),
                    words.say("rounds.cut-off"),
                    words.say("rounds.tie-break"),
                    words.say("rounds.holder"));
            for (var round : rounds) {
                sheet.printRecord(
                        text(round.number()),
                        round.on(),
                        text(words.say(round.name())),
                        round.invitations(),
                        round.cutOff().map(Object::toString).orElse(""),
                        round.tieBreak().map(Object::toString).orElse(""),
                        text(words.say(round.ours() ? "rounds.ours" : "rounds.published")));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** A text that no spreadsheet takes for a formula. */
    static String text(String text) {
        return FORMULA.matcher(text).find() ? "'" + text : text;
    }
}
