package ca.expressentry.ranking;

import java.util.concurrent.ConcurrentHashMap;

/** Whose facts are being taken at this moment: in the standings already, in the table not yet, or the reverse. */
final class Underway {

    private final ConcurrentHashMap<Integer, Integer> transactions = new ConcurrentHashMap<>();

    void begin(int candidate) {
        transactions.merge(candidate, 1, Integer::sum);
    }

    void end(int candidate) {
        transactions.computeIfPresent(candidate, (number, open) -> open == 1 ? null : open - 1);
    }

    boolean has(int candidate) {
        return transactions.containsKey(candidate);
    }
}
