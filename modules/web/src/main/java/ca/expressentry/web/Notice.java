package ca.expressentry.web;

import ca.expressentry.text.Bilingual;
import ca.expressentry.web.NoticeBoard.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** The notice that stands now. There is one. */
@Entity(name = "StandingNotice")
@Table(schema = "WEB", name = "NOTICE")
class Notice {

    static final int ONLY = 1;

    @Id
    private int id = ONLY;

    @Column(name = "READ_ONLY")
    private boolean readOnly;

    @Column(name = "TEXT_EN")
    private String english;

    @Column(name = "TEXT_FR")
    private String french;

    @Column(name = "GIVEN_AT")
    private Instant givenAt;

    @Version
    private int version;

    void give(boolean isReadOnly, Optional<Bilingual> text, Instant now) {
        readOnly = isReadOnly;
        english = text.map(Bilingual::en).orElse(null);
        french = text.map(Bilingual::fr).orElse(null);
        givenAt = now;
    }

    Standing standing() {
        return new Standing(
                readOnly, Optional.ofNullable(english).map(en -> new Bilingual(en, french)), Optional.of(givenAt));
    }
}
