package ca.expressentry.nominations;

import ca.expressentry.message.Json;
import ca.expressentry.nominations.FileReport.Line;
import ca.expressentry.nominations.FileReport.RowState;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Invalid;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** One row of a file of nominations. */
@Entity
@Table(schema = "NOMINATIONS", name = "FILE_ROW")
@NamedQuery(name = "FileRow.in", query = """
                SELECT r FROM FileRow r WHERE r.of.file = :file AND r.state IN :states ORDER BY r.of.place
                """)
class FileRow {

    /** The place of a row in a file, from 0. */
    @Embeddable
    public record Place(String file, int place) implements Serializable {}

    @EmbeddedId
    private Place of;

    /** As the spreadsheet counts. */
    @jakarta.persistence.Column(name = "SHEET_ROW")
    private int sheetRow;

    private String certificate;
    private String candidate;
    private String stream;

    @Enumerated(EnumType.STRING)
    private RowState state;

    private String faults;

    @Version
    private int version;

    FileRow() {}

    FileRow(Place of, Sheet.Row row, List<RowFault> more) {
        this.of = of;
        this.sheetRow = row.number();
        this.certificate = row.cell(Column.CERTIFICATE);
        this.candidate = row.cell(Column.CANDIDATE);
        this.stream = row.cell(Column.STREAM);
        this.state = RowState.WAITING;
        var all = new ArrayList<>(row.faults());
        all.addAll(more);
        this.faults = Json.write(all);
    }

    RowState state() {
        return state;
    }

    /** What the row asks for; empty when its values cannot be, and the faults say why. */
    Optional<Asked> read() {
        var found = new ArrayList<>(faults());
        Optional<Certificate> number = part(Column.CERTIFICATE, found, () -> new Certificate(certificate));
        Optional<ExpressionOfInterestNumber> whom =
                part(Column.CANDIDATE, found, () -> ExpressionOfInterestNumber.parse(candidate));
        Optional<Offer> offer =
                whom.flatMap(someone -> part(Column.STREAM, found, () -> new Offer(someone, Optional.of(stream))));
        if (!found.isEmpty()) {
            become(RowState.REFUSED, found);
            return Optional.empty();
        }
        return Optional.of(new Asked(number.orElseThrow(), offer.orElseThrow()));
    }

    /** An offer, as a row asks for it. */
    record Asked(Certificate certificate, Offer offer) {}

    private interface Reader<T> {
        T read();
    }

    private static <T> Optional<T> part(Column column, List<RowFault> faults, Reader<T> reader) {
        try {
            return Optional.of(reader.read());
        } catch (Invalid e) {
            if (faults.stream().noneMatch(fault -> fault.column().equals(Optional.of(column)))) {
                faults.add(RowFault.of(column, e));
            }
            return Optional.empty();
        }
    }

    void become(RowState next, List<RowFault> why) {
        state = next;
        faults = Json.write(why.stream().distinct().toList());
    }

    private List<RowFault> faults() {
        return List.of(Json.read(faults, RowFault[].class));
    }

    Line line() {
        return new Line(
                sheetRow, state, certificate, candidate, Optional.of(stream).filter(text -> !text.isEmpty()), faults());
    }
}
