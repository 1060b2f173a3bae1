package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.eligibility.DocumentChecklist.Item;
import ca.expressentry.eligibility.FamilyFacts.Member;
import ca.expressentry.eligibility.FamilyFacts.Stay;
import ca.expressentry.eligibility.FamilyFacts.Union;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.JobOffer.Basis;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentChecklistTest {

    static final LocalDate DAY = LocalDate.of(2026, 7, 1);
    static final FamilyFacts ALONE = new FamilyFacts(Union.NONE, false, false, List.of(), Optional.empty(), List.of());

    static Stay stay(String country, String from, String until) {
        return new Stay(
                country, LocalDate.parse(from), Optional.ofNullable(until).map(LocalDate::parse));
    }

    static FamilyFacts lived(Stay... stays) {
        return new FamilyFacts(Union.NONE, false, false, List.of(stays), Optional.empty(), List.of());
    }

    static FamilyFacts parentOf(String... birthdays) {
        return new FamilyFacts(
                Union.MARRIED,
                false,
                false,
                List.of(),
                Optional.of(new Member(LocalDate.of(1995, 1, 1), List.of())),
                List.of(birthdays).stream()
                        .map(day -> new Member(LocalDate.parse(day), List.of(stay("MA", day, null))))
                        .toList());
    }

    static List<String> codes(EconomicClass program, FamilyFacts family, LocalDate received) {
        return DocumentChecklist.items(Examples.amina(received), program, family, received).stream()
                .map(Item::code)
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "2023-09-30, true",
        "2023-10-01, false",
        "2025-08-20, false",
        "2025-08-21, true",
    })
    void a_medical_examination_comes_with_the_application_or_after_it(LocalDate received, boolean upfront) {
        assertThat(codes(EconomicClass.FSW, ALONE, received).contains("MEDICAL"))
                .isEqualTo(upfront);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-02-10, false",
        "2016-02-11, true",
        "2018-01-31, true",
        "2018-02-01, false",
        "2026-07-01, false",
    })
    void five_months_and_four_are_six_in_total_and_not_in_a_row(LocalDate received, boolean asked) {
        var born = LocalDate.of(1990, 1, 1);
        var stays = List.of(
                new Stay(
                        "FR",
                        received.minusMonths(40),
                        Optional.of(received.minusMonths(35).minusDays(1))),
                new Stay(
                        "FR",
                        received.minusMonths(20),
                        Optional.of(received.minusMonths(16).minusDays(1))));

        assertThat(PoliceCertificates.of(born, stays, received).isEmpty()).isNotEqualTo(asked);
    }

    @ParameterizedTest(name = "{0} to {1}")
    @CsvSource(
            nullValues = "now",
            value = {
                "2020-01-01, 2020-06-30, true",
                "2020-01-01, 2020-06-29, false",
                "2026-01-01, now,        true",
                "2026-01-02, now,        false",
                "2010-01-01, 2016-12-31, true",
                "2010-01-01, 2016-12-30, false",
                "2000-01-01, 2016-06-30, false",
            })
    void six_months_in_a_row_count_in_the_last_ten_years(String from, String until, boolean asked) {
        assertThat(PoliceCertificates.of(LocalDate.of(1990, 1, 1), List.of(stay("FR", from, until)), DAY)
                        .isEmpty())
                .isNotEqualTo(asked);
    }

    @Test
    void only_life_as_an_adult_outside_canada_counts() {
        var stays = List.of(stay("CA", "2020-01-01", null), stay("FR", "2019-01-01", "2020-06-29"));

        assertThat(PoliceCertificates.of(LocalDate.of(2001, 12, 30), stays, DAY))
                .hasSize(1);
        assertThat(PoliceCertificates.of(LocalDate.of(2002, 1, 1), stays, DAY)).isEmpty();
    }

    @Test
    void stays_that_abut_are_one() {
        var stays = List.of(stay("FR", "2020-04-01", "2020-06-30"), stay("FR", "2020-01-01", "2020-03-31"));

        assertThat(PoliceCertificates.of(LocalDate.of(1990, 1, 1), stays, DAY))
                .containsExactly(new PoliceCertificates.Country("FR", false));
    }

    @Test
    void a_country_where_one_lives_asks_for_a_certificate_of_late() {
        assertThat(codes(EconomicClass.FSW, lived(stay("MA", "2020-01-01", null)), DAY))
                .contains("POLICE_PRESENT")
                .doesNotContain("POLICE_FORMER");
        assertThat(codes(EconomicClass.FSW, lived(stay("MA", "2020-01-01", "2025-01-01")), DAY))
                .contains("POLICE_FORMER")
                .doesNotContain("POLICE_PRESENT");
    }

    @Test
    void a_child_of_age_needs_a_police_certificate() {
        assertThat(codes(EconomicClass.FSW, parentOf("2007-07-01"), DAY)).contains("BIRTH", "MARRIAGE");
        assertThat(codes(EconomicClass.FSW, parentOf("2007-07-01"), DAY)).contains("POLICE_PRESENT");
        assertThat(codes(EconomicClass.FSW, parentOf("2008-07-02"), DAY)).doesNotContain("POLICE_PRESENT");
    }

    @Test
    void funds_are_proved_or_explained() {
        assertThat(codes(EconomicClass.FSW, ALONE, DAY)).contains("FUNDS").doesNotContain("EXEMPTION");
        assertThat(codes(EconomicClass.CEC, ALONE, DAY)).contains("EXEMPTION").doesNotContain("FUNDS");
    }

    @Test
    void a_tradesperson_proves_funds_unless_an_offer_to_one_who_may_work_takes_their_place() {
        var offer = Example.offerOf("72310", Basis.ASSESSED_OTHERWISE_AUTHORIZED, 0);
        var offered = Example.like(Examples.bruno(DAY), DAY).offer(offer).profile();

        assertThat(DocumentChecklist.items(Examples.bruno(DAY), EconomicClass.FST, ALONE, DAY))
                .extracting(Item::code)
                .contains("FUNDS");
        assertThat(DocumentChecklist.items(offered, EconomicClass.FST, ALONE, DAY))
                .extracting(Item::code)
                .contains("EXEMPTION");
    }

    @Test
    void a_nominee_proves_funds_unless_the_class_below_the_nomination_needs_none() {
        var unemployed = Example.like(Examples.amina(DAY), DAY).work().profile();

        assertThat(codes(EconomicClass.PNP, ALONE, DAY)).contains("NOMINATION", "EXEMPTION");
        assertThat(DocumentChecklist.items(unemployed, EconomicClass.PNP, ALONE, DAY))
                .extracting(Item::code)
                .contains("NOMINATION", "FUNDS");
    }

    @Test
    void everybody_has_a_passport_and_a_photograph_stops_nothing() {
        var items = DocumentChecklist.items(
                Examples.amina(DAY), EconomicClass.FSW, parentOf("2015-01-01", "2018-01-01"), DAY);

        assertThat(items.stream().filter(item -> item.code().equals("PASSPORT")))
                .hasSize(4);
        assertThat(items)
                .filteredOn(item -> !item.mandatory())
                .extracting(Item::code)
                .contains("PHOTO");
        assertThat(items).allSatisfy(item -> assertThat(item.document().fr()).doesNotContain("{"));
    }

    @ParameterizedTest
    @CsvSource({
        "2021-12-01, false, 825,  500,  true",
        "2024-04-29, false, 850,  515,  true",
        "2024-04-30, false, 950,  575,  true",
        "2025-03-01, true,  2420, 1150, true",
        "2026-04-30, false, 990,  600,  false",
    })
    void fees_are_those_of_the_day_of_receipt(
            LocalDate received, boolean couple, long processing, long right, boolean verified) {
        var family = couple ? parentOf("2015-01-01", "2018-01-01") : ALONE;

        var fees = DocumentChecklist.fees(family, couple, received);

        assertThat(fees.processing().amount()).isEqualTo(processing);
        assertThat(fees.rightOfPermanentResidence().amount()).isEqualTo(right);
        assertThat(fees.verified()).isEqualTo(verified);
    }
}
