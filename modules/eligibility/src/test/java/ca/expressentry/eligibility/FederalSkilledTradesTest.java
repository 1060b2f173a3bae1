package ca.expressentry.eligibility;

import static ca.expressentry.eligibility.Determined.isIn;
import static ca.expressentry.eligibility.Determined.unmet;
import static ca.expressentry.profile.EconomicClass.FST;
import static ca.expressentry.profile.Examples.BRUNO;
import static ca.expressentry.profile.Examples.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Example;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Province;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FederalSkilledTradesTest {

    @Test
    void bruno_is_in_this_class_and_in_no_other() {
        assertThat(Determined.of(BRUNO).classes()).containsExactly(FST);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "72310, true", "72600, false", "72604, false", "73300, true", "82030, true", "83100, true", "92100, true",
        "93100, true", "93200, false", "63200, true", "63202, true", "63210, false", "62200, true", "62201, false",
        "75110, false", "7271, false", "21231, false"
    })
    void trades_are_groups_by_their_first_digits(String code, boolean trade) {
        assertThat(FederalSkilledTrades.isTradeOn(DAY, new Noc(code))).isEqualTo(trade);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "7271, true",
        "6321, true",
        "6331, true",
        "7301, true",
        "9211, true",
        "8252, true",
        "2173, false",
        "72310, false"
    })
    void to_2022_11_15_they_are_those_of_the_classification_before(String code, boolean trade) {
        assertThat(FederalSkilledTrades.isTradeOn(LocalDate.of(2022, 11, 15), new Noc(code)))
                .isEqualTo(trade);
        assertThat(FederalSkilledTrades.isTradeOn(LocalDate.of(2022, 11, 16), new Noc(code)))
                .isEqualTo(code.length() == 5);
    }

    @Test
    void ninety_six_unit_groups_are_trades() {
        assertThat(Noc.inUseOn(DAY).stream().filter(group -> FederalSkilledTrades.isTradeOn(DAY, group)))
                .hasSize(96);
    }

    @ParameterizedTest(name = "{0} days: {1}")
    @CsvSource({"727, false", "728, true"})
    void two_years_in_the_trade(int days, boolean enough) {
        var person = Example.like(BRUNO, DAY)
                .work(Example.abroad("72310", DAY.minusDays(days), DAY.minusDays(1)))
                .profile();

        assertThat(isIn(FST, person)).isEqualTo(enough);
    }

    @Test
    void within_the_five_years_before() {
        var whole = Example.abroad("72310", DAY.minusYears(5), DAY.minusYears(5).plusDays(727));
        var person = Example.like(BRUNO, DAY).work(whole).profile();

        assertThat(isIn(FST, person)).isTrue();
        assertThat(EntryCriteria.determine(person, DAY.plusDays(1)).classes()).isEmpty();
        assertThat(Determined.of(person).reviewOn()).isEqualTo(DAY.plusDays(1));
    }

    @Test
    void two_trades_are_not_added() {
        var person = Example.like(BRUNO, DAY)
                .work(
                        Example.abroad("72310", DAY.minusDays(1200), DAY.minusDays(600)),
                        Example.abroad("72311", DAY.minusDays(599), DAY.minusDays(1)))
                .profile();

        assertThat(unmet(FST, person)).contains("IRPR 87.2(3)(b)");
    }

    @ParameterizedTest(name = "reading {0}, writing {1}, listening {2}, speaking {3}: {4}")
    @CsvSource({"4, 4, 5, 5, true", "3, 4, 5, 5, false", "4, 3, 5, 5, false", "4, 4, 4, 5, false", "4, 4, 5, 4, false"})
    void five_to_speak_and_listen_four_to_read_and_write(int r, int w, int l, int s, boolean enough) {
        assertThat(isIn(FST, Example.like(BRUNO, DAY).english(r, w, l, s).profile()))
                .isEqualTo(enough);
    }

    @Test
    void without_certificate_or_offer_there_is_no_place() {
        assertThat(unmet(FST, Example.like(BRUNO, DAY).withoutCertificate().profile()))
                .containsExactly("IRPR 87.2(3)(d)");
    }

    @Test
    void a_certificate_in_another_trade_does_not_help() {
        assertThat(isIn(
                        FST,
                        Example.like(BRUNO, DAY)
                                .certificate("72311", Province.AB)
                                .profile()))
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({"NOT_YET_QUALIFIED", "EMPLOYMENT_REQUIREMENTS_NOT_MET", "UNPAID"})
    void work_before_qualification_and_unpaid_work_do_not_count(Circumstance circumstance) {
        var person = Example.like(BRUNO, DAY)
                .work(Example.abroadSince("72310", DAY.minusYears(4), circumstance))
                .profile();

        assertThat(isIn(FST, person)).isFalse();
    }

    @ParameterizedTest(name = "{0} for {1}, {2} months there: qualifies {3}, without funds {4}")
    @CsvSource({
        "ASSESSED_PERMIT_SAME_EMPLOYER, 72310,  0, true,  true",
        "ASSESSED_PERMIT_SAME_EMPLOYER, 72311,  0, true,  true",
        "ASSESSED_PERMIT_SAME_EMPLOYER, 72320,  0, false, false",
        "EXEMPT_PERMIT_SAME_EMPLOYER,   72310, 12, true,  true",
        "EXEMPT_PERMIT_SAME_EMPLOYER,   72310, 11, false, false",
        "EXEMPT_PERMIT_SAME_EMPLOYER,   72311, 12, false, false",
        "ASSESSED_FROM_ABROAD,          72310,  0, true,  false",
        "ASSESSED_OTHERWISE_AUTHORIZED, 72310,  0, true,  true",
        "NONE,                          72310, 60, false, false"
    })
    void each_basis_of_an_offer(Basis basis, String noc, int months, boolean qualifies, boolean withoutFunds) {
        var person = Example.like(BRUNO, DAY).withoutCertificate().offer(Example.offerOf(noc, basis, months));

        assertThat(isIn(FST, person.profile())).isEqualTo(qualifies);
        assertThat(isIn(FST, person.funds(0).profile())).isEqualTo(withoutFunds);
    }

    @Test
    void two_employers_may_offer_together() {
        var offer =
                new JobOffer(new Noc("72310"), 2, true, false, Optional.of(12), Basis.ASSESSED_FROM_ABROAD, 0, false);

        assertThat(isIn(
                        FST,
                        Example.like(BRUNO, DAY)
                                .withoutCertificate()
                                .offer(offer)
                                .profile()))
                .isTrue();
    }

    @Test
    void a_certificate_alone_needs_funds() {
        assertThat(isIn(FST, Example.like(BRUNO, DAY).funds(15_263).profile())).isTrue();
        assertThat(unmet(FST, Example.like(BRUNO, DAY).funds(15_262).profile())).isEqualTo(List.of("IRPR 87.2"));
    }

    @Test
    void no_education_is_asked_for() {
        assertThat(isIn(FST, Example.like(BRUNO, DAY).education().profile())).isTrue();
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"6321, true", "6322, true", "63200, false", "63201, false"})
    void an_offer_in_the_minor_group_is_in_the_classification_of_the_day(String offered, boolean supported) {
        var day = LocalDate.of(2022, 11, 15);
        var cook = Example.of("Roy", day)
                .english(5)
                .work(Example.inCanadaSince("6321", day.minusYears(3)))
                .offer(Example.offerOf(offered, Basis.ASSESSED_PERMIT_SAME_EMPLOYER, 36))
                .profile();

        assertThat(EntryCriteria.determine(cook, day).classes().contains(FST)).isEqualTo(supported);
    }

    @Test
    void the_trade_with_everything_is_relied_on_not_the_longest() {
        var person = Example.like(BRUNO, DAY)
                .work(
                        Example.abroad("72310", DAY.minusYears(5), DAY.minusYears(3)),
                        Example.abroad("72311", DAY.minusYears(3).plusDays(1), DAY.minusDays(1)))
                .profile();

        assertThat(isIn(FST, person)).isTrue();
        assertThat(isIn(FST, Example.like(person, DAY).withoutCertificate().profile()))
                .isFalse();
    }

    @ParameterizedTest(name = "in Canada {0}, {1}: {2}")
    @CsvSource({
        "true, PUBLICLY_FUNDED_PHYSICIAN, true",
        "true, UNAUTHORIZED, false",
        "true, SELF_EMPLOYED, false",
        "false, UNAUTHORIZED, true",
        "false, SELF_EMPLOYED, true",
        "true, FULL_TIME_STUDENT, true",
    })
    void in_canada_authorized_and_employed(boolean inCanada, Circumstance circumstance, boolean counts) {
        var work = inCanada
                ? Example.inCanadaSince("72310", DAY.minusYears(4), circumstance)
                : Example.abroadSince("72310", DAY.minusYears(4), circumstance);

        assertThat(isIn(FST, Example.like(BRUNO, DAY).work(work).profile())).isEqualTo(counts);
    }

    @Test
    void the_day_on_which_another_trade_becomes_the_longest_is_a_day_of_review() {
        var person = Example.like(BRUNO, DAY)
                .work(
                        Example.abroad("72310", DAY.minusDays(1200), DAY.minusDays(801)),
                        Example.abroadSince("72311", DAY.minusDays(380)))
                .profile();

        assertThat(Determined.of(person).reviewOn()).isEqualTo(DAY.plusDays(10));
    }
}
