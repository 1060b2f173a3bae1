package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Json;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Understanding.Understood;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import ca.expressentry.web.LawChangeResource.Change;
import ca.expressentry.web.LawChangeResource.Law;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the two windows put together: scores, classes and published rounds. */
class AdviceTest {

    static final LocalDate DAY = LocalDate.of(2026, 10, 15);

    final Profile worker = Example.of("Osei", DAY)
            .aged(29)
            .educated(EducationLevel.MASTERS_OR_PROFESSIONAL)
            .english(9)
            .work(Example.inCanadaSince("21231", DAY.minusMonths(18)))
            .profile();

    @Test
    void advice_names_the_rounds_of_twelve_months_by_the_classes_met() {
        var answer = ImprovementsResource.answer(understood(DAY, worker), Optional.empty());

        assertThat(answer.classes()).contains(EconomicClass.CEC);
        assertThat(answer.rounds().held()).allMatch(r -> r.on().isAfter(DAY.minusYears(1)));
        assertThat(answer.rounds().knownUntil()).isEqualTo(LocalDate.of(2026, 10, 1));
        var nomination = answer.improvements().get(0);
        assertThat(nomination.kind()).isEqualTo(Kind.NOMINATION);
        assertThat(nomination.effect().classes()).contains(EconomicClass.PNP);
        assertThat(nomination.effect().reached().above()).contains("445").doesNotContain("446");
    }

    @Test
    void an_improvement_reaches_what_was_not_reached_before() {
        var answer = ImprovementsResource.answer(understood(DAY, worker), Optional.empty());

        assertThat(answer.improvements()).allSatisfy(i -> {
            assertThat(i.gain()).isPositive();
            assertThat(i.total()).isEqualTo(answer.score().total() + i.gain());
        });
        assertThat(answer.reached().above()).doesNotContain("446");
        assertThat(answer.improvements())
                .anyMatch(i -> i.kind() == Kind.SECOND_LANGUAGE
                        && i.effect().reached().above().contains("446"));
    }

    @Test
    void a_partner_born_tomorrow_is_refused() {
        var question = new ToolQuestion(
                Optional.of(DAY),
                Optional.empty(),
                Optional.of(worker),
                Optional.empty(),
                Optional.of(DAY.plusDays(1)));

        assertThat(question.understand(DAY)
                        .<String>fold(u -> "", p -> p.errors().get(0).pointer()))
                .isEqualTo("/partnerDateOfBirth");
    }

    @Test
    void a_change_of_law_is_compared_on_two_days_across_the_classifications() {
        var answer = (LawChangeResource.Answer) compare(onDay("2022-11-15"), onDay("2022-11-16"), then(worked("0011")))
                .getEntity();

        assertThat(answer.from().score().instrument()).isEqualTo("CRS-2020-10-20");
        assertThat(answer.to().score().instrument()).isEqualTo("CRS-2022-11-16");
        assertThat(answer.difference().points()).isZero();
        assertThat(answer.to().occupations()).hasSize(1);
        assertThat(answer.from().occupations()).isEmpty();
        assertThat(answer.tables()).extracting(t -> t.heading()).containsExactly("Arranged employment");
    }

    @Test
    void an_instrument_gives_its_points_to_the_facts_of_the_day_asked_about() {
        var french = Example.like(worker, DAY).french(7).profile();
        var answer = (LawChangeResource.Answer) compare(under("CRS-2017-06-06"), under("CRS-2025-03-25"), french)
                .getEntity();

        assertThat(answer.difference().points()).isEqualTo(20);
        assertThat(answer.from().score().asOf()).isEqualTo(DAY);
        assertThat(answer.difference().classesGained()).isEmpty();
        assertThat(Json.write(answer)).contains("\"awards\":{");
    }

    @Test
    void what_cannot_be_compared_is_refused() {
        assertThatThrownBy(() -> under("CRS-2019-01-01"))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.code()).isEqualTo("unknown-instrument"));
        assertThatThrownBy(() -> new Law(Optional.empty(), Optional.empty())).isInstanceOf(Invalid.class);
        var early = compare(onDay("2014-12-31"), onDay("2026-01-01"), then(worked("0011")));
        assertThat(early.getStatus()).isEqualTo(422);
        assertThat(((Problem) early.getEntity()).errors().get(0).code()).isEqualTo("before-express-entry");
    }

    private static Response compare(Law from, Law to, Profile who) {
        var window = new LawChangeResource();
        window.calendar = new LegalCalendar(() -> Instant.parse("2026-10-15T12:00:00Z"));
        return window.compare(
                new Change(Optional.empty(), Optional.empty(), Optional.of(who), Optional.empty(), from, to));
    }

    private static Law onDay(String day) {
        return new Law(Optional.of(LocalDate.parse(day)), Optional.empty());
    }

    private static Law under(String instrument) {
        return new Law(Optional.empty(), Optional.of(instrument));
    }

    private static Profile then(Example who) {
        return who.profile();
    }

    private static Example worked(String noc) {
        var day = LocalDate.of(2022, 11, 15);
        return Example.of("Roy", day).english(8).work(Example.abroad(noc, day.minusYears(3), day.minusYears(1)));
    }

    private static Understood understood(LocalDate day, Profile who) {
        return new Understood(day, false, who, List.of());
    }
}
