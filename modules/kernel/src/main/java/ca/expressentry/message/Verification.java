package ca.expressentry.message;

import ca.expressentry.text.Bilingual;
import java.util.List;

/**
 * What a look through the whole trail found.
 *
 * @param intact whether nothing was found
 * @param links how many rows are chained
 * @param head the hash of the last link: who keeps it elsewhere can tell later whether what was before it still stands
 * @param headsNoted how many heads stand in the file outside the database
 * @param waiting rows that are committed and not chained yet
 * @param faults how many faults there are
 * @param findings the first of them
 */
public record Verification(
        boolean intact, long links, String head, int headsNoted, long waiting, long faults, List<Finding> findings) {

    /**
     * A fault and where it is.
     *
     * @param at the position in the chain; the line for a fault in the file of heads; the number of rows not chained
     */
    public record Finding(String code, long at, Bilingual text) {}
}
