package ca.expressentry.nominations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.FileReport.Line;
import ca.expressentry.nominations.FileReport.RowState;
import ca.expressentry.nominations.FileReport.Stage;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Nominations by the file: every row is checked first and nothing is sent; then the good ones are, each as if an officer
 * had offered it by hand, in a transaction of its own. How far it has come is in the tables, so that it goes on where it
 * was when the house opens again. A certificate that was offered before changes nothing, so a file may be sent twice.
 */
@ApplicationScoped
@Transactional
public class NominationFiles {

    private static final int CHECKED_AT_A_TIME = 100;
    private static final int MOST_LISTED = 20;

    @PersistenceContext
    EntityManager store;

    @Inject
    Nominations nominations;

    @Inject
    LegalCalendar calendar;

    /** Takes a file in, to be checked; refuses what is no file of nominations at all. */
    public FileReport handIn(Officer by, String name, byte[] content) {
        var rows = Sheet.read(content).rows();
        var file = new NominationFile(UUID.randomUUID().toString(), by, name, calendar.now(), rows.size());
        store.persist(file);
        store.flush();
        var repeated = new Repeated();
        for (int place = 0; place < rows.size(); place++) {
            var row = rows.get(place);
            store.persist(new FileRow(new FileRow.Place(file.id(), place), row, repeated.faults(row)));
        }
        return file.report();
    }

    /** Empty: no such file, or another province's. */
    public Optional<FileReport> file(String id, Sight sight) {
        return find(id, sight, LockModeType.NONE).map(NominationFile::report);
    }

    /** The latest files that these eyes see. */
    public List<FileReport> files(Sight sight) {
        return store.createNamedQuery("NominationFile.of", NominationFile.class)
                .setParameter("provinces", sight.provinces())
                .setMaxResults(MOST_LISTED)
                .getResultStream()
                .map(NominationFile::report)
                .toList();
    }

    /** The rows of a file that came to one of these, in their order. */
    public List<Line> lines(String id, Sight sight, Set<RowState> states, int most) {
        return find(id, sight, LockModeType.NONE).stream()
                .flatMap(file -> store.createNamedQuery("FileRow.in", FileRow.class)
                        .setParameter("file", file.id())
                        .setParameter("states", states)
                        .setMaxResults(most)
                        .getResultStream())
                .map(FileRow::line)
                .toList();
    }

    /** All rows that were refused. */
    public List<Line> refused(String id, Sight sight) {
        return lines(id, sight, EnumSet.of(RowState.REFUSED), Sheet.MOST_ROWS);
    }

    /** The officer has seen the report and lets the good rows be sent; again, it changes nothing. */
    public Optional<Decision> send(String id, Officer by) {
        return decide(id, by, file -> file.sendBy(by));
    }

    /** The officer sends nothing of it. */
    public Optional<Decision> discard(String id, Officer by) {
        return decide(id, by, NominationFile::discard);
    }

    /** A decision and how the file stands after it; not taken when it came too early or too late. */
    public record Decision(boolean taken, FileReport file) {}

    private interface Deciding {
        boolean on(NominationFile file);
    }

    private Optional<Decision> decide(String id, Officer by, Deciding deciding) {
        return find(id, Sight.of(by.province()), LockModeType.PESSIMISTIC_WRITE)
                .map(file -> new Decision(deciding.on(file), file.report()));
    }

    /** Works on the file that has waited longest: checks some rows, or sends one. False: nothing is to be done. */
    public boolean work() {
        return oldestAtWork().map(this::work).isPresent();
    }

    private NominationFile work(NominationFile file) {
        if (file.stage() == Stage.CHECKING) {
            for (int i = 0; i < CHECKED_AT_A_TIME && file.stage() == Stage.CHECKING; i++) {
                check(file, row(file));
            }
        } else {
            send(file, row(file));
        }
        return file;
    }

    /** Gives up the row that the file at work is at: it was tried, and failed for a reason that is in the log. */
    public void giveUp() {
        oldestAtWork().ifPresent(file -> {
            var row = row(file);
            var before = row.state();
            row.become(RowState.REFUSED, List.of(new RowFault(Optional.empty(), "not-carried-out", GIVEN_UP)));
            file.count(before, RowState.REFUSED);
        });
    }

    private void check(NominationFile file, FileRow row) {
        row.read().ifPresent(asked -> {
            var obstacles = nominations.obstacles(file.province(), asked.certificate(), asked.offer());
            if (obstacles.isEmpty() && isThere(asked.certificate())) {
                row.become(RowState.UNCHANGED, List.of());
            } else if (obstacles.isEmpty() && file.good() >= left(file)) {
                row.become(RowState.REFUSED, List.of(RowFault.of(new Outcome.Refused(Refusal.ALLOCATION_SPENT))));
            } else {
                row.become(
                        obstacles.isEmpty() ? RowState.GOOD : RowState.REFUSED,
                        obstacles.stream().map(RowFault::of).toList());
            }
        });
        file.count(RowState.WAITING, row.state());
    }

    private boolean isThere(Certificate certificate) {
        return nominations
                .nomination(certificate.number())
                .filter(nomination -> nomination.state() != Standing.State.SENT_BACK)
                .isPresent();
    }

    private int left(NominationFile file) {
        return nominations
                .allocation(file.province(), calendar.today().getYear())
                .map(balance -> balance.allotted() - balance.charged())
                .orElse(0);
    }

    private void send(NominationFile file, FileRow row) {
        var before = row.state();
        if (before == RowState.GOOD) {
            row.read()
                    .ifPresent(asked -> nominations
                            .offer(file.sender(), asked.certificate(), asked.offer())
                            .fold(
                                    done -> become(row, RowState.SENT, List.of()),
                                    unchanged -> become(row, RowState.UNCHANGED, List.of()),
                                    refused -> become(row, RowState.REFUSED, List.of(RowFault.of(refused)))));
        }
        file.count(before, row.state());
    }

    private static FileRow become(FileRow row, RowState state, List<RowFault> why) {
        row.become(state, why);
        return row;
    }

    private FileRow row(NominationFile file) {
        return store.find(FileRow.class, new FileRow.Place(file.id(), file.next()));
    }

    private Optional<NominationFile> oldestAtWork() {
        return store.createNamedQuery("NominationFile.atWork", String.class)
                .setParameter("stages", NominationFile.AT_WORK)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .map(id -> store.find(NominationFile.class, id, LockModeType.PESSIMISTIC_WRITE))
                .filter(file -> file.stage().isAtWork());
    }

    private Optional<NominationFile> find(String id, Sight sight, LockModeType lock) {
        return Optional.ofNullable(store.find(NominationFile.class, id, lock)).filter(file -> file.isSeenBy(sight));
    }

    /** What a file says twice: the same row again is harmless, another one for the same certificate or candidate is not. */
    static final class Repeated {
        private final Map<String, Sheet.Row> byCertificate = new HashMap<>();
        private final Map<String, Sheet.Row> byCandidate = new HashMap<>();

        List<RowFault> faults(Sheet.Row row) {
            var faults = new ArrayList<RowFault>();
            look(row, Column.CERTIFICATE, byCertificate, "certificate-twice", CERTIFICATE_TWICE)
                    .ifPresent(faults::add);
            look(row, Column.CANDIDATE, byCandidate, "candidate-twice", CANDIDATE_TWICE)
                    .ifPresent(faults::add);
            return faults;
        }

        private static Optional<RowFault> look(
                Sheet.Row row, Column column, Map<String, Sheet.Row> seen, String code, Bilingual text) {
            if (row.cell(column).isEmpty()) {
                return Optional.empty();
            }
            return Optional.ofNullable(seen.putIfAbsent(row.cell(column), row))
                    .filter(first -> !first.cells().equals(row.cells()))
                    .map(first -> new RowFault(Optional.of(column), code, text.with("row", first.number())));
        }
    }

    private static final Bilingual CERTIFICATE_TWICE = new Bilingual(
            "Row {row} has the same certificate number.", "La ligne {row} a le même numéro de certificat.");
    private static final Bilingual CANDIDATE_TWICE =
            new Bilingual("Row {row} has the same candidate.", "La ligne {row} a le même candidat.");
    private static final Bilingual GIVEN_UP = new Bilingual(
            "Something went wrong on our side with this row. Nothing was changed by it; hand it in again.",
            "Une erreur s’est produite de notre côté pour cette ligne. Elle n’a rien changé\u00a0; remettez-la.");
}
