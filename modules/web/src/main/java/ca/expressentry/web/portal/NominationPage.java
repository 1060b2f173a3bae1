package ca.expressentry.web.portal;

import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.Standing;
import ca.expressentry.nominations.Withdrawal;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

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
     * @param fault why the form was not taken
     */
    record View(Visit visit, Standing nomination, Optional<Integer> points, Optional<String> fault) {

        boolean mayWithdraw() {
            return visit.officer().officer().isPresent() && States.isOpen(nomination.state());
        }

        String candidate() {
            return "/" + visit.words().code()
                    + CasePage.PATH
                            .in(visit.language())
                            .replace(PLACE, nomination.candidate().value());
        }

        String typed() {
            return visit.asked("reason").orElse("");
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return nomination(visit)
                .map(nomination -> show(visit, nomination, Optional.empty()))
                .orElse(Answer.NOT_FOUND);
    }

    @Override
    public Answer sent(Visit visit) {
        return nomination(visit)
                .flatMap(nomination -> visit.officer().officer().map(officer -> withdraw(visit, nomination, officer)))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer withdraw(Visit visit, Standing nomination, Officer officer) {
        try {
            var withdrawal = new Withdrawal(visit.asked("reason").orElse("").strip());
            return nominations
                    .withdraw(officer, nomination.certificate(), withdrawal)
                    .map(outcome -> outcome.fold(
                            done -> withdrawn(visit, nomination),
                            unchanged -> withdrawn(visit, nomination),
                            refused -> show(
                                    visit,
                                    nomination,
                                    Optional.of(visit.words().say(refused.why().text())))))
                    .orElse(Answer.NOT_FOUND);
        } catch (Invalid e) {
            return show(visit, nomination, Optional.of(visit.words().say(e.text())));
        }
    }

    private static Answer withdrawn(Visit visit, Standing nomination) {
        return Answer.seeOther("/" + visit.words().code()
                + CasePage.PATH
                        .in(visit.language())
                        .replace(PLACE, nomination.candidate().value())
                + "?done=withdrawn");
    }

    private Optional<Standing> nomination(Visit visit) {
        return nominations.nomination(visit.place(), visit.officer().sight());
    }

    private Answer show(Visit visit, Standing nomination, Optional<String> fault) {
        var points = pool.score(nomination.candidate())
                .filter(scored -> scored.nomination()
                        .filter(nomination.certificate()::equals)
                        .isPresent())
                .flatMap(scored -> scored.score().awards().stream()
                        .filter(award -> award.factor().equals("nomination"))
                        .map(award -> award.points().value())
                        .findFirst());
        return answer(new View(visit, nomination, points, fault));
    }

    static Answer answer(View view) {
        var status = view.fault().isPresent() ? UNPROCESSABLE : 200;
        return new Answer(status, "nomination", "nomination.title", view)
                .about(view.nomination().certificate());
    }
}
