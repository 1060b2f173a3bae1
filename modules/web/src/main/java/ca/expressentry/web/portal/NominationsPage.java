package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.Ledger;
import ca.expressentry.nominations.NominationSearch;
import ca.expressentry.nominations.NominationSearch.Found;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Standing;
import ca.expressentry.nominations.Standing.State;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A province's nominations, what waits for an answer, and the allocation of the year. */
@ApplicationScoped
public class NominationsPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/nominations", "/designations");

    private static final int MOST_WAITING = 10;

    @Inject
    Nominations nominations;

    @Inject
    LegalCalendar calendar;

    /** A state that can be chosen. */
    record Choice(String value, String name, boolean chosen) {}

    /** What the page shows. */
    record View(
            Visit visit,
            LocalDate today,
            List<Ledger> ledgers,
            List<Standing> proposed,
            List<Standing> waiting,
            NominationSearch search,
            Found found) {

        List<Choice> states() {
            return Arrays.stream(State.values())
                    .map(state -> new Choice(
                            state.name(),
                            States.name(state, visit.words()),
                            search.state().filter(state::equals).isPresent()))
                    .toList();
        }

        /** Days left to answer; 0 on the last day. */
        String daysLeft(Standing nomination) {
            return visit.words().number(ChronoUnit.DAYS.between(today, nomination.answerBy()));
        }

        String nomination(Standing nomination) {
            return visit.to(NominationPage.PATH, nomination.certificate());
        }

        String candidate(Standing nomination) {
            return visit.to(CasePage.PATH, nomination.candidate().value());
        }

        boolean showsProvinces() {
            return visit.officer().officer().isEmpty();
        }

        String next() {
            return "?" + search.state().map(state -> "state=" + state + "&").orElse("") + "after="
                    + found.next().orElseThrow();
        }
    }

    /** The width of a part of the bar, of a thousand. */
    static String width(int part, int whole) {
        return String.format(Locale.ROOT, "%.2f", whole == 0 ? 0.0 : part * 1000.0 / whole);
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        var search = search(visit);
        var sight = visit.officer().sight();
        return search.map(asked -> Answer.ok(
                        "nominations",
                        "list.title",
                        new View(
                                visit,
                                calendar.today(),
                                nominations.ledgers(sight),
                                nominations.proposed(sight, MOST_WAITING),
                                nominations.waiting(sight, MOST_WAITING),
                                asked,
                                nominations.nominations(asked, sight))))
                .orElse(Answer.NOT_FOUND);
    }

    private static Optional<NominationSearch> search(Visit visit) {
        try {
            return Optional.of(NominationSearch.asked(visit::asked));
        } catch (Invalid e) {
            return Optional.empty();
        }
    }
}
