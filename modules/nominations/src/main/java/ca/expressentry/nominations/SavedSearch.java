package ca.expressentry.nominations;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.io.Serializable;

/** A search of the pool that an officer gave a name. */
@Entity
@Table(schema = "NOMINATIONS", name = "SAVED_SEARCH")
@NamedQuery(
        name = "SavedSearch.of",
        query = "SELECT s FROM SavedSearch s WHERE s.key.officer = :officer ORDER BY s.key.name")
class SavedSearch {

    /** A name is an officer's own. */
    @Embeddable
    public record Key(String officer, String name) implements Serializable {}

    @EmbeddedId
    private Key key;

    private String address;

    SavedSearch() {}

    SavedSearch(Key key, String address) {
        this.key = key;
        this.address = address;
    }

    void become(String newAddress) {
        address = newAddress;
    }

    SavedSearches.Saved saved() {
        return new SavedSearches.Saved(key.name(), address);
    }
}
