package ca.expressentry.web.portal;

import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.PublishedRound;
import ca.expressentry.invitations.PublishedRounds;
import ca.expressentry.invitations.RoundReport;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A round in the tables and charts.
 *
 * @param number as published, or ours
 * @param cutOff absent when nobody was invited
 * @param tieBreak absent when it was not published, or nobody was invited
 * @param ours whether it was held here, and not by the department
 */
record RoundRow(
        String number,
        LocalDate on,
        Kind kind,
        Bilingual name,
        int invitations,
        Optional<Integer> cutOff,
        Optional<Instant> tieBreak,
        boolean ours) {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /** The department’s rounds and ours, latest first; on one day ours first. */
    static List<RoundRow> latestFirst(List<RoundReport> ours) {
        var published = PublishedRounds.latestFirst().stream().map(RoundRow::of);
        return Stream.concat(ours.stream().map(RoundRow::of), published)
                .sorted(Comparator.comparing(RoundRow::on).reversed())
                .toList();
    }

    static RoundRow of(PublishedRound round) {
        return new RoundRow(
                round.number(),
                round.on(),
                round.whom().kind(),
                round.whom().name(),
                round.invitations(),
                Optional.of(round.lowestScore()),
                round.tieBreak().map(PublishedRound.TieBreak::at),
                false);
    }

    static RoundRow of(RoundReport round) {
        return new RoundRow(
                Integer.toString(round.number()),
                LegalCalendar.dayOf(round.heldAt().orElse(round.calledAt())),
                round.kind(),
                round.title(),
                round.invited().orElse(0),
                round.cutOff(),
                round.tieBreak(),
                true);
    }

    /** The instant of the tie-break, to the second, in the zone of the law. */
    Optional<String> tieBreakIn(Words words) {
        return tieBreak.map(at -> at.atOffset(ZoneOffset.UTC))
                .map(at -> words.day(at.toLocalDate()) + ", " + SECONDS.format(at) + "\u00a0UTC");
    }

    Series series() {
        return Series.of(kind);
    }
}
