package ca.expressentry.web.identity;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Role;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ScopesTest {

    private static final java.nio.file.Path MODULES = java.nio.file.Path.of("..");

    /** Every method of every window of the house. */
    static Stream<Method> windows() throws IOException {
        try (var files = Files.walk(MODULES)) {
            return files
                    .filter(file -> file.toString().endsWith("Resource.java"))
                    .filter(file -> file.toString().contains("src/main/java"))
                    .map(ScopesTest::type)
                    .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                    .filter(method -> Arrays.stream(method.getAnnotations())
                            .anyMatch(each -> each.annotationType().isAnnotationPresent(HttpMethod.class)))
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_window_has_a_rule_and_unless_it_is_open_a_scope(Method window) {
        var rule = rule(window).or(() -> rule(window.getDeclaringClass()));
        assertThat(rule).as("a rule").isPresent();
        var path = path(window.getDeclaringClass()) + "/" + path(window);
        if (!(rule.get() instanceof PermitAll)) {
            assertThat(Scopes.needed("GET", path))
                    .as("a row of scopes.md for " + path)
                    .isPresent();
        }
    }

    @Test
    void reading_and_writing_are_two_scopes() {
        assertThat(Scopes.needed("GET", "v1/nominations/ON-1")).contains("nominations:read");
        assertThat(Scopes.needed("PUT", "/v1/nominations/ON-1")).contains("nominations:write");
        assertThat(Scopes.needed("GET", "v1/unheard-of")).isEmpty();
    }

    @Test
    void an_auditor_writes_nothing_and_a_province_reads_no_trail() {
        assertThat(Scopes.of(Set.of(Role.AUDITOR))).contains("audit:read").allMatch(scope -> scope.endsWith(":read"));
        assertThat(Scopes.of(Set.of(Role.INTEGRATOR, "ON")))
                .contains("nominations:write")
                .doesNotContain("audit:read");
    }

    private static Optional<Object> rule(AnnotatedElement at) {
        return Stream.of(RolesAllowed.class, PermitAll.class, DenyAll.class)
                .filter(at::isAnnotationPresent)
                .<Object>map(at::getAnnotation)
                .findFirst();
    }

    private static String path(AnnotatedElement at) {
        return Optional.ofNullable(at.getAnnotation(Path.class))
                .map(Path::value)
                .orElse("");
    }

    private static Class<?> type(java.nio.file.Path source) {
        var name = source.toString();
        try {
            return Class.forName(name.substring(name.indexOf("src/main/java/") + "src/main/java/".length())
                    .replace(".java", "")
                    .replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
