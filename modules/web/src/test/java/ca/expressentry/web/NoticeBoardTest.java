package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.web.NoticeBoard.Given;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoticeBoardTest {

    @Test
    void a_notice_of_five_hundred_characters_is_taken_and_a_longer_one_is_not() {
        assertThat(new Given(false, Optional.of(text(500, 1))).text()).isPresent();

        assertThatThrownBy(() -> new Given(false, Optional.of(text(501, 1))))
                .isInstanceOfSatisfying(Invalid.class, invalid -> {
                    assertThat(invalid.code()).isEqualTo("notice-too-long");
                    assertThat(invalid.component()).isEqualTo("text");
                });
        assertThatThrownBy(() -> new Given(false, Optional.of(text(1, 501)))).isInstanceOf(Invalid.class);
    }

    @Test
    void a_notice_replaces_the_one_before_text_and_all() {
        var notice = new Notice();
        notice.give(true, Optional.of(new Bilingual("Closed", "Fermé")), Instant.EPOCH);
        assertThat(notice.standing())
                .isEqualTo(new NoticeBoard.Standing(
                        true, Optional.of(new Bilingual("Closed", "Fermé")), Optional.of(Instant.EPOCH)));

        notice.give(false, Optional.empty(), Instant.EPOCH.plusSeconds(1));
        assertThat(notice.standing().readOnly()).isFalse();
        assertThat(notice.standing().text()).isEmpty();
    }

    private static Bilingual text(int en, int fr) {
        return new Bilingual("x".repeat(en), "x".repeat(fr));
    }
}
