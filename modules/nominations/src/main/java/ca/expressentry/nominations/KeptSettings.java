package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** The settings of a province once its administrator has set them. */
@Entity
@Table(schema = "NOMINATIONS", name = "PROVINCE_SETTINGS")
class KeptSettings {

    @Id
    @Enumerated(EnumType.STRING)
    private Province province;

    @Column(name = "SECOND_OFFICER")
    private boolean secondOfficer;

    @Column(name = "GIVES_BACK")
    private boolean givesBack;

    @Column(name = "PUBLIC_COUNTER")
    private boolean publicCounter;

    @Column(name = "OWN_NUMBERS")
    private boolean ownNumbers;

    @Column(name = "NUMBER_PATTERN")
    private String pattern;

    @Version
    private int version;

    KeptSettings() {}

    KeptSettings(Province province, ProvinceSettings settings) {
        this.province = province;
        set(settings);
    }

    void set(ProvinceSettings settings) {
        secondOfficer = settings.secondOfficer();
        givesBack = settings.givesBack();
        publicCounter = settings.publicCounter();
        ownNumbers = settings.ownNumbers();
        pattern = settings.pattern();
    }

    ProvinceSettings settings() {
        return new ProvinceSettings(secondOfficer, givesBack, publicCounter, ownNumbers, pattern);
    }

    int version() {
        return version;
    }
}
