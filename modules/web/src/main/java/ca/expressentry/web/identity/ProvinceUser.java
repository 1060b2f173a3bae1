package ca.expressentry.web.identity;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody on the list of those who may act for a province.
 *
 * @param name as the provider of identities says it: a user name, an e-mail address or a subject
 * @param active whether it is not suspended
 * @param from the first day
 * @param until the last day; empty: without end
 */
public record ProvinceUser(String name, Set<Duty> duties, boolean active, LocalDate from, Optional<LocalDate> until) {

    private static final Pattern NAME = Pattern.compile("[^/\\\\\\p{Cntrl}]{1,100}");

    public ProvinceUser {
        name = name.strip();
        duties = Set.copyOf(duties);
        if (!NAME.matcher(name).matches()) {
            throw new Invalid(
                            "not-a-user",
                            "The name of a user has 1 to 100 characters and no slash.",
                            "Le nom d’un utilisateur compte de 1 à 100 caractères, sans barre oblique.")
                    .at("name");
        }
        if (duties.isEmpty()) {
            throw new Invalid(
                            "no-duty",
                            "Name at least one role; who shall have none any more is set not active.",
                            "Indiquez au moins un rôle\u00a0; qui n’en doit plus avoir est mis inactif.")
                    .at("duties");
        }
        if (until.filter(from::isAfter).isPresent()) {
            throw new Invalid(
                            "until-before-from",
                            "The last day is before the first.",
                            "Le dernier jour précède le premier.")
                    .at("until");
        }
    }

    /** Whether somebody acts for the province on a day. */
    public boolean actsOn(LocalDate day) {
        return active && !day.isBefore(from) && until.filter(day::isAfter).isEmpty();
    }

    /** Whether somebody looks after the province’s users on a day and does not stop by itself. */
    boolean keepsTheListOn(LocalDate day) {
        return duties.contains(Duty.ADMINISTRATOR) && actsOn(day) && until.isEmpty();
    }

    /** Everything but the name, as the record of a change has it. */
    Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("duties", EnumSet.copyOf(duties).stream().map(Duty::word).collect(Collectors.joining(", ")));
        named.put("active", Boolean.toString(active));
        named.put("from", from.toString());
        named.put("until", until.map(LocalDate::toString).orElse(""));
        return named;
    }
}
