package ca.expressentry.profile;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.JobOffer.Basis;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JobBankTest {

    static final LocalDate FIRST = LocalDate.of(2015, 1, 1);
    static final LocalDate LAST = LocalDate.of(2017, 6, 5);

    static Profile withOffer(Basis basis, boolean excluded) {
        return Example.like(Examples.AMINA, Examples.DAY)
                .offer(new JobOffer(new Noc("21231"), 1, true, false, Optional.empty(), basis, 12, excluded))
                .profile();
    }

    @Test
    void it_was_mandatory_until_the_5th_of_june_2017() {
        assertThat(JobBank.isMissing(Examples.AMINA, false, FIRST)).isTrue();
        assertThat(JobBank.isMissing(Examples.AMINA, false, LAST)).isTrue();
        assertThat(JobBank.isMissing(Examples.AMINA, false, LAST.plusDays(1))).isFalse();
        assertThat(JobBank.isMissing(Examples.AMINA, false, Examples.DAY)).isFalse();
        assertThat(JobBank.changesAfter(FIRST)).contains(LAST.plusDays(1));
        assertThat(JobBank.changesAfter(LAST.plusDays(1))).isEmpty();
    }

    @Test
    void who_is_registered_or_nominated_does_not_miss_it() {
        var registered = Example.like(Examples.AMINA, Examples.DAY)
                .registeredWithJobBank()
                .profile();

        assertThat(JobBank.isMissing(registered, false, LAST)).isFalse();
        assertThat(JobBank.isMissing(Examples.AMINA, true, LAST)).isFalse();
    }

    @Test
    void only_an_offer_that_qualifies_replaces_it() {
        assertThat(JobBank.isMissing(withOffer(Basis.ASSESSED_FROM_ABROAD, false), false, LAST))
                .isFalse();
        assertThat(JobBank.isMissing(withOffer(Basis.NONE, false), false, LAST)).isTrue();
        assertThat(JobBank.isMissing(withOffer(Basis.ASSESSED_FROM_ABROAD, true), false, LAST))
                .isTrue();
    }

    /** What was kept before the question was asked can still be read. */
    @Test
    void a_declaration_that_says_nothing_of_it_reads_as_before() {
        var written = Json.write(Examples.AMINA);

        assertThat(written).doesNotContain("registeredWithJobBank");
        assertThat(Json.read(written, Profile.class)).isEqualTo(Examples.AMINA);
        var registered = Example.like(Examples.AMINA, Examples.DAY)
                .registeredWithJobBank()
                .profile();
        assertThat(Json.read(Json.write(registered), Profile.class)).isEqualTo(registered);
    }
}
