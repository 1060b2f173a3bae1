package ca.expressentry.web.portal;

import ca.expressentry.law.Instrument;
import ca.expressentry.law.Instrument.Kind;
import ca.expressentry.law.Instrument.Part;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.web.Library;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Rules in force on a day, printed from the files that the rules read. */
@ApplicationScoped
public class RulesPage implements Page {

    static final Bilingual PATH = new Bilingual("/rules", "/regles");

    private static final int UNPROCESSABLE = 422;
    private static final int LONG = 60;

    @Inject
    Library library;

    @Inject
    LegalCalendar calendar;

    /**
     * What the page shows.
     *
     * @param asked what stands in the field
     * @param fault why that is no day; then nothing else is shown
     */
    record View(String asked, Optional<String> fault, List<LocalDate> days, Optional<Rules> rules) {}

    /** The law of one day. */
    record Rules(LocalDate day, Optional<LocalDate> changesOn, List<Law> laws) {

        List<Law> provisional() {
            return laws.stream().filter(law -> law.instrument().provisional()).toList();
        }
    }

    /** One law and its anchor. */
    record Law(String anchor, Instrument instrument, boolean hasVectors) {

        /** Without the title page of an instrument, whose title stands above already. */
        List<Part> parts() {
            return instrument.parts();
        }

        /** Whether a table is so long that it is opened only by who wants it. */
        boolean isLong(Part part) {
            return part.table().filter(table -> table.rows().size() > LONG).isPresent();
        }

        List<String> notes(Kind kind, Words words) {
            return instrument.marks().stream()
                    .filter(mark -> mark.kind() == kind)
                    .map(mark -> words.say(mark.note()))
                    .toList();
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(visit, library, calendar.today());
    }

    static Answer answer(Visit visit, Library library, LocalDate today) {
        var days = List.copyOf(library.days());
        try {
            var day = visit.asked("on").map(library::day).orElse(today);
            var laws = library.on(day).stream()
                    .map(instrument -> new Law(
                            instrument.id().toLowerCase(Locale.ROOT),
                            instrument,
                            !library.vectors(instrument.id()).isEmpty()))
                    .toList();
            var rules = new Rules(day, library.changesAfter(day), laws);
            return Answer.ok(
                    "rules", "rules.title", new View(day.toString(), Optional.empty(), days, Optional.of(rules)));
        } catch (Invalid e) {
            var fault = visit.words().say(e.text());
            var view = new View(visit.asked("on").orElse(""), Optional.of(fault), days, Optional.empty());
            return new Answer(UNPROCESSABLE, "rules", "rules.title", view);
        }
    }
}
