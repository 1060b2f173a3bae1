package ca.expressentry.nominations;

import ca.expressentry.nominations.Allocation.Balance;
import ca.expressentry.profile.Province;

/**
 * A province's year in full.
 *
 * @param held charged by proposals that wait for another officer and by offers that wait for an answer
 * @param used charged by all others, also by those that came to nothing unless the province's policy gives them back
 * @param returned what came back by that policy
 */
public record Ledger(Province province, int year, int allotted, int held, int used, int returned, int left) {

    static Ledger of(Balance balance, int held) {
        return new Ledger(
                balance.province(),
                balance.year(),
                balance.allotted(),
                held,
                balance.charged() - held,
                balance.returned(),
                balance.allotted() - balance.charged());
    }
}
