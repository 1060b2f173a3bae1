package ca.expressentry.ranking;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.ranking.CrsTables.Transferability;
import ca.expressentry.ranking.HumanCapital.Offer;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Awards made anew from the tables of a day, position by position: those in use are made once, when the program starts. */
class CompiledTablesTest {

    static final int SENIOR_MANAGERS = 0;
    static final int ENGINEERS = 21;

    static AwardTables tables(LocalDate day) {
        return new AwardTables(CrsTables.IN_FORCE.on(day).source());
    }

    @ParameterizedTest(name = "on {0}: {1} or {2}")
    @CsvSource({"2017-06-05, 0, 0", "2017-06-06, 15, 30", "2020-10-20, 25, 50"})
    void french_is_looked_up_by_both_levels(LocalDate day, int alone, int withEnglish) {
        var french = new Additions(tables(day)).french();

        for (int nclc = 0; nclc <= 12; nclc++) {
            for (int clb = 0; clb <= 12; clb++) {
                assertThat(french.points(Additions.inBoth(nclc, clb)))
                        .as("NCLC %d, CLB %d", nclc, clb)
                        .isEqualTo(nclc < 7 ? 0 : clb < 5 ? alone : withEnglish);
            }
        }
    }

    @ParameterizedTest(name = "on {0}: {1} or {2}")
    @CsvSource({
        "2016-11-18, 600, 600, ANY_OTHER, ANY_OTHER",
        "2016-11-19, 200, 50, SENIOR_MANAGER, ANY_OTHER",
        "2025-03-24, 200, 50, SENIOR_MANAGER, ANY_OTHER",
        "2025-03-25, 0, 0, NONE, NONE"
    })
    void an_offer_is_looked_up_by_its_major_group(LocalDate day, int senior, int other, Offer managers, Offer others) {
        var additions = new Additions(tables(day));

        assertThat(additions.arrangedEmployment().points(SENIOR_MANAGERS)).isEqualTo(senior);
        for (int group = 1; group < 100; group++) {
            assertThat(additions.arrangedEmployment().points(group)).isEqualTo(other);
        }
        assertThat(additions.offerIn(SENIOR_MANAGERS)).isEqualTo(managers);
        assertThat(additions.offerIn(ENGINEERS)).isEqualTo(others);
    }

    @ParameterizedTest(name = "on {0}: {1} months, a sibling {2}")
    @CsvSource({"2016-11-18, none, 0", "2016-11-19, 8, 0", "2017-06-06, 8, 15"})
    void a_yes_and_the_months_of_study_are_those_of_the_day(LocalDate day, String months, int sibling) {
        var additions = new Additions(tables(day));

        assertThat(additions.nomination().points(1)).isEqualTo(600);
        assertThat(additions.nomination().points(0)).isZero();
        assertThat(additions.sibling().points(1)).isEqualTo(sibling);
        assertThat(additions
                        .studyConditions()
                        .map(study -> study.monthsFullTime() + "")
                        .orElse("none"))
                .isEqualTo(months);
    }

    @Test
    void all_four_pairs_are_looked_up_by_both_grades() {
        var transferability = Transferability.read(tables(LocalDate.of(2026, 7, 1)));

        for (var pair : List.of(
                transferability.educationAndLanguage(),
                transferability.educationAndCanadianWork(),
                transferability.foreignWorkAndLanguage(),
                transferability.foreignWorkAndCanadianWork())) {
            assertThat(List.of(0, 1, 2).stream()
                            .flatMap(one -> List.of(0, 1, 2).stream()
                                    .map(other -> pair.points(Transferability.both(one, other)))))
                    .containsExactly(0, 0, 0, 0, 13, 25, 0, 25, 50);
        }
    }
}
