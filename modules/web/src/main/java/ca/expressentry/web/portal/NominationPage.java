package ca.expressentry.web.portal;

import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.Outcome;
import ca.expressentry.nominations.Standing;
import ca.expressentry.nominations.Standing.State;
import ca.expressentry.nominations.Withdrawal;
import ca.expressentry.nominations.WithdrawalEffect;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;

/** One nomination, and how a province takes it back: what that does is said first. */
@ApplicationScoped
public class NominationPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/nominations/{}", "/designations/{}");

    private static final int UNPROCESSABLE = 422;

    @Inject
    Nominations nominations;

    @Inject
    Pool pool;

    /**
     * What the page shows.
     *
     * @param points what the nomination gives now
     * @param stream how it is called
     * @param faults why a form was not taken, by its field
     */
    record View(
            Visit visit,
            WithdrawalEffect effect,
            Optional<Integer> points,
            Optional<String> stream,
            Map<String, String> faults) {

        Standing nomination() {
            return effect.nomination();
        }

        boolean mayWithdraw() {
            return visit.officer().officer().isPresent() && effect.possible();
        }

        /** Whether the one who looks may decide on what somebody else proposed. */
        boolean mayDecide() {
            return nomination().state() == State.PROPOSED
                    && visit.officer().approver().isPresent()
                    && nomination()
                            .proposedBy()
                            .filter(visit.officer().account()::equals)
                            .isEmpty();
        }

        boolean hasCertificate() {
            return nomination().state().isValid();
        }

        /** An auditor reads a certificate nowhere: opening one shows a province who the candidate is. */
        boolean mayOpenCertificate() {
            return visit.officer().province() != null;
        }

        String certificate() {
            return visit.words().code().equals("fr")
                    ? "/fr/certificat/" + nomination().certificate()
                    : "/en/certificate/" + nomination().certificate();
        }

        String candidate() {
            return visit.to(CasePage.PATH, nomination().candidate().value());
        }

        String typed(String field) {
            return visit.asked(field).orElse("");
        }

        /** What was typed into a form that is not there any more, because somebody else did something meanwhile. */
        Map<String, String> typedInVain() {
            var gone = Optional.of("reason")
                    .filter(field -> !mayWithdraw())
                    .flatMap(visit::asked)
                    .or(() -> Optional.of("back").filter(field -> !mayDecide()).flatMap(visit::asked));
            return faults.isEmpty()
                    ? Map.of()
                    : gone.map(text -> Map.of(visit.words().say("withdraw.reason"), text))
                            .orElse(Map.of());
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return effect(visit).map(effect -> show(visit, effect, Map.of())).orElse(Answer.NOT_FOUND);
    }

    @Override
    public Answer sent(Visit visit) {
        return effect(visit)
                .flatMap(effect -> switch (visit.asked("do").orElse("withdraw")) {
                    case "confirm" -> visit.officer().approver().map(by -> confirm(visit, effect, by));
                    case "send-back" -> visit.officer().approver().map(by -> sendBack(visit, effect, by));
                    default -> visit.officer().officer().map(by -> withdraw(visit, effect, by));
                })
                .orElse(Answer.NOT_FOUND);
    }

    private Answer confirm(Visit visit, WithdrawalEffect effect, Officer by) {
        var certificate = effect.nomination().certificate();
        return told(visit, effect, "confirm", "offered", nominations.confirm(by, certificate, version(visit)));
    }

    private Answer sendBack(Visit visit, WithdrawalEffect effect, Officer by) {
        var certificate = effect.nomination().certificate();
        return withReason(
                visit,
                effect,
                "back",
                because -> told(
                        visit,
                        effect,
                        "back",
                        "sent-back",
                        nominations.sendBack(by, certificate, because, version(visit))));
    }

    private Answer withdraw(Visit visit, WithdrawalEffect effect, Officer by) {
        var certificate = effect.nomination().certificate();
        return withReason(
                visit,
                effect,
                "reason",
                because -> told(
                        visit,
                        effect,
                        "reason",
                        "withdrawn",
                        nominations.withdraw(by, certificate, because, version(visit))));
    }

    private Answer withReason(Visit visit, WithdrawalEffect effect, String field, Function<Withdrawal, Answer> then) {
        var faults = new LinkedHashMap<String, String>();
        return Fields.read(
                        visit,
                        field,
                        faults,
                        () -> new Withdrawal(visit.asked(field).orElse("").strip()))
                .map(then)
                .orElseGet(() -> show(visit, effect, faults));
    }

    /** The version that was looked at; a form without one was made by no page of ours. */
    private static IntPredicate version(Visit visit) {
        var seen = visit.asked("version").orElse("");
        return version -> seen.equals(Integer.toString(version));
    }

    private Answer told(Visit visit, WithdrawalEffect effect, String field, String done, Optional<Outcome> outcome) {
        return outcome.map(ended -> ended.fold(
                        taken -> back(visit, effect, done),
                        unchanged -> back(visit, effect, done),
                        refused -> effect(visit)
                                .map(now -> show(
                                        visit, now, Map.of(field, visit.words().say(refused.text()))))
                                .orElse(Answer.NOT_FOUND)))
                .orElse(Answer.NOT_FOUND);
    }

    private static Answer back(Visit visit, WithdrawalEffect effect, String done) {
        return Answer.seeOther(
                visit.to(CasePage.PATH, effect.nomination().candidate().value()) + "?done=" + done);
    }

    private Optional<WithdrawalEffect> effect(Visit visit) {
        return nominations
                .effectOfWithdrawal(visit.place())
                .filter(effect -> visit.officer()
                        .sight()
                        .provinces()
                        .contains(effect.nomination().province()));
    }

    private Answer show(Visit visit, WithdrawalEffect effect, Map<String, String> faults) {
        var nomination = effect.nomination();
        var stream =
                nomination.stream().map(code -> visit.words().say(nominations.streamName(nomination.province(), code)));
        var points = pool.score(nomination.candidate())
                .filter(scored -> scored.nomination()
                        .filter(nomination.certificate()::equals)
                        .isPresent())
                .flatMap(scored -> scored.score().awards().stream()
                        .filter(award -> award.factor().equals("nomination"))
                        .map(award -> award.points().value())
                        .findFirst());
        return answer(new View(visit, effect, points, stream, faults));
    }

    static Answer answer(View view) {
        var status = view.faults().isEmpty() ? 200 : UNPROCESSABLE;
        return new Answer(status, "nomination", "nomination.title", view)
                .about(view.nomination().certificate());
    }
}
