package ca.expressentry.eligibility;

import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Json;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.JobBank;
import ca.expressentry.profile.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;

/** The last determination about one candidate, and what it rests on. */
@Entity
@Table(schema = "ELIGIBILITY", name = "ASSESSMENT")
@NamedQuery(name = "Assessment.due", query = """
                SELECT a.number.value FROM Assessment a WHERE a.ended = FALSE AND a.reviewOn <= :day
                ORDER BY a.reviewOn
                """)
@NamedQuery(
        name = "Assessment.locked",
        query = "SELECT a FROM Assessment a WHERE a.number.value IN :numbers AND a.ended = FALSE",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
class Assessment {

    @EmbeddedId
    private ExpressionOfInterestNumber number;

    private int revision;
    private long determination;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    private String profile;

    @Convert(converter = ClassesColumn.class)
    private Set<EconomicClass> classes;

    private String findings;

    @Column(name = "AS_OF")
    private LocalDate asOf;

    @Column(name = "REVIEW_ON")
    private LocalDate reviewOn;

    private boolean ended;

    /** Meets a class, and the pool stays closed until the registration with Job Bank. */
    private boolean waiting;

    @Version
    private int version;

    Assessment() {}

    Assessment(ExpressionOfInterestNumber number, Instant submittedAt) {
        this.number = number;
        this.submittedAt = submittedAt;
        this.classes = Set.of();
    }

    /** An amendment that intake took while a finding was on its way is judged, even when the finding was ineligible. */
    boolean isNews(int newRevision) {
        return newRevision > revision;
    }

    void declare(int newRevision, Profile declared) {
        revision = newRevision;
        profile = Json.write(declared);
    }

    /**
     * Takes a determination of which the others are to know; says whether they are to be told. Who waits for the
     * registration is not spoken of; who was in the pool and would have to wait may not remain in it.
     */
    boolean become(Determination found, boolean newRevision) {
        var wasWaiting = waiting;
        waiting = isBarred(found) && (wasWaiting || classes.isEmpty());
        var met = isBarred(found) && !waiting ? Set.<EconomicClass>of() : found.classes();
        var changed = !waiting && (newRevision || wasWaiting || !classes.equals(met));
        classes = met;
        findings = Json.write(found.findings());
        asOf = found.asOf();
        reviewOn = found.reviewOn();
        // Ineligible is final: a profile that falls out cannot come back by itself.
        ended = classes.isEmpty();
        if (changed) {
            determination++;
        }
        return changed;
    }

    private boolean isBarred(Determination found) {
        return !found.classes().isEmpty() && JobBank.isMissing(profile(), false, found.asOf());
    }

    boolean isWaiting() {
        return waiting;
    }

    void end() {
        ended = true;
    }

    boolean isOver() {
        return ended;
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Profile profile() {
        return Json.read(profile, Profile.class);
    }

    Determination last() {
        return new Determination(classes, Arrays.asList(Json.read(findings, Finding[].class)), asOf, reviewOn);
    }

    EligibilityDetermined event() {
        return new EligibilityDetermined(number, determination, revision, submittedAt, profile(), classes);
    }
}
