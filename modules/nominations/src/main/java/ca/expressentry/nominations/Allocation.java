package ca.expressentry.nominations;

import ca.expressentry.message.Event.Charge;
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

    /** How many came back by the province's own policy. */
    private int returned;

    /** The last number that we gave in this year. */
    private int numbered;

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

    /** The last charge, or the last that was taken back, as it is told. */
    Charge told(int change) {
        return new Charge(of.year(), charged - change, charged);
    }

    /** Takes a charge back for which nothing was issued. */
    void release() {
        if (charged == 0) {
            throw new IllegalStateException("nothing is charged to " + of);
        }
        charged--;
    }

    /** Takes a charge back for a nomination that was issued and came to nothing. */
    void giveBack() {
        release();
        returned++;
    }

    int numbered() {
        return numbered;
    }

    void numbered(int last) {
        numbered = last;
    }

    boolean hasRoom() {
        return charged < allotted;
    }

    Balance balance() {
        return new Balance(of.province(), of.year(), allotted, charged, returned);
    }

    /**
     * What a province may still issue.
     *
     * @param charged held and used
     * @param returned how many charges came back by the province's policy; they are not among the charged
     */
    public record Balance(Province province, int year, int allotted, int charged, int returned) {}
}
