package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.PoolBook.Facts;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewTest {

    static final Instant AT = Instant.parse("2026-08-18T13:00:01Z");

    static final Preview PREVIEW =
            Preview.of(AT, new PoolDigest(6, "ab".repeat(32)), pool(), Instruction.of(Kind.CEC, 3));

    static PoolBook pool() {
        var facts = new ArrayList<Facts>();
        facts.add(new Facts(Set.of(Province.ON, Province.NS), Optional.of('2'), OfficialLanguage.ENGLISH));
        facts.add(new Facts(Set.of(), Optional.empty(), OfficialLanguage.FRENCH));
        facts.add(new Facts(Set.of(Province.ON), Optional.of('3'), OfficialLanguage.ENGLISH));
        var nobodyCounts = new Facts(Set.of(Province.BC), Optional.of('9'), OfficialLanguage.FRENCH);
        var pool = new PoolBook();
        for (int i = 0; i < SelectionTest.POOL.size(); i++) {
            var place = SelectionTest.POOL.get(i);
            pool.add(
                    place.number().digits(),
                    place.score(),
                    place.submittedAt(),
                    PoolDigest.bits(place.classes(), place.categories()),
                    i < facts.size() ? facts.get(i) : nobodyCounts);
        }
        return pool;
    }

    @Test
    void it_shows_the_list_in_numbers() {
        assertThat(PREVIEW.size()).isEqualTo(3);
        assertThat(PREVIEW.pool()).isEqualTo(6);
        assertThat(PREVIEW.cutOff()).hasValue(523);
        assertThat(PREVIEW.tieBreak()).hasValue(Instant.parse("2026-08-17T22:09:00Z"));
        assertThat(PREVIEW.byClass()).isEqualTo(Map.of("CEC", 3));
        assertThat(PREVIEW.byScore()).isEqualTo(Map.of("520", 2, "530", 1));
        assertThat(PREVIEW.byDestination()).isEqualTo(Map.of("ON", 2, "NS", 1, "ANY", 1));
        assertThat(PREVIEW.byOccupation()).isEqualTo(Map.of("2", 1, "3", 1, "NONE", 1));
        assertThat(PREVIEW.byFirstLanguage()).isEqualTo(Map.of("ENGLISH", 2, "FRENCH", 1));
    }

    @Test
    void a_round_for_nobody_has_nothing_to_show() {
        var nothing = Preview.of(AT, new PoolDigest(6, "ab".repeat(32)), pool(), Instruction.of(Kind.CEC, 0));

        assertThat(nothing.size()).isZero();
        assertThat(nothing.cutOff()).isEmpty();
        assertThat(nothing.tieBreak()).isEmpty();
        assertThat(nothing.byClass()).isEmpty();
        assertThat(nothing.byDestination()).isEmpty();
    }

    @Test
    void a_general_round_counts_each_in_the_class_they_are_invited_in() {
        var general = Preview.of(AT, new PoolDigest(6, "ab".repeat(32)), pool(), Instruction.of(Kind.GENERAL, 2));

        assertThat(general.byClass()).isEqualTo(Map.of("PNP", 1, "CEC", 1));
        assertThat(general.byScore()).isEqualTo(Map.of("730", 1, "530", 1));
    }
}
