package ca.expressentry.invitations;

import ca.expressentry.message.Event.CandidateRanked;
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
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/** Our copy of a candidate's place in the pool. */
@Entity
@Table(schema = "INVITATIONS", name = "RANKED_CANDIDATE")
@NamedQuery(
        name = "RankedCandidate.from",
        query = "SELECT c FROM RankedCandidate c WHERE c.inPool = TRUE AND c.score >= :score")
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

    @Version
    private int version;

    RankedCandidate() {}

    RankedCandidate(ExpressionOfInterestNumber number) {
        this.number = number;
        this.classes = Set.of();
        this.categories = Set.of();
        this.destinations = Set.of();
        this.firstLanguage = OfficialLanguage.ENGLISH;
        this.submittedAt = Instant.EPOCH;
    }

    void ranked(CandidateRanked said) {
        if (said.version() > place) {
            place = said.version();
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

    ExpressionOfInterestNumber number() {
        return number;
    }

    /** What a preview counts of it. */
    Preview.Counted counted(EconomicClass invitedIn) {
        return new Preview.Counted(
                invitedIn, score, destinations, Optional.ofNullable(occupation).map(Noc::new), firstLanguage);
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
