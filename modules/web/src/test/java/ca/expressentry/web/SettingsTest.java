package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

    private static final Path CONFIGURATION =
            Path.of(System.getProperty("basedir", "."), "..", "..", "config", "liberty");
    private static final Pattern VARIABLE = Pattern.compile("<variable name=\"([^\"]+)\" defaultValue=\"([^\"]*)\"/>");

    private static final Pattern GIVEN = Pattern.compile("(?m)^(?:ENV | {4}|  )([A-Z_]{4,})(?:=|: )(\\S+)");
    /** Liberty’s own, and the argument that holds ours. */
    private static final Set<String> OF_THE_SERVER = Set.of("LOG_DIR", "WLP_OUTPUT_DIR", "JVM_ARGS");

    @ParameterizedTest
    @CsvSource({
        "http.port, 65536",
        "http.port, ninety",
        "db.kind, oracle",
        "broker.embedded, yes",
        "log.format, xml",
        "express-entry.demo.candidates, -1",
        "express-entry.demo.candidates, 5000 people",
        "express-entry.clock.starts-at, 2026-11-24",
    })
    void a_value_of_another_kind_keeps_the_house_shut_and_is_named(String name, String value) {
        var variable = Settings.all().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow()
                .variable();

        assertThat(faults(Map.of(name, value)))
                .hasSize(1)
                .allSatisfy(fault -> assertThat(fault).startsWith(variable).endsWith(value));
    }

    @Test
    void a_value_of_its_kind_is_taken() {
        assertThat(faults(Map.of(
                        "http.port", "65535",
                        "db.kind", "postgresql",
                        "broker.embedded", "false",
                        "log.format", "json",
                        "express-entry.demo.candidates", "0",
                        "express-entry.clock.starts-at", "2026-11-24T12:00:00Z",
                        "db.password", "any thing")))
                .isEmpty();
    }

    @Test
    void every_fault_is_told_at_once() {
        assertThat(faults(Map.of("http.port", "x", "session.secure", "x"))).hasSize(2);
    }

    @Test
    void a_name_of_ours_that_is_no_setting_is_a_fault_and_others_are_nobodys_business() {
        var faults = Settings.faults(
                name -> Optional.empty(), Set.of("EXPRESS_ENTRY_DEMO_CANDIDATE", "EXPRESS_ENTRY_DEMO_SEED", "PATH"));

        assertThat(faults).hasSize(1);
        assertThat(faults.get(0)).startsWith("EXPRESS_ENTRY_DEMO_CANDIDATE is not a setting");
    }

    @Test
    void the_table_has_every_variable_of_the_server_with_its_default() throws IOException {
        var listed =
                Settings.all().stream().collect(Collectors.toMap(Settings.Setting::name, Settings.Setting::byDefault));
        var used = new HashMap<String, String>();
        try (Stream<Path> files = Files.list(CONFIGURATION)) {
            for (var file :
                    files.filter(path -> path.toString().endsWith(".xml")).toList()) {
                VARIABLE.matcher(Files.readString(file))
                        .results()
                        .forEach(variable -> used.put(variable.group(1), variable.group(2)));
            }
        }

        assertThat(used)
                .hasSizeGreaterThan(10)
                .allSatisfy((name, byDefault) -> assertThat(listed).containsEntry(name, byDefault));
    }

    @Test
    void a_setting_is_given_as_the_variable_that_its_name_makes() {
        assertThat(Settings.all())
                .isNotEmpty()
                .allSatisfy(setting -> assertThat(setting.variable())
                        .isIn(
                                setting.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z]", "_"),
                                "JVM_ARGS=-D" + setting.name() + "=…"));
    }

    @Test
    void container_and_cluster_are_told_settings_that_there_are() throws IOException {
        var given = new HashMap<String, String>();
        for (var file : List.of("../container/Containerfile", "../kubernetes/express-entry.yaml")) {
            GIVEN.matcher(Files.readString(CONFIGURATION.resolve(file)))
                    .results()
                    .forEach(setting -> given.put(setting.group(1), setting.group(2)));
        }
        var known = Settings.all().stream().map(Settings.Setting::variable).collect(Collectors.toSet());

        assertThat(given).containsKeys("HTTP_HOST", "DB_URL");
        given.keySet().removeAll(OF_THE_SERVER);
        assertThat(known).containsAll(given.keySet());
    }

    private static List<String> faults(Map<String, String> values) {
        return Settings.faults(name -> Optional.ofNullable(values.get(name)), Set.of());
    }
}
