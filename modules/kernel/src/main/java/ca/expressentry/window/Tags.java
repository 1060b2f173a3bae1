package ca.expressentry.window;

import ca.expressentry.message.Json;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.core.EntityTag;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Strong entity tags of what has no version of its own: alike when the text is alike, byte for byte. */
public final class Tags {

    private static final int BYTES = 16;

    private Tags() {}

    /** Of a value, as it is written in JSON. */
    public static EntityTag of(Object shown) {
        try {
            return of(Json.MAPPER.writeValueAsBytes(shown));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + shown.getClass(), e);
        }
    }

    public static EntityTag of(byte[] text) {
        try {
            return new EntityTag(HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text), 0, BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
