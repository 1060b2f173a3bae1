package ca.expressentry.nominations;

import ca.expressentry.nominations.FileReport.Counts;
import ca.expressentry.nominations.FileReport.RowState;
import ca.expressentry.nominations.FileReport.Stage;
import ca.expressentry.profile.Province;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;

/** A file of nominations, from being handed in until its good rows are sent. Its rows are {@link FileRow}. */
@Entity
@Table(schema = "NOMINATIONS", name = "FILE")
@NamedQuery(name = "NominationFile.atWork", query = """
                SELECT f.id FROM NominationFile f WHERE f.stage IN :stages ORDER BY f.handedInAt, f.id
                """)
@NamedQuery(name = "NominationFile.of", query = """
                SELECT f FROM NominationFile f WHERE f.province IN :provinces
                AND (f.handedInAt < :at OR f.handedInAt = :at AND f.id > :id) ORDER BY f.handedInAt DESC, f.id
                """)
class NominationFile {

    static final Set<Stage> AT_WORK = Set.of(Stage.CHECKING, Stage.SENDING);
    private static final int LONGEST_NAME = 100;

    /** So much of its id names a file that came without a name. */
    private static final int NAMELESS = 8;

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Province province;

    private String name;

    @Column(name = "HANDED_IN_BY")
    private String handedInBy;

    @Column(name = "HANDED_IN_AT")
    private Instant handedInAt;

    /** Who decided that it be sent. */
    @Column(name = "SENT_BY")
    private String sentBy;

    @Enumerated(EnumType.STRING)
    private Stage stage;

    @Column(name = "ROW_COUNT")
    private int rows;

    /** How many rows the stage has dealt with; the next one's place. */
    private int done;

    private int good;
    private int sent;
    private int unchanged;
    private int refused;

    @Version
    private int version;

    NominationFile() {}

    NominationFile(String id, Officer by, String name, Instant at, int rows) {
        this.id = id;
        this.province = by.province();
        this.handedInBy = by.name();
        this.name = shown(name.isBlank() ? id.substring(0, Math.min(id.length(), NAMELESS)) : name);
        this.handedInAt = at;
        this.rows = rows;
        this.stage = Stage.CHECKING;
    }

    /** The last part of a path, without what cannot be seen or turns the line around; at most a hundred characters. */
    static String shown(String name) {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\p{Co}\\p{Zl}\\p{Zp}]", "")
                .strip();
        if (last.isEmpty()) {
            return "–";
        }
        return last.length() > LONGEST_NAME ? last.substring(0, LONGEST_NAME - 1) + "…" : last;
    }

    String id() {
        return id;
    }

    Stage stage() {
        return stage;
    }

    int next() {
        return done;
    }

    int good() {
        return good;
    }

    Officer sender() {
        return new Officer(province, sentBy);
    }

    Province province() {
        return province;
    }

    boolean isSeenBy(Sight sight) {
        return sight.reaches(province);
    }

    /** A row went from one state to another, and the work on it is over. */
    void count(RowState before, RowState after) {
        add(before, -1);
        add(after, 1);
        done++;
        if (done == rows) {
            stage = stage == Stage.CHECKING ? Stage.CHECKED : Stage.DONE;
        }
    }

    private void add(RowState state, int by) {
        switch (state) {
            case WAITING -> {}
            case GOOD -> good += by;
            case SENT -> sent += by;
            case UNCHANGED -> unchanged += by;
            case REFUSED -> refused += by;
        }
    }

    /** The officer decides: the good rows are sent. Says whether there was anything to decide. */
    boolean sendBy(Officer officer) {
        if (stage != Stage.CHECKED) {
            return stage == Stage.SENDING || stage == Stage.DONE;
        }
        sentBy = officer.name();
        stage = Stage.SENDING;
        done = 0;
        return true;
    }

    boolean discard() {
        if (stage == Stage.CHECKED || stage == Stage.CHECKING) {
            stage = Stage.DISCARDED;
        }
        return stage == Stage.DISCARDED;
    }

    FileReport report() {
        var waiting = rows - good - sent - unchanged - refused;
        var counts = new Counts(waiting, good, sent, unchanged, refused);
        return new FileReport(id, province, name, handedInBy, handedInAt, stage, rows, done, counts);
    }
}
