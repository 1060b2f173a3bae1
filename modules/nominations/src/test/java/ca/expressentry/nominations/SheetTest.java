package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Invalid;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetTest {

    interface Writer {
        void write(Workbook workbook) throws IOException;
    }

    static byte[] workbook(Writer writer) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var workbook = new Workbook(bytes, "Test", "1.0")) {
            writer.write(workbook);
        }
        return bytes.toByteArray();
    }

    static Sheet csv(String text) {
        return Sheet.read(text.getBytes(StandardCharsets.UTF_8));
    }

    static List<String> codes(Sheet.Row row) {
        return row.faults().stream().map(RowFault::code).toList();
    }

    static void isRefused(byte[] file, String code) {
        assertThatThrownBy(() -> Sheet.read(file))
                .isInstanceOfSatisfying(
                        Invalid.class, fault -> assertThat(fault.code()).isEqualTo(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "certificate,candidate,stream\r\nON-1,E000000001,Métiers\r\n",
                "\uFEFFcertificate,candidate,stream\nON-1,E000000001,Métiers",
                "\uFEFFcertificat;candidat;volet\r\nON-1;E000000001;Métiers\r\n",
                "Certificat\tCandidat\tVolet\nON-1\tE000000001\tMétiers\n",
                "candidate,problem,stream,certificate\nE000000001,anything,\"Métiers\",ON-1\n",
                "certificate,candidate,stream\n\nON-1,E000000001,Métiers\n,,\n"
            })
    void every_way_to_write_it_reads_the_same(String text) {
        var rows = csv(text).rows();

        assertThat(rows).hasSize(1);
        assertThat(rows.get(0).cell(Column.CERTIFICATE)).isEqualTo("ON-1");
        assertThat(rows.get(0).cell(Column.CANDIDATE)).isEqualTo("E000000001");
        assertThat(rows.get(0).cell(Column.STREAM)).isEqualTo("Métiers");
        assertThat(rows.get(0).faults()).isEmpty();
    }

    @Test
    void a_row_is_known_by_the_number_that_the_spreadsheet_shows() {
        var rows = csv("certificate,candidate\n\nON-1,E000000001\nON-2,E000000002\n")
                .rows();

        assertThat(rows).extracting(Sheet.Row::number).containsExactly(3, 4);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "ON-1,=1+1|formula",
                "ON-1,@SUM(A1)|formula",
                "ON-1,+41|formula",
                "`ON-1,\"E00\n0\"`|control-character",
                "ON-1,E000000001,,more|cell-without-heading"
            })
    void what_a_cell_may_not_hold_is_told_of_its_row(String row, String code) {
        assertThat(codes(csv("certificate,candidate,stream\n" + row + "\n")
                        .rows()
                        .get(0)))
                .containsExactly(code);
    }

    @Test
    void a_cell_that_is_too_long_is_refused_and_kept_short() {
        var row = csv("certificate,candidate\n" + "A".repeat(5_000) + ",E000000001\n")
                .rows()
                .get(0);

        assertThat(codes(row)).containsExactly("cell-too-long");
        assertThat(row.cell(Column.CERTIFICATE)).hasSize(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "certificate,name\\nON-1,Amina|unknown-column",
                "certificate,certificat\\nON-1,ON-2|column-twice",
                "certificate,stream\\nON-1,x|column-missing",
                "certificate,candidate\\n|file-empty",
                "certificate,candidate\\nON-1,\"E000|not-separated-values"
            })
    void what_is_no_file_of_nominations_is_refused_as_a_whole(String text, String code) {
        isRefused(text.replace("\\n", "\n").getBytes(StandardCharsets.UTF_8), code);
    }

    @Test
    void other_encodings_than_utf_8_are_named_and_not_guessed() {
        var text = "certificate,candidate,stream\nON-1,E000000001,Métiers\n";

        isRefused(text.getBytes(Charset.forName("windows-1252")), "not-utf-8");
        isRefused(text.getBytes(StandardCharsets.UTF_16), "not-utf-8");
        isRefused(text.getBytes(StandardCharsets.UTF_16LE), "not-utf-8");
    }

    @Test
    void more_than_is_read_is_refused() {
        isRefused(new byte[Sheet.LARGEST + 1], "file-too-large");
        isRefused(
                ("certificate,candidate\n" + "ON-1,E000000001\n".repeat(Sheet.MOST_ROWS + 1))
                        .getBytes(StandardCharsets.UTF_8),
                "too-many-rows");
        isRefused(
                ("certificate,candidate" + ",".repeat(60) + "\n").getBytes(StandardCharsets.UTF_8), "too-many-columns");
    }

    @Test
    void a_workbook_is_read_with_numbers_as_they_are_written_and_without_running_anything() throws IOException {
        var file = workbook(workbook -> {
            var sheet = workbook.newWorksheet("x");
            sheet.value(0, 0, "certificat");
            sheet.value(0, 1, "candidat");
            sheet.value(2, 0, 1234567890123L);
            sheet.value(2, 1, "E000000001");
            sheet.value(3, 0, "ON-2");
            sheet.formula(3, 1, "HYPERLINK(\"http://example.com\")");
        });
        var rows = Sheet.read(file).rows();

        assertThat(rows).extracting(Sheet.Row::number).containsExactly(3, 4);
        assertThat(rows.get(0).cell(Column.CERTIFICATE)).isEqualTo("1234567890123");
        assertThat(rows.get(0).faults()).isEmpty();
        assertThat(codes(rows.get(1))).containsExactly("formula");
    }

    @Test
    void an_archive_that_inflates_without_end_is_not_read() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var bomb = new ZipOutputStream(bytes)) {
            bomb.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            var nothing = new byte[1 << 20];
            for (int i = 0; i < 100; i++) {
                bomb.write(nothing);
            }
        }

        assertThat(bytes.size()).isLessThan(Sheet.LARGEST);
        isRefused(bytes.toByteArray(), "workbook-too-large");
    }

    @Test
    void entities_that_multiply_or_reach_outside_are_not_followed() throws IOException {
        for (var entity : List.of("<!ENTITY a \"ON-1\">", "<!ENTITY a SYSTEM \"file:///etc/hostname\">")) {
            isRefused(
                    withSheet(
                            "<!DOCTYPE worksheet [" + entity + "]><worksheet xmlns=\"http://schemas.openxmlformats.org/"
                                    + "spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&a;</t>"
                                    + "</is></c></row></sheetData></worksheet>"),
                    "not-a-workbook");
        }
    }

    /** A whole workbook with another first sheet. */
    private static byte[] withSheet(String xml) throws IOException {
        var whole = workbook(workbook -> workbook.newWorksheet("x").value(0, 0, "certificate"));
        var bytes = new ByteArrayOutputStream();
        try (var in = ZipFile.builder().setByteArray(whole).get();
                var out = new ZipOutputStream(bytes)) {
            for (var part : Collections.list(in.getEntries())) {
                out.putNextEntry(new ZipEntry(part.getName()));
                out.write(
                        part.getName().endsWith("sheet1.xml")
                                ? xml.getBytes(StandardCharsets.UTF_8)
                                : in.getInputStream(part).readAllBytes());
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_is_no_workbook_or_an_old_one_is_named() {
        isRefused(new byte[] {'P', 'K', 3, 4, 1, 2, 3, 4}, "not-a-workbook");
        isRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2}, "old-or-locked-workbook");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void the_templates_are_files_that_only_lack_rows(String language) {
        isRefused(NominationSheets.csvTemplate(Locale.forLanguageTag(language)), "file-empty");
        isRefused(NominationSheets.xlsxTemplate(Locale.forLanguageTag(language)), "file-empty");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "../../etc/passwd|passwd",
                "C:\\Users\\x\\nominations.csv|nominations.csv",
                "<b>x</b>.csv|b>.csv",
                "''|–",
                "a\u202Egpj.exe|agpj.exe"
            })
    void a_hostile_name_is_only_a_name(String name, String shown) {
        assertThat(NominationFile.shown(name)).isEqualTo(shown);
        assertThat(NominationFile.shown("x".repeat(500))).hasSize(100);
    }
}
