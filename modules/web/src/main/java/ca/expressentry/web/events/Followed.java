package ca.expressentry.web.events;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import java.util.Optional;

/**
 * What was last told of a candidate: by it a change is known, and whom it concerns.
 *
 * @param place the version of the place in the pool; a lower one is old news
 * @param score empty: not in the pool
 * @param nominatedBy whose accepted nomination stands
 * @param invitedFor whose nomination stood when the open invitation was issued
 */
record Followed(
        ExpressionOfInterestNumber candidate,
        long place,
        Optional<Integer> score,
        Optional<Province> nominatedBy,
        Optional<Province> invitedFor) {

    static Followed nothing(ExpressionOfInterestNumber candidate) {
        return new Followed(candidate, -1, Optional.empty(), Optional.empty(), Optional.empty());
    }

    Followed at(long newPlace, Optional<Integer> newScore) {
        return new Followed(candidate, newPlace, newScore, nominatedBy, invitedFor);
    }

    Followed nominated(Optional<Province> by) {
        return new Followed(candidate, place, score, by, invitedFor);
    }

    Followed invited(Optional<Province> nominee) {
        return new Followed(candidate, place, score, nominatedBy, nominee);
    }
}
