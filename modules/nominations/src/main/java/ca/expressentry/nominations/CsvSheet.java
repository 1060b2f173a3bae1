package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Cell;
import ca.expressentry.text.Invalid;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;

/** A file of values between separators (RFC 4180): UTF-8, with commas or with the semicolons of a French spreadsheet. */
final class CsvSheet {

    private static final char MARK = '\uFEFF';
    private static final byte[] OLD_EXCEL = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private CsvSheet() {}

    static List<Sheet.Raw> rows(byte[] file) {
        if (startsWith(file, OLD_EXCEL)) {
            throw new Invalid("old-or-locked-workbook", OLD_OR_LOCKED);
        }
        var text = text(file);
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator(text))
                .setIgnoreEmptyLines(false)
                .get();
        try (var parser = format.parse(new StringReader(text))) {
            var rows = new ArrayList<Sheet.Raw>();
            for (var row : parser) {
                Sheet.requireColumns(row.size());
                // A formula in text is the text of a formula.
                var formulas = row.toList().stream().map(Cell::isFormula).toList();
                rows.add(new Sheet.Raw((int) row.getRecordNumber(), row.toList(), formulas));
                if (rows.size() > 2 * Sheet.MOST_ROWS) {
                    break;
                }
            }
            return rows;
        } catch (IOException | UncheckedIOException e) {
            throw new Invalid("not-separated-values", NOT_CSV);
        }
    }

    private static String text(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            if (text.indexOf('\0') >= 0) {
                throw new Invalid("not-utf-8", NOT_UTF_8);
            }
            return !text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new Invalid("not-utf-8", NOT_UTF_8);
        }
    }

    /** The one that stands most often in the heading. */
    private static char separator(String text) {
        var end = text.indexOf('\n');
        var heading = end < 0 ? text : text.substring(0, end);
        var most = ',';
        for (var each : new char[] {';', '\t'}) {
            if (count(heading, each) > count(heading, most)) {
                most = each;
            }
        }
        return most;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(each -> each == wanted).count();
    }

    private static boolean startsWith(byte[] file, byte[] beginning) {
        return file.length >= beginning.length
                && ByteBuffer.wrap(file, 0, beginning.length).equals(ByteBuffer.wrap(beginning));
    }

    private static final Bilingual OLD_OR_LOCKED = new Bilingual(
            "This is a workbook of the old kind, or one with a password. Save it as XLSX without one.",
            "C’est un classeur d’un ancien format, ou protégé par mot de passe. Enregistrez-le en XLSX sans mot de"
                    + " passe.");
    private static final Bilingual NOT_CSV = new Bilingual(
            "This is neither an XLSX workbook nor values between separators: a quotation mark may be missing.",
            "Ce n’est ni un classeur XLSX ni des valeurs entre séparateurs\u00a0: il manque peut-être un guillemet.");
    private static final Bilingual NOT_UTF_8 = new Bilingual(
            "The text is not UTF-8. Save it as “CSV UTF-8”, or as XLSX.",
            "Le texte n’est pas en UTF-8. Enregistrez-le en «\u00a0CSV UTF-8\u00a0» ou en XLSX.");
}
