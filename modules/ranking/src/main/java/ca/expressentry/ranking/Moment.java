package ca.expressentry.ranking;

import ca.expressentry.message.Json;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The facts about a candidate and the score they gave, at one moment. What changed between two moments, and why, is
 * found by comparing them.
 *
 * @param round in which the candidate is invited
 * @param classes the federal classes
 * @param profile as it is stored; the breakdown of the score likewise
 */
record Moment(
        boolean inPool,
        boolean ended,
        Optional<String> round,
        Set<EconomicClass> classes,
        Optional<String> nomination,
        Optional<String> profile,
        Optional<String> breakdown) {

    private static final String FOR_A_NOMINATION = "nomination";

    /** What changed since an earlier moment: first day by day by itself, then by what was heard on this day. */
    List<ScoreChange> since(Moment before, LocalDate day) {
        if (breakdown.isEmpty() || equals(before)) {
            return List.of();
        }
        if (before.breakdown.isEmpty()) {
            var score = score();
            var difference = AwardDifference.between(List.of(), score.awards());
            return List.of(new ScoreChange(
                    day,
                    heardSince(before),
                    Optional.empty(),
                    position(score),
                    difference.lost(),
                    difference.gained()));
        }
        return sinceScored(before, day);
    }

    private List<ScoreChange> sinceScored(Moment before, LocalDate day) {
        var changes = new ArrayList<ScoreChange>();
        var last = before.score();
        var steps = inPool ? before.stepsFrom(last, day) : List.<Outlook.Step>of();
        if (before.inPool) {
            for (var step : steps) {
                changes.add(change(step.on(), step.reasons(), before.placed(last), before.placed(step.after())));
                last = step.after();
            }
        }
        var score = score();
        if (!last.givesTheSameAs(score) || !before.looksLike(this)) {
            var reasons = new LinkedHashSet<>(heardSince(before));
            if (inPool && !before.inPool) {
                steps.forEach(step -> reasons.addAll(step.reasons()));
                reasons.addAll(nominationSince(last, score));
            }
            if (reasons.isEmpty()) {
                reasons.add(Cause.RECOUNTED.itself());
            }
            changes.add(change(day, List.copyOf(reasons), before.placed(last), placed(score)));
        }
        return changes;
    }

    private record Placed(Position position, Score score) {}

    private List<Outlook.Step> stepsFrom(Score last, LocalDate day) {
        return last.reviewOn().isAfter(day)
                ? List.of()
                : Outlook.steps(Json.read(profile.orElseThrow(), Profile.class), isNominated(), last.asOf(), day);
    }

    private boolean looksLike(Moment other) {
        return inPool == other.inPool && classes.equals(other.classes) && nomination.equals(other.nomination);
    }

    private List<Reason> heardSince(Moment before) {
        var reasons = new ArrayList<Reason>();
        if (!before.profile.equals(profile)) {
            reasons.add(Cause.DECLARED.itself());
        } else if (!before.classes.equals(classes)) {
            reasons.add(Cause.ELIGIBILITY_CHANGED.itself());
        }
        if (!before.nomination.equals(nomination)) {
            reasons.add(nomination.map(Cause.NOMINATED::of).orElseGet(Cause.NOMINATION_WITHDRAWN::itself));
        }
        if (ended && !before.ended) {
            reasons.add(Cause.ENDED.itself());
        } else if (!before.round.equals(round)) {
            reasons.add(round.map(Cause.INVITED::of).orElseGet(Cause.RETURNED::itself));
        }
        return reasons;
    }

    /** A nomination that came or went while the candidate was out of the pool shows in the score on the return. */
    private List<Reason> nominationSince(Score last, Score score) {
        if (countsNomination(last) == countsNomination(score)) {
            return List.of();
        }
        return List.of(nomination.map(Cause.NOMINATED::of).orElseGet(Cause.NOMINATION_WITHDRAWN::itself));
    }

    private static boolean countsNomination(Score score) {
        return score.awards().stream().anyMatch(award -> award.factor().equals(FOR_A_NOMINATION));
    }

    private boolean isNominated() {
        return nomination.isPresent();
    }

    private Score score() {
        return Json.read(breakdown.orElseThrow(), Score.class);
    }

    private Placed placed(Score score) {
        return new Placed(position(score), score);
    }

    private Position position(Score score) {
        var all = Candidate.classesInPool(classes, nomination.orElse(null));
        return Position.of(inPool, score, all, nomination);
    }

    private static ScoreChange change(LocalDate on, List<Reason> reasons, Placed before, Placed after) {
        var difference =
                AwardDifference.between(before.score().awards(), after.score().awards());
        return new ScoreChange(
                on, reasons, Optional.of(before.position()), after.position(), difference.lost(), difference.gained());
    }
}
