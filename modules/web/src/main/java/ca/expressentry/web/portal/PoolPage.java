package ca.expressentry.web.portal;

import ca.expressentry.nominations.Listed;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.PoolSearch;
import ca.expressentry.nominations.PoolSearch.Cell;
import ca.expressentry.nominations.PoolSearch.Found;
import ca.expressentry.nominations.PoolSearch.Order;
import ca.expressentry.nominations.SavedSearches;
import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The search of the pool, without anything that says who somebody is; the address is the search. */
@ApplicationScoped
public class PoolPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/pool", "/bassin");

    private static final int UNPROCESSABLE = 422;

    @Inject
    Nominations nominations;

    @Inject
    SavedSearches saved;

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        var reading = new PoolSearch.Reading(visit::asked);
        var search = reading.read();
        var faults = new LinkedHashMap<String, String>();
        reading.faults().forEach((name, fault) -> faults.put(name, visit.words().say(fault.text())));
        return show(visit, search, faults);
    }

    private Answer show(Visit visit, PoolSearch search, Map<String, String> faults) {
        var found = nominations.search(search, visit.officer().sight());
        return answer(visit, search, found, saved.of(visit.officer().account()), faults);
    }

    /** Keeps or forgets a search; what the search itself says is in the address. */
    @Override
    public Answer sent(Visit visit) {
        var search = new PoolSearch.Reading(visit::asked).read();
        var account = visit.officer().account();
        try {
            if (visit.asked("do").filter("forget"::equals).isPresent()) {
                saved.forget(account, visit.asked("name").orElse(""));
            } else {
                saved.save(account, visit.asked("name").orElse(""), search);
            }
            return Answer.seeOther(visit.to(this, "") + View.address(search.inAddress()));
        } catch (Invalid e) {
            return show(
                    visit,
                    search,
                    new LinkedHashMap<>(Map.of("name", visit.words().say(e.text()))));
        }
    }

    static Answer answer(
            Visit visit, PoolSearch search, Found found, List<SavedSearches.Saved> saved, Map<String, String> faults) {
        var view = new View(visit, search, found, saved, faults);
        return new Answer(faults.isEmpty() ? 200 : UNPROCESSABLE, "pool", "pool.title", view);
    }

    /** A value that can be chosen. */
    record Choice(String value, String name, boolean chosen) {}

    /** A heading that sorts; how it is sorted now is in the words of ARIA, null when it is not. */
    record Heading(String name, String address, String sorted) {}

    /** What narrows the search: a value, the address with it, and how many there are in words. */
    record Narrowing(String name, String address, String candidates, boolean chosen) {}

    /** The narrowings by one part of the filter. */
    record Facet(String id, String name, List<Narrowing> narrowings) {}

    /** What the page shows. */
    record View(
            Visit visit, PoolSearch search, Found found, List<SavedSearches.Saved> saved, Map<String, String> faults) {

        String typed(String name) {
            return visit.query().getOrDefault(name, "");
        }

        String fault(String name) {
            return faults.get(name);
        }

        Words words() {
            return visit.words();
        }

        List<Choice> classes() {
            return choices("class", EconomicClass.values(), each -> each.name() + " – " + words().say(each.title()));
        }

        List<Choice> categories() {
            return choices("category", Category.values(), each -> words().say(each.title()));
        }

        List<Choice> languages() {
            return choices("language", OfficialLanguage.values(), each -> language(each.name()));
        }

        List<Choice> education() {
            return choices("education", EducationLevel.values(), words()::education).stream()
                    .skip(1)
                    .toList();
        }

        List<Choice> canadian() {
            return years("canadian", Background.MOST_CANADIAN);
        }

        List<Choice> foreign() {
            return years("foreign", Background.MOST_FOREIGN);
        }

        private List<Choice> years(String name, int most) {
            return IntStream.rangeClosed(1, most)
                    .mapToObj(Integer::toString)
                    .map(years -> new Choice(
                            years,
                            atLeast(years),
                            years.equals(search.inAddress().get(name))))
                    .toList();
        }

        String atLeast(String years) {
            return words().say(years.equals("1") ? "pool.year" : "pool.years", "number", years);
        }

        List<Choice> trade() {
            return List.of(new Choice(
                    "yes", words().say("pool.trade-yes"), search.filter().work().trade()));
        }

        /** Whether the search says anything worth a name. */
        boolean maySave() {
            return !search.inAddress().isEmpty() && faults.keySet().stream().allMatch("name"::equals);
        }

        String here() {
            return address(search.inAddress());
        }

        boolean isHere(SavedSearches.Saved one) {
            return here().equals("?" + one.address());
        }

        List<Choice> sizes() {
            return PoolSearch.SIZES.stream()
                    .map(size -> new Choice(size.toString(), words().number(size), search.size() == size))
                    .toList();
        }

        private <E extends Enum<E>> List<Choice> choices(String name, E[] all, Function<E, String> text) {
            return Arrays.stream(all)
                    .map(each -> new Choice(
                            each.name(),
                            text.apply(each),
                            each.name().equals(search.inAddress().get(name))))
                    .toList();
        }

        String language(String name) {
            return words().say(name.equals("FRENCH") ? "pool.french" : "pool.english");
        }

        String languageOf(Listed listed) {
            return language(listed.firstLanguage().name());
        }

        String category(Category category) {
            return words().say(category.title());
        }

        String caseOf(Listed listed) {
            return "/" + words().code()
                    + CasePage.PATH
                            .in(visit.language())
                            .replace(PLACE, listed.number().value());
        }

        Heading number() {
            return heading("pool.number", Order.NUMBER_RISING, Order.NUMBER_RISING);
        }

        Heading score() {
            return heading("pool.score", Order.SCORE_FALLING, Order.SCORE_RISING);
        }

        Heading occupation() {
            return heading("pool.occupation", Order.OCCUPATION_RISING, Order.OCCUPATION_FALLING);
        }

        private Heading heading(String key, Order first, Order second) {
            var next = search.order() == first ? second : first;
            var sorted = search.order() != first && search.order() != second
                    ? null
                    : search.order().inAddress().startsWith("-") ? "descending" : "ascending";
            return new Heading(words().say(key), with("sort", next.inAddress()), sorted);
        }

        List<Facet> facets() {
            return List.of(
                    facet("class", "pool.class", found.facets().classes(), value -> value),
                    facet(
                            "category",
                            "pool.category",
                            found.facets().categories(),
                            value -> words().say(Category.valueOf(value).title())),
                    facet("language", "pool.language", found.facets().languages(), this::language),
                    facet(
                            "education",
                            "pool.education",
                            found.facets().education(),
                            value -> words().education(EducationLevel.valueOf(value))),
                    facet("canadian", "pool.canadian", found.facets().canadian(), this::atLeast),
                    facet("foreign", "pool.foreign", found.facets().foreign(), this::atLeast),
                    facet("trade", "pool.trade", found.facets().trade(), value -> words().say("pool.trade-yes")),
                    facet(
                            "occupation",
                            "pool.occupations",
                            found.facets().occupations(),
                            value -> value + " " + words().say(new Noc(value).title())));
        }

        private Facet facet(String name, String key, List<Cell> cells, Function<String, String> text) {
            return new Facet(
                    "facet-" + name,
                    words().say(key),
                    cells.stream()
                            .map(cell -> new Narrowing(
                                    text.apply(cell.value()),
                                    with(name, cell.value()),
                                    cell.candidates().map(words()::number).orElseGet(() -> words().say("pool.few")),
                                    cell.value().equals(search.inAddress().get(name))))
                            .toList());
        }

        String next() {
            return with("after", found.next().orElseThrow());
        }

        String firstPage() {
            return with("after", "");
        }

        boolean isLaterPage() {
            return search.after().isPresent();
        }

        /** The address of this search with one word changed; another search begins on its first page. */
        private String with(String name, String value) {
            var said = search.inAddress();
            said.remove("after");
            if (value.isEmpty()) {
                said.remove(name);
            } else {
                said.put(name, value);
            }
            return address(said);
        }

        static String address(Map<String, String> said) {
            return "?"
                    + said.entrySet().stream()
                            .map(each ->
                                    each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                            .collect(Collectors.joining("&"));
        }
    }
}
