package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How far the work on a file of nominations has come.
 *
 * @param name as its sender called it; shown, and used for nothing
 * @param handedInBy the officer's account
 * @param rows how many there are
 * @param done how many of them the stage at hand has dealt with
 */
public record FileReport(
        String id,
        Province province,
        String name,
        String handedInBy,
        Instant handedInAt,
        Stage stage,
        int rows,
        int done,
        Counts counts) {

    /** What is done with it. */
    public enum Stage {
        /** Every row is looked at; nothing is sent. */
        CHECKING,
        /** The report is there; the officer decides. */
        CHECKED,
        /** The good rows are sent one by one. */
        SENDING,
        DONE,
        /** The officer decided to send nothing. */
        DISCARDED;

        boolean isAtWork() {
            return this == CHECKING || this == SENDING;
        }
    }

    /** What became of a row. */
    public enum RowState {
        /** Not looked at yet. */
        WAITING,
        /** Nothing stands in its way. */
        GOOD,
        SENT,
        /** The same nomination was there before. */
        UNCHANGED,
        REFUSED
    }

    /** How many rows came to what; a row is in one of them. */
    public record Counts(int waiting, int good, int sent, int unchanged, int refused) {}

    /** One row, as it was handed in, and what became of it. */
    public record Line(
            int row,
            RowState state,
            String certificate,
            String candidate,
            Optional<String> stream,
            List<RowFault> faults) {}

    /** Whether it goes on by itself. */
    public boolean isAtWork() {
        return stage.isAtWork();
    }

    /** Whether the officer has a decision to make. */
    public boolean waitsForOfficer() {
        return stage == Stage.CHECKED;
    }
}
