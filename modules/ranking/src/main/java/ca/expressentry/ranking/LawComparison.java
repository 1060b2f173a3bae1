package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/** One declaration under two versions of the Instructions, or on two days; and how the versions differ in their text. */
public final class LawComparison {

    private LawComparison() {}

    /**
     * One side of the comparison.
     *
     * @param factsOn the day whose facts are scored: age, results that count, work done
     * @param lawOn a day on which the version is in force that gives the points
     */
    public record Side(Profile declaration, boolean nominated, LocalDate factsOn, LocalDate lawOn) {}

    /** Both scores, what differs between them, and the tables that differ. */
    public record Compared(Score from, Score to, int difference, AwardChanges awards, List<TableChange> tables) {}

    /** A table of the Instructions, and the lines in which two versions differ; no lines before: it is new. */
    public record TableChange(String heading, List<String> before, List<String> after) {}

    public static Compared compare(Side from, Side to) {
        var before = score(from);
        var after = score(to);
        return new Compared(
                before,
                after,
                after.total() - before.total(),
                AwardChanges.between(before.awards(), after.awards()),
                tables(from.lawOn(), to.lawOn()));
    }

    /** The names of all versions, earliest first. */
    public static List<String> instruments() {
        return CrsTables.IN_FORCE.versions().stream().map(CrsTables::id).toList();
    }

    /** The day on which a version came into force; empty: no such version. */
    public static Optional<LocalDate> inForceFrom(String instrument) {
        return CrsTables.IN_FORCE.versions().stream()
                .filter(version -> version.id().equalsIgnoreCase(instrument))
                .map(version -> version.source().inForceFrom())
                .findFirst();
    }

    static Score score(Side side) {
        var crs = CrsTables.IN_FORCE.on(side.lawOn());
        var facts = HumanCapital.on(side.factsOn(), side.declaration(), side.nominated(), crs);
        return ComprehensiveRankingSystem.score(
                facts, crs, side.factsOn(), Review.after(side.factsOn(), side.declaration()));
    }

    private static List<TableChange> tables(LocalDate from, LocalDate to) {
        var before = CrsTables.IN_FORCE.on(from).source().byHeading();
        var after = CrsTables.IN_FORCE.on(to).source().byHeading();
        var headings = new LinkedHashSet<>(before.keySet());
        headings.addAll(after.keySet());
        var changes = new ArrayList<TableChange>();
        for (var heading : headings) {
            var linesBefore = lines(Optional.ofNullable(before.get(heading)));
            var linesAfter = lines(Optional.ofNullable(after.get(heading)));
            if (!linesBefore.equals(linesAfter)) {
                changes.add(
                        new TableChange(heading, without(linesBefore, linesAfter), without(linesAfter, linesBefore)));
            }
        }
        return List.copyOf(changes);
    }

    /** A table as it is printed, line by line. */
    private static List<String> lines(Optional<MarkdownTable> table) {
        var lines = new ArrayList<String>();
        table.ifPresent(t -> {
            lines.add(line(t.columns()));
            t.rows().forEach(row -> lines.add(line(row.cells())));
        });
        return lines;
    }

    private static String line(List<String> cells) {
        return "| " + String.join(" | ", cells) + " |";
    }

    private static List<String> without(List<String> lines, List<String> others) {
        return lines.stream().filter(line -> !others.contains(line)).toList();
    }
}
