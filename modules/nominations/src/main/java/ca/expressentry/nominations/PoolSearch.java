package ca.expressentry.nominations;

import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.Cursor;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A search of the pool as an address has it: {@code ?min=480&occupation=nurse&sort=-score&size=50}.
 *
 * @param after where the page before this one ended
 */
public record PoolSearch(Filter filter, Order order, int size, Optional<After> after) {

    /** What an address may say. */
    public static final List<String> NAMES = List.of(
            "min",
            "max",
            "occupation",
            "class",
            "category",
            "language",
            "education",
            "canadian",
            "foreign",
            "trade",
            "sort",
            "size",
            "after");

    /** How many may stand on a page. */
    public static final List<Integer> SIZES = List.of(25, 50, 100);

    private static final String YES = "yes";
    private static final Pattern SCORE = Pattern.compile("[0-9]{1,4}");

    /**
     * Whom it finds: all that is said must hold.
     *
     * @param occupation the beginning of a code, or of words of a title in either language
     */
    public record Filter(
            Optional<Integer> min,
            Optional<Integer> max,
            Optional<Occupations> occupation,
            Optional<EconomicClass> economicClass,
            Optional<Category> category,
            Optional<OfficialLanguage> language,
            Work work) {}

    /**
     * What a background must have at least.
     *
     * @param trade whether a trade certificate is asked for
     */
    public record Work(
            Optional<EducationLevel> education, Optional<Integer> canadian, Optional<Integer> foreign, boolean trade) {}

    /** Occupations that were searched for, in the words of the search. */
    public record Occupations(String words, Set<Noc> found) {
        static Occupations of(String words) {
            return new Occupations(words, Set.copyOf(Noc.search(words)));
        }
    }

    /** In which order; equals follow by number. */
    public enum Order {
        SCORE_FALLING("-score", -1, Listed::score),
        SCORE_RISING("score", 1, Listed::score),
        OCCUPATION_RISING(
                "occupation", 1, listed -> listed.occupation().map(Order::code).orElse(0)),
        OCCUPATION_FALLING(
                "-occupation",
                -1,
                listed -> listed.occupation().map(Order::code).orElse(0)),
        NUMBER_RISING("number", 1, listed -> 0);

        private final String name;
        private final int sign;
        private final ToIntFunction<Listed> key;

        Order(String name, int sign, ToIntFunction<Listed> key) {
            this.name = name;
            this.sign = sign;
            this.key = key;
        }

        /** As the address has it. */
        public String inAddress() {
            return name;
        }

        After end(Listed last) {
            return new After(key.applyAsInt(last), last.number());
        }

        boolean isBehind(Listed listed, After after) {
            var byKey = sign * Integer.compare(key.applyAsInt(listed), after.key());
            return byKey > 0 || byKey == 0 && listed.number().compareTo(after.number()) > 0;
        }

        Comparator<Listed> comparator() {
            Comparator<Listed> byKey = (a, b) -> sign * Integer.compare(key.applyAsInt(a), key.applyAsInt(b));
            return byKey.thenComparing(Listed::number);
        }

        private static int code(Noc occupation) {
            return Integer.parseInt(occupation.code());
        }
    }

    /** The last of a page: those behind it are on the next one, whoever came and went meanwhile. */
    public record After(int key, ExpressionOfInterestNumber number) {
        @Override
        public String toString() {
            return Cursor.of(key, number).toString();
        }
    }

    /** Reads what an address says. */
    public static PoolSearch asked(Function<String, Optional<String>> said) {
        var search = new Reading(said);
        var read = search.read();
        if (!search.faults().isEmpty()) {
            var first = search.faults().entrySet().iterator().next();
            throw first.getValue().at(first.getKey());
        }
        return read;
    }

    /** A search without the words that are at fault, and what is wrong with those. */
    public static final class Reading {

        private final Function<String, Optional<String>> said;
        private final Map<String, Invalid> faults = new LinkedHashMap<>();

        public Reading(Function<String, Optional<String>> said) {
            this.said = said;
        }

        public PoolSearch read() {
            var min = part("min", PoolSearch::score);
            var max = part("max", PoolSearch::score);
            if (min.isPresent() && max.isPresent() && min.get() > max.get()) {
                faults.put(
                        "max",
                        new Invalid(
                                "range-empty",
                                "The highest score is below the lowest.",
                                "La note maximale est inférieure à la note minimale."));
            }
            var filter = new Filter(
                    min,
                    max,
                    part("occupation", PoolSearch::occupations),
                    part("class", text -> one(EconomicClass.values(), text)),
                    part("category", text -> one(Category.values(), text)),
                    part("language", text -> one(OfficialLanguage.values(), text)),
                    new Work(
                            part("education", text -> one(EducationLevel.values(), text)),
                            part("canadian", text -> years(text, Background.MOST_CANADIAN)),
                            part("foreign", text -> years(text, Background.MOST_FOREIGN)),
                            part("trade", PoolSearch::yes).isPresent()));
            return new PoolSearch(
                    filter,
                    part("sort", PoolSearch::order).orElse(Order.SCORE_FALLING),
                    part("size", PoolSearch::size).orElse(SIZES.get(0)),
                    part("after", PoolSearch::after));
        }

        /** By the name of the word at fault. */
        public Map<String, Invalid> faults() {
            return faults;
        }

        private <T> Optional<T> part(String name, Function<String, T> reading) {
            try {
                return said.apply(name)
                        .map(String::strip)
                        .filter(text -> !text.isEmpty())
                        .map(reading);
            } catch (Invalid e) {
                faults.put(name, e);
                return Optional.empty();
            }
        }
    }

    private static Integer score(String text) {
        if (!SCORE.matcher(text).matches()) {
            throw new Invalid(
                    "not-a-score",
                    "A score is a whole number, such as 480.",
                    "Une note est un nombre entier, comme 480.");
        }
        return Integer.valueOf(text);
    }

    private static Integer years(String text, int most) {
        if (!text.matches("[0-9]") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw noneOf(
                    IntStream.rangeClosed(1, most).mapToObj(String::valueOf).collect(Collectors.joining(", ")));
        }
        return Integer.valueOf(text);
    }

    private static String yes(String text) {
        if (!text.equals(YES)) {
            throw noneOf(YES);
        }
        return text;
    }

    private static Occupations occupations(String text) {
        var occupations = Occupations.of(text);
        if (occupations.found().isEmpty()) {
            throw new Invalid(
                    "no-such-occupation",
                    "No occupation has a code or a title that begins so.",
                    "Aucune profession n’a un code ou un titre qui commence ainsi.");
        }
        return occupations;
    }

    private static Order order(String text) {
        return Arrays.stream(Order.values())
                .filter(order -> order.inAddress().equals(text))
                .findFirst()
                .orElseThrow(() -> noneOf(
                        Arrays.stream(Order.values()).map(Order::inAddress).collect(Collectors.joining(", "))));
    }

    private static Integer size(String text) {
        return SIZES.stream()
                .filter(size -> size.toString().equals(text))
                .findFirst()
                .orElseThrow(() -> noneOf(SIZES.stream().map(String::valueOf).collect(Collectors.joining(", "))));
    }

    private static After after(String text) {
        var cursor = Cursor.parse(text);
        return new After(cursor.part(0, Integer::valueOf), cursor.part(1, ExpressionOfInterestNumber::new));
    }

    private static <E extends Enum<E>> E one(E[] all, String text) {
        return Arrays.stream(all)
                .filter(each -> each.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> noneOf(Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "))));
    }

    private static Invalid noneOf(String all) {
        return new Invalid(
                "not-one-of",
                new Bilingual("This is none of: {all}.", "Ceci n’est aucun de ces choix\u00a0: {all}.")
                        .with("all", all));
    }

    /** The search as an address has it, with what is not said left out. */
    public Map<String, String> inAddress() {
        var said = new LinkedHashMap<String, String>();
        filter.min().ifPresent(min -> said.put("min", min.toString()));
        filter.max().ifPresent(max -> said.put("max", max.toString()));
        filter.occupation().ifPresent(occupations -> said.put("occupation", occupations.words()));
        filter.economicClass().ifPresent(one -> said.put("class", one.name()));
        filter.category().ifPresent(one -> said.put("category", one.name()));
        filter.language().ifPresent(one -> said.put("language", one.name()));
        filter.work().education().ifPresent(one -> said.put("education", one.name()));
        filter.work().canadian().ifPresent(years -> said.put("canadian", years.toString()));
        filter.work().foreign().ifPresent(years -> said.put("foreign", years.toString()));
        if (filter.work().trade()) {
            said.put("trade", YES);
        }
        if (order != Order.SCORE_FALLING) {
            said.put("sort", order.inAddress());
        }
        if (size != SIZES.get(0)) {
            said.put("size", Integer.toString(size));
        }
        after.ifPresent(end -> said.put("after", end.toString()));
        return said;
    }

    /**
     * How many of those whom the rest of the search finds have a value.
     *
     * @param candidates empty: fewer than ten, so that nobody is known by it
     */
    public record Cell(String value, Optional<Integer> candidates) {

        private static final int FEWEST_SHOWN = 10;

        static Cell of(Map.Entry<String, Integer> count) {
            return new Cell(
                    count.getKey(), Optional.of(count.getValue()).filter(candidates -> candidates >= FEWEST_SHOWN));
        }
    }

    /** What narrows a search further; the occupations are the ten most frequent, and of a background it is the least. */
    public record Facets(
            List<Cell> classes,
            List<Cell> categories,
            List<Cell> languages,
            List<Cell> occupations,
            List<Cell> education,
            List<Cell> canadian,
            List<Cell> foreign,
            List<Cell> trade) {}

    /**
     * What a search finds.
     *
     * @param total how many on all pages
     * @param next the word {@code after} of the next page; empty: this is the last
     */
    public record Found(int total, List<Listed> candidates, Optional<String> next, Facets facets) {}

    /** Reads the whole pool once. */
    Found in(Iterable<Listed> pool, Sight sight) {
        var page = new FirstFew(order.comparator(), size + 1);
        var counts = new Counts();
        var total = 0;
        for (var listed : pool) {
            if (!sight.reaches(listed.destinations()) || !isInRange(listed.score())) {
                continue;
            }
            var failed = counts.count(listed, filter);
            if (failed == 0) {
                total++;
                if (after.isEmpty() || order.isBehind(listed, after.get())) {
                    page.offer(listed);
                }
            }
        }
        var few = page.inOrder();
        var shown = few.size() > size ? few.subList(0, size) : few;
        var next =
                few.size() > size ? Optional.of(order.end(shown.get(size - 1)).toString()) : Optional.<String>empty();
        return new Found(total, List.copyOf(shown), next, counts.facets());
    }

    private boolean isInRange(int score) {
        return filter.min().map(min -> score >= min).orElse(true)
                && filter.max().map(max -> score <= max).orElse(true);
    }

    /** Counts for each part of the filter what would be found if that part were not said. */
    private static final class Counts {

        private static final int MOST_OCCUPATIONS = 10;

        private final int[] classes = new int[EconomicClass.values().length];
        private final int[] categories = new int[Category.values().length];
        private final int[] languages = new int[OfficialLanguage.values().length];
        private final Map<Noc, int[]> occupations = new HashMap<>();
        private final Backgrounds backgrounds = new Backgrounds();

        /** How many parts of the filter do not hold. */
        int count(Listed listed, Filter filter) {
            var classHolds =
                    filter.economicClass().map(listed.classes()::contains).orElse(true);
            var categoryHolds =
                    filter.category().map(listed.categories()::contains).orElse(true);
            var languageHolds =
                    filter.language().map(listed.firstLanguage()::equals).orElse(true);
            var occupationHolds = filter.occupation()
                    .map(asked ->
                            listed.occupation().filter(asked.found()::contains).isPresent())
                    .orElse(true);
            var failed = (classHolds ? 0 : 1)
                    + (categoryHolds ? 0 : 1)
                    + (languageHolds ? 0 : 1)
                    + (occupationHolds ? 0 : 1)
                    + backgrounds.failed(listed, filter.work());
            backgrounds.count(listed, filter.work(), failed);
            if (failed == 0 || failed == 1 && !classHolds) {
                for (var each : listed.classes()) {
                    classes[each.ordinal()]++;
                }
            }
            if (failed == 0 || failed == 1 && !categoryHolds) {
                for (var each : listed.categories()) {
                    categories[each.ordinal()]++;
                }
            }
            if (failed == 0 || failed == 1 && !languageHolds) {
                languages[listed.firstLanguage().ordinal()]++;
            }
            if (failed == 0 || failed == 1 && !occupationHolds) {
                listed.occupation().ifPresent(each -> occupations.computeIfAbsent(each, first -> new int[1])[0]++);
            }
            return failed;
        }

        Facets facets() {
            return new Facets(
                    cells(EconomicClass.values(), classes),
                    cells(Category.values(), categories),
                    cells(OfficialLanguage.values(), languages),
                    occupations.entrySet().stream()
                            .sorted(Comparator.comparing((Map.Entry<Noc, int[]> each) -> -each.getValue()[0])
                                    .thenComparing(each -> each.getKey().code()))
                            .limit(MOST_OCCUPATIONS)
                            .map(each -> Cell.of(Map.entry(each.getKey().code(), each.getValue()[0])))
                            .toList(),
                    backgrounds.education(),
                    Backgrounds.years(backgrounds.canadian),
                    Backgrounds.years(backgrounds.foreign),
                    backgrounds.trade == 0 ? List.of() : List.of(Cell.of(Map.entry(YES, backgrounds.trade))));
        }

        private static List<Cell> cells(Enum<?>[] values, int[] counts) {
            return Arrays.stream(values)
                    .filter(each -> counts[each.ordinal()] > 0)
                    .map(each -> Cell.of(Map.entry(each.name(), counts[each.ordinal()])))
                    .toList();
        }
    }

    /** Counts how many have at least so much education and work. */
    private static final class Backgrounds {

        private static final EducationLevel[] LEVELS = EducationLevel.values();

        private final int[] education = new int[LEVELS.length];
        private final int[] canadian = new int[Background.MOST_CANADIAN + 1];
        private final int[] foreign = new int[Background.MOST_FOREIGN + 1];
        private int trade;

        /** How many parts of what is asked of a background do not hold; all that are asked of one that is not known. */
        int failed(Listed listed, Work asked) {
            var known = listed.background();
            return (hasEducation(known, asked) ? 0 : 1)
                    + (hasCanadian(known, asked) ? 0 : 1)
                    + (hasForeign(known, asked) ? 0 : 1)
                    + (hasTrade(known, asked) ? 0 : 1);
        }

        private static boolean hasEducation(Optional<Background> known, Work asked) {
            return asked.education().isEmpty()
                    || known.isPresent()
                            && known.get().education().atLeast(asked.education().get());
        }

        private static boolean hasCanadian(Optional<Background> known, Work asked) {
            return asked.canadian().isEmpty()
                    || known.isPresent()
                            && known.get().canadianYears() >= asked.canadian().get();
        }

        private static boolean hasForeign(Optional<Background> known, Work asked) {
            return asked.foreign().isEmpty()
                    || known.isPresent()
                            && known.get().foreignYears() >= asked.foreign().get();
        }

        private static boolean hasTrade(Optional<Background> known, Work asked) {
            return !asked.trade() || known.isPresent() && known.get().tradeCertificate();
        }

        void count(Listed listed, Work asked, int failed) {
            if (failed > 1 || listed.background().isEmpty()) {
                return;
            }
            var known = listed.background();
            var background = known.get();
            if (failed == 0 || !hasEducation(known, asked)) {
                education[background.education().ordinal()]++;
            }
            if (failed == 0 || !hasCanadian(known, asked)) {
                canadian[background.canadianYears()]++;
            }
            if (failed == 0 || !hasForeign(known, asked)) {
                foreign[background.foreignYears()]++;
            }
            if (background.tradeCertificate() && (failed == 0 || !hasTrade(known, asked))) {
                trade++;
            }
        }

        /** From the second level up: everybody has the first. */
        List<Cell> education() {
            return atLeast(education).entrySet().stream()
                    .map(each -> Cell.of(Map.entry(LEVELS[each.getKey()].name(), each.getValue())))
                    .toList();
        }

        static List<Cell> years(int[] counts) {
            return atLeast(counts).entrySet().stream()
                    .map(each -> Cell.of(Map.entry(each.getKey().toString(), each.getValue())))
                    .toList();
        }

        private static Map<Integer, Integer> atLeast(int[] counts) {
            var sums = new TreeMap<Integer, Integer>();
            var sum = 0;
            for (int i = counts.length - 1; i > 0; i--) {
                sum += counts[i];
                if (sum > 0) {
                    sums.put(i, sum);
                }
            }
            return sums;
        }
    }
}
