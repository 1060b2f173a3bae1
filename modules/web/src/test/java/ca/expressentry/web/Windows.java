package ca.expressentry.web;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Every method of the house that answers HTTP under the root of the API. */
final class Windows {

    private static final String HOUSE = "ca/expressentry";

    private Windows() {}

    /** One method, the verb it answers, and its path in full. */
    record Window(String path, String verb, Method method) {

        boolean isHidden() {
            return Optional.ofNullable(method.getAnnotation(Operation.class))
                    .filter(Operation::hidden)
                    .isPresent();
        }

        boolean isSafe() {
            return verb.equals("get");
        }

        /** The annotation of the method, or else that of its class. */
        <A extends java.lang.annotation.Annotation> Optional<A> annotation(Class<A> type) {
            return Optional.ofNullable(method.getAnnotation(type))
                    .or(() -> Optional.ofNullable(method.getDeclaringClass().getAnnotation(type)));
        }
    }

    /** By path and verb; of those that share both, the ones shown come first. */
    static List<Window> all() {
        return resources()
                .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
                .flatMap(method -> verb(method).map(verb -> window(method, verb)).stream())
                .sorted(Comparator.comparing(Window::path)
                        .thenComparing(Window::verb)
                        .thenComparing(Window::isHidden)
                        .thenComparing(window -> window.method().toGenericString()))
                .toList();
    }

    private static Window window(Method method, String verb) {
        var root = method.getDeclaringClass().getAnnotation(Path.class).value();
        var own = Optional.ofNullable(method.getAnnotation(Path.class)).map(Path::value);
        var path = own.map(it -> root + "/" + it).orElse(root);
        return new Window("/api/" + path.replaceAll("\\{(\\w+)\\s*:[^}]*}", "{$1}"), verb, method);
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .filter(verb -> verb != null)
                .map(verb -> verb.value().toLowerCase(java.util.Locale.ROOT))
                .findFirst();
    }

    private static Stream<Class<?>> resources() {
        return classNames()
                .filter(name -> name.endsWith("Resource"))
                .<Class<?>>map(Windows::load)
                .filter(type -> type.isAnnotationPresent(Path.class));
    }

    /** Every class of the house. */
    static Stream<String> classNames() {
        try {
            return Collections.list(Windows.class.getClassLoader().getResources(HOUSE)).stream()
                    .flatMap(Windows::classesAt)
                    .distinct();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> classesAt(URL place) {
        var uri = URI.create(place.toString());
        try {
            if (!uri.getScheme().equals("jar")) {
                return names(java.nio.file.Path.of(uri));
            }
            try (var archive = FileSystems.newFileSystem(uri, Map.of())) {
                return names(archive.getPath("/" + HOUSE));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> names(java.nio.file.Path root) throws IOException {
        try (var files = Files.walk(root)) {
            return files
                    .map(file -> root.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            (HOUSE + "/" + name).replaceAll("\\.class$", "").replace('/', '.'))
                    .toList()
                    .stream();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Windows.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
