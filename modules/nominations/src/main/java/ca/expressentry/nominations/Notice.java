package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;

/** A notification of interest as it was sent; never changed. */
@Entity
@Table(schema = "NOMINATIONS", name = "NOTICE")
@NamedQuery(name = "Notice.by", query = """
                SELECT n FROM Notice n WHERE n.province IN :provinces
                AND (n.sentAt < :at OR n.sentAt = :at AND n.id > :id) ORDER BY n.sentAt DESC, n.id
                """)
class Notice {

    @Id
    private String id;

    @Enumerated(EnumType.STRING)
    private Province province;

    private String officer;

    @Column(name = "SENT_AT")
    private Instant sentAt;

    @Column(name = "ANSWER_BY")
    private LocalDate answerBy;

    @Column(name = "TEXT_EN")
    private String textEn;

    @Column(name = "TEXT_FR")
    private String textFr;

    Notice() {}

    Notice(String id, Officer by, Instant sentAt, NoticeOfInterest said) {
        this.id = id;
        this.province = by.province();
        this.officer = by.name();
        this.sentAt = sentAt;
        this.answerBy = said.answerBy();
        this.textEn = said.text().en();
        this.textFr = said.text().fr();
    }

    String id() {
        return id;
    }

    Province province() {
        return province;
    }

    String officer() {
        return officer;
    }

    Instant sentAt() {
        return sentAt;
    }

    LocalDate answerBy() {
        return answerBy;
    }

    NoticeOfInterest.Text text() {
        return new NoticeOfInterest.Text(textEn, textFr);
    }
}
