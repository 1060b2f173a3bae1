package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Cell;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.dhatim.fastexcel.Workbook;

/**
 * Sheets that provinces take away, as bytes of a file: the template, the rows that were refused, the nominations of a month. What
 * stands between the values is what a spreadsheet of the language expects; no cell is a formula.
 */
public final class NominationSheets {

    /** By which spreadsheets know UTF-8. */
    private static final String MARK = "\uFEFF";

    private static final List<Column> ASKED = List.of(Column.CERTIFICATE, Column.CANDIDATE, Column.STREAM);
    private static final double WIDE = 24;

    private NominationSheets() {}

    /** The headings alone, as CSV. */
    public static byte[] csvTemplate(Locale language) {
        return csv(language, headings(ASKED, language), List.of());
    }

    /** The headings alone, as a workbook. */
    public static byte[] xlsxTemplate(Locale language) {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Express Entry", "1.0")) {
            var sheet = workbook.newWorksheet(SHEET.in(language));
            for (int i = 0; i < ASKED.size(); i++) {
                sheet.value(0, i, ASKED.get(i).heading().in(language));
                sheet.style(0, i).bold().set();
                sheet.width(i, WIDE);
                // Text, so that no spreadsheet makes a number of it.
                sheet.style(1, i).format("@").set();
            }
            sheet.freezePane(0, 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** The rows that were refused, as they were handed in, and why: to be mended and handed in again. */
    public static byte[] refused(List<FileReport.Line> lines, Locale language) {
        var columns = Stream.concat(ASKED.stream(), Stream.of(Column.PROBLEM)).toList();
        return csv(
                language,
                headings(columns, language),
                lines.stream()
                        .map(line -> List.of(
                                line.certificate(),
                                line.candidate(),
                                line.stream().orElse(""),
                                line.faults().stream()
                                        .map(fault -> said(fault, language))
                                        .collect(Collectors.joining(" "))))
                        .toList());
    }

    /** What is wrong, after the name of the column that it is wrong in. */
    public static String said(RowFault fault, Locale language) {
        var colon = language.getLanguage().equals("fr") ? "\u00a0: " : ": ";
        return fault.column()
                        .map(column -> column.heading().in(language) + colon)
                        .orElse("")
                + fault.text().in(language);
    }

    /** The nominations of a month, each with where it stood at its end. */
    public static byte[] month(List<NominationBooks.Moved> moved, Locale language) {
        return csv(
                language,
                MONTH.stream().map(heading -> heading.in(language)).toList(),
                moved.stream()
                        .map(each -> List.of(
                                each.nomination().certificate(),
                                each.nomination().candidate().value(),
                                each.nomination().province().name(),
                                each.nomination().stream().orElse(""),
                                each.nomination().offeredOn().toString(),
                                each.nomination().answerBy().toString(),
                                each.became().name(),
                                each.at().toString(),
                                each.officer(),
                                each.nomination().reason().orElse("")))
                        .toList());
    }

    private static List<String> headings(List<Column> columns, Locale language) {
        return columns.stream().map(column -> column.heading().in(language)).toList();
    }

    private static byte[] csv(Locale language, List<String> headings, List<List<String>> rows) {
        var format = CSVFormat.RFC4180
                .builder()
                .setDelimiter(language.getLanguage().equals("fr") ? ';' : ',')
                .get();
        var out = new StringWriter();
        out.write(MARK);
        try (var sheet = format.print(out)) {
            sheet.printRecord(headings);
            for (var row : rows) {
                sheet.printRecord(row.stream().map(Cell::harmless));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static final Bilingual SHEET = new Bilingual("Nominations", "Désignations");
    private static final List<Bilingual> MONTH = List.of(
            new Bilingual("certificate", "certificat"),
            new Bilingual("candidate", "candidat"),
            new Bilingual("province", "province"),
            new Bilingual("stream", "volet"),
            new Bilingual("offered on", "offerte le"),
            new Bilingual("answer by", "réponse au plus tard le"),
            new Bilingual("state at the end of the month", "état à la fin du mois"),
            new Bilingual("since", "depuis"),
            new Bilingual("by", "par"),
            new Bilingual("reason", "motif"));
}
