package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.FileReport;
import ca.expressentry.nominations.NominationBooks;
import ca.expressentry.nominations.NominationBooks.Moved;
import ca.expressentry.nominations.NominationFiles;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Standing;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** What waits for an officer or an approver, what runs out soon, and what happened without one. */
@ApplicationScoped
public class WorkPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/work", "/travail");

    private static final int SOON = 7;
    private static final int MOST = 50;

    @Inject
    Nominations nominations;

    @Inject
    NominationFiles files;

    @Inject
    NominationBooks books;

    @Inject
    LegalCalendar calendar;

    /**
     * What the page shows.
     *
     * @param proposals that wait for an approver, longest first; of those that an approver proposed, another one decides
     */
    record View(
            Visit visit,
            LocalDate today,
            List<Standing> proposals,
            List<FileReport> files,
            List<Standing> soon,
            List<Moved> lately) {

        boolean decides() {
            return visit.officer().approver().isPresent();
        }

        boolean isOwn(Standing proposal) {
            return proposal.proposedBy()
                    .filter(visit.officer().account()::equals)
                    .isPresent();
        }

        long daysLeft(Standing nomination) {
            return ChronoUnit.DAYS.between(today, nomination.answerBy());
        }

        String left(Standing nomination) {
            var days = daysLeft(nomination);
            return days == 0
                    ? visit.words().say("work.today")
                    : visit.words()
                            .say(
                                    days == 1 ? "work.day" : "work.days",
                                    "number",
                                    visit.words().number(days));
        }

        String nomination(Standing nomination) {
            return visit.to(NominationPage.PATH, nomination.certificate());
        }

        String candidate(Standing nomination) {
            return visit.to(CasePage.PATH, nomination.candidate().value());
        }

        String file(FileReport file) {
            return FilesPage.address(visit, file.id());
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        var sight = visit.officer().sight();
        var today = calendar.today();
        return answer(new View(
                visit,
                today,
                nominations.proposed(sight, MOST),
                files.files(sight).stream().filter(FileReport::waitsForOfficer).toList(),
                nominations.waiting(sight, MOST).stream()
                        .filter(nomination -> !nomination.answerBy().isAfter(today.plusDays(SOON)))
                        .toList(),
                books.lately(sight, SOON, MOST)));
    }

    static Answer answer(View view) {
        return Answer.ok("work", "work.title", view);
    }
}
