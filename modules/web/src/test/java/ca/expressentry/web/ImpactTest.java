package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.Impact;
import ca.expressentry.invitations.Impact.Code;
import ca.expressentry.invitations.InvitationReport;
import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.RoundReport;
import ca.expressentry.profile.DependentChild;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.ComprehensiveRankingSystem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ImpactTest {

    static final LocalDate INVITED = LocalDate.of(2026, 9, 29);
    static final LocalDate TODAY = LocalDate.of(2026, 10, 15);
    static final Instant SUBMITTED = Instant.parse("2026-03-01T12:00:00Z");

    final Profile osei = worker(9).profile();
    final Profile worse = worker(7).profile();

    static Example worker(int clb) {
        return Example.of("Osei", INVITED)
                .aged(31)
                .educated(EducationLevel.MASTERS_OR_PROFESSIONAL)
                .english(clb)
                .work(Example.inCanadaSince("21231", INVITED.minusMonths(30)));
    }

    static int score(Profile profile) {
        return ComprehensiveRankingSystem.score(profile, false, INVITED).total();
    }

    static Impact impact(
            Kind kind, EconomicClass in, int cutOff, Instant tieBreak, boolean nominated, Profile changed) {
        return impact(kind, in, cutOff, tieBreak, nominated, changed, TODAY);
    }

    static Impact impact(
            Kind kind,
            EconomicClass in,
            int cutOff,
            Instant tieBreak,
            boolean nominated,
            Profile changed,
            LocalDate today) {
        var invitation = new InvitationReport(
                ExpressionOfInterestNumber.of(7),
                446,
                in,
                score(worker(9).profile()) + (in == EconomicClass.PNP ? 600 : 0),
                INVITED,
                INVITED.plusDays(60),
                InvitationReport.State.ISSUED);
        var held = Instant.parse("2026-09-29T15:00:00Z");
        var round = new RoundReport(
                446,
                kind,
                kind.titleOn(INVITED),
                2_000,
                RoundReport.State.HELD,
                held,
                Optional.of(held),
                Optional.of(2_000),
                Optional.of(cutOff),
                Optional.of(tieBreak),
                Optional.of(229_904),
                Optional.of("seal"),
                Optional.empty());
        return ImpactResource.impact(invitation, round, SUBMITTED, nominated, changed, today);
    }

    static Impact ofCec(int cutOff, Instant tieBreak, Profile changed) {
        return impact(Kind.CEC, EconomicClass.CEC, cutOff, tieBreak, false, changed);
    }

    @Test
    void without_a_change_the_invitation_holds() {
        var same = ofCec(score(osei), SUBMITTED, osei);

        assertThat(same.stillMeets()).isTrue();
        assertThat(same.scoreNow()).isEqualTo(same.scoreThen());
        assertThat(same.findings()).extracting(Impact.Finding::code).containsExactly(Code.NOT_LOWER);
    }

    @Test
    void a_lower_score_holds_down_to_the_cut_off_and_to_its_tie_break() {
        var lower = score(worse);
        assertThat(lower).isLessThan(score(osei));

        assertThat(ofCec(lower - 1, SUBMITTED.minusSeconds(1), worse).stillMeets())
                .isTrue();
        assertThat(ofCec(lower, SUBMITTED, worse).findings().get(0).code()).isEqualTo(Code.LOWER_BUT_IN_REACH);
        assertThat(ofCec(lower, SUBMITTED.minusSeconds(1), worse).stillMeets()).isFalse();
        var below = ofCec(lower + 1, SUBMITTED, worse);
        assertThat(below.stillMeets()).isFalse();
        assertThat(below.findings().get(0).code()).isEqualTo(Code.BELOW_CUT_OFF);
        assertThat(below.findings().get(0).provision().toString()).isEqualTo("IRPA 11.2(1)(b)");
        assertThat(below.advice().fr()).contains("Refuser l’invitation");
    }

    @Test
    void who_no_longer_meets_the_class_of_the_invitation_does_not_meet_it_whatever_the_score() {
        var abroad = Example.of("Osei", INVITED)
                .aged(31)
                .educated(EducationLevel.MASTERS_OR_PROFESSIONAL)
                .english(9)
                .work(Example.abroad("21231", INVITED.minusYears(4), INVITED.minusMonths(1)))
                .profile();
        var found = ofCec(0, SUBMITTED, abroad);

        assertThat(found.stillMeets()).isFalse();
        assertThat(found.findings()).extracting(Impact.Finding::code).contains(Code.CLASS_NOT_MET);
    }

    @Test
    void a_category_must_still_be_met() {
        var found = impact(Kind.FRENCH, EconomicClass.CEC, 0, SUBMITTED, false, osei);
        var speaks = impact(
                Kind.FRENCH,
                EconomicClass.CEC,
                0,
                SUBMITTED,
                false,
                worker(9).french(7).profile());

        assertThat(found.findings()).extracting(Impact.Finding::code).contains(Code.CATEGORY_NOT_MET);
        assertThat(speaks.stillMeets()).isTrue();
    }

    @Test
    void a_nominee_needs_the_nomination() {
        assertThat(impact(Kind.PNP, EconomicClass.PNP, 1_000, SUBMITTED, true, osei)
                        .stillMeets())
                .isTrue();
        assertThat(impact(Kind.PNP, EconomicClass.PNP, 1_000, SUBMITTED, false, osei)
                        .findings())
                .extracting(Impact.Finding::code)
                .contains(Code.NOMINATION_GONE, Code.BELOW_CUT_OFF);
    }

    @Test
    void a_birthday_since_the_invitation_does_not_count_and_is_told() {
        var birthday = osei.identity().birthdayAfter(INVITED);
        var found = impact(Kind.CEC, EconomicClass.CEC, score(osei), SUBMITTED, false, osei, birthday);

        assertThat(found.scoreNow()).isGreaterThanOrEqualTo(found.scoreThen());
        assertThat(found.findings()).extracting(Impact.Finding::code).contains(Code.BIRTHDAY_IGNORED);
    }

    @Test
    void who_has_become_older_is_judged_with_all_else_that_was_declared() {
        var birthday = osei.identity().birthdayAfter(INVITED);
        var child = new DependentChild(INVITED.minusYears(30), Optional.empty(), Optional.empty());
        var parent = new Profile(
                osei.identity(),
                osei.partner(),
                1,
                List.of(child),
                osei.firstLanguage(),
                osei.languageResults(),
                osei.education(),
                osei.work(),
                osei.tradeCertificates(),
                osei.jobOffer(),
                osei.answers(),
                osei.destinations(),
                osei.funds());

        var judged = Impact.judged(parent, INVITED, birthday);

        assertThat(judged.identity().ageOn(birthday)).isEqualTo(osei.identity().ageOn(INVITED));
        assertThat(judged.familySizeOn(birthday)).isEqualTo(parent.familySizeOn(birthday));
        assertThat(judged.with(parent.identity())).isEqualTo(parent);
    }

    @Test
    void once_the_period_is_over_nothing_holds() {
        var late = INVITED.plusDays(61);

        assertThat(impact(Kind.CEC, EconomicClass.CEC, 0, SUBMITTED, false, osei, late)
                        .findings())
                .extracting(Impact.Finding::code)
                .contains(Code.PERIOD_OVER);
    }
}
