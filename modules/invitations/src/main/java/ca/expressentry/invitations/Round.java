package ca.expressentry.invitations;

import ca.expressentry.message.PoolDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One round of invitations: the instruction, the pool it was held on, and its outcome. */
@Entity
@Table(schema = "INVITATIONS", name = "ROUND")
class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round")
    @SequenceGenerator(name = "round", sequenceName = "INVITATIONS.ROUND_NUMBER", allocationSize = 1)
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int wanted;

    @Enumerated(EnumType.STRING)
    private RoundReport.State state;

    @Column(name = "CALLED_AT")
    private Instant calledAt;

    @Column(name = "HELD_AT")
    private Instant heldAt;

    private Integer invited;

    @Column(name = "CUT_OFF")
    private Integer cutOff;

    @Column(name = "TIE_BREAK")
    private Instant tieBreak;

    @Column(name = "POOL_CANDIDATES")
    private Integer poolCandidates;

    @Column(name = "POOL_DIGEST")
    private String poolDigest;

    private String refusal;

    @Version
    private int version;

    Round() {}

    Round(Kind kind, int wanted, Instant calledAt) {
        this.kind = kind;
        this.wanted = wanted;
        this.calledAt = calledAt;
        this.state = RoundReport.State.CALLED;
    }

    int number() {
        return number;
    }

    Kind kind() {
        return kind;
    }

    int wanted() {
        return wanted;
    }

    Instant calledAt() {
        return calledAt;
    }

    boolean isCalled() {
        return state == RoundReport.State.CALLED;
    }

    void hold(Selection selection, PoolDigest pool, Instant at) {
        state = RoundReport.State.HELD;
        heldAt = at;
        invited = selection.invited().size();
        cutOff = selection.cutOff().orElse(null);
        tieBreak = selection.tieBreak().orElse(null);
        poolCandidates = pool.candidates();
        poolDigest = pool.sha256Sum();
    }

    /** Not held: the two books did not come to agree on the pool. */
    void refuse(PoolDigest theirs, PoolDigest ours) {
        state = RoundReport.State.REFUSED;
        refusal = "ranking counts " + theirs.candidates() + " candidates, invitations " + ours.candidates()
                + "; digests " + theirs.sha256Sum() + " and " + ours.sha256Sum();
    }

    RoundReport report() {
        return new RoundReport(
                number,
                kind,
                kind.title(),
                wanted,
                state,
                calledAt,
                Optional.ofNullable(heldAt),
                Optional.ofNullable(invited),
                Optional.ofNullable(cutOff),
                Optional.ofNullable(tieBreak),
                Optional.ofNullable(poolCandidates),
                Optional.ofNullable(poolDigest),
                Optional.ofNullable(refusal));
    }
}
