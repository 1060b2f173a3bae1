package ca.expressentry.window;

import ca.expressentry.text.Invalid;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Where a page ended: what its last row is ordered by. The next page is what stands behind it, whoever came and went meanwhile. To
 * callers it is a word without meaning.
 */
public record Cursor(List<String> parts) {

    private static final String BETWEEN = "\n";
    private static final int LONGEST = 400;

    public static Cursor of(Object... parts) {
        return new Cursor(Arrays.stream(parts).map(Object::toString).toList());
    }

    /** The cursor that a caller was given. */
    public static Cursor parse(String word) {
        if (word.length() > LONGEST) {
            throw notAPage();
        }
        try {
            var text = new String(Base64.getUrlDecoder().decode(word), StandardCharsets.UTF_8);
            return new Cursor(List.of(text.split(BETWEEN, -1)));
        } catch (IllegalArgumentException e) {
            throw notAPage();
        }
    }

    /** One of its parts, as what it was when the list was ordered; a cursor of our own giving always has it. */
    public <T> T part(int index, Function<String, T> read) {
        if (index >= parts.size()) {
            throw notAPage();
        }
        try {
            return read.apply(parts.get(index));
        } catch (RuntimeException e) {
            throw notAPage();
        }
    }

    @Override
    public String toString() {
        var text = parts.stream().collect(Collectors.joining(BETWEEN));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Invalid notAPage() {
        return new Invalid(
                        "not-a-page",
                        "A later page begins where a page before it ended: give the word “next” of that page.",
                        "Une page suivante commence où une page précédente a fini\u00a0: indiquez le mot «\u00a0next\u00a0» de cette page.")
                .at("after");
    }
}
