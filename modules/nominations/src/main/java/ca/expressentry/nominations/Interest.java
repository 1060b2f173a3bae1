package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** One candidate's part in a notification of interest. */
@Entity
@Table(schema = "NOMINATIONS", name = "INTEREST")
@NamedQuery(
        name = "Interest.of",
        query = "SELECT i FROM Interest i WHERE i.of.candidate = :candidate ORDER BY i.of.notice")
@NamedQuery(name = "Interest.in", query = "SELECT i FROM Interest i WHERE i.of.notice IN :notices")
class Interest {

    /** To whom by which notice. */
    @Embeddable
    public record To(
            String notice, @Column(name = "EOI_NUMBER") String candidate) implements Serializable {}

    @EmbeddedId
    private To of;

    private Boolean interested;

    @Column(name = "ANSWERED_AT")
    private Instant answeredAt;

    @Version
    private int version;

    Interest() {}

    Interest(String notice, ExpressionOfInterestNumber candidate) {
        of = new To(notice, candidate.value());
    }

    /** Answers, or answers otherwise, until the last day; says whether that changed anything. */
    boolean answer(boolean isInterested, Instant at) {
        if (Boolean.valueOf(isInterested).equals(interested)) {
            return false;
        }
        interested = isInterested;
        answeredAt = at;
        return true;
    }

    static boolean isOver(LocalDate lastDay, LocalDate today) {
        return today.isAfter(lastDay);
    }

    String notice() {
        return of.notice();
    }

    Optional<Boolean> interested() {
        return Optional.ofNullable(interested);
    }

    InterestShown shown(Notice notice) {
        return new InterestShown(
                notice.id(),
                notice.province(),
                new ExpressionOfInterestNumber(of.candidate()),
                notice.sentAt(),
                notice.officer(),
                notice.answerBy(),
                notice.text(),
                interested(),
                Optional.ofNullable(answeredAt));
    }
}
