package ca.expressentry.web.events;

import ca.expressentry.message.Event.CandidateLeftPool.Why;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** What an event tells those outside: of a person its number, certificate, score and rank, and nothing else. */
sealed interface Fact {

    /** What it is about: a candidate, or a round. */
    String subject();

    /** A fact about one candidate. */
    sealed interface OfCandidate extends Fact {
        ExpressionOfInterestNumber candidate();

        @Override
        default String subject() {
            return candidate().value();
        }
    }

    record AcceptedNomination(
            ExpressionOfInterestNumber candidate, Province province, String certificate, LocalDate acceptedOn)
            implements OfCandidate {}

    record EndedNomination(ExpressionOfInterestNumber candidate, Province province, String certificate, End how)
            implements OfCandidate {

        /** Rejected by the candidate, not answered in time, taken back by the province, or gone with the profile. */
        enum End {
            REJECTED,
            LAPSED,
            WITHDRAWN,
            ENDED
        }
    }

    /**
     * A score is another, or a candidate came to the pool or left it.
     *
     * @param before empty: was not in the pool
     * @param score empty: left the pool
     * @param rank as the event was written; empty: the score had changed again by then
     * @param of how many were ranked
     * @param left why the candidate left the pool
     */
    record ChangedScore(
            ExpressionOfInterestNumber candidate,
            Optional<Integer> before,
            Optional<Integer> score,
            Optional<Integer> rank,
            Optional<Integer> of,
            Optional<Why> left)
            implements OfCandidate {}

    record CompletedRound(int round, String kind, int invited, Optional<Integer> cutOff, Optional<Instant> tieBreak)
            implements Fact {
        @Override
        public String subject() {
            return "round-" + round;
        }
    }

    record IssuedInvitation(ExpressionOfInterestNumber candidate, int round, LocalDate applyBy)
            implements OfCandidate {}

    record ClosedInvitation(ExpressionOfInterestNumber candidate, int round, How how) implements OfCandidate {}
}
