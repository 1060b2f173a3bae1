package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.Preview.Counted;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PreviewTest {

    static final Instant AT = Instant.parse("2026-08-18T13:00:01Z");

    static final Preview PREVIEW = Preview.of(
            AT,
            6,
            "ab".repeat(32),
            Selection.of(SelectionTest.POOL, Instruction.of(Kind.CEC, 3)),
            List.of(
                    new Counted(
                            EconomicClass.CEC,
                            530,
                            Set.of(Province.ON, Province.NS),
                            Optional.of(new Noc("21231")),
                            OfficialLanguage.ENGLISH),
                    new Counted(EconomicClass.CEC, 523, Set.of(), Optional.empty(), OfficialLanguage.FRENCH),
                    new Counted(
                            EconomicClass.CEC,
                            523,
                            Set.of(Province.ON),
                            Optional.of(new Noc("31301")),
                            OfficialLanguage.ENGLISH)));

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
}
