package ca.expressentry.web.identity;

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
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;

/** A row of the list of those who may act for a province. */
@Entity
@Table(schema = "WEB", name = "PROVINCE_USER")
@NamedQuery(name = "ListedUser.all", query = "SELECT u FROM ListedUser u")
class ListedUser {

    /** A name on the list of a province. */
    @Embeddable
    public record Place(@Enumerated(EnumType.STRING) Province province, String name) implements Serializable {}

    @EmbeddedId
    private Place place;

    private boolean officer;
    private boolean approver;
    private boolean administrator;
    private boolean active;

    @Column(name = "FIRST_DAY")
    private LocalDate from;

    @Column(name = "LAST_DAY")
    private LocalDate until;

    @Version
    private int version;

    ListedUser() {}

    ListedUser(Province province, ProvinceUser user) {
        place = new Place(province, user.name());
        set(user);
    }

    void set(ProvinceUser user) {
        officer = user.duties().contains(Duty.OFFICER);
        approver = user.duties().contains(Duty.APPROVER);
        administrator = user.duties().contains(Duty.ADMINISTRATOR);
        active = user.active();
        from = user.from();
        until = user.until().orElse(null);
    }

    Place place() {
        return place;
    }

    ProvinceUser user() {
        var duties = EnumSet.noneOf(Duty.class);
        if (officer) {
            duties.add(Duty.OFFICER);
        }
        if (approver) {
            duties.add(Duty.APPROVER);
        }
        if (administrator) {
            duties.add(Duty.ADMINISTRATOR);
        }
        return new ProvinceUser(place.name(), duties, active, from, Optional.ofNullable(until));
    }

    int version() {
        return version;
    }
}
