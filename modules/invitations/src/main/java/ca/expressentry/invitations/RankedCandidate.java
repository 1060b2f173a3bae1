package ca.expressentry.invitations;

import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Set;

/** Our copy of a candidate's place in the pool. */
@Entity
@Table(schema = "INVITATIONS", name = "RANKED_CANDIDATE")
class RankedCandidate {

    @EmbeddedId
    private ExpressionOfInterestNumber number;

    private long place;
    private int score;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    @Convert(converter = ClassesColumn.class)
    private Set<EconomicClass> classes;

    @Column(name = "IN_POOL")
    private boolean inPool;

    @Version
    private int version;

    RankedCandidate() {}

    RankedCandidate(ExpressionOfInterestNumber number) {
        this.number = number;
        this.classes = Set.of();
        this.submittedAt = Instant.EPOCH;
    }

    void ranked(CandidateRanked said) {
        if (said.version() > place) {
            place = said.version();
            score = said.score();
            submittedAt = said.submittedAt();
            classes = said.classes();
            inPool = true;
        }
    }

    /** Whether the place is still the one that was seen. */
    boolean isAt(long placeSeen) {
        return inPool && place == placeSeen;
    }

    /** Invited: out of the pool at once, before ranking says so. */
    void invited() {
        inPool = false;
    }

    void left(long newPlace) {
        if (newPlace > place) {
            place = newPlace;
            inPool = false;
        }
    }
}
