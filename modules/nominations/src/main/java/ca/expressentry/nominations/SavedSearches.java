package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** The searches of the pool that an officer keeps under names; nobody else sees them. */
@ApplicationScoped
@Transactional
public class SavedSearches {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_ADDRESS = 500;
    private static final int MOST = 20;

    @PersistenceContext
    EntityManager store;

    /**
     * One of them.
     *
     * @param address the search, as it stands in an address after the question mark
     */
    public record Saved(String name, String address) {}

    public List<Saved> of(String officer) {
        return store.createNamedQuery("SavedSearch.of", SavedSearch.class)
                .setParameter("officer", officer)
                .getResultStream()
                .map(SavedSearch::saved)
                .toList();
    }

    /** Keeps a search, on its first page; a name that is known gets the new one. */
    public void save(String officer, String name, PoolSearch search) {
        var said = search.inAddress();
        said.remove("after");
        var address = said.entrySet().stream()
                .map(each -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        var key = new SavedSearch.Key(officer, checked(name));
        var known = store.find(SavedSearch.class, key);
        if (address.length() > LONGEST_ADDRESS || known == null && of(officer).size() >= MOST) {
            throw new Invalid("too-many-searches", TOO_MANY.with("most", MOST)).at("name");
        }
        if (known == null) {
            store.persist(new SavedSearch(key, address));
        } else {
            known.become(address);
        }
    }

    /** Forgets a search; nothing happens when there is none of this name. */
    public void forget(String officer, String name) {
        var known = store.find(SavedSearch.class, new SavedSearch.Key(officer, name));
        if (known != null) {
            store.remove(known);
        }
    }

    private static String checked(String name) {
        var plain = name.strip();
        if (plain.isEmpty() || plain.length() > LONGEST_NAME || plain.chars().anyMatch(Character::isISOControl)) {
            throw new Invalid("name-missing", NAME.with("most", LONGEST_NAME)).at("name");
        }
        return plain;
    }

    private static final Bilingual NAME = new Bilingual(
            "Give the search a name of at most {most} characters.",
            "Donnez à la recherche un nom d’au plus {most} caractères.");
    private static final Bilingual TOO_MANY = new Bilingual(
            "At most {most} searches are kept. Forget one first.",
            "Au plus {most} recherches sont gardées. Oubliez-en une d’abord.");
}
