package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.Instruction;
import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.Preview;
import ca.expressentry.invitations.Replay;
import ca.expressentry.invitations.RoundFile;
import ca.expressentry.invitations.RoundReport;
import ca.expressentry.invitations.RoundReport.State;
import ca.expressentry.message.Role;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Grouping;
import ca.expressentry.profile.Province;
import ca.expressentry.ranking.CutOffs;
import ca.expressentry.ranking.CutOffs.CutOff;
import ca.expressentry.ranking.Pool.ReviewProgress;
import ca.expressentry.web.portal.RoundFilePage.Lookup;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RoundOfficePageTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant NOW = Instant.parse("2026-11-24T15:00:09Z");
    static final SignedIn PROPOSER = new SignedIn("round-officer", null, Set.of("round-officer"));
    static final SignedIn APPROVER = new SignedIn("round-approver", null, Set.of("round-officer"));
    static final SignedIn AUDITOR = new SignedIn("auditor", null, Set.of("auditor"));
    static final SignedIn OF_A_PROVINCE = new SignedIn("on-officer", Province.ON, Set.of(Role.PROVINCE_OFFICER));

    static final Preview PREVIEW = new Preview(
            NOW,
            5_000,
            "seal",
            1_234,
            Optional.of(740),
            Optional.of(NOW),
            Map.of("PNP", 1_234),
            Map.of("740", 1_234),
            Map.of("ANY", 1_000, "ON", 234),
            Map.of("2", 1_234),
            Map.of("FRENCH", 1_234));

    static RoundFile file(State state, Optional<Preview> preview) {
        var held = state == State.HELD;
        var report = new RoundReport(
                7,
                Kind.PNP,
                Kind.PNP.titleOn(TODAY),
                1_234,
                state,
                NOW,
                Optional.of(NOW).filter(at -> held),
                Optional.of(1_234).filter(n -> held),
                Optional.of(740).filter(n -> held),
                Optional.of(NOW).filter(at -> held),
                Optional.of(5_000).filter(n -> held),
                Optional.empty(),
                Optional.empty());
        var instruction = new Instruction(Kind.PNP, 1_234, Optional.empty(), Optional.empty());
        return new RoundFile(report, instruction, "round-officer", NOW, Optional.empty(), preview);
    }

    static Visit visit(Locale language, SignedIn who, Map<String, String> query) {
        return new Visit(language, query, "7", Optional.of(who), "a-token", false, Optional.empty());
    }

    static String page(Locale language, SignedIn who, RoundFile file, Optional<Replay> replay) {
        var visit = visit(language, who, Map.of());
        var view = new RoundFilePage.View(visit, file, replay, Lookup.NONE, Optional.empty());
        return RulesPageTest.html(RoundFilePage.answer(view), visit);
    }

    @Test
    void a_preview_is_shown_in_the_language_of_the_page() {
        var proposed = file(State.PROPOSED, Optional.of(PREVIEW));

        assertThat(page(Locale.ENGLISH, APPROVER, proposed, Optional.empty()))
                .contains("1,234", "of 5,000", "740–749", "Ontario", "Provincial Nominee Class", "Broad category 2")
                .contains("November 24, 2026, 15:00:09\u00a0UTC");
        assertThat(page(Locale.FRENCH, APPROVER, proposed, Optional.empty()))
                .contains("1\u00a0234", "sur 5\u00a0000", "Catégorie des candidats des provinces", "Aperçu");
    }

    @Test
    void the_order_of_classes_is_shown_unless_the_round_is_for_one_class() {
        var general = new Instruction(
                Kind.GENERAL,
                1_234,
                Optional.empty(),
                Optional.of(List.of(EconomicClass.PNP, EconomicClass.FST, EconomicClass.FSW, EconomicClass.CEC)));
        var nominees = file(State.PROPOSED, Optional.empty());
        var all = new RoundFile(nominees.report(), general, "round-officer", NOW, Optional.empty(), Optional.empty());

        assertThat(page(Locale.ENGLISH, APPROVER, all, Optional.empty()))
                .contains("provincial nominees, skilled trades, skilled workers, Canadian experience");
        assertThat(page(Locale.FRENCH, APPROVER, all, Optional.empty()))
                .contains(
                        "candidats des provinces, métiers spécialisés, travailleurs qualifiés, expérience canadienne");
        assertThat(page(Locale.ENGLISH, APPROVER, nominees, Optional.empty()))
                .doesNotContain("skilled trades, skilled workers");
    }

    @Test
    void another_officer_may_approve_the_proposer_withdraw_and_an_auditor_neither() {
        var proposed = file(State.PROPOSED, Optional.of(PREVIEW));

        assertThat(page(Locale.ENGLISH, APPROVER, proposed, Optional.empty()))
                .contains("value=\"approve\"", "value=\"withdraw\"", "value=\"a-token\"");
        assertThat(page(Locale.ENGLISH, PROPOSER, proposed, Optional.empty()))
                .contains("value=\"withdraw\"", "Another officer approves it")
                .doesNotContain("value=\"approve\"");
        assertThat(page(Locale.ENGLISH, AUDITOR, proposed, Optional.empty()))
                .doesNotContain("value=\"approve\"", "value=\"withdraw\"");
        assertThat(page(Locale.ENGLISH, APPROVER, file(State.PROPOSED, Optional.empty()), Optional.empty()))
                .contains("being counted", "Look again")
                .doesNotContain("value=\"approve\"");
    }

    @Test
    void what_was_held_is_shown_with_its_replay_and_no_button_to_change_it() {
        var one = ExpressionOfInterestNumber.of(7);
        var replay = new Replay(7, 5_000, true, 1_234, false, List.of(one), List.of());
        var held = page(Locale.ENGLISH, APPROVER, file(State.HELD, Optional.of(PREVIEW)), Optional.of(replay));

        assertThat(held)
                .contains("The list differs.", "The seal of the pool is intact.", "E000000007", "Nobody")
                .contains("name=\"candidate\"")
                .doesNotContain("value=\"withdraw\"");
        assertThat(page(Locale.FRENCH, AUDITOR, file(State.HELD, Optional.empty()), Optional.empty()))
                .contains("?replay=yes", "La refaire");
    }

    @Test
    void the_list_leads_to_each_round_and_shows_the_line_in_each_grouping() {
        for (var language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            var visit = visit(language, PROPOSER, Map.of("number", "many"));
            var line = new CutOff(
                    "CEC", Grouping.ALL.titleOn(TODAY), 90, 90, Optional.of(423), Optional.of(NOW), 90, true);
            var view = new RoundOfficePage.View(
                    visit,
                    List.of(file(State.PROPOSED, Optional.empty())),
                    RoundOfficePage.kinds(visit, TODAY),
                    RoundOfficePage.orders(visit),
                    new CutOffs(NOW, 1_000, List.of(line)),
                    Map.of("number", "Not a number"));
            var html = RulesPageTest.html(RoundOfficePage.answer(view), visit);

            assertThat(RoundOfficePage.answer(view).status()).isEqualTo(422);
            assertThat(html)
                    .contains(language.equals(Locale.ENGLISH) ? "/en/round-office/7" : "/fr/bureau-des-rondes/7")
                    .contains("423", "value=\"FRENCH\"", "number-fault", "value=\"many\"")
                    .doesNotContain("value=\"AGRICULTURE\"", "<script", "{number}", "{at}");
        }
    }

    @Test
    void an_instruction_is_read_from_the_form_and_every_fault_is_told_at_its_field() {
        var faults = new LinkedHashMap<String, String>();
        var read = RoundOfficePage.instruction(
                visit(
                        Locale.ENGLISH,
                        PROPOSER,
                        Map.of("kind", "CEC", "number", "1,000", "score", "523", "by", "2026-08-17T22:09:00Z")),
                faults);

        assertThat(faults).isEmpty();
        assertThat(read.orElseThrow().kind()).isEqualTo(Kind.CEC);
        assertThat(read.orElseThrow().number()).isEqualTo(1_000);
        assertThat(read.orElseThrow().rankRequired().orElseThrow().submittedBy())
                .contains(Instant.parse("2026-08-17T22:09:00Z"));

        assertThat(read.orElseThrow().classOrder())
                .as("as the law has it")
                .contains(List.of(EconomicClass.PNP, EconomicClass.CEC, EconomicClass.FSW, EconomicClass.FST));
        assertThat(RoundOfficePage.instruction(
                                visit(
                                        Locale.ENGLISH,
                                        PROPOSER,
                                        Map.of("kind", "GENERAL", "number", "1", "classOrder", "PNP-FST-FSW-CEC")),
                                faults)
                        .orElseThrow()
                        .classOrder())
                .contains(List.of(EconomicClass.PNP, EconomicClass.FST, EconomicClass.FSW, EconomicClass.CEC));

        RoundOfficePage.instruction(
                visit(Locale.FRENCH, PROPOSER, Map.of("kind", "NONE", "number", "x", "by", "noon")), faults);
        assertThat(faults).containsOnlyKeys("kind", "number", "score", "by");
        faults.clear();
        RoundOfficePage.instruction(
                visit(Locale.FRENCH, PROPOSER, Map.of("kind", "CEC", "number", "9", "score", "1201")), faults);
        assertThat(faults).containsOnlyKeys("score");
    }

    @Test
    void the_office_of_rounds_is_for_federal_officers_and_auditors_alone() {
        for (var page : List.of(new RoundOfficePage(), new RoundFilePage(), new ReviewPage())) {
            assertThat(page.isFor(PROPOSER)).isTrue();
            assertThat(page.isFor(AUDITOR)).isTrue();
            assertThat(page.isFor(OF_A_PROVINCE)).isFalse();
        }
        for (var page : List.of(new PoolPage(), new CasePage(), new NominationsPage(), new NominationPage())) {
            assertThat(page.isFor(PROPOSER)).isFalse();
            assertThat(page.isFor(AUDITOR)).isTrue();
            assertThat(page.isFor(OF_A_PROVINCE)).isTrue();
        }
    }

    @Test
    void the_review_is_shown_as_a_bar_with_its_numbers_and_an_end_only_when_measured() {
        var visit = visit(Locale.FRENCH, AUDITOR, Map.of());
        var half = Optional.of(new ReviewProgress(TODAY, 10_000, 5_000, 5_000, 12));
        var unmeasured =
                RulesPageTest.html(ReviewPage.answer(new ReviewPage.View(visit, NOW, half, Optional.empty())), visit);

        assertThat(unmeasured).contains("width=\"500\"", "50\u00a0% notés", "5\u00a0000", "Pas encore mesuré");
        assertThat(RulesPageTest.html(
                        ReviewPage.answer(new ReviewPage.View(visit, NOW, half, Optional.of(Duration.ofMinutes(2)))),
                        visit))
                .contains("15:02:09\u00a0UTC")
                .doesNotContain("Pas encore mesuré");
        var complete = Optional.of(new ReviewProgress(TODAY, 0, 0, 0, 0));
        assertThat(RulesPageTest.html(
                        ReviewPage.answer(new ReviewPage.View(visit, NOW, complete, Optional.empty())), visit))
                .contains("Terminé", "width=\"1000\"");
    }
}
