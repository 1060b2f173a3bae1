package ca.expressentry.nominations;

import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.profile.Background;
import ca.expressentry.profile.CategoriesColumn;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.ClassesColumn;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
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
import java.util.Optional;
import java.util.Set;

/** What a province may see of a candidate (MI 7): our copy of what ranking last said. */
@Entity
@Table(schema = "NOMINATIONS", name = "POOL_LISTING")
@NamedQuery(name = "PoolListing.inPool", query = "SELECT l FROM PoolListing l WHERE l.inPool = TRUE")
class PoolListing {

    @EmbeddedId
    private ExpressionOfInterestNumber number;

    private long place;
    private int score;

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

    /** Null: the background is not known. */
    @Enumerated(EnumType.STRING)
    private EducationLevel education;

    @Column(name = "CANADIAN_YEARS")
    private int canadianYears;

    @Column(name = "FOREIGN_YEARS")
    private int foreignYears;

    @Column(name = "TRADE_CERTIFICATE")
    private boolean tradeCertificate;

    @Column(name = "IN_POOL")
    private boolean inPool;

    @Version
    private int version;

    PoolListing() {}

    PoolListing(ExpressionOfInterestNumber number) {
        this.number = number;
        this.classes = Set.of();
        this.categories = Set.of();
        this.destinations = Set.of();
    }

    void ranked(CandidateRanked said) {
        if (said.version() > place) {
            place = said.version();
            score = said.score();
            classes = said.classes();
            categories = said.categories();
            destinations = said.listing().destinations();
            occupation = said.listing().occupation().map(Noc::code).orElse(null);
            firstLanguage = said.listing().firstLanguage();
            said.listing().background().ifPresent(this::keep);
            inPool = true;
        }
    }

    private void keep(Background background) {
        education = background.education();
        canadianYears = background.canadianYears();
        foreignYears = background.foreignYears();
        tradeCertificate = background.tradeCertificate();
    }

    /** Says whether this was news. */
    boolean left(long newPlace) {
        if (newPlace <= place) {
            return false;
        }
        place = newPlace;
        inPool = false;
        return true;
    }

    /** The profile ended for good: nothing that is still on its way brings it back. */
    void end() {
        place = Long.MAX_VALUE;
        inPool = false;
    }

    /** Whether the candidate chose this province, or all of them. */
    boolean isVisibleTo(Sight sight) {
        return sight.reaches(destinations);
    }

    /** What provinces see; empty: not in the pool. */
    Optional<Listed> listed() {
        return Optional.ofNullable(firstLanguage)
                .filter(language -> inPool)
                .map(language -> new Listed(
                        number,
                        score,
                        classes,
                        categories,
                        Optional.ofNullable(occupation).map(Noc::new),
                        language,
                        destinations,
                        background()));
    }

    private Optional<Background> background() {
        return Optional.ofNullable(education)
                .map(level -> new Background(level, canadianYears, foreignYears, tradeCertificate));
    }

    ExpressionOfInterestNumber number() {
        return number;
    }

    boolean isInPool() {
        return inPool;
    }
}
