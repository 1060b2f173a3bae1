package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.FileReport;
import ca.expressentry.nominations.NominationFiles;
import ca.expressentry.text.Bilingual;
import ca.expressentry.window.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Nominations by the file: the template, the way to hand one in, the latest ones, and the months to reconcile. */
@ApplicationScoped
public class FilesPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/files", "/fichiers");

    private static final int MONTHS = 12;
    private static final int LATEST = 20;

    @Inject
    NominationFiles files;

    @Inject
    LegalCalendar calendar;

    /**
     * What the page shows.
     *
     * @param fault why what was handed in was not taken
     */
    record View(Visit visit, List<FileReport> files, YearMonth month, Optional<String> fault) {

        boolean mayHandIn() {
            return visit.officer().officer().isPresent();
        }

        String file(FileReport file) {
            return address(visit, file.id());
        }

        List<YearMonth> months() {
            return IntStream.range(0, MONTHS).mapToObj(month::minusMonths).toList();
        }

        boolean sessionHadEnded() {
            return visit.asked("again").isPresent();
        }
    }

    static String address(Visit visit, String id) {
        return visit.to(FilePage.PATH, id);
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(view(visit, Optional.empty()), 200);
    }

    /** The page with what was wrong with the file that was handed in. */
    Answer refused(Visit visit, int status, Bilingual why) {
        return answer(view(visit, Optional.of(visit.words().say(why))), status);
    }

    private View view(Visit visit, Optional<String> fault) {
        return new View(
                visit,
                files.files(visit.officer().sight(), Paging.first(LATEST)).rows(),
                YearMonth.from(calendar.today()),
                fault);
    }

    static Answer answer(View view, int status) {
        return new Answer(status, "files", "files.title", view);
    }
}
