package ca.expressentry.web;

import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** The table of all settings, {@code settings.md}, and whether those of an installation are of their kind. */
final class Settings {

    private static final String OURS = "EXPRESS_ENTRY_";
    private static final String NONE = "none";
    private static final int LAST_PORT = 65_535;
    private static final MarkdownTable TABLE =
            MarkdownDocument.read(Settings.class, "settings.md").tables().get(0);

    private Settings() {}

    /** One setting of the table. */
    record Setting(String variable, String name, String kind, String byDefault) {}

    static List<Setting> all() {
        return TABLE.rows().stream()
                .map(row -> new Setting(
                        row.text("Setting").replace("`", ""),
                        row.text("Name"),
                        row.text("Kind"),
                        row.text("Default").equals(NONE) ? "" : row.text("Default")))
                .toList();
    }

    /**
     * What is wrong, a sentence for each; empty when the house may open. No value is repeated that could be a secret.
     *
     * @param values the value of a setting by its name; empty when it has none
     * @param environment the names of all variables of the environment
     */
    static List<String> faults(Function<String, Optional<String>> values, Set<String> environment) {
        var faults = new ArrayList<String>();
        var known = new TreeSet<String>();
        for (var setting : all()) {
            known.add(setting.variable());
            values.apply(setting.name())
                    .filter(value -> !value.isEmpty() && !isOf(setting.kind(), value))
                    .ifPresent(
                            value -> faults.add(setting.variable() + " is not " + what(setting.kind()) + ": " + value));
        }
        environment.stream()
                .filter(name -> name.startsWith(OURS) && !known.contains(name))
                .sorted()
                .forEach(name -> faults.add(name + " is not a setting; there are " + String.join(", ", known)));
        return faults;
    }

    private static boolean isOf(String kind, String value) {
        return switch (kind) {
            case "text", "secret" -> true;
            case "flag" -> value.equals("true") || value.equals("false");
            case "count" -> value.matches("[0-9]{1,9}");
            case "port" -> value.matches("[0-9]{1,5}") && Integer.parseInt(value) <= LAST_PORT;
            case "instant" -> isInstant(value);
            default -> choices(kind).contains(value);
        };
    }

    private static boolean isInstant(String value) {
        try {
            Instant.parse(value);
            return true;
        } catch (DateTimeParseException e) {
            return false;
        }
    }

    private static String what(String kind) {
        return switch (kind) {
            case "flag" -> "true or false";
            case "count" -> "a number from 0 to 999999999";
            case "port" -> "a port from 0 to " + LAST_PORT;
            case "instant" -> "an instant such as 2026-11-24T12:00:00Z";
            default -> "one of " + kind;
        };
    }

    private static List<String> choices(String kind) {
        return Arrays.asList(kind.split(", "));
    }
}
