package ca.expressentry.web.identity;

import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a token must carry for a request, and what a role can be given; both stand in {@code scopes.md}. */
final class Scopes {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Map<String, String> WORK = new TreeMap<>();
    private static final Map<String, Set<String>> BY_ROLE = new TreeMap<>();

    static {
        var document = MarkdownDocument.read(Scopes.class, "scopes.md");
        document.table("Windows").rows().forEach(Scopes::window);
        document.table("Roles").rows().forEach(Scopes::role);
    }

    private Scopes() {}

    private static void window(MarkdownTable.Row row) {
        WORK.put(row.text("Path"), row.text("Work"));
    }

    private static void role(MarkdownTable.Row row) {
        BY_ROLE.put(
                row.text("Role"),
                Stream.concat(scopes(row.text("Reads"), "read"), scopes(row.text("Writes"), "write"))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Stream<String> scopes(String works, String verb) {
        return Arrays.stream(works.split(", "))
                .filter(work -> !work.equals("-"))
                .map(work -> work + ":" + verb);
    }

    /** For a request; empty: no token is good for it. */
    static Optional<String> needed(String method, String path) {
        var window = path.replaceFirst("^/?v1/", "").replaceFirst("/.*", "");
        return Optional.ofNullable(WORK.get(window))
                .map(work -> work + (READING.contains(method) ? ":read" : ":write"));
    }

    /** All that these roles can be given. */
    static Set<String> of(Set<String> roles) {
        return roles.stream()
                .flatMap(role -> BY_ROLE.getOrDefault(role, Set.of()).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
