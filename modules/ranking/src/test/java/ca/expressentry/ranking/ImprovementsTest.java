package ca.expressentry.ranking;

import static ca.expressentry.profile.EducationLevel.BACHELOR_OR_THREE_YEAR;
import static ca.expressentry.profile.EducationLevel.DOCTORATE;
import static ca.expressentry.profile.EducationLevel.MASTERS_OR_PROFESSIONAL;
import static ca.expressentry.profile.EducationLevel.ONE_YEAR;
import static ca.expressentry.profile.EducationLevel.SECONDARY;
import static ca.expressentry.profile.EducationLevel.TWO_YEAR;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.WorkExperience;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.ranking.Improvements.Asked;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Advice, each piece of it against the score of the declaration with the change made. */
class ImprovementsTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final LocalDate WITH_OFFERS = LocalDate.of(2024, 7, 1);
    static final Optional<LocalDate> UNKNOWN = Optional.empty();

    final Example bachelor = Example.of("Mensah", DAY)
            .aged(27)
            .educated(BACHELOR_OR_THREE_YEAR)
            .english(8)
            .work(Example.abroadSince("21231", DAY.minusYears(3).minusMonths(1)));

    @Test
    void four_abilities_from_8_to_9_give_32_for_language_and_37_for_transferability() {
        var all = one(advise(bachelor), Kind.FIRST_LANGUAGE, "english.all", "9");

        assertThat(all.gain()).isEqualTo(4 * 8 + 12 + 25);
        assertThat(all.awards().change()).hasSize(4 + 2);
        assertThat(one(advise(bachelor), Kind.FIRST_LANGUAGE, "english.reading", "9")
                        .gain())
                .isEqualTo(8);
    }

    @Test
    void a_second_language_gives_at_5_and_at_7_with_the_french_bonus_and_at_9() {
        var advice = advise(bachelor);

        assertThat(one(advice, Kind.SECOND_LANGUAGE, "french.all", "5").gain()).isEqualTo(4);
        assertThat(one(advice, Kind.SECOND_LANGUAGE, "french.all", "7").gain()).isEqualTo(4 * 3 + 50);
        assertThat(one(advice, Kind.SECOND_LANGUAGE, "french.all", "9").gain()).isEqualTo(4 * 6 + 50);
        assertThat(advice.improvements())
                .filteredOn(i -> i.kind() == Kind.SECOND_LANGUAGE)
                .hasSize(3);
    }

    @Test
    void the_language_declared_first_is_a_choice() {
        var advice = advise(Example.of("Roy", DAY).english(5).french(9));

        assertThat(one(advice, Kind.LANGUAGE_DECLARED_FIRST, "firstLanguage", "FRENCH")
                        .gain())
                .isPositive();
        assertThat(advise(bachelor).improvements()).noneMatch(i -> i.kind() == Kind.LANGUAGE_DECLARED_FIRST);
    }

    @Test
    void a_year_of_present_work_has_its_day_and_the_score_of_that_day() {
        var since = LocalDate.of(2025, 12, 1);
        var who = Example.of("Novak", DAY).aged(29).english(9).work(Example.inCanadaSince("21231", since));
        var year = one(advise(who), Kind.CANADIAN_WORK, "work.canadianYears", "1");

        var on = year.byWork().orElseThrow().on();
        assertThat(WorkExperience.canadianYearsOn(on, who.profile().work())).isEqualTo(1);
        assertThat(WorkExperience.canadianYearsOn(on.minusDays(1), who.profile().work()))
                .isZero();
        assertThat(year.byWork().orElseThrow().totalThen()).isEqualTo(total(who.profile(), false, on));
        assertThat(one(advise(bachelor), Kind.CANADIAN_WORK, "work.canadianYears", "1")
                        .byWork())
                .isEmpty();
    }

    @Test
    void another_credential_beside_a_bachelors_makes_two_or_more() {
        var another = one(advise(bachelor), Kind.CREDENTIAL, "education", "TWO_OR_MORE");

        assertThat(another.gain()).isEqualTo(8 + 12);
        assertThat(advise(bachelor).improvements())
                .filteredOn(i -> i.kind() == Kind.CANADIAN_STUDY)
                .isNotEmpty()
                .allMatch(i -> i.awards().appear().stream()
                        .anyMatch(award -> award.factor().equals("canadian-study")));
    }

    @Test
    void an_assessment_makes_a_credential_count() {
        var who = Example.of("Diaz", DAY)
                .english(7)
                .education(
                        new Credential(MASTERS_OR_PROFESSIONAL, DAY.minusYears(8), Optional.empty(), Optional.empty()));

        assertThat(one(advise(who), Kind.ASSESSMENT, "education", "MASTERS_OR_PROFESSIONAL")
                        .gain())
                .isPositive();
    }

    @Test
    void an_offer_is_advice_only_while_offers_give_points() {
        var then = bachelor(WITH_OFFERS);

        assertThat(one(advise(then, WITH_OFFERS), Kind.ARRANGED_EMPLOYMENT, "jobOffer", "21231")
                        .gain())
                .isEqualTo(50);
        assertThat(advise(bachelor).improvements()).noneMatch(i -> i.kind() == Kind.ARRANGED_EMPLOYMENT);
    }

    @Test
    void a_stronger_spouse_goes_first_but_only_when_the_day_of_birth_is_known() {
        var who = Example.of("Singh", DAY)
                .aged(44)
                .educated(SECONDARY)
                .english(6)
                .partner(new Partner(
                        true,
                        false,
                        Optional.of(Example.celpip(DAY.minusMonths(2), 10, 10, 10, 10)),
                        List.of(Example.assessed(DOCTORATE, DAY.minusYears(1))),
                        List.of(),
                        false));
        var born = Optional.of(DAY.minusYears(29));
        var swap = one(
                Improvements.of(new Asked(who.profile(), false, DAY, born)),
                Kind.SWAP_WITH_SPOUSE,
                "principal",
                "partner");

        assertThat(swap.total()).isEqualTo(100 + 140 + 4 * 32 + 2 + 4 * 1 + 50);
        assertThat(swap.warning()).isPresent();
        assertThat(advise(who).improvements()).noneMatch(i -> i.kind() == Kind.SWAP_WITH_SPOUSE);
    }

    @Test
    void a_nominee_is_not_advised_to_be_nominated() {
        assertThat(one(advise(bachelor), Kind.NOMINATION, "nominated", "true").gain())
                .isEqualTo(600);
        assertThat(Improvements.of(new Asked(bachelor.profile(), true, DAY, UNKNOWN))
                        .improvements())
                .noneMatch(i -> i.kind() == Kind.NOMINATION);
    }

    @Test
    void every_gain_is_the_score_of_the_changed_declaration_less_the_score_of_the_declared_one() {
        var chance = new Random(20261124);
        var seen = new ArrayList<Kind>();
        for (int i = 0; i < 250; i++) {
            var who = somebody(chance);
            var nominated = chance.nextInt(5) == 0;
            var day = chance.nextInt(3) == 0 ? WITH_OFFERS : DAY;
            var profile = who.apply(day);
            var advice = Improvements.of(
                    new Asked(profile, nominated, day, Optional.of(day.minusYears(20 + chance.nextInt(25)))));
            var now = total(profile, nominated, day);

            assertThat(advice.score().total()).isEqualTo(now);
            assertThat(advice.improvements())
                    .isSortedAccordingTo(
                            Comparator.comparing(Improvement::gain).reversed().thenComparing(Improvement::kind));
            for (var improvement : advice.improvements()) {
                seen.add(improvement.kind());
                assertThat(improvement.gain()).isPositive().isEqualTo(improvement.total() - now);
                again(improvement, day)
                        .ifPresent(total -> assertThat(improvement.total())
                                .as("%s of %s", improvement.change(), profile)
                                .isEqualTo(total));
            }
        }
        assertThat(seen).contains(Kind.values());
    }

    /** The total as another hand finds it: by work long ago instead of by a number of years. */
    private static Optional<Integer> again(Improvement improvement, LocalDate day) {
        var changed = improvement.changed();
        var profile = changed.declaration();
        var years = switch (improvement.kind()) {
            case CANADIAN_WORK, FOREIGN_WORK, SPOUSE_CANADIAN_WORK ->
                Integer.parseInt(improvement.change().to())
                        - Integer.parseInt(improvement.change().from());
            default -> 0;
        };
        if (years > 4) {
            return Optional.empty();
        }
        var from = day.minusYears(10).plusDays(3);
        var longAgo = years == 0
                ? Stream.<Job>empty()
                : Stream.of(
                        improvement.kind() == Kind.FOREIGN_WORK
                                ? Example.abroad(
                                        occupation(day),
                                        from,
                                        from.plusWeeks(52L * years).minusDays(1))
                                : Example.inCanada(
                                        occupation(day),
                                        from,
                                        from.plusWeeks(52L * years).minusDays(1)));
        var work = Stream.concat(
                        improvement.kind() == Kind.SPOUSE_CANADIAN_WORK
                                ? profile.partner().orElseThrow().work().stream()
                                : profile.work().stream(),
                        longAgo)
                .toList();
        var worked = improvement.kind() == Kind.SPOUSE_CANADIAN_WORK
                ? Example.like(profile, day)
                        .partner(partner(profile.partner().orElseThrow(), work))
                        .profile()
                : Example.like(profile, day).work(work.toArray(Job[]::new)).profile();
        return Optional.of(total(worked, changed.nominated(), day));
    }

    private static Partner partner(Partner partner, List<Job> work) {
        return new Partner(
                partner.accompanying(),
                partner.citizenOrPermanentResident(),
                partner.languageResult(),
                partner.education(),
                work,
                partner.studiedTwoYearsInCanada());
    }

    private interface Somebody {
        Profile apply(LocalDate day);
    }

    private static Somebody somebody(Random chance) {
        var seed = chance.nextLong();
        return day -> {
            var own = new Random(seed);
            var who = Example.of("Any", day)
                    .aged(18 + own.nextInt(30))
                    .education(education(own, day))
                    .work(jobs(own, day));
            who = own.nextInt(6) == 0 ? who : who.english(level(own), level(own), level(own), level(own));
            who = own.nextInt(2) == 0 ? who : who.french(level(own), level(own), level(own), level(own));
            who = own.nextInt(4) == 0 ? who.sibling() : who;
            if (own.nextBoolean()) {
                who = who.partner(new Partner(
                        own.nextInt(5) > 0,
                        own.nextInt(6) == 0,
                        own.nextInt(3) == 0 ? Optional.empty() : Optional.of(celpip(own, day)),
                        List.of(education(own, day)),
                        List.of(jobs(own, day)),
                        false));
            }
            return who.profile();
        };
    }

    private static LanguageResult celpip(Random own, LocalDate day) {
        return Example.celpip(day.minusMonths(own.nextInt(30)), level(own), level(own), level(own), level(own));
    }

    private static int level(Random own) {
        return 4 + own.nextInt(7);
    }

    private static Credential[] education(Random own, LocalDate day) {
        var levels = List.of(SECONDARY, ONE_YEAR, TWO_YEAR, BACHELOR_OR_THREE_YEAR, MASTERS_OR_PROFESSIONAL, DOCTORATE);
        return Stream.generate(() -> credential(levels.get(own.nextInt(levels.size())), own, day))
                .limit(own.nextInt(3))
                .toArray(Credential[]::new);
    }

    private static Credential credential(EducationLevel level, Random own, LocalDate day) {
        return switch (own.nextInt(3)) {
            case 0 -> Example.canadian(level, day.minusYears(1), 12);
            case 1 -> Example.assessed(level, day.minusMonths(own.nextInt(80)));
            default -> new Credential(level, day.minusYears(6), Optional.empty(), Optional.empty());
        };
    }

    /** In the last five years only, so that there is room for more before. */
    private static Job[] jobs(Random own, LocalDate day) {
        var from = day.minusMonths(2 + own.nextInt(56));
        return switch (own.nextInt(4)) {
            case 0 -> new Job[0];
            case 1 -> new Job[] {Example.inCanadaSince(occupation(day), from)};
            case 2 -> new Job[] {Example.abroadSince(occupation(day), from)};
            default ->
                new Job[] {
                    Example.abroad(occupation(day), from, from.plusMonths(1)),
                    Example.inCanadaSince(occupation(day), from.plusMonths(1).plusDays(1))
                };
        };
    }

    private static String occupation(LocalDate day) {
        return day.isBefore(LocalDate.of(2022, 11, 16)) ? "2173" : "21231";
    }

    private static Profile bachelor(LocalDate day) {
        return Example.of("Mensah", day)
                .aged(27)
                .educated(BACHELOR_OR_THREE_YEAR)
                .english(8)
                .work(Example.abroadSince("21231", day.minusYears(3).minusMonths(1)))
                .profile();
    }

    private static Improvements.Advice advise(Example who) {
        return advise(who.profile(), DAY);
    }

    private static Improvements.Advice advise(Profile who, LocalDate day) {
        return Improvements.of(new Asked(who, false, day, UNKNOWN));
    }

    private static int total(Profile profile, boolean nominated, LocalDate day) {
        return ComprehensiveRankingSystem.score(profile, nominated, day).total();
    }

    private static Improvement one(Improvements.Advice advice, Kind kind, String of, String to) {
        var found = advice.improvements().stream()
                .filter(i -> i.kind() == kind
                        && i.change().of().equals(of)
                        && i.change().to().equals(to))
                .toList();
        assertThat(found)
                .as("%s %s %s of %s", kind, of, to, advice.improvements())
                .hasSize(1);
        return found.get(0);
    }
}
