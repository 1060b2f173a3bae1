package ca.expressentry.web.identity;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import ca.expressentry.web.identity.ListedUser.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * People and programs of the demonstration, all with one password. There are none where the demonstration is off: then people come
 * from the provider of identities and programs from the issuer of tokens that the settings name.
 */
@ApplicationScoped
class Accounts {

    private static final Map<String, Set<String>> GROUPS = groups();

    @Inject
    @ConfigProperty(name = "demo.accounts", defaultValue = "false")
    boolean on;

    @Inject
    @ConfigProperty(name = "demo.password", defaultValue = "")
    Optional<String> password;

    /** One of them. */
    record Account(String name, Set<String> groups) {}

    boolean areOn() {
        return on && password.filter(word -> !word.isBlank()).isPresent();
    }

    /** Empty: an unknown name or another password. */
    Optional<Account> opened(String name, String password) {
        return areOn() && isThePassword(password) ? named(name) : Optional.empty();
    }

    Optional<Account> named(String name) {
        return Optional.ofNullable(GROUPS.get(name)).map(groups -> new Account(name, groups));
    }

    /** The persons who act for provinces, and what they do. */
    Map<Place, Set<Duty>> persons() {
        var persons = new HashMap<Place, Set<Duty>>();
        GROUPS.forEach((name, groups) -> Role.province(groups::contains)
                .filter(province -> !Duty.among(groups).isEmpty())
                .ifPresent(province -> persons.put(new Place(province, name), Duty.among(groups))));
        return persons;
    }

    private boolean isThePassword(String tried) {
        return MessageDigest.isEqual(
                password.orElseThrow().getBytes(StandardCharsets.UTF_8), tried.getBytes(StandardCharsets.UTF_8));
    }

    private static Map<String, Set<String>> groups() {
        var groups = new TreeMap<String, Set<String>>();
        for (var province : Province.thatNominate()) {
            var code = province.name().toLowerCase(Locale.ROOT);
            groups.put(code + "-officer", Set.of(Role.PROVINCE_OFFICER, province.name()));
            groups.put(code + "-approver", Set.of(Role.PROVINCE_APPROVER, province.name()));
            groups.put(code + "-administrator", Set.of(Role.PROVINCE_ADMINISTRATOR, province.name()));
            groups.put(code + "-integrator", Set.of(Role.INTEGRATOR, province.name()));
        }
        groups.put("round-officer", Set.of(Role.ROUND_OFFICER));
        groups.put("round-approver", Set.of(Role.ROUND_OFFICER));
        groups.put("federal-administrator", Set.of(Role.FEDERAL_ADMINISTRATOR));
        groups.put("auditor", Set.of(Role.AUDITOR));
        groups.put("integrator", Set.of(Role.INTEGRATOR));
        groups.put("candidate-services", Set.of(Role.CANDIDATE_SERVICES));
        return groups;
    }
}
