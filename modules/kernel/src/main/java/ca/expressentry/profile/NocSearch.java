package ca.expressentry.profile;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A search for unit groups: digits are the beginning of a code, anything else the beginnings of words, all of which must stand
 * in the title of one language. Accents and case make no difference.
 */
record NocSearch(List<String> beginnings) {

    private static final Pattern DIGITS = Pattern.compile("[0-9]+");
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    static NocSearch of(String query) {
        return new NocSearch(words(query));
    }

    private static List<String> words(String text) {
        var plain = MARKS.matcher(Normalizer.normalize(text.replace("œ", "oe").replace("Œ", "OE"), Normalizer.Form.NFD))
                .replaceAll("");
        return Arrays.stream(BETWEEN_WORDS.split(plain.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    List<Noc> in(NocList list) {
        if (beginnings.isEmpty()) {
            return List.of();
        }
        return list.codes().stream()
                .sorted()
                .filter(code -> finds(code, list.entry(code)))
                .map(Noc::new)
                .toList();
    }

    private boolean finds(String code, NocList.Entry entry) {
        return isFoundIn(words(entry.title().en()), code)
                || isFoundIn(words(entry.title().fr()), code);
    }

    private boolean isFoundIn(List<String> title, String code) {
        return beginnings.stream()
                .allMatch(beginning -> DIGITS.matcher(beginning).matches()
                        ? code.startsWith(beginning)
                        : title.stream().anyMatch(word -> word.startsWith(beginning)));
    }
}
