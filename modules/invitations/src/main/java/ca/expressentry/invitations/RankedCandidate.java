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

    /** Invited or ended, and ranking has not said yet that they left. */
    private boolean withheld;

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

    /** No longer to be invited, before ranking says so. */
    void withhold() {
        withheld = true;
    }

    /** The invitation for which it was withheld is no more, and it may be invited again (IRPA 10.1(7), 10.2(5)). */
    void release() {
        withheld = false;
    }

    void left(long newPlace) {
        if (newPlace > place) {
            becomes(newPlace);
            inPool = false;
            withheld = false;
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
                withheld,
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
