package ca.expressentry.web;

import ca.expressentry.invitations.Invitations;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Retelling;
import ca.expressentry.message.Retelling.Case;
import ca.expressentry.message.Retelling.Invited;
import ca.expressentry.message.Retelling.Nominated;
import ca.expressentry.message.Trail;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Sight;
import ca.expressentry.nominations.Standing;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.ranking.Pool;
import ca.expressentry.web.Replayed.Difference;
import ca.expressentry.web.Replayed.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Tells the trail from its first event and compares what it gives with what the modules answer. The house goes on
 * meanwhile: who seems to differ is looked at again alone, and only what still differs after some looks is a difference.
 */
@ApplicationScoped
public class TrailReplay {

    private static final int LOOKS = 25;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);
    private static final int FIRST_FEW = 50;

    @Inject
    Trail trail;

    @Inject
    Pool pool;

    @Inject
    Nominations nominations;

    @Inject
    Invitations invitations;

    @Inject
    LegalCalendar calendar;

    /** Takes a time that grows with the trail. */
    public Replayed check() {
        var told = trail.retell();
        var nominees = nominations.nominees();
        var invited = invitations.invited();
        var everybody = everybody(told, nominees, invited);
        var found = new ArrayList<Difference>();
        for (var number : everybody) {
            var kept = house(number, nominees.contains(number), invited.contains(number));
            if (!told.of(number).equals(kept) && found.size() <= FIRST_FEW) {
                found.addAll(settled(number));
            }
        }
        return report(told, everybody.size(), found);
    }

    private Set<ExpressionOfInterestNumber> everybody(
            Retelling told, Set<ExpressionOfInterestNumber> nominees, Set<ExpressionOfInterestNumber> invited) {
        var everybody = new TreeSet<>(told.numbers());
        everybody.addAll(pool.numbers());
        everybody.addAll(nominees);
        everybody.addAll(invited);
        return everybody;
    }

    private Case house(ExpressionOfInterestNumber number, boolean isNominee, boolean wasInvited) {
        return new Case(
                pool.place(number), isNominee ? nominated(number) : Map.of(), wasInvited ? invited(number) : Map.of());
    }

    private Map<String, Nominated> nominated(ExpressionOfInterestNumber number) {
        return nominations.nominations(number, Sight.OF_EVERYTHING).stream()
                .collect(Collectors.toMap(
                        Standing::certificate,
                        standing -> new Nominated(
                                standing.province(),
                                standing.state().name(),
                                standing.stream(),
                                Optional.of(standing.answerBy()))));
    }

    private Map<Integer, Invited> invited(ExpressionOfInterestNumber number) {
        return invitations.of(number).stream()
                .collect(Collectors.toMap(
                        invitation -> invitation.round(),
                        invitation -> new Invited(
                                invitation.state().name(),
                                Optional.of(invitation.economicClass()),
                                Optional.of(invitation.applyBy()))));
    }

    private List<Difference> settled(ExpressionOfInterestNumber number) {
        var differences = between(number);
        for (int look = 1; look < LOOKS && !differences.isEmpty(); look++) {
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            differences = between(number);
        }
        return differences;
    }

    private List<Difference> between(ExpressionOfInterestNumber number) {
        return between(number, trail.retell(number).of(number), house(number, true, true));
    }

    static List<Difference> between(ExpressionOfInterestNumber number, Case told, Case kept) {
        var found = new ArrayList<Difference>();
        compare(found, number, What.PLACE, told, kept, Case::place);
        compare(found, number, What.NOMINATIONS, told, kept, Case::nominations);
        compare(found, number, What.INVITATIONS, told, kept, Case::invitations);
        return found;
    }

    private static void compare(
            List<Difference> found,
            ExpressionOfInterestNumber number,
            What what,
            Case told,
            Case kept,
            Function<Case, Object> part) {
        if (!part.apply(told).equals(part.apply(kept))) {
            found.add(what.of(number, part.apply(told), part.apply(kept)));
        }
    }

    private Replayed report(Retelling told, int candidates, List<Difference> found) {
        var cases = told.numbers().stream().map(told::of).toList();
        return new Replayed(
                calendar.now(),
                told.events(),
                candidates,
                (int) cases.stream().filter(one -> one.place().isPresent()).count(),
                cases.stream().mapToInt(one -> one.nominations().size()).sum(),
                cases.stream().mapToInt(one -> one.invitations().size()).sum(),
                pool.review().map(Pool.ReviewProgress::remaining).orElse(0),
                found.isEmpty(),
                found.size() > FIRST_FEW,
                found.subList(0, Math.min(found.size(), FIRST_FEW)));
    }
}
