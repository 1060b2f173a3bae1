package ca.expressentry.intake;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** A declaration that is not submitted yet: kept as it is written, for a time. */
@Entity
@Table(schema = "INTAKE", name = "DRAFT")
@NamedQuery(name = "Draft.ofRenewal", query = "SELECT d FROM Draft d WHERE d.renews = :digits")
@NamedQuery(name = "Draft.deleteOlder", query = "DELETE FROM Draft d WHERE d.submitBy < :day")
class Draft {

    private static final String NOTHING = "{}";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "draft")
    @SequenceGenerator(name = "draft", sequenceName = "INTAKE.DRAFT_NUMBER", allocationSize = 50)
    private int digits;

    @Column(name = "BEGUN_AT")
    private Instant begunAt;

    @Column(name = "SUBMIT_BY")
    private LocalDate submitBy;

    private String content;

    /** The expression of interest that it renews, until it is submitted. */
    private Integer renews;

    @Column(name = "SUBMITTED_AS")
    private Integer submittedAs;

    @Version
    private int version;

    Draft() {}

    Draft(DraftContent content, Instant begunAt) {
        this.begunAt = begunAt;
        this.submitBy = DraftPeriod.lastDayOfDraft(LegalCalendar.dayOf(begunAt));
        this.content = content.text();
    }

    /** A draft that copies what was declared. */
    static Draft renewing(ExpressionOfInterest old, Instant begunAt) {
        var draft = new Draft(DraftContent.of(old.profile()), begunAt);
        draft.renews = old.number().digits();
        return draft;
    }

    DraftNumber number() {
        return DraftNumber.of(digits);
    }

    DraftContent content() {
        return DraftContent.stored(content);
    }

    boolean isKeptOn(LocalDate day) {
        return !day.isAfter(submitBy);
    }

    Optional<ExpressionOfInterestNumber> renews() {
        return Optional.ofNullable(renews).map(ExpressionOfInterestNumber::of);
    }

    /** What it was submitted as; its content has gone there. */
    Optional<ExpressionOfInterestNumber> submittedAs() {
        return Optional.ofNullable(submittedAs).map(ExpressionOfInterestNumber::of);
    }

    void write(DraftContent anew) {
        content = anew.text();
    }

    /** Keeps nothing but the number that it got, so that the same request again gets the same receipt. */
    void submitted(ExpressionOfInterestNumber as) {
        submittedAs = as.digits();
        content = NOTHING;
        renews = null;
    }

    DraftReport report(LocalDate today, Optional<Renewal> renewal) {
        return new DraftReport(number(), begunAt, submitBy, DraftPeriod.daysFrom(today, submitBy), renewal, content());
    }
}
