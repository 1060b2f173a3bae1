package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;

/** How many nominations a province may issue in a year, and how many it has; locked while one is charged. */
@Entity
@Table(schema = "NOMINATIONS", name = "ALLOCATION")
@NamedQuery(
        name = "Allocation.of",
        query = "SELECT a FROM Allocation a WHERE a.of.year = :year AND a.of.province IN :provinces")
class Allocation {

    /** One province's year. */
    @Embeddable
    public record Year(
            @Enumerated(EnumType.STRING) Province province,
            @Column(name = "YEAR_OF") int year) implements Serializable {}

    @EmbeddedId
    private Year of;

    private int allotted;
    private int charged;

    @Version
    private int version;

    Allocation() {}

    Allocation(Year of, int allotted) {
        this.of = of;
        this.allotted = allotted;
    }

    /** Charges one nomination; says whether there was room for it. */
    boolean charge() {
        if (!hasRoom()) {
            return false;
        }
        charged++;
        return true;
    }

    boolean hasRoom() {
        return charged < allotted;
    }

    Balance balance() {
        return new Balance(of.province(), of.year(), allotted, charged);
    }

    /** What a province may still issue. */
    public record Balance(Province province, int year, int allotted, int charged) {}
}
