package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Noc;
import ca.expressentry.ranking.HumanCapital.Offer;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArrangedEmploymentTest {

    static final String LAST_DAY = "2025-03-24";

    @ParameterizedTest(name = "{0} on {1} is {2}")
    @CsvSource({
        "0013, 2016-11-18, ANY_OTHER",
        "0013, 2016-11-19, SENIOR_MANAGER",
        "0013, 2022-11-15, SENIOR_MANAGER",
        "0013, 2022-11-16, NONE",
        "00012, 2022-11-15, NONE",
        "00012, 2022-11-16, SENIOR_MANAGER",
        "00012, 2025-03-24, SENIOR_MANAGER",
        "00012, 2025-03-25, NONE",
        "2173, 2018-01-01, ANY_OTHER",
        "21231, 2025-03-24, ANY_OTHER",
        "21231, 2025-03-25, NONE",
        "21231, 2026-11-03, NONE"
    })
    void what_an_offer_counts_as(String noc, String day, Offer counted) {
        assertThat(on(day, offer(noc, Basis.ASSESSED_FROM_ABROAD, 0))).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({"72200, ANY_OTHER", "64100, NONE", "85100, NONE"})
    void the_work_offered_is_skilled(String noc, Offer counted) {
        assertThat(on(LAST_DAY, offer(noc, Basis.ASSESSED_FROM_ABROAD, 0))).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-18, , ANY_OTHER",
        "2016-11-18, 12, NONE",
        "2016-11-18, 1200, NONE",
        "2016-11-19, , ANY_OTHER",
        "2016-11-19, 12, ANY_OTHER",
        "2016-11-19, 11, NONE"
    })
    void it_had_no_end_and_later_lasted_a_year(String day, Integer months, Offer counted) {
        var offer = new JobOffer(
                new Noc("2173"), 1, true, false, Optional.ofNullable(months), Basis.ASSESSED_FROM_ABROAD, 0, false);

        assertThat(on(day, offer)).isEqualTo(counted);
    }

    @ParameterizedTest
    @CsvSource({
        "2016-11-18, EXEMPT_PERMIT_SAME_EMPLOYER, 24, NONE",
        "2016-11-19, EXEMPT_PERMIT_SAME_EMPLOYER, 11, NONE",
        "2016-11-19, EXEMPT_PERMIT_SAME_EMPLOYER, 12, ANY_OTHER",
        "2016-11-18, ASSESSED_PERMIT_SAME_EMPLOYER, 0, ANY_OTHER",
        "2016-11-19, ASSESSED_OTHERWISE_AUTHORIZED, 0, ANY_OTHER",
        "2016-11-19, NONE, 24, NONE"
    })
    void it_rests_on_an_assessment_or_on_a_year_with_the_employer(
            String day, Basis basis, int monthsWithEmployer, Offer counted) {
        assertThat(on(day, offer("2173", basis, monthsWithEmployer))).isEqualTo(counted);
    }

    @Test
    void it_is_full_time_not_seasonal_of_one_employer_who_may_offer_it() {
        var noc = new Noc("21231");
        var basis = Basis.ASSESSED_FROM_ABROAD;

        assertThat(on(LAST_DAY, new JobOffer(noc, 1, false, false, Optional.empty(), basis, 0, false)))
                .isEqualTo(Offer.NONE);
        assertThat(on(LAST_DAY, new JobOffer(noc, 1, true, true, Optional.empty(), basis, 0, false)))
                .isEqualTo(Offer.NONE);
        assertThat(on(LAST_DAY, new JobOffer(noc, 2, true, false, Optional.empty(), basis, 0, false)))
                .isEqualTo(Offer.NONE);
        assertThat(on(LAST_DAY, new JobOffer(noc, 1, true, false, Optional.empty(), basis, 0, true)))
                .isEqualTo(Offer.NONE);
    }

    private static JobOffer offer(String noc, Basis basis, int monthsWithEmployer) {
        return new JobOffer(new Noc(noc), 1, true, false, Optional.empty(), basis, monthsWithEmployer, false);
    }

    private static Offer on(String day, JobOffer offer) {
        var dayOfScoring = LocalDate.parse(day);
        return ArrangedEmployment.on(dayOfScoring, offer, CrsTables.IN_FORCE.on(dayOfScoring));
    }
}
