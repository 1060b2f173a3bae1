package ca.expressentry.web.portal;

import ca.expressentry.nominations.FileReport;
import ca.expressentry.nominations.FileReport.Line;
import ca.expressentry.nominations.FileReport.RowState;
import ca.expressentry.nominations.NominationFiles;
import ca.expressentry.nominations.NominationSheets;
import ca.expressentry.nominations.Officer;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;

/** One file of nominations: how far it has come, what was found in which row and column, and what to do with it. */
@ApplicationScoped
public class FilePage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/files/{}", "/fichiers/{}");

    private static final int CONFLICT = 409;
    private static final int MOST_SHOWN = 200;

    @Inject
    NominationFiles files;

    /**
     * What the page shows.
     *
     * @param good some of the rows that are sent or would be
     * @param late whether a decision came when there was none to make
     */
    record View(Visit visit, FileReport file, List<Line> refused, List<Line> good, boolean late)
            implements Frame.Moving {

        @Override
        public boolean isMoving() {
            return file.isAtWork();
        }

        boolean mayDecide() {
            return file.waitsForOfficer() && visit.officer().officer().isPresent();
        }

        String live() {
            return Live.file(visit, file);
        }

        String said(Line line) {
            return line.faults().stream()
                    .map(fault -> NominationSheets.said(fault, visit.language()))
                    .reduce((one, other) -> one + " " + other)
                    .orElse("");
        }

        String nomination(Line line) {
            return visit.to(NominationPage.PATH, line.certificate());
        }

        String state(Line line) {
            return visit.words()
                    .say(
                            switch (line.state()) {
                                case WAITING -> "file.row-waiting";
                                case GOOD -> "file.row-good";
                                case SENT -> "file.row-sent";
                                case UNCHANGED -> "file.row-unchanged";
                                case REFUSED -> "file.row-refused";
                            });
        }

        boolean showsSome(List<Line> lines) {
            return lines.size() == MOST_SHOWN;
        }

        String most() {
            return visit.words().number(MOST_SHOWN);
        }
    }

    static String stage(FileReport file, Words words) {
        return words.say(
                switch (file.stage()) {
                    case CHECKING -> "file.checking";
                    case CHECKED -> "file.checked";
                    case SENDING -> "file.sending";
                    case DONE -> "file.done";
                    case DISCARDED -> "file.discarded";
                });
    }

    /** How far it has come, in words. */
    static String progress(FileReport file, Words words) {
        return words.say("file.progress", "done", words.number(file.done()))
                .replace("{rows}", words.number(file.rows()));
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return show(visit, false);
    }

    @Override
    public Answer sent(Visit visit) {
        return visit.officer()
                .officer()
                .flatMap(officer -> decide(visit, officer))
                .map(decision -> decision.taken() ? Answer.seeOther(visit.to(this, visit.place())) : show(visit, true))
                .orElse(Answer.NOT_FOUND);
    }

    private Optional<NominationFiles.Decision> decide(Visit visit, Officer officer) {
        return switch (visit.asked("do").orElse("")) {
            case "send" -> files.send(visit.place(), officer);
            case "discard" -> files.discard(visit.place(), officer);
            default -> Optional.empty();
        };
    }

    private Answer show(Visit visit, boolean late) {
        var sight = visit.officer().sight();
        return files.file(visit.place(), sight)
                .map(file -> answer(new View(
                        visit,
                        file,
                        files.lines(file.id(), sight, EnumSet.of(RowState.REFUSED), MOST_SHOWN),
                        files.lines(
                                file.id(),
                                sight,
                                EnumSet.of(RowState.GOOD, RowState.SENT, RowState.UNCHANGED),
                                MOST_SHOWN),
                        late)))
                .orElse(Answer.NOT_FOUND);
    }

    static Answer answer(View view) {
        return new Answer(view.late() ? CONFLICT : 200, "file", "file.title", view)
                .about(view.file().name());
    }
}
