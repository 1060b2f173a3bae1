package ca.expressentry.web.portal;

import ca.expressentry.invitations.Call;
import ca.expressentry.invitations.Explanation;
import ca.expressentry.invitations.Preview;
import ca.expressentry.invitations.Replay;
import ca.expressentry.invitations.RoundFile;
import ca.expressentry.invitations.RoundReport.State;
import ca.expressentry.invitations.Rounds;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** One round before its officers: the preview, its approval or withdrawal, what came of it, and why for one candidate. */
@ApplicationScoped
public class RoundFilePage implements FederalPage {

    static final Bilingual PATH = new Bilingual("/round-office/{}", "/bureau-des-rondes/{}");

    private static final int UNPROCESSABLE = 422;
    private static final int CONFLICT = 409;

    @Inject
    Rounds rounds;

    /** How many of those who would be invited have something in common. */
    record Count(String name, int candidates) {}

    /** Those who would be invited, told apart by one thing. */
    record Part(String id, String title, List<Count> counts) {}

    /** A candidate who was looked up: the answer, or why there is none. */
    record Lookup(String typed, Optional<Explanation> explanation, Optional<String> fault) {

        static final Lookup NONE = new Lookup("", Optional.empty(), Optional.empty());
    }

    /**
     * What the page shows.
     *
     * @param replay the round held once more, when that was asked for
     * @param fault why what was asked for was not done
     */
    record View(Visit visit, RoundFile file, Optional<Replay> replay, Lookup lookup, Optional<String> fault) {

        boolean isProposed() {
            return file.report().state() == State.PROPOSED;
        }

        /** Something is on its way that a reload will show. */
        boolean isUnderway() {
            return file.report().state() == State.CALLED
                    || isProposed() && file.preview().isEmpty();
        }

        boolean isHeld() {
            return file.report().state() == State.HELD;
        }

        boolean mayAct() {
            return RoundOffice.mayAct(visit.officer()) && isProposed();
        }

        boolean mayApprove() {
            return mayAct()
                    && file.preview().isPresent()
                    && !file.proposedBy().equals(visit.officer().account());
        }

        String instant(Instant at) {
            return RoundOffice.instant(at, visit.words());
        }

        /** In which class those are invited who qualify for several; empty when the round is for one class. */
        Optional<String> order() {
            var instruction = file.instruction();
            return instruction.kind().grouping().economicClass().isPresent()
                    ? Optional.empty()
                    : instruction.classOrder().map(order -> RoundOffice.order(order, visit.words()));
        }

        String state() {
            return visit.words().say(RoundOfficePage.stateKey(file));
        }

        Optional<String> done() {
            return visit.asked("done").flatMap(what -> switch (what) {
                case "proposed" -> Optional.of(visit.words().say("round-file.done-proposed"));
                case "approved" -> Optional.of(visit.words().say("round-file.done-approved"));
                case "withdrawn" -> Optional.of(visit.words().say("round-file.done-withdrawn"));
                default -> Optional.empty();
            });
        }

        List<Part> parts() {
            return file.preview()
                    .map(preview -> RoundFilePage.parts(preview, visit.words()))
                    .orElse(List.of());
        }
    }

    static List<Part> parts(Preview preview, Words words) {
        return List.of(
                part(
                        "round-file.by-class",
                        preview.byClass(),
                        words,
                        code -> words.say(EconomicClass.valueOf(code).title())),
                part(
                        "round-file.by-score",
                        preview.byScore(),
                        words,
                        from -> from + "–" + (Integer.parseInt(from) + 9)),
                part(
                        "round-file.by-destination",
                        preview.byDestination(),
                        words,
                        code -> code.equals("ANY")
                                ? words.say("round-file.anywhere")
                                : words.say(Province.valueOf(code).title())),
                part(
                        "round-file.by-occupation",
                        preview.byOccupation(),
                        words,
                        digit -> digit.equals("NONE")
                                ? words.say("round-file.no-occupation")
                                : words.say("round-file.broad-category", "digit", digit)),
                part(
                        "round-file.by-language",
                        preview.byFirstLanguage(),
                        words,
                        language -> words.say(language.equals("FRENCH") ? "pool.french" : "pool.english")));
    }

    private static Part part(String title, Map<String, Integer> counts, Words words, UnaryOperator<String> name) {
        return new Part(
                title.substring(title.indexOf('.') + 1),
                words.say(title),
                counts.entrySet().stream()
                        .map(count -> new Count(name.apply(count.getKey()), count.getValue()))
                        .toList());
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return file(visit).map(file -> show(visit, file, Optional.empty())).orElse(Answer.NOT_FOUND);
    }

    @Override
    public Answer sent(Visit visit) {
        if (!RoundOffice.mayAct(visit.officer())) {
            return Answer.NOT_FOUND;
        }
        return file(visit)
                .flatMap(file -> visit.asked("do").flatMap(what -> switch (what) {
                    case "approve" ->
                        done(
                                visit,
                                file,
                                rounds.approve(
                                        file.report().number(), visit.officer().account()),
                                "approved");
                    case "withdraw" ->
                        done(visit, file, rounds.cancel(file.report().number()), "withdrawn");
                    default -> Optional.empty();
                }))
                .orElse(Answer.NOT_FOUND);
    }

    private Optional<Answer> done(Visit visit, RoundFile file, Optional<Call> call, String what) {
        return call.map(outcome -> outcome.fold(
                done -> Answer.seeOther(RoundOfficePage.address(visit, file) + "?done=" + what),
                refused -> show(
                        visit,
                        rounds.file(file.report().number()).orElse(file),
                        Optional.of(visit.words().say(refused.why().text())))));
    }

    private Optional<RoundFile> file(Visit visit) {
        return Optional.of(visit.place())
                .filter(place -> place.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .flatMap(rounds::file);
    }

    private Answer show(Visit visit, RoundFile file, Optional<String> fault) {
        var number = file.report().number();
        var replay = visit.asked("replay").flatMap(asked -> rounds.replay(number));
        return answer(new View(visit, file, replay, lookup(visit, number), fault));
    }

    private Lookup lookup(Visit visit, int round) {
        return visit.asked("candidate")
                .map(typed -> {
                    try {
                        var candidate = ExpressionOfInterestNumber.parse(typed);
                        return new Lookup(typed, rounds.explain(round, candidate), Optional.empty());
                    } catch (Invalid e) {
                        return new Lookup(
                                typed,
                                Optional.empty(),
                                Optional.of(visit.words().say(e.text())));
                    }
                })
                .orElse(Lookup.NONE);
    }

    static Answer answer(View view) {
        var status = view.fault().isPresent() ? CONFLICT : view.lookup().fault().isPresent() ? UNPROCESSABLE : 200;
        return new Answer(status, "round-file", "round-file.title", view)
                .about(Integer.toString(view.file().report().number()));
    }
}
