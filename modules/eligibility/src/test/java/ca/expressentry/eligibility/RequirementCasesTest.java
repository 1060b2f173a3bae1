package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.RequirementCases.Body;
import ca.expressentry.eligibility.RequirementCases.Dollars;
import ca.expressentry.eligibility.RequirementCases.Family;
import ca.expressentry.eligibility.RequirementCases.Met;
import ca.expressentry.eligibility.RequirementCases.Occupation;
import ca.expressentry.eligibility.RequirementCases.Offered;
import ca.expressentry.eligibility.RequirementCases.Proficiency;
import ca.expressentry.eligibility.RequirementCases.Trade;
import ca.expressentry.eligibility.RequirementCases.Worked;
import ca.expressentry.law.CanadianDollars;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.TestVector;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.MarkdownDocument;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Funds, trades, bodies, language, work and offers: every case, and every row of their tables hit by one. */
class RequirementCasesTest {

    static final List<TestVector> ALL = RequirementCases.all().toList();

    final TreeSet<String> left = new TreeSet<>();

    @TestFactory
    Stream<DynamicTest> every_case_is_answered_as_frozen() {
        return ALL.stream()
                .map(vector -> DynamicTest.dynamicTest(
                        vector.id(), () -> assertThat(answered(vector)).isEqualTo(vector.expected())));
    }

    @Test
    void each_belongs_to_the_version_of_its_day() {
        assertThat(ALL).extracting(TestVector::id).doesNotHaveDuplicates();
        assertThat(new EligibilityLaw().vectors("SETTLEMENT-FUNDS-2024-05-28"))
                .extracting(vector -> vector.day().toString())
                .contains("2024-05-28", "2025-07-06")
                .hasSize(18);
        assertThat(new EligibilityLaw().vectors("SKILLED-TRADES-2015-01-01")).isNotEmpty();
        assertThat(new EligibilityLaw().vectors("PROFESSIONAL-BODIES-2022-11-16"))
                .isNotEmpty();
        assertThat(new EligibilityLaw().vectors("SELECTION-FACTORS-2016-11-19"))
                .extracting(TestVector::id)
                .contains("fsw-2016-11-19-a-year");
    }

    private static Object answered(TestVector vector) {
        var day = vector.day();
        if (vector.given() instanceof Family family) {
            return SettlementFunds.requiredOn(day, family.size())
                    .map(CanadianDollars::amount)
                    .map(dollars -> new Dollars(dollars.intValue()))
                    .orElseThrow();
        }
        if (vector.given() instanceof Occupation work) {
            return vector.expected() instanceof Trade
                    ? new Trade(EntryCriteria.isSkilledTradeOn(day, work.occupation()))
                    : new Body(ProfessionalBody.on(day, work.occupation()).map(ProfessionalBody::name));
        }
        if (vector.given() instanceof Proficiency proficiency) {
            return met(proficiency.economicClass() + "_LANGUAGE", somebody(proficiency, day), day);
        }
        if (vector.given() instanceof Worked worked) {
            var person = Example.of("Worker", day).english(9).work(worked.job());
            return met(worked.economicClass() + "_WORK", person.profile(), day);
        }
        var offered = (Offered) vector.given();
        var person = Example.of("Offered", day)
                .work(Example.abroadSince(offered.offer().occupation().code(), day.minusYears(4)))
                .offer(offered.offer())
                .profile();
        return offered.economicClass() == EconomicClass.FSW
                ? new Met(FederalSkilledWorker.facts(person, day).arrangedEmployment())
                : met("FST_CERTIFICATE_OR_OFFER", person, day);
    }

    private static Profile somebody(Proficiency who, LocalDate day) {
        var levels = who.levels();
        return Example.of("Speaker", day)
                .english(levels.get(0), levels.get(1), levels.get(2), levels.get(3))
                .work(Example.inCanadaSince(who.occupation().code(), day.minusYears(1)))
                .profile();
    }

    private static Met met(String condition, Profile person, LocalDate day) {
        var met = Condition.valueOf(condition).met();
        return new Met(EntryCriteria.determine(person, day).findings().stream()
                .filter(finding -> finding.economicClass() == met.economicClass()
                        && finding.what().equals(met.what()))
                .findFirst()
                .orElseThrow()
                .met());
    }

    // ---- every row is hit

    @Test
    void every_amount_is_hit_on_its_first_day_and_on_the_day_before() {
        var amounts = MarkdownDocument.read(SettlementFunds.class, "settlement-funds.md")
                .table("Amounts");
        for (var row : amounts.rows()) {
            for (var size : amounts.columns().subList(1, 9)) {
                var dollars = size.equals("Further") ? row.number("7") + row.number(size) : row.number(size);
                var members = size.equals("Further") ? 8 : Integer.parseInt(size);
                hit(
                        row.day("From") + " " + size,
                        vector -> isFunds(vector, members, dollars)
                                && vector.day().equals(row.day("From")));
                hit(
                        "last of " + row.day("From") + " " + size,
                        vector -> isFunds(vector, members, dollars)
                                && vector.day().isAfter(row.day("From")));
            }
        }

        assertThat(left).as("not hit").isEmpty();
    }

    private static boolean isFunds(TestVector vector, int size, int dollars) {
        return vector.given().equals(new Family(size)) && vector.expected().equals(new Dollars(dollars));
    }

    @Test
    void every_group_of_trades_is_hit_and_so_is_what_is_excepted() {
        for (var table : MarkdownDocument.read(FederalSkilledTrades.class, "skilled-trades.md")
                .tables()) {
            var from = LocalDate.parse(table.heading().substring("From ".length()));
            for (var row : table.rows()) {
                hit(from + " " + row.text("Group"), vector -> isTrade(vector, from, row.text("Group"), true));
                if (!row.text("Except").equals("none")) {
                    hit(
                            from + " except " + row.text("Except"),
                            vector -> isTrade(vector, from, row.text("Except"), false));
                }
            }
            hit("on " + from, vector -> vector.day().equals(from) && vector.expected() instanceof Trade);
        }

        assertThat(left).as("not hit").isEmpty();
    }

    private static boolean isTrade(TestVector vector, LocalDate from, String group, boolean trade) {
        return vector.instrument().endsWith(from.toString())
                && vector.expected().equals(new Trade(trade))
                && ((Occupation) vector.given()).occupation().startsWith(group);
    }

    @Test
    void every_professional_body_is_hit() {
        for (var row : MarkdownDocument.read(ProfessionalBody.class, "professional-bodies.md")
                .table("Designated")
                .rows()) {
            hit(
                    row.text("Group"),
                    vector -> vector.expected() instanceof Body body
                            && body.body().filter(row.text("Body")::equals).isPresent()
                            && ((Occupation) vector.given()).occupation().code().equals(row.text("Group"))
                            && vector.day().equals(row.day("From")));
        }

        assertThat(left).as("not hit").isEmpty();
    }

    @Test
    void every_least_level_is_hit_in_each_ability_from_both_sides_under_each_instrument() {
        var law = Instruments.in(SelectionTables.class, "selection-factors");
        for (var from : List.of(law.days().first(), law.days().last())) {
            for (var row : law.on(from).table("Language").rows()) {
                var enough = Stream.of(Ability.values())
                        .map(ability -> row.number(ability.name()))
                        .toList();
                var who = from + " " + row.text("Class") + " " + row.number("TEER");
                if (row.text("Class").equals("CEC")
                        && row.number("TEER") == 3
                        && from.equals(law.days().first())) {
                    continue; // Of the older classification B is 2.
                }
                hit(who, vector -> isLevel(vector, from, row.text("Class"), row.number("TEER"), true, enough::equals));
                IntStream.range(0, enough.size())
                        .forEach(i -> hit(
                                who + " " + Ability.values()[i],
                                vector -> isLevel(
                                        vector,
                                        from,
                                        row.text("Class"),
                                        row.number("TEER"),
                                        false,
                                        levels -> levels.get(i) == enough.get(i) - 1)));
            }
        }

        assertThat(left).as("not hit").isEmpty();
    }

    private static boolean isLevel(
            TestVector vector,
            LocalDate from,
            String economicClass,
            int teer,
            boolean met,
            Predicate<List<Integer>> levels) {
        return vector.given() instanceof Proficiency proficiency
                && vector.instrument().endsWith(from.toString())
                && proficiency.economicClass().name().equals(economicClass)
                && (!economicClass.equals("CEC") || proficiency.occupation().teer() == teer)
                && vector.expected().equals(new Met(met))
                && levels.test(proficiency.levels());
    }

    @Test
    void every_length_of_work_and_every_window_is_hit_from_both_sides() {
        for (var row : Instruments.in(SelectionTables.class, "selection-factors")
                .on(LocalDate.of(2026, 7, 1))
                .table("Work")
                .rows()) {
            for (var met : List.of(true, false)) {
                var days = row.number("Years") * 364 - (met ? 0 : 1);
                hit(
                        row.text("Class") + " so many years " + met,
                        vector -> isWork(vector, row.text("Class"), met)
                                && days(vector, vector.day().minusYears(40)) == days);
                hit(
                        row.text("Class") + " within " + met,
                        vector -> isWork(vector, row.text("Class"), met)
                                && ((Worked) vector.given())
                                        .job()
                                        .from()
                                        .isBefore(vector.day().minusYears(row.number("Within")))
                                && days(vector, vector.day().minusYears(row.number("Within"))) == days);
            }
        }

        assertThat(left).as("not hit").isEmpty();
    }

    private static boolean isWork(TestVector vector, String economicClass, boolean met) {
        return vector.given() instanceof Worked worked
                && worked.economicClass().name().equals(economicClass)
                && vector.expected().equals(new Met(met));
    }

    /** Worked since a day, the last one included. */
    private static long days(TestVector vector, LocalDate since) {
        var job = ((Worked) vector.given()).job();
        var from = job.from().isBefore(since) ? since : job.from();
        return job.until().orElseThrow().toEpochDay() - from.toEpochDay() + 1;
    }

    @Test
    void every_condition_of_offers_is_hit_from_both_sides_under_each_instrument() {
        var law = Instruments.in(SelectionTables.class, "selection-factors");
        for (var from : law.days()) {
            for (var row : law.on(from).table("Offers").rows()) {
                var hasAnEnd = !row.text("Months").equals("no end");
                var which = from + " " + row.text("Class");
                var least = hasAnEnd ? row.number("Months") : 12;
                hit(
                        which + " lasts",
                        vector -> isOffer(
                                vector,
                                from,
                                row.text("Class"),
                                true,
                                offer -> offer.months().equals(Optional.of(least)) || !hasAnEnd));
                hit(
                        which + " is too short",
                        vector -> isOffer(
                                vector,
                                from,
                                row.text("Class"),
                                false,
                                offer -> offer.months().equals(Optional.of(hasAnEnd ? least - 1 : least))));
                for (var met : List.of(true, false)) {
                    hit(
                            which + " with employer " + met,
                            vector -> isOffer(
                                    vector,
                                    from,
                                    row.text("Class"),
                                    met,
                                    offer -> offer.monthsWithEmployer()
                                                    == row.number("Months with employer") - (met ? 0 : 1)
                                            && offer.basis() == JobOffer.Basis.EXEMPT_PERMIT_SAME_EMPLOYER));
                }
                hit(
                        which + " employers",
                        vector -> isOffer(
                                vector,
                                from,
                                row.text("Class"),
                                true,
                                offer -> offer.employers() == row.number("Employers")));
                if (row.number("Employers") == 1) {
                    hit(
                            which + " too many",
                            vector -> isOffer(vector, from, row.text("Class"), false, offer -> offer.employers() == 2));
                }
            }
        }

        assertThat(left).as("not hit").isEmpty();
    }

    private static boolean isOffer(
            TestVector vector, LocalDate from, String economicClass, boolean met, Predicate<JobOffer> which) {
        return vector.given() instanceof Offered offered
                && vector.instrument().endsWith(from.toString())
                && offered.economicClass().name().equals(economicClass)
                && vector.expected().equals(new Met(met))
                && which.test(offered.offer());
    }

    private void hit(String row, Predicate<TestVector> by) {
        if (ALL.stream().noneMatch(by)) {
            left.add(row);
        }
    }
}
