package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.Ledger;
import ca.expressentry.nominations.NominationBooks;
import ca.expressentry.nominations.NominationBooks.Year;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;

/** The year at a glance: the allocation against time, nominations by state and stream, and how long answers take. */
@ApplicationScoped
public class DashboardPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/dashboard", "/tableau-de-bord");

    @Inject
    Nominations nominations;

    @Inject
    NominationBooks books;

    @Inject
    LegalCalendar calendar;

    /** What the page shows. */
    record View(Visit visit, LocalDate today, int allotted, Year year, PaceChart pace) {

        int issued() {
            return year.offered().values().stream().mapToInt(Integer::intValue).sum();
        }

        /** The width of a bar of a thousand, when the longest is as long as the drawing. */
        String width(int count, List<Integer> all) {
            return NominationsPage.width(
                    count, all.stream().mapToInt(Integer::intValue).max().orElse(1));
        }

        List<Integer> states() {
            return List.copyOf(year.states().values());
        }

        List<Integer> ages() {
            return year.waiting().stream().map(NominationBooks.Age::nominations).toList();
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
        var allotted =
                nominations.ledgers(sight).stream().mapToInt(Ledger::allotted).sum();
        var year = books.year(today.getYear(), sight);
        return answer(new View(
                visit, today, allotted, year, PaceChart.of(year.offered(), allotted, today, visit.language())));
    }

    static Answer answer(View view) {
        return Answer.ok("dashboard", "board.title", view);
    }
}
