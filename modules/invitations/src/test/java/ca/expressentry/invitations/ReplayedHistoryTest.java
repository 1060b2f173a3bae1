package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.PublishedRound.PublishedPool;
import ca.expressentry.invitations.ReplayedHistory.Left;
import ca.expressentry.invitations.ReplayedHistory.Row;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How near the rules come to the published cut-offs on pools made from the published distributions. */
class ReplayedHistoryTest {

    static final Path REPORT = Path.of("target", "replayed-history.md");
    static final List<Row> HELD = new ArrayList<>();
    static final List<Left> LEFT = new ArrayList<>();

    @BeforeAll
    static void hold() throws IOException {
        for (var round : ReplayedHistory.rounds()) {
            switch (round.whom().kind()) {
                case GENERAL -> HELD.add(ReplayedHistory.hold(round, 1, general(round)));
                case PNP -> HELD.add(ReplayedHistory.hold(round, 1, nominees(round)));
                default ->
                    ReplayedHistory.before(round)
                            .ifPresentOrElse(
                                    before -> HELD.add(ReplayedHistory.hold(
                                            round, ReplayedHistory.share(before), member(round, before))),
                                    () -> LEFT.add(new Left(
                                            round,
                                            "no earlier round of the kind with a distribution: its share is unknown")));
            }
        }
        Files.writeString(REPORT, report());
        System.out.println(summary());
    }

    @Test
    void every_round_with_a_distribution_is_in_the_report() {
        assertThat(HELD.size() + LEFT.size())
                .isEqualTo(ReplayedHistory.rounds().size())
                .isEqualTo(221);
    }

    @Test
    void as_many_are_invited_as_were_or_all_there_are() {
        assertThat(HELD)
                .allSatisfy(row -> assertThat(row.replayed().invited())
                        .hasSize((int) Math.min(row.round().invitations(), row.grouping())));
    }

    /** #238: 5,916 were counted above 490 on the day of the round and 5,500 invited, yet its cut-off was 490. */
    @Test
    void the_cut_off_of_a_general_round_falls_into_the_published_band_but_once() {
        var elsewhere = HELD.stream()
                .filter(row -> row.round().whom().kind() == Kind.GENERAL)
                .filter(row -> !ReplayedHistory.spread(row.round())
                        .bandOf(row.round().lowestScore())
                        .holds(row.replayed().cutOff().orElseThrow()))
                .map(row -> row.round().number());

        assertThat(elsewhere).containsExactly("238");
        assertThat(ReplayedHistory.spread(PublishedRounds.round("238").orElseThrow())
                        .atOrAbove(491))
                .isEqualTo(5916);
    }

    /** What the harness itself adds is no more than rounding: with the share that a round shows, its cut-off comes back. */
    @Test
    void with_the_share_that_the_round_itself_shows_its_cut_off_comes_back() {
        assertThat(ReplayedHistory.rounds().stream()
                        .filter(round -> round.on().getYear() == 2026)
                        .filter(round -> round.whom().kind() == Kind.CEC))
                .hasSizeGreaterThan(10)
                .allSatisfy(round -> assertThat(ReplayedHistory.hold(round, ReplayedHistory.share(round), "")
                                .difference())
                        .isBetween(-1, 1));
    }

    // ---- why they differ

    private static String general(PublishedRound round) {
        var band = ReplayedHistory.spread(round).bandOf(round.lowestScore());
        var above = ReplayedHistory.spread(round).atOrAbove(band.to() + 1);
        if (above >= round.invitations()) {
            return String.format(
                    Locale.ROOT, "%.0f were counted above the band of the cut-off, no fewer than were invited", above);
        }
        return "how " + band.candidates() + " stand inside " + band.from() + "–" + band.to()
                + " is not published, taken as even; pool counted " + age(round) + " before";
    }

    private static String nominees(PublishedRound round) {
        var counted = ReplayedHistory.spread(round).nominees();
        var text = "how " + counted.candidates() + " stand inside " + counted.from() + "–" + counted.to()
                + " is not published, taken as even";
        return counted.candidates() < round.invitations()
                ? text + "; " + (round.invitations() - counted.candidates()) + " more were invited than were counted "
                        + age(round) + " before, so all of them are"
                : text;
    }

    private static String member(PublishedRound round, PublishedRound before) {
        var text = String.format(
                Locale.ROOT,
                "share supposed %.1f %% (from #%s, cut-off %d), shown %.1f %%",
                100 * ReplayedHistory.share(before),
                before.number(),
                before.lowestScore(),
                100 * ReplayedHistory.share(round));
        var same = before.pool().map(PublishedPool::asOf).equals(round.pool().map(PublishedPool::asOf));
        var all = ReplayedHistory.share(before)
                * ReplayedHistory.spread(round).withoutNominees().atOrAbove(0);
        return text
                + (all < round.invitations() ? "; so few that all are invited" : "")
                + (same ? "; same pool as before #" + before.number() + ", whose invited are still in it" : "");
    }

    private static String age(PublishedRound round) {
        return ChronoUnit.DAYS.between(round.pool().map(PublishedPool::asOf).orElseThrow(), round.on()) + " d";
    }

    // ---- the report

    private static final String ASSUMED =
            "Supposed: the scores of a band are even; who has more than 600 is nominated, nobody else; a general round takes"
                    + " all; of any other kind there is in every band the share that the round of that kind before it had"
                    + " of the pool at or above its cut-off. That share is too small where that round came soon after"
                    + " another, which had taken those above, and is not the same at every score.\n\n";

    private static String report() {
        var text = new StringBuilder("# Published rounds held again\n\n" + ASSUMED + summary()
                + "\n\n| Round | Day | Kind | Invited | Published | Replayed | Difference | Why |\n"
                + "|---|---|---|---:|---:|---:|---:|---|\n");
        for (var row : HELD) {
            text.append(line(row.round(), row.replayed().cutOff().orElseThrow(), row.difference(), row.why()));
        }
        for (var left : LEFT) {
            text.append(line(left.round(), "–", "–", left.why()));
        }
        return text.toString();
    }

    private static String line(PublishedRound round, Object replayed, Object difference, String why) {
        return String.format(
                "| %s | %s | %s | %d | %d | %s | %s | %s |%n",
                round.number(),
                round.on(),
                round.whom().kind(),
                round.invitations(),
                round.lowestScore(),
                replayed,
                difference,
                why);
    }

    private static String summary() {
        var kinds = HELD.stream()
                .collect(Collectors.groupingBy(row -> row.round().whom().kind(), TreeMap::new, Collectors.toList()));
        return "Left out, first of their kind: " + LEFT.size() + "\n\n"
                + "| Kind | Held again | Mean absolute difference | Median | Largest | Within 10 points |\n"
                + "|---|---:|---:|---:|---:|---:|\n"
                + kinds.entrySet().stream()
                        .map(kind -> line(kind.getKey(), kind.getValue()))
                        .collect(Collectors.joining("\n"));
    }

    private static String line(Kind kind, List<Row> rows) {
        var far = rows.stream()
                .mapToInt(row -> Math.abs(row.difference()))
                .sorted()
                .toArray();
        return String.format(
                Locale.ROOT,
                "| %s | %d | %.1f | %d | %d | %d |",
                kind,
                far.length,
                rows.stream()
                        .mapToInt(row -> Math.abs(row.difference()))
                        .average()
                        .orElseThrow(),
                far[far.length / 2],
                far[far.length - 1],
                rows.stream().filter(row -> Math.abs(row.difference()) <= 10).count());
    }
}
