package ca.expressentry.ranking;

import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.Cases.Expected;
import ca.expressentry.ranking.HumanCapital.Advantages;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Levels;
import ca.expressentry.ranking.HumanCapital.Offer;
import ca.expressentry.ranking.HumanCapital.Partner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Chooses candidates that together hit every cell of every instrument, and writes them as {@code test-vectors.md} for
 * review: run it when an instrument is added, and freeze what it says once it has been read.
 */
final class Covering {

    private static final int CANDIDATES = 6_000;
    private static final int OLDEST = 47;
    private static final int HIGHEST = 12;
    private static final int MOST_YEARS = 7;

    private final Random random = new Random(74);

    private record Candidate(HumanCapital who, LocalDate day, Set<String> cells) {}

    private Covering() {}

    public static void main(String[] args) throws IOException {
        Files.writeString(Path.of(args[0]), new Covering().document());
    }

    private String document() {
        var text = new StringBuilder("""
                # Test vectors of the Comprehensive Ranking System

                Candidates that together make use of every cell of every table of each instrument, on its first day and on its last, with
                their scores. They are written as the worked examples are; awards are the points of each factor before any maximum, those
                of the four abilities added up. Frozen: a score here changes only when the law or its reading does.
                """);
        for (var day : CrsTables.IN_FORCE.days()) {
            text.append("\n## From ").append(day).append("\n\n");
            text.append(table(day));
        }
        return text.toString();
    }

    private String table(LocalDate from) {
        var law = CasesTest.LAW.on(from);
        var last =
                CasesTest.LAW.changesAfter(from).map(next -> next.minusDays(1)).orElse(from);
        var left = new HashSet<>(Cells.of(law));
        left.add(from.toString());
        left.add(last.toString());
        var pool = new ArrayList<Candidate>();
        for (int i = 0; i < CANDIDATES; i++) {
            pool.add(candidate(i % 2 == 0 ? from : last, someone(i)));
        }
        var rows = new ArrayList<List<String>>();
        rows.add(List.of(
                "Example",
                "Day",
                "Age",
                "Education",
                "First language",
                "Second language",
                "Canadian",
                "Foreign",
                "Certificate",
                "Partner",
                "Additional",
                "A",
                "B",
                "C",
                "D",
                "CRS",
                "Awards"));
        for (var richest : List.of(from, last)) {
            for (var who : List.of(rich(true), rich(false))) {
                if (!richest.equals(from) || rows.size() <= 2) {
                    take(candidate(richest, who), left, rows, from);
                }
                if (from.equals(last)) {
                    break;
                }
            }
        }
        while (!left.isEmpty()) {
            var best = pool.stream()
                    .max((a, b) -> Long.compare(gain(a, left), gain(b, left)))
                    .orElseThrow();
            if (gain(best, left) == 0) {
                throw new IllegalStateException("nobody hits " + left);
            }
            take(best, left, rows, from);
        }
        return markdown(rows);
    }

    private static long gain(Candidate candidate, Set<String> left) {
        return candidate.cells().stream().filter(left::contains).count();
    }

    private static void take(Candidate candidate, Set<String> left, List<List<String>> rows, LocalDate from) {
        left.removeAll(candidate.cells());
        rows.add(row("%s-%02d".formatted(from, rows.size()), candidate));
    }

    private static Candidate candidate(LocalDate day, HumanCapital who) {
        var score = ComprehensiveRankingSystem.score(who, day, day.plusYears(1));
        var cells = new LinkedHashSet<>(Cells.hitBy(who, score, CasesTest.LAW.on(day)));
        cells.add(day.toString());
        return new Candidate(who, day, cells);
    }

    /** Somebody with everything that amendments gave and took, so that both sides of a boundary differ. */
    private static HumanCapital rich(boolean withSpouse) {
        var levels = new Levels(9, 9, 9, 9);
        var fluent = new Levels(7, 7, 7, 7);
        return new HumanCapital(
                35,
                EducationLevel.TWO_OR_MORE,
                new Languages(OfficialLanguage.ENGLISH, levels, fluent),
                1,
                1,
                false,
                withSpouse
                        ? Optional.of(new Partner(EducationLevel.ONE_YEAR, new Levels(5, 6, 7, 8), 1))
                        : Optional.empty(),
                new Advantages(
                        false,
                        withSpouse ? Offer.ANY_OTHER : Offer.SENIOR_MANAGER,
                        withSpouse ? EducationLevel.ONE_YEAR : EducationLevel.TWO_OR_MORE,
                        true));
    }

    private HumanCapital someone(int i) {
        var top = i % 40 < 3;
        var first = random.nextBoolean() ? OfficialLanguage.ENGLISH : OfficialLanguage.FRENCH;
        return new HumanCapital(
                top ? 25 : 16 + random.nextInt(OLDEST - 16),
                top ? EducationLevel.DOCTORATE : level(),
                new Languages(first, top ? even(HIGHEST) : levels(), top ? even(HIGHEST) : levels()),
                top ? MOST_YEARS : random.nextInt(MOST_YEARS),
                top ? MOST_YEARS : random.nextInt(MOST_YEARS),
                random.nextInt(3) == 0,
                random.nextBoolean()
                        ? Optional.of(
                                top
                                        ? new Partner(EducationLevel.DOCTORATE, even(HIGHEST), MOST_YEARS)
                                        : new Partner(level(), levels(), random.nextInt(MOST_YEARS)))
                        : Optional.empty(),
                new Advantages(
                        top || random.nextInt(4) == 0,
                        Offer.values()[random.nextInt(Offer.values().length)],
                        level(),
                        random.nextBoolean()));
    }

    private EducationLevel level() {
        return EducationLevel.values()[random.nextInt(EducationLevel.values().length)];
    }

    private static Levels even(int level) {
        return new Levels(level, level, level, level);
    }

    private Levels levels() {
        return random.nextInt(3) == 0 ? even(random.nextInt(HIGHEST)) : new Levels(one(), one(), one(), one());
    }

    private int one() {
        return 3 + random.nextInt(8);
    }

    private static List<String> row(String name, Candidate candidate) {
        var who = candidate.who();
        var languages = who.languages();
        var second = languages.declaredFirst() == OfficialLanguage.ENGLISH
                ? OfficialLanguage.FRENCH
                : OfficialLanguage.ENGLISH;
        var score = ComprehensiveRankingSystem.score(
                who, candidate.day(), candidate.day().plusYears(1));
        var expected = Expected.of(score);
        return List.of(
                name,
                candidate.day().toString(),
                String.valueOf(who.age()),
                words(who.education()),
                words(languages.declaredFirst()) + " " + words(languages.first()),
                words(second) + " " + words(languages.second()),
                String.valueOf(who.canadianYears()),
                String.valueOf(who.foreignYears()),
                who.tradeCertificate() ? "yes" : "–",
                who.partner()
                        .map(partner -> words(partner.education()) + "; " + words(partner.language()) + "; "
                                + partner.canadianYears())
                        .orElse("–"),
                words(who.advantages()),
                String.valueOf(expected.core()),
                String.valueOf(expected.spouse()),
                String.valueOf(expected.transferability()),
                String.valueOf(expected.additional()),
                String.valueOf(expected.total()),
                expected.awards().orElseThrow().isEmpty()
                        ? "–"
                        : expected.awards().orElseThrow().entrySet().stream()
                                .map(award -> award.getKey() + " " + award.getValue())
                                .collect(Collectors.joining(", ")));
    }

    private static String words(EducationLevel level) {
        return level.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    private static String words(OfficialLanguage language) {
        return language == OfficialLanguage.ENGLISH ? "English" : "French";
    }

    private static String words(Levels levels) {
        return levels.reading() + " " + levels.writing() + " " + levels.listening() + " " + levels.speaking();
    }

    private static String words(Advantages advantages) {
        var said = new ArrayList<String>();
        if (advantages.nominated()) {
            said.add("nomination");
        }
        if (advantages.offer() != Offer.NONE) {
            said.add("offer "
                    + advantages.offer().name().toLowerCase(Locale.ROOT).replace('_', ' '));
        }
        if (advantages.canadianStudy() != EducationLevel.LESS_THAN_SECONDARY) {
            said.add("study " + words(advantages.canadianStudy()));
        }
        if (advantages.sibling()) {
            said.add("sibling");
        }
        return said.isEmpty() ? "–" : String.join(", ", said);
    }

    private static String markdown(List<List<String>> rows) {
        var widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        var text = new StringBuilder();
        for (int at = 0; at < rows.size(); at++) {
            text.append("|");
            for (int i = 0; i < widths.length; i++) {
                var cell = rows.get(at).get(i);
                var gap = " ".repeat(widths[i] - cell.length());
                text.append(" ")
                        .append(isNumber(rows.get(1).get(i)) ? gap + cell : cell + gap)
                        .append(" |");
            }
            text.append("\n");
            if (at == 0) {
                text.append("|");
                for (int i = 0; i < widths.length; i++) {
                    text.append("-".repeat(widths[i] + 1))
                            .append(isNumber(rows.get(1).get(i)) ? ":|" : "-|");
                }
                text.append("\n");
            }
        }
        return text.toString();
    }

    private static boolean isNumber(String cell) {
        return cell.matches("[0-9]+");
    }
}
