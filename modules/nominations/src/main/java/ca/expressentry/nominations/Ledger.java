package ca.expressentry.nominations;

import ca.expressentry.nominations.Allocation.Balance;
import ca.expressentry.profile.Province;

/**
 * A province's year in full.
 *
 * @param held charged by offers that wait for an answer
 * @param used charged by all others, also by those that came to nothing: a nomination issued is not given back
 */
public record Ledger(Province province, int year, int allotted, int held, int used, int left) {

    static Ledger of(Balance balance, int held) {
        return new Ledger(
                balance.province(),
                balance.year(),
                balance.allotted(),
                held,
                balance.charged() - held,
                balance.allotted() - balance.charged());
    }
}
