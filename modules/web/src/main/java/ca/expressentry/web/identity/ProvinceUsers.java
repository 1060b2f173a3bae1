package ca.expressentry.web.identity;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.AfterCommit;
import ca.expressentry.message.Event;
import ca.expressentry.message.Event.AskedOutOfSight;
import ca.expressentry.message.Event.ProvinceUserChanged;
import ca.expressentry.message.Events;
import ca.expressentry.message.Opening.Prepare;
import ca.expressentry.message.Role;
import ca.expressentry.nominations.Officer;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Province;
import ca.expressentry.web.identity.ListedUser.Place;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntPredicate;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Who may act for a province, as its administrator says. Nobody becomes anything by it: what a provider or a token says of an officer,
 * an approver or an administrator holds only as far as it is on the list too, at every request. Programs are not on it.
 */
@ApplicationScoped
public class ProvinceUsers {

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    AfterCommit afterCommit;

    @Inject
    LegalCalendar calendar;

    @Inject
    Accounts demonstration;

    @Inject
    @ConfigProperty(name = "province.users.listed", defaultValue = "true")
    boolean asked;

    final Map<Place, Listed> list = new ConcurrentHashMap<>();

    /**
     * A user as it stands.
     *
     * @param version higher after every change
     */
    public record Listed(ProvinceUser user, int version) {
        private static Listed of(ListedUser row) {
            return new Listed(row.user(), row.version());
        }

        private Listed orLater(Listed other) {
            return version < other.version ? other : this;
        }
    }

    /** Reads the list, and puts those of the demonstration on it who were never there. */
    @Transactional
    void open(@Observes Prepare opening) {
        store.createNamedQuery("ListedUser.all", ListedUser.class)
                .getResultStream()
                .forEach(row -> list.put(row.place(), Listed.of(row)));
        if (demonstration.areOn()) {
            demonstration.persons().forEach((place, duties) -> {
                if (!list.containsKey(place)) {
                    keep(
                            place.province(),
                            new ProvinceUser(place.name(), duties, true, Noc.firstDay(), Optional.empty()));
                }
            });
        }
    }

    /** Whether the list is asked here; if not, the word of the provider is enough. */
    public boolean areAsked() {
        return asked;
    }

    /** All of a province, by name. */
    public List<Listed> of(Province province) {
        return list.entrySet().stream()
                .filter(entry -> entry.getKey().province() == province)
                .map(Map.Entry::getValue)
                .sorted(Comparator.comparing(listed -> listed.user().name()))
                .toList();
    }

    public Optional<Listed> user(Province province, String name) {
        return Optional.ofNullable(list.get(new Place(province, name)));
    }

    /** What is left of somebody’s roles: those of a person of a province only as far as the list has them today. */
    Set<String> confined(String name, Set<String> roles) {
        var duties = Duty.among(roles);
        if (!asked || duties.isEmpty()) {
            return roles;
        }
        var left = new TreeSet<>(roles);
        var today = calendar.today();
        var listed = Role.province(roles::contains)
                .flatMap(province -> user(province, name))
                .map(Listed::user)
                .filter(user -> user.actsOn(today));
        duties.stream()
                .filter(duty ->
                        listed.filter(user -> user.duties().contains(duty)).isEmpty())
                .forEach(duty -> left.remove(duty.role()));
        return left;
    }

    /** Who somebody is here, once the provider has said it. */
    public Identity confined(Identity somebody) {
        return new Identity(somebody.name(), confined(somebody.name(), somebody.roles()));
    }

    /**
     * Puts somebody on the list of a province, or changes what is there; empty: done.
     *
     * @param onVersion whether the version that was looked at still stands; 0: was not on the list
     */
    @Transactional
    public Optional<ListRefusal> set(Province province, ProvinceUser user, IntPredicate onVersion) {
        var keepers = keepers(province);
        var row = store.find(ListedUser.class, new Place(province, user.name()), LockModeType.PESSIMISTIC_WRITE);
        if (!onVersion.test(row == null ? 0 : row.version())) {
            return Optional.of(ListRefusal.USER_CHANGED);
        }
        if (!keepers.isEmpty()
                && keepers.stream().allMatch(user.name()::equals)
                && !user.keepsTheListOn(calendar.today())) {
            return Optional.of(ListRefusal.LAST_ADMINISTRATOR);
        }
        var before = row == null ? Map.<String, String>of() : row.user().named();
        if (row == null) {
            keep(province, user);
        } else {
            row.set(user);
            show(row);
        }
        user.named().forEach((what, after) -> {
            var was = before.getOrDefault(what, "");
            if (!after.equals(was)) {
                events.say(new ProvinceUserChanged(province, user.name(), what, was, after));
            }
        });
        return Optional.empty();
    }

    /** The names of those who look after the list, locked: two of them cannot take each other off at once. */
    private List<String> keepers(Province province) {
        var today = calendar.today();
        return of(province).stream()
                .filter(listed -> listed.user().keepsTheListOn(today))
                .map(listed -> new Place(province, listed.user().name()))
                .map(place -> store.find(ListedUser.class, place, LockModeType.PESSIMISTIC_WRITE))
                .map(ListedUser::user)
                .filter(user -> user.keepsTheListOn(today))
                .map(ProvinceUser::name)
                .toList();
    }

    /** Somebody of a province asked for the list of another one and was shown nothing: it is on the record. */
    @Transactional
    public void askedOutOfSight(Officer by, Province other) {
        events.say(new AskedOutOfSight(Event.settingsOf(other), by.province(), by.name(), other.name()));
    }

    private void keep(Province province, ProvinceUser user) {
        var row = new ListedUser(province, user);
        store.persist(row);
        show(row);
    }

    /** Holds from the instant at which it is on the disk. */
    private void show(ListedUser row) {
        store.flush();
        var now = Listed.of(row);
        afterCommit.run(() -> list.merge(row.place(), now, Listed::orLater));
    }
}
