package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Cell;
import ca.expressentry.text.Invalid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of a workbook (ISO/IEC 29500). What it inflates to is measured before anything of it is read. */
final class XlsxSheet {

    private static final int LARGEST_INFLATED = 64 << 20;
    private static final int MOST_PARTS = 500;
    private static final int BUFFER = 8192;

    private XlsxSheet() {}

    static boolean isOne(byte[] file) {
        return file.length > 3 && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    static List<Sheet.Raw> rows(byte[] file) {
        requireOrdinary(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = workbook.getFirstSheet().openStream()) {
            var read = new ArrayList<Sheet.Raw>();
            for (var row : (Iterable<Row>) rows.limit(2L * Sheet.MOST_ROWS + 1)::iterator) {
                Sheet.requireColumns(row.getCellCount());
                read.add(raw(row));
            }
            return read;
        } catch (Invalid e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            throw new Invalid("not-a-workbook", NOT_A_WORKBOOK);
        }
    }

    private static Sheet.Raw raw(Row row) {
        var cells = new ArrayList<String>();
        var formulas = new ArrayList<Boolean>();
        for (int i = 0; i < row.getCellCount(); i++) {
            var cell = row.getOptionalCell(i);
            var text = cell.map(XlsxSheet::text).orElse("");
            cells.add(text);
            formulas.add(cell.filter(each -> each.getType() == CellType.FORMULA).isPresent() || Cell.isFormula(text));
        }
        return new Sheet.Raw(row.getRowNum(), cells, formulas);
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return switch (cell.getType()) {
            case STRING -> cell.asString();
            case NUMBER -> cell.asNumber().toPlainString();
            case FORMULA -> "=" + cell.getFormula();
            case EMPTY -> "";
            default -> String.valueOf(cell.getRawValue());
        };
    }

    /** A small archive may inflate to more than any memory. */
    private static void requireOrdinary(byte[] file) {
        try (var archive = ZipFile.builder().setByteArray(file).get()) {
            var parts = 0;
            var inflated = 0L;
            for (var part : Collections.list(archive.getEntries())) {
                inflated += inflated(archive, part, LARGEST_INFLATED - inflated);
                if (inflated > LARGEST_INFLATED || ++parts > MOST_PARTS) {
                    throw new Invalid("workbook-too-large", TOO_LARGE);
                }
            }
        } catch (IOException e) {
            throw new Invalid("not-a-workbook", NOT_A_WORKBOOK);
        }
    }

    private static long inflated(ZipFile archive, ZipArchiveEntry part, long most) throws IOException {
        var buffer = new byte[BUFFER];
        var size = 0L;
        try (var content = archive.getInputStream(part)) {
            for (var read = content.read(buffer); read >= 0 && size <= most; read = content.read(buffer)) {
                size += read;
            }
        }
        return size;
    }

    private static final Bilingual NOT_A_WORKBOOK =
            new Bilingual("The workbook cannot be read.", "Le classeur est illisible.");
    private static final Bilingual TOO_LARGE = new Bilingual(
            "The workbook inflates to more than is read.", "Le classeur décompressé dépasse ce qui est lu.");
}
