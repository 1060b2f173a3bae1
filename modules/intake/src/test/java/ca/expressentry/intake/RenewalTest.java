package ca.expressentry.intake;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.intake.Renewal.Lapsed;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class RenewalTest {

    static final ExpressionOfInterestNumber OLD = ExpressionOfInterestNumber.of(42);

    static Renewal on(LocalDate day, Profile declared) {
        return Renewal.of(OLD, declared, day);
    }

    @Test
    void it_says_plainly_that_the_instant_of_submission_is_new() {
        var renewal = on(Examples.DAY, Examples.AMINA);

        assertThat(renewal.of()).isEqualTo(OLD);
        assertThat(renewal.isNew())
                .filteredOn(effect -> effect.provision().citation().equals("IRPA 10.3(1)(i)"))
                .singleElement()
                .satisfies(effect -> {
                    assertThat(effect.text().en()).contains("instant of submission is new", "earlier");
                    assertThat(effect.text().fr()).contains("instant de soumission est nouveau");
                });
    }

    @Test
    void it_names_the_results_and_assessments_that_no_longer_count_and_since_when() {
        var result = Examples.AMINA.languageResults().get(0).expiresOn();
        var before = on(result.minusDays(1), Examples.AMINA);
        var then = on(result, Examples.AMINA);

        assertThat(before.lapsed()).isEmpty();
        assertThat(then.lapsed()).extracting(Lapsed::pointer).contains("/languageResults/0");
        assertThat(then.lapsed())
                .allSatisfy(lapsed -> assertThat(lapsed.since()).isBeforeOrEqualTo(result));
    }

    @Test
    void also_those_of_the_partner() {
        var withPartner = Examples.DAVID;
        var partner = withPartner.partner().orElseThrow();

        assertThat(on(Examples.DAY.plusYears(6), withPartner).lapsed())
                .extracting(Lapsed::pointer)
                .contains("/partner/languageResult")
                .hasSize((int) (1
                        + withPartner.languageResults().size()
                        + withPartner.education().stream()
                                .filter(c -> c.assessment().isPresent())
                                .count()
                        + partner.education().stream()
                                .filter(c -> c.assessment().isPresent())
                                .count()));
    }
}
