package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Everybody in the pool as provinces may see them, in memory: a search with its counts reads the whole pool once, which no
 * index of a table could spare. A cache of the table and nothing else; a change shows when its row is committed.
 */
final class Listings {

    private final Map<ExpressionOfInterestNumber, Listed> inPool = new ConcurrentHashMap<>();

    /** Sets of which there are few are kept once. */
    private final Map<Object, Object> shared = new ConcurrentHashMap<>();

    void show(Listed listed) {
        inPool.put(
                listed.number(),
                new Listed(
                        listed.number(),
                        listed.score(),
                        one(listed.classes()),
                        one(listed.categories()),
                        one(listed.occupation()),
                        listed.firstLanguage(),
                        one(listed.destinations()),
                        one(listed.background())));
    }

    void hide(ExpressionOfInterestNumber number) {
        inPool.remove(number);
    }

    Collection<Listed> all() {
        return inPool.values();
    }

    @SuppressWarnings("unchecked")
    private <T> T one(T value) {
        return (T) shared.computeIfAbsent(value, first -> first);
    }
}
