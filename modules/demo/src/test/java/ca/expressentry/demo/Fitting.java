package ca.expressentry.demo;

import ca.expressentry.demo.Archetype.Years;
import ca.expressentry.eligibility.Admission;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.Scores;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Finds how many people of each group make a pool like the published one, and writes {@code groups.md}. Run by hand
 * when a kind of candidate, a rule or the published pool has changed; the argument is the file.
 *
 * <p>It makes some people of every group, scores them by the product's rules, leaves out the groups in which anybody is
 * not eligible, and then moves our guesses towards the published shares by expectation and maximization: a group grows
 * as far as its people have scores of which the pool has too few.
 */
final class Fitting {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 27);
    private static final List<String> LEVELS = List.of("5", "7", "8", "9", "10");
    private static final int PEOPLE = 2000;
    private static final int ROUNDS = 4000;
    private static final int WHOLE = 100_000;
    private static final double FRENCH = 0.085;

    private final List<Trial> trials = new ArrayList<>();

    /** A group, how often it comes up, and the scores of its people. */
    private static final class Trial {

        final String kind;
        final String ages;
        final String level;
        final boolean french;
        final double[] scores;
        double share;

        Trial(String kind, String ages, String level, Group group, double guess, int[] scores) {
            this.kind = kind;
            this.ages = ages;
            this.level = level;
            this.french = group.kind().firstLanguage() == OfficialLanguage.FRENCH;
            this.share = guess;
            this.scores = Histogram.of(scores).shares();
        }

        String row() {
            return String.format("%-33s | %-8s", kind, ages);
        }
    }

    public static void main(String[] arguments) throws IOException {
        var fitting = new Fitting();
        fitting.tryEveryGroup();
        for (int round = 0; round < ROUNDS; round++) {
            fitting.move();
        }
        Files.writeString(Path.of(arguments[0]), fitting.document());
        System.out.println(fitting.summary());
    }

    private void tryEveryGroup() {
        var guesses = MarkdownDocument.read(Fitting.class, "guesses.md");
        var kinds = Archetype.all();
        for (var kind : guesses.table("Kinds").rows()) {
            var archetype = kinds.get(kind.text("Archetype"));
            for (var ages : guesses.table("Ages").rows()) {
                for (var level : LEVELS) {
                    var guess = kind.number("Share")
                            * kind.number(level)
                            * ages.number(archetype.inCanada() ? "In Canada" : "Abroad");
                    var group = new Group(archetype, Years.parse(ages.text("Ages")), Integer.parseInt(level));
                    if (guess > 0 && archetype.youngest() <= group.ages().to()) {
                        tryOut(kind, ages, level, group, guess);
                    }
                }
            }
        }
    }

    private void tryOut(MarkdownTable.Row kind, MarkdownTable.Row ages, String level, Group group, double guess) {
        var scores = new int[PEOPLE];
        for (int i = 0; i < PEOPLE; i++) {
            var person = Candidate.of(group, i, DAY, new Chance(31L * trials.size() + i));
            if (!Admission.isOpenTo(person, DAY)) {
                System.out.println("not all eligible: " + kind + ages + " level " + level);
                return;
            }
            scores[i] = Scores.of(person, DAY);
        }
        trials.add(new Trial(kind.text("Archetype"), ages.text("Ages"), level, group, guess, scores));
    }

    private void move() {
        normalize();
        var pool = pool();
        var published = Histogram.published().shares();
        for (var trial : trials) {
            trial.share *= IntStream.range(0, published.length)
                    .filter(band -> trial.scores[band] > 0)
                    .mapToDouble(band -> published[band] * trial.scores[band] / pool[band])
                    .sum();
        }
        normalize();
    }

    /** The French-speaking keep their share of the whole. */
    private void normalize() {
        var french = sum(true);
        var others = sum(false);
        trials.forEach(trial -> trial.share *= trial.french ? FRENCH / french : (1 - FRENCH) / others);
    }

    private double sum(boolean french) {
        return trials.stream()
                .filter(t -> t.french == french)
                .mapToDouble(t -> t.share)
                .sum();
    }

    private double[] pool() {
        return IntStream.range(0, Histogram.BANDS.size())
                .mapToDouble(band -> trials.stream()
                        .mapToDouble(t -> t.share * t.scores[band])
                        .sum())
                .toArray();
    }

    private String document() {
        Map<String, Map<String, Long>> rows = new LinkedHashMap<>();
        for (var trial : trials) {
            rows.computeIfAbsent(trial.row(), row -> new LinkedHashMap<>())
                    .put(trial.level, Math.round(WHOLE * trial.share));
        }
        var document = new StringBuilder("""
                # How many of each kind
                Written by the program that fits the demo's population to the published pool, not by hand.

                ## Groups
                People in a hundred thousand: of a kind, of an age, and with a first official language that reaches a
                level in all four abilities and no higher in one.

                | Archetype                         | Ages     |    5 |    7 |    8 |    9 |   10 |
                |-----------------------------------|----------|-----:|-----:|-----:|-----:|-----:|
                """);
        rows.forEach((row, shares) -> {
            if (shares.values().stream().anyMatch(share -> share > 0)) {
                document.append("| ")
                        .append(row)
                        .append(LEVELS.stream()
                                .map(level -> String.format(" | %4d", shares.getOrDefault(level, 0L)))
                                .collect(Collectors.joining()));
                document.append(" |\n");
            }
        });
        return document.toString();
    }

    private String summary() {
        var byKind = new LinkedHashMap<String, Double>();
        trials.forEach(trial -> byKind.merge(trial.kind, 100 * trial.share, Double::sum));
        var pool = new Histogram(pool());
        var text = new StringBuilder();
        byKind.forEach((kind, share) -> text.append(String.format("%6.2f %s%n", share, kind)));
        return text + pool.beside(Histogram.published()) + "distance " + pool.distance(Histogram.published());
    }
}
