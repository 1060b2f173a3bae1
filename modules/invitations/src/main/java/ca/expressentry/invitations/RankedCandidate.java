package ca.expressentry.invitations;

import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.ProvincesColumn;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Our copy of a candidate's place in the pool, as ranking last said it and as it said before: a round is held on the pool
 * of an instant, and who has moved since is taken as they were. See {@link Cut}, which reads the table.
 */
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

    @Convert(converter = CategoriesColumn.class)
    private Set<Category> categories;

    @Convert(converter = ProvincesColumn.class)
    private Set<Province> destinations;

    private String occupation;

    @Enumerated(EnumType.STRING)
    @Column(name = "FIRST_LANGUAGE")
    private OfficialLanguage firstLanguage;

    @Column(name = "IN_POOL")
    private boolean inPool;

    @Column(name = "EARLIER_SCORE")
    private int earlierScore;

    @Convert(converter = ClassesColumn.class)
    @Column(name = "EARLIER_CLASSES")
    private Set<EconomicClass> earlierClasses;

    @Convert(converter = CategoriesColumn.class)
    @Column(name = "EARLIER_CATEGORIES")
    private Set<Category> earlierCategories;

    @Column(name = "EARLIER_IN_POOL")
    private boolean earlierInPool;

    /** Never to be invited again, whether ranking has heard of it or not. */
    @Column(name = "IS_OVER")
    private boolean over;

    @Version
    private int version;

    RankedCandidate() {}

    RankedCandidate(ExpressionOfInterestNumber number) {
        this.number = number;
        this.classes = Set.of();
        this.categories = Set.of();
        this.earlierClasses = Set.of();
        this.earlierCategories = Set.of();
        this.destinations = Set.of();
        this.firstLanguage = OfficialLanguage.ENGLISH;
        this.submittedAt = Instant.EPOCH;
    }

    /** The copy of a candidate, made when there is none. */
    static RankedCandidate of(ExpressionOfInterestNumber candidate, EntityManager store) {
        var known = store.find(RankedCandidate.class, candidate);
        if (known != null) {
            return known;
        }
        var copy = new RankedCandidate(candidate);
        store.persist(copy);
        return copy;
    }

    void ranked(CandidateRanked said) {
        if (said.version() > place) {
            becomes(said.version());
            score = said.score();
            submittedAt = said.submittedAt();
            classes = said.classes();
            categories = said.categories();
            destinations = said.listing().destinations();
            occupation = said.listing().occupation().map(Noc::code).orElse(null);
            firstLanguage = said.listing().firstLanguage();
            inPool = true;
        }
    }

    /** It ended, or its invitation was used or let pass (IRPA 10.1(6)): nobody is invited on it again. */
    void end() {
        over = true;
    }

    void left(long newPlace) {
        if (newPlace > place) {
            becomes(newPlace);
            inPool = false;
        }
    }

    /** What a cut looks at. */
    Cut.Copy copy() {
        return new Cut.Copy(
                number.digits(),
                place,
                submittedAt,
                inPool,
                score,
                PoolDigest.bits(classes, categories),
                earlierInPool,
                earlierScore,
                PoolDigest.bits(earlierClasses, earlierCategories),
                over,
                new PoolBook.Facts(
                        destinations, Optional.ofNullable(occupation).map(code -> code.charAt(0)), firstLanguage));
    }

    private void becomes(long newPlace) {
        earlierScore = score;
        earlierClasses = classes;
        earlierCategories = categories;
        earlierInPool = inPool;
        place = newPlace;
    }
}
