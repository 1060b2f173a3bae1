package ca.expressentry.ranking;

import ca.expressentry.law.Award;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a score will become by itself, if nothing is declared: IRPA 10.3(3), section 3(4) of the Instructions. Exact, as far
 * as the law is known: the same as scoring every single day.
 */
public final class Outlook {

    private static final Bilingual LOSS =
            new Bilingual("On {day} you lose {points}: {why}.", "Le {day}, vous perdez {points}\u00a0: {why}.");
    private static final Bilingual GAIN =
            new Bilingual("On {day} you gain {points}: {why}.", "Le {day}, vous gagnez {points}\u00a0: {why}.");
    private static final Bilingual SAME = new Bilingual(
            "On {day} your score stays the same, but is made up differently: {why}.",
            "Le {day}, votre note reste la même, mais se compose autrement\u00a0: {why}.");

    private Outlook() {}

    /**
     * A day on which a score will change by itself.
     *
     * @param reasons why, in the order of the Instructions
     * @param lost the awards, before any maximum, that are no longer given
     * @param gained the awards that are given instead
     * @param instrument the version of the Instructions of that day
     * @param provisional whether that version is not yet known in full
     * @param text to the candidate
     */
    public record ScoreWillChange(
            LocalDate on,
            int before,
            int after,
            int difference,
            List<Reason> reasons,
            List<Award> lost,
            List<Award> gained,
            String instrument,
            boolean provisional,
            Bilingual text) {}

    /** The changes after one day until another, the last included; nothing else is declared and no nomination changes. */
    public static List<ScoreWillChange> of(Profile profile, boolean nominated, LocalDate from, LocalDate until) {
        return steps(profile, nominated, from, until).stream()
                .map(Step::foretold)
                .toList();
    }

    /** A change, with the scores of the day before and of the day itself. */
    record Step(LocalDate on, Score before, Score after, List<Reason> reasons) {

        ScoreWillChange foretold() {
            var difference = AwardDifference.between(before.awards(), after.awards());
            return new ScoreWillChange(
                    on,
                    before.total(),
                    after.total(),
                    after.total() - before.total(),
                    reasons,
                    difference.lost(),
                    difference.gained(),
                    after.instrument(),
                    after.provisional(),
                    text(on, after.total() - before.total(), reasons));
        }
    }

    static List<Step> steps(Profile profile, boolean nominated, LocalDate from, LocalDate until) {
        var steps = new ArrayList<Step>();
        var last = ComprehensiveRankingSystem.score(profile, nominated, from);
        while (!last.reviewOn().isAfter(until)) {
            var day = last.reviewOn();
            var score = ComprehensiveRankingSystem.score(profile, nominated, day);
            if (!last.givesTheSameAs(score)) {
                steps.add(new Step(day, last, score, Causes.between(profile, nominated, day.minusDays(1), day)));
            }
            last = score;
        }
        return List.copyOf(steps);
    }

    private static Bilingual text(LocalDate day, int difference, List<Reason> reasons) {
        var sentence = difference < 0 ? LOSS : difference > 0 ? GAIN : SAME;
        var points = Math.abs(difference) + (Math.abs(difference) == 1 ? " point" : " points");
        var filled = sentence.with("day", day).with("points", points);
        return new Bilingual(
                filled.en()
                        .replace(
                                "{why}",
                                joined(reasons, "; ", reason -> reason.text().en())),
                filled.fr()
                        .replace(
                                "{why}",
                                joined(
                                        reasons,
                                        "\u00a0; ",
                                        reason -> reason.text().fr())));
    }

    private static String joined(List<Reason> reasons, String between, Function<Reason, String> text) {
        return reasons.stream().map(text).collect(Collectors.joining(between));
    }
}
