package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Whose eyes look: a province sees who chose it or chose none (MI 7), and its own nominations; an auditor sees all. */
public record Sight(Optional<Province> province) {

    public static final Sight OF_EVERYTHING = new Sight(Optional.empty());

    public static Sight of(Province province) {
        return new Sight(Optional.of(province));
    }

    /** Whether a candidate who chose these provinces, or none, is seen. */
    boolean reaches(Set<Province> destinations) {
        return destinations.isEmpty() || province.map(destinations::contains).orElse(true);
    }

    boolean reaches(Province nominating) {
        return province.map(nominating::equals).orElse(true);
    }

    /** The provinces whose nominations are seen. */
    public List<Province> provinces() {
        return province.map(List::of).orElseGet(() -> Arrays.asList(Province.values()));
    }
}
