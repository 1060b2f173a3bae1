package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.Improvement.ByWork;
import ca.expressentry.ranking.Improvement.Changed;
import ca.expressentry.ranking.Improvement.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What would raise a score: each single change that a person can make, tried by the rules of section 8 of the
 * Instructions themselves. No gain is written down anywhere.
 */
public final class Improvements {

    private static final Comparator<Improvement> BY_GAIN =
            Comparator.comparing(Improvement::gain).reversed().thenComparing(Improvement::kind);

    private Improvements() {}

    /**
     * What is asked.
     *
     * @param partnerBorn when the spouse or partner was born, which only changing places with them needs
     */
    public record Asked(Profile declaration, boolean nominated, LocalDate on, Optional<LocalDate> partnerBorn) {}

    /** The score as it is, and what would raise it, most points first; of equal gain, in the order of the Instructions. */
    public record Advice(Score score, List<Improvement> improvements) {}

    public static Advice of(Asked asked) {
        var now = ComprehensiveRankingSystem.score(asked.declaration(), asked.nominated(), asked.on());
        var improvements = ladders(asked)
                .flatMap(ladder -> rungs(ladder, now, asked).stream())
                .toList();
        return new Advice(
                now,
                improvements.stream()
                        .filter(improvement -> !isNoBetterHere(improvement, improvements))
                        .sorted(BY_GAIN)
                        .toList());
    }

    /** Study in Canada is told where it gives more than the same credential from elsewhere. */
    private static boolean isNoBetterHere(Improvement one, List<Improvement> all) {
        return one.kind() == Kind.CANADIAN_STUDY
                && all.stream()
                        .anyMatch(other -> other.kind() == Kind.CREDENTIAL
                                && other.change().equals(one.change())
                                && other.total() >= one.total());
    }

    /** Each a list of alternatives in ascending order, of which one is worth telling when it gives more than those before. */
    private static Stream<List<Alternative>> ladders(Asked asked) {
        return Stream.of(
                        LanguageAdvice.ladders(asked),
                        WorkAdvice.ladders(asked),
                        EducationAdvice.ladders(asked),
                        SpouseAdvice.ladders(asked),
                        OtherAdvice.ladders(asked))
                .flatMap(ladders -> ladders);
    }

    private static List<Improvement> rungs(List<Alternative> ladder, Score now, Asked asked) {
        var worthTelling = new ArrayList<Improvement>();
        var best = now.total();
        for (var alternative : ladder) {
            var score = alternative.score(asked.on());
            if (score.total() > best) {
                best = score.total();
                worthTelling.add(improvement(alternative, now, score));
            }
        }
        return worthTelling;
    }

    private static Improvement improvement(Alternative alternative, Score now, Score then) {
        return new Improvement(
                alternative.kind(),
                alternative.text(),
                alternative.change(),
                then.total() - now.total(),
                then.total(),
                AwardChanges.between(now.awards(), then.awards()),
                alternative
                        .byWorkOn()
                        .map(day -> new ByWork(
                                day,
                                ComprehensiveRankingSystem.score(alternative.profile(), alternative.nominated(), day)
                                        .total())),
                alternative.warning(),
                new Changed(alternative.profile(), alternative.nominated()));
    }
}
