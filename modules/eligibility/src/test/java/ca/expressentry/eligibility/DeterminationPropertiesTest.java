package ca.expressentry.eligibility;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.RandomPeople;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What must hold between two determinations, whoever the lot brings. */
class DeterminationPropertiesTest {

    private static final int PEOPLE = 3_000;
    private static final int FOLLOWED = 300;
    private static final int DAYS = 366;

    private final RandomPeople lot = new RandomPeople(75);

    /** The promise of {@code reviewOn}: on no day before it is a condition met that was not, or the reverse. */
    @Test
    void no_finding_changes_by_itself_before_its_review() {
        for (int i = 0; i < FOLLOWED; i++) {
            var first = lot.day();
            var person = lot.person(first);
            var last = EntryCriteria.determine(person, first);
            for (var day : first.datesUntil(first.plusDays(DAYS)).toList()) {
                var now = EntryCriteria.determine(person, day);
                assertThat(now.reviewOn()).isAfter(day);
                if (!day.isBefore(last.reviewOn())) {
                    last = now;
                } else if (!met(now).equals(met(last)) || !now.classes().equals(last.classes())) {
                    assertThat(now.findings())
                            .as("%s, determined on %s: %s", day, last.asOf(), person)
                            .isEqualTo(last.findings());
                }
            }
        }
    }

    @Test
    void neither_the_order_of_things_nor_json_changes_a_determination() {
        for (int i = 0; i < PEOPLE; i++) {
            var day = lot.day();
            var person = lot.person(day);
            var determination = EntryCriteria.determine(person, day);

            assertThat(EntryCriteria.determine(shuffled(person), day)).isEqualTo(determination);
            assertThat(EntryCriteria.determine(Json.read(Json.write(person), Profile.class), day))
                    .isEqualTo(determination);
            assertThat(EntryCriteria.determine(person, day)).isEqualTo(determination);
        }
    }

    private static List<Boolean> met(Determination determination) {
        return determination.findings().stream().map(Finding::met).toList();
    }

    private static Profile shuffled(Profile person) {
        return new Profile(
                person.identity(),
                person.partner(),
                person.dependentChildren(),
                person.children(),
                person.firstLanguage(),
                shuffled(person.languageResults()),
                shuffled(person.education()),
                shuffled(person.work()),
                shuffled(person.tradeCertificates()),
                person.jobOffer(),
                person.answers(),
                person.destinations(),
                person.funds());
    }

    private static <T> List<T> shuffled(List<T> list) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(list.size()));
        return shuffled;
    }
}
