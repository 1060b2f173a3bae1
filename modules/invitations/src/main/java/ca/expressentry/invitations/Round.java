package ca.expressentry.invitations;

import ca.expressentry.invitations.Instruction.RankRequired;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.RoundHeld;
import ca.expressentry.message.Json;
import ca.expressentry.message.PoolDigest;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;

/** One round of invitations: the instruction, the pool it was held on, and its outcome. */
@Entity
@Table(schema = "INVITATIONS", name = "ROUND")
@NamedQuery(name = "Round.held", query = """
                SELECT r FROM Round r WHERE r.state = ca.expressentry.invitations.RoundReport.State.HELD
                AND r.number < :before ORDER BY r.number DESC
                """)
@NamedQuery(name = "Round.all", query = "SELECT r FROM Round r WHERE r.number < :before ORDER BY r.number DESC")
class Round {

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "round")
    @SequenceGenerator(name = "round", sequenceName = "INVITATIONS.ROUND_NUMBER", allocationSize = 1)
    private int number;

    @Enumerated(EnumType.STRING)
    private Kind kind;

    private int wanted;

    @Column(name = "RANK_SCORE")
    private Integer rankScore;

    @Column(name = "RANK_SUBMITTED_BY")
    private Instant rankSubmittedBy;

    @Column(name = "PROPOSED_AT")
    private Instant proposedAt;

    @Column(name = "PROPOSED_BY")
    private String proposedBy;

    @Column(name = "APPROVED_BY")
    private String approvedBy;

    private String preview;

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

    Round(Instruction instruction, String officer, Instant proposedAt) {
        this.kind = instruction.kind();
        this.wanted = instruction.number();
        this.rankScore = instruction.rankRequired().map(RankRequired::score).orElse(null);
        this.rankSubmittedBy =
                instruction.rankRequired().flatMap(RankRequired::submittedBy).orElse(null);
        this.proposedAt = proposedAt;
        this.proposedBy = officer;
        this.calledAt = proposedAt;
        this.state = RoundReport.State.PROPOSED;
    }

    int number() {
        return number;
    }

    Instruction instruction() {
        var required = Optional.ofNullable(rankScore)
                .map(score -> new RankRequired(score, Optional.ofNullable(rankSubmittedBy)));
        return new Instruction(kind, wanted, required);
    }

    /** Since when the pool is being counted for it. */
    Instant calledAt() {
        return calledAt;
    }

    boolean isProposed() {
        return state == RoundReport.State.PROPOSED;
    }

    boolean isCalled() {
        return state == RoundReport.State.CALLED;
    }

    /** The round itself, once it was held, and no proposal. */
    boolean isPublic() {
        return state == RoundReport.State.HELD;
    }

    /** The instant at which it was held. */
    Instant instant() {
        return heldAt;
    }

    PoolDigest seal() {
        return new PoolDigest(poolCandidates, poolDigest);
    }

    /** What would come of it, on a pool on which both books agree. */
    void preview(Preview whatWouldCome) {
        preview = Json.write(whatWouldCome);
    }

    boolean hasPreview() {
        return preview != null;
    }

    /** Another officer has seen the preview and approves; why not, if that cannot be. */
    Optional<Call.Why> approve(String officer, Instant at) {
        if (!isProposed()) {
            return Optional.of(Call.Why.NOT_PROPOSED);
        }
        if (officer.equals(proposedBy)) {
            return Optional.of(Call.Why.SAME_OFFICER);
        }
        if (!hasPreview()) {
            return Optional.of(Call.Why.NOT_COUNTED_YET);
        }
        state = RoundReport.State.CALLED;
        approvedBy = officer;
        calledAt = at;
        return Optional.empty();
    }

    /** The proposal is dropped; why not, if it is none any more. */
    Optional<Call.Why> cancel() {
        if (!isProposed()) {
            return Optional.of(Call.Why.NOT_PROPOSED);
        }
        state = RoundReport.State.CANCELLED;
        return Optional.empty();
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

    /** What is said once it is held. */
    RoundHeld held() {
        return new RoundHeld(
                Integer.toString(number),
                kind.name(),
                invited,
                Optional.ofNullable(cutOff),
                Optional.ofNullable(tieBreak));
    }

    /** Not held: the two books did not come to agree on the pool. */
    void refuse(PoolDigest theirs, PoolDigest ours) {
        state = RoundReport.State.REFUSED;
        refusal = "ranking counts " + theirs.candidates() + " candidates, invitations " + ours.candidates()
                + "; digests " + theirs.sha256Sum() + " and " + ours.sha256Sum();
    }

    RoundFile file() {
        return new RoundFile(
                report(),
                instruction(),
                proposedBy,
                proposedAt,
                Optional.ofNullable(approvedBy),
                Optional.ofNullable(preview).map(json -> Json.read(json, Preview.class)));
    }

    RoundReport report() {
        return new RoundReport(
                number,
                kind,
                kind.titleOn(LegalCalendar.dayOf(calledAt)),
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
