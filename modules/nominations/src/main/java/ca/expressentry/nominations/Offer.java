package ca.expressentry.nominations;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Invalid;
import java.util.Optional;

/**
 * Whom a province nominates.
 *
 * @param stream the stream of the province's program, in its own words; at most 80 characters
 */
public record Offer(ExpressionOfInterestNumber candidate, Optional<String> stream) {

    private static final int LONGEST_STREAM = 80;

    public Offer {
        stream = stream.map(String::strip).filter(text -> !text.isEmpty());
        if (stream.filter(text -> text.length() > LONGEST_STREAM).isPresent()) {
            throw new Invalid(
                            "stream-too-long",
                            "The name of a stream has at most 80 characters.",
                            "Le nom d’un volet compte au plus 80 caractères.")
                    .at("stream");
        }
    }
}
