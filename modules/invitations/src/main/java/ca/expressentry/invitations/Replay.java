package ca.expressentry.invitations;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * A round held once more, from what was stored with it, beside what it did.
 *
 * @param poolCandidates how many were in the sealed pool
 * @param sealIntact whether the sealed pool still has the digest that the round was published with
 * @param invited how many the round invited
 * @param identical whether the replay invites the same candidates in the same classes with the same scores
 * @param notInvited who met the instruction and was not invited; must be empty
 * @param invitedInError who was invited and did not meet the instruction, or not so; must be empty
 */
public record Replay(
        int round,
        int poolCandidates,
        boolean sealIntact,
        int invited,
        boolean identical,
        List<ExpressionOfInterestNumber> notInvited,
        List<ExpressionOfInterestNumber> invitedInError) {

    /** What a round gave to one candidate. */
    record Given(ExpressionOfInterestNumber candidate, String economicClass, int score) {}

    static Replay of(
            int round,
            Instruction instruction,
            Instant at,
            PoolDigest seal,
            List<Place> sealed,
            Collection<Given> did) {
        var due = Selection.of(sealed, instruction, at).invited().stream()
                .map(place -> given(place, instruction))
                .collect(Collectors.toMap(Given::candidate, Function.identity()));
        var done = did.stream().collect(Collectors.toMap(Given::candidate, Function.identity()));
        var notInvited = missing(due, done.keySet());
        var inError = done.values().stream()
                .filter(given -> !given.equals(due.get(given.candidate())))
                .map(Given::candidate)
                .sorted()
                .toList();
        return new Replay(
                round,
                sealed.size(),
                SealedPool.digest(sealed).equals(seal),
                done.size(),
                notInvited.isEmpty() && inError.isEmpty(),
                notInvited,
                inError);
    }

    private static Given given(Place place, Instruction instruction) {
        return new Given(place.number(), instruction.classOf(place.classes()).name(), place.score());
    }

    private static List<ExpressionOfInterestNumber> missing(
            Map<ExpressionOfInterestNumber, Given> due, Set<ExpressionOfInterestNumber> done) {
        return due.keySet().stream()
                .filter(candidate -> !done.contains(candidate))
                .sorted()
                .toList();
    }
}
