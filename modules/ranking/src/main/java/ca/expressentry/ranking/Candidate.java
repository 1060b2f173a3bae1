package ca.expressentry.ranking;

import ca.expressentry.message.Event;
import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateLeftPool.Why;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.message.Json;
import ca.expressentry.profile.Background;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Profile;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.LockModeType;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * The facts about one candidate that decide the place in the pool, and the place they give.
 *
 * <p>Facts of different senders may arrive in either order, and any fact twice: each is only set, and the place is
 * computed from all of them.
 */
@Entity
@Table(schema = "RANKING", name = "CANDIDATE")
@NamedQuery(name = "Candidate.due", query = """
                SELECT c.number.value FROM Candidate c WHERE c.inPool = TRUE AND c.reviewOn <= :day
                ORDER BY c.reviewOn
                """)
@NamedQuery(
        name = "Candidate.countDue",
        query = "SELECT COUNT(c) FROM Candidate c WHERE c.inPool = TRUE AND c.reviewOn <= :day")
@NamedQuery(
        name = "Candidate.locked",
        query = "SELECT c FROM Candidate c WHERE c.number.value IN :numbers",
        lockMode = LockModeType.PESSIMISTIC_WRITE)
class Candidate {

    private static final EducationLevel[] EDUCATION = EducationLevel.values();

    @EmbeddedId
    private ExpressionOfInterestNumber number;

    @Column(name = "SUBMITTED_AT")
    private Instant submittedAt;

    private String profile;
    private long determination;

    @Convert(converter = ClassesColumn.class)
    private Set<EconomicClass> classes;

    @Convert(converter = CategoriesColumn.class)
    private Set<Category> categories;

    private String nomination;

    @Column(name = "LAST_WITHDRAWN")
    private String lastWithdrawn;

    private String round;

    @Column(name = "LAST_CLOSED")
    private String lastClosed;

    private boolean ended;

    @Column(name = "IN_POOL")
    private boolean inPool;

    private int score;

    @Column(name = "IF_NOMINATED")
    private int ifNominated;

    @Column(name = "OWN_INPUTS")
    private long ownInputs;

    @Column(name = "OTHER_INPUTS")
    private long otherInputs;

    private String breakdown;

    @Column(name = "REVIEW_ON")
    private LocalDate reviewOn;

    private long place;

    /** How many changes the history has. */
    private int changes;

    /** Whether provinces may now see something else, even if the place stays the same. */
    @Transient
    private boolean relisted;

    @Version
    private int version;

    Candidate() {}

    Candidate(ExpressionOfInterestNumber number) {
        this.number = number;
        this.classes = Set.of();
        this.categories = Set.of();
    }

    // ---- facts

    void determined(EligibilityDetermined found) {
        if (found.version() > determination) {
            determination = found.version();
            submittedAt = found.submittedAt();
            relisted |= profile != null && !listing(profile()).equals(listing(found.profile()));
            profile = Json.write(found.profile());
            classes = found.classes();
        }
    }

    void nominated(String certificate) {
        if (!certificate.equals(lastWithdrawn)) {
            nomination = certificate;
        }
    }

    void nominationWithdrawn(String certificate) {
        lastWithdrawn = certificate;
        if (certificate.equals(nomination)) {
            nomination = null;
        }
    }

    void invited(String inRound) {
        if (!inRound.equals(lastClosed)) {
            round = inRound;
        }
    }

    void invitationClosed(String inRound, How how) {
        lastClosed = inRound;
        ended |= !how.returnsToPool();
        if (inRound.equals(round)) {
            round = null;
        }
    }

    void end() {
        ended = true;
    }

    // ---- the place they give

    /**
     * Scores the facts on a day; what is to be said of it, if anything changed, once the change has its number in the
     * standings.
     */
    Optional<LongFunction<Event>> settle(LocalDate dayOfScoring) {
        return belongsInPool() ? rank(dayOfScoring) : leave();
    }

    private boolean belongsInPool() {
        return !ended && round == null && !classes.isEmpty();
    }

    private Optional<LongFunction<Event>> rank(LocalDate dayOfScoring) {
        var declared = profile();
        var inputs = ScoringInputs.on(dayOfScoring, declared, nomination != null);
        var newScore = ComprehensiveRankingSystem.score(
                inputs, CrsTables.IN_FORCE.on(dayOfScoring), dayOfScoring, Review.after(dayOfScoring, declared));
        relisted |= inPool && !background(inputs).equals(background(inputs()));
        var before = new Object[] {inPool, score, classesInPool(), categories};
        inPool = true;
        score = newScore.total();
        ifNominated = newScore.ifNominated();
        ownInputs = inputs.own();
        otherInputs = inputs.others();
        breakdown = Json.write(newScore);
        categories = Categories.metOn(dayOfScoring, declared);
        reviewOn = Review.ofPlace(newScore, dayOfScoring, declared);
        var listing = listing(declared, inputs);
        var after = new Object[] {inPool, score, classesInPool(), categories};
        if (!relisted && Objects.deepEquals(before, after)) {
            return Optional.empty();
        }
        relisted = false;
        return Optional.of(change ->
                new CandidateRanked(number, placeAt(change), score, submittedAt, classesInPool(), categories, listing));
    }

    private Optional<LongFunction<Event>> leave() {
        if (!inPool) {
            return Optional.empty();
        }
        inPool = false;
        var why = ended ? Why.ENDED : round != null ? Why.INVITED : Why.INELIGIBLE;
        return Optional.of(change -> new CandidateLeftPool(number, placeAt(change), why));
    }

    /** Each place has a higher number than the one before, that of its change in the standings if there was one. */
    private long placeAt(long change) {
        place = Math.max(place + 1, change);
        return place;
    }

    private static Listing listing(Profile declared, ScoringInputs inputs) {
        var listing = listing(declared);
        return new Listing(
                listing.destinations(), listing.occupation(), listing.firstLanguage(), Optional.of(background(inputs)));
    }

    static Background background(ScoringInputs inputs) {
        return new Background(
                EDUCATION[inputs.education()],
                inputs.canadianYears(),
                inputs.foreignYears(),
                inputs.tradeCertificate());
    }

    private static Listing listing(Profile declared) {
        var occupation = declared.work().stream()
                .max(Comparator.comparing((Job job) -> job.until().orElse(LocalDate.MAX))
                        .thenComparing(Job::from))
                .map(Job::occupation);
        return new Listing(declared.destinations(), occupation, declared.firstLanguage());
    }

    // ---- what others may know

    ExpressionOfInterestNumber number() {
        return number;
    }

    boolean isInPool() {
        return inPool;
    }

    int score() {
        return score;
    }

    int ifNominated() {
        return ifNominated;
    }

    /** What the score was made of. */
    ScoringInputs inputs() {
        return new ScoringInputs(ownInputs, otherInputs);
    }

    Instant submittedAt() {
        return submittedAt;
    }

    Optional<Profile> declared() {
        return Optional.ofNullable(profile).map(json -> Json.read(json, Profile.class));
    }

    Profile profile() {
        return Json.read(profile, Profile.class);
    }

    /** The federal classes, and with a nomination the provincial class: who has it is invited in it alone (IRPA 10.1(1.1)). */
    Set<EconomicClass> classesInPool() {
        return classesInPool(classes, nomination);
    }

    /** The categories whose conditions are met; no round of one invites who has a nomination. */
    Set<Category> categories() {
        return categories;
    }

    static Set<EconomicClass> classesInPool(Set<EconomicClass> federal, String nomination) {
        if (nomination == null || federal.isEmpty()) {
            return federal;
        }
        var withNomination = EnumSet.copyOf(federal);
        withNomination.add(EconomicClass.PNP);
        return withNomination;
    }

    Optional<Score> breakdown() {
        return Optional.ofNullable(breakdown).map(json -> Json.read(json, Score.class));
    }

    Optional<String> nomination() {
        return Optional.ofNullable(nomination);
    }

    /** The facts and the score as they are now, to be compared with what they become. */
    Moment moment() {
        return new Moment(
                inPool,
                ended,
                Optional.ofNullable(round),
                classes,
                nomination(),
                Optional.ofNullable(profile),
                Optional.ofNullable(breakdown));
    }

    /** One change more for the history. */
    RecordedChange record(ScoreChange change, Instant at) {
        changes++;
        return new RecordedChange(number, changes, at, change);
    }
}
