package ca.expressentry.web.portal;

import ca.expressentry.invitations.Instruction;
import ca.expressentry.invitations.Instruction.RankRequired;
import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.RoundFile;
import ca.expressentry.invitations.Rounds;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Grouping;
import ca.expressentry.ranking.CutOffs;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.web.portal.PoolPage.Choice;
import ca.expressentry.window.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where federal officers propose rounds, and see what was proposed and held. */
@ApplicationScoped
public class RoundOfficePage implements FederalPage {

    static final Bilingual PATH = new Bilingual("/round-office", "/bureau-des-rondes");

    private static final int UNPROCESSABLE = 422;
    private static final int LATEST = 50;
    private static final int USUAL = 1_000;

    @Inject
    Rounds rounds;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    /**
     * What the page shows.
     *
     * @param kinds the kinds of rounds that can be held today
     * @param cutOffs where the line would be if so many were invited now
     * @param faults by field
     */
    record View(Visit visit, List<RoundFile> files, List<Choice> kinds, CutOffs cutOffs, Map<String, String> faults) {

        boolean mayPropose() {
            return RoundOffice.mayAct(visit.officer());
        }

        String typed(String field) {
            return visit.asked(field).orElse("");
        }

        String file(RoundFile file) {
            return address(visit, file);
        }

        String instant(Instant at) {
            return RoundOffice.instant(at, visit.words());
        }

        String state(RoundFile file) {
            return visit.words().say(stateKey(file));
        }
    }

    static String stateKey(RoundFile file) {
        return switch (file.report().state()) {
            case PROPOSED -> "round-state.proposed";
            case CANCELLED -> "round-state.cancelled";
            case CALLED -> "round-state.called";
            case HELD -> "round-state.held";
            case REFUSED -> "round-state.refused";
        };
    }

    static String address(Visit visit, RoundFile file) {
        return visit.to(RoundFilePage.PATH, Integer.toString(file.report().number()));
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return show(visit, Map.of());
    }

    @Override
    public Answer sent(Visit visit) {
        if (!RoundOffice.mayAct(visit.officer())) {
            return Answer.NOT_FOUND;
        }
        var faults = new LinkedHashMap<String, String>();
        var instruction = instruction(visit, faults);
        if (faults.isEmpty()) {
            try {
                var proposed = rounds.propose(
                        instruction.orElseThrow(), visit.officer().account());
                return Answer.seeOther(address(visit, proposed) + "?done=proposed");
            } catch (Invalid e) {
                faults.put(e.component(), visit.words().say(e.text()));
            }
        }
        return show(visit, faults);
    }

    /** Reads the form; what cannot be is among the faults. */
    static Optional<Instruction> instruction(Visit visit, Map<String, String> faults) {
        var kind = visit.asked("kind").flatMap(RoundOfficePage::kind);
        if (kind.isEmpty()) {
            faults.put("kind", visit.words().say("round-office.choose-kind"));
        }
        var number = whole(visit, "number");
        if (number.isEmpty()) {
            faults.put("number", visit.words().say("round-office.whole-number"));
        }
        var score = whole(visit, "score");
        if (score.isEmpty()
                && (visit.asked("score").isPresent() || visit.asked("by").isPresent())) {
            faults.put("score", visit.words().say("round-office.whole-number"));
        }
        Optional<Instant> by = Optional.empty();
        try {
            by = visit.asked("by").map(text -> Instant.parse(text.strip()));
        } catch (DateTimeParseException e) {
            faults.put("by", visit.words().say("round-office.not-an-instant"));
        }
        if (!faults.isEmpty()) {
            return Optional.empty();
        }
        try {
            var submittedBy = by;
            return Optional.of(new Instruction(
                    kind.orElseThrow(),
                    number.orElseThrow(),
                    score.map(required -> new RankRequired(required, submittedBy))));
        } catch (Invalid e) {
            faults.put(e.component(), visit.words().say(e.text()));
            return Optional.empty();
        }
    }

    private static Optional<Kind> kind(String text) {
        for (var kind : Kind.values()) {
            if (kind.name().equals(text)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> whole(Visit visit, String field) {
        return visit.asked(field)
                .map(text -> text.replaceAll("[\\s\u00a0\u202f,]", ""))
                .filter(text -> text.matches("[0-9]{1,7}"))
                .map(Integer::valueOf);
    }

    private Answer show(Visit visit, Map<String, String> faults) {
        var today = calendar.today();
        var number = whole(visit, "number").orElse(USUAL);
        return answer(new View(
                visit,
                rounds.files(Paging.first(LATEST)).rows(),
                kinds(visit, today),
                pool.cutOffs(number, Grouping.on(today)),
                faults));
    }

    static List<Choice> kinds(Visit visit, LocalDate today) {
        return Grouping.on(today).stream()
                .flatMap(grouping -> kind(grouping.code()).stream())
                .map(kind -> new Choice(
                        kind.name(),
                        visit.words().say(kind.titleOn(today)),
                        visit.asked("kind").filter(kind.name()::equals).isPresent()))
                .toList();
    }

    static Answer answer(View view) {
        return new Answer(view.faults().isEmpty() ? 200 : UNPROCESSABLE, "round-office", "round-office.title", view);
    }
}
