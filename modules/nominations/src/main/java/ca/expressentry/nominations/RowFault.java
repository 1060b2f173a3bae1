package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import java.util.Optional;

/**
 * What is wrong with a row of a file of nominations.
 *
 * @param column empty: with the row as a whole
 * @param code stable, in kebab case
 */
public record RowFault(Optional<Column> column, String code, Bilingual text) {

    static RowFault of(Column column, Invalid value) {
        return new RowFault(Optional.of(column), value.code(), value.text());
    }

    static RowFault of(Outcome.Refused refused) {
        return new RowFault(column(refused.why()), Problem.codeOf(refused.why()), refused.text());
    }

    private static Optional<Column> column(Refusal why) {
        return switch (why) {
            case UNKNOWN_CANDIDATE, NOT_IN_POOL, ALREADY_NOMINATED, NOMINATED_ELSEWHERE ->
                Optional.of(Column.CANDIDATE);
            case CERTIFICATE_IN_USE -> Optional.of(Column.CERTIFICATE);
            case STREAM_UNKNOWN, STREAM_MISSING, STREAM_CLOSED -> Optional.of(Column.STREAM);
            default -> Optional.empty();
        };
    }
}
