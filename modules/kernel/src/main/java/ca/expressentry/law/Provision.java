package ca.expressentry.law;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/** Where the law says it, as a lawyer cites it: "MI 9", "IRPR 87.1(2)(a)". */
public record Provision(@JsonValue String citation) {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Provision {
        if (citation.isBlank()) {
            throw new IllegalArgumentException("a provision without a citation");
        }
    }

    @Override
    public String toString() {
        return citation;
    }
}
