package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Members;
import ca.expressentry.profile.Grouping;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where the line would be if so many were invited now: of everybody, of each class and of each category in force.
 *
 * @param at the instant of the pool
 * @param number how many would be invited at most
 */
public record CutOffs(Instant at, int number, List<CutOff> groupings) {

    private static final long MICROS = 1_000_000L;

    public CutOffs {
        groupings = List.copyOf(groupings);
    }

    /**
     * The line in one grouping.
     *
     * @param kind the kind of round that is for it
     * @param members how many the grouping has
     * @param invited how many would be invited, never more than the number
     * @param cutOff the score of the last invited; none when nobody would be
     * @param tieBreak the instant of submission of the last invited
     * @param meeting how many have more than the cut-off, or just that and submitted at or before the tie-break; more than
     *     are invited only when several submitted at that very instant
     * @param exceeds whether the number is larger than the grouping
     */
    public record CutOff(
            String kind,
            Bilingual title,
            int members,
            int invited,
            Optional<Integer> cutOff,
            Optional<Instant> tieBreak,
            int meeting,
            boolean exceeds) {}

    /** Of some groupings, as the standings have them at one instant; reads the index and nothing else. */
    static CutOffs of(Standings standings, List<Grouping> groupings, int number, Instant at) {
        var lines =
                groupings.stream().map(grouping -> new Line(grouping, number)).toList();
        standings.inOrder((score, submittedAt, bits) -> {
            for (var line : lines) {
                line.take(score, submittedAt, bits);
            }
            return true;
        });
        var day = LegalCalendar.dayOf(at);
        var found = new ArrayList<CutOff>();
        lines.forEach(line -> found.add(line.cutOff(day)));
        return new CutOffs(at, number, found);
    }

    /** One grouping, its members coming by in order. */
    private static final class Line {

        private final Grouping grouping;
        private final Members all;
        private final int number;

        private int members;
        private int lastScore;
        private long lastSubmittedAt;
        private int meeting;

        Line(Grouping grouping, int number) {
            this.grouping = grouping;
            this.all = new Members(grouping);
            this.number = number;
        }

        void take(int score, long submittedAt, short bits) {
            if (!all.has(bits)) {
                return;
            }
            members++;
            if (members <= number) {
                lastScore = score;
                lastSubmittedAt = submittedAt;
                meeting = members;
            } else if (number > 0 && score == lastScore && submittedAt == lastSubmittedAt) {
                meeting++;
            }
        }

        CutOff cutOff(LocalDate day) {
            var invited = Math.min(number, members);
            var last = Optional.of(lastScore).filter(score -> invited > 0);
            return new CutOff(
                    grouping.code(),
                    grouping.titleOn(day),
                    members,
                    invited,
                    last,
                    last.map(score -> Instant.ofEpochSecond(
                            Math.floorDiv(lastSubmittedAt, MICROS), Math.floorMod(lastSubmittedAt, MICROS) * 1_000L)),
                    meeting,
                    number > members);
        }
    }
}
