package ca.expressentry.web.portal;

import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.PublishedRounds;
import ca.expressentry.invitations.RoundReport;
import ca.expressentry.invitations.Rounds;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rounds of invitations: the department’s as published, and ours beside them. */
@ApplicationScoped
public class RoundsPage implements Page {

    static final Bilingual PATH = new Bilingual("/rounds", "/rondes");

    /** More than will be held in many years. */
    static final int ALL = 10_000;

    private static final int UNPROCESSABLE = 422;

    @Inject
    Rounds rounds;

    @Inject
    LegalCalendar calendar;

    /**
     * What the page shows.
     *
     * @param fault what is wrong in the form, if anything is; then all rounds are shown
     * @param kinds those that any round was of
     * @param cutOffs absent when no round shown has a cut-off
     * @param perYear absent when no round shown is published
     */
    record View(
            RoundFilter filter,
            Optional<Fault> fault,
            List<Choice> kinds,
            List<Integer> years,
            List<RoundRow> rounds,
            Optional<CutOffChart> cutOffs,
            Optional<YearChart> perYear,
            String download) {

        long invitations() {
            return rounds.stream().mapToLong(RoundRow::invitations).sum();
        }

        Bilingual attribution() {
            return PublishedRounds.attribution();
        }
    }

    /** A kind and its name today. */
    record Choice(Kind kind, String name) {}

    /** A field and what is wrong with it. */
    record Fault(String field, String text) {}

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(visit.words(), visit.asked("kind"), visit.asked("year"), rounds.latest(ALL), calendar.today());
    }

    static Answer answer(
            Words words, Optional<String> kind, Optional<String> year, List<RoundReport> ours, LocalDate today) {
        try {
            var view = view(words, RoundFilter.of(kind, year), Optional.empty(), ours, today);
            return Answer.ok("rounds", "rounds.title", view);
        } catch (Invalid e) {
            var fault = new Fault(e.component(), words.say(e.text()));
            var view = view(words, RoundFilter.ALL, Optional.of(fault), ours, today);
            return new Answer(UNPROCESSABLE, "rounds", "rounds.title", view);
        }
    }

    private static View view(
            Words words, RoundFilter filter, Optional<Fault> fault, List<RoundReport> ours, LocalDate today) {
        var all = RoundRow.latestFirst(ours);
        var shown = filter.of(all);
        return new View(
                filter,
                fault,
                all.stream()
                        .map(RoundRow::kind)
                        .distinct()
                        .sorted()
                        .map(kind -> new Choice(kind, words.say(kind.titleOn(today))))
                        .toList(),
                all.stream().map(round -> round.on().getYear()).distinct().toList(),
                shown,
                Optional.of(shown)
                        .filter(some ->
                                some.stream().anyMatch(round -> round.cutOff().isPresent()))
                        .map(some ->
                                CutOffChart.of(some, words.code().equals("fr") ? Locale.CANADA_FRENCH : Locale.CANADA)),
                Optional.of(shown)
                        .filter(some -> some.stream().anyMatch(round -> !round.ours()))
                        .map(YearChart::of),
                (words.code().equals("fr") ? RoundsDownload.FRENCH : RoundsDownload.ENGLISH) + filter.query());
    }
}
