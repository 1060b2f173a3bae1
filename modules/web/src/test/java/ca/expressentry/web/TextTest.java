package ca.expressentry.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.demo.Population;
import ca.expressentry.eligibility.Determination;
import ca.expressentry.intake.Intake;
import ca.expressentry.invitations.Rounds;
import ca.expressentry.message.Sent;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Modifier;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people read: both languages, each in its own typography, wherever in the house it is written. */
public class TextTest {

    /** One class of each module. */
    static final List<Class<?>> MODULES = List.of(
            Problem.class,
            Intake.class,
            Determination.class,
            Pool.class,
            Rounds.class,
            Nominations.class,
            Population.class,
            Problems.class);

    /** Code, pointers, patterns and SQL are no text; what begins a word, ends one and has a space is. */
    private static final Pattern PLAIN_SPACE = Pattern.compile("[\\p{L}\\p{N})%»’} ][ ][:;?!»](?=[\\s|]|$)|«[ ]");

    private static final Pattern STRAIGHT_APOSTROPHE = Pattern.compile("\\p{L}'\\p{L}");
    private static final Pattern GROUPED_BY_PLAIN_SPACE =
            Pattern.compile("(?<![\\p{N}-])\\p{N}{1,3} \\p{N}{3}(?!\\p{N})");

    public static void isWellSet(String text) {
        assertThat(PLAIN_SPACE.matcher(text).find())
                .as("a space that may break in: %s", text)
                .isFalse();
        assertThat(STRAIGHT_APOSTROPHE.matcher(text).find())
                .as("a straight apostrophe in: %s", text)
                .isFalse();
        assertThat(GROUPED_BY_PLAIN_SPACE.matcher(text).find())
                .as("a number that may break in: %s", text)
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trop tard : non.",
                "Vraiment ?",
                "Oui !",
                "Un ; deux",
                "« ici\u00a0»",
                "«\u00a0ici »",
                "l'offre",
                "1 000 places",
                "Reçue : le reçu | Received"
            })
    void the_typography_is_seen_to_bite(String text) {
        assertThatThrownBy(() -> isWellSet(text)).isInstanceOf(AssertionError.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Trop tard\u00a0: non.",
                "Vraiment\u00a0?",
                "«\u00a0ici\u00a0»",
                "l’offre",
                "1\u00a0000 places",
                "SELECT c FROM C c WHERE c.day <= :day AND c.id = ?",
                "Too late: no.",
                "le 25 mars 2025"
            })
    void and_to_let_pass_what_is_right(String text) {
        assertThatCode(() -> isWellSet(text)).doesNotThrowAnyException();
    }

    static Stream<Class<?>> refusals() {
        var names = new ArrayList<String>();
        try {
            eachClassFile((name, file) -> names.add(name));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return names.stream()
                .filter(name -> name.endsWith("/Refusal.class"))
                .map(name -> load(name.replaceAll("\\.class$", "").replace('/', '.')));
    }

    @Test
    void every_module_that_refuses_is_looked_at() {
        assertThat(refusals().map(Class::getName))
                .containsExactlyInAnyOrder(
                        "ca.expressentry.intake.Refusal",
                        "ca.expressentry.invitations.Refusal",
                        "ca.expressentry.nominations.Refusal",
                        "ca.expressentry.web.identity.Refusal");
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void a_refusal_gives_its_reason_in_two_languages_and_no_two_the_same(Class<?> refusal)
            throws ReflectiveOperationException {
        var texts = new ArrayList<Bilingual>();
        for (var why : refusal.getEnumConstants()) {
            texts.add((Bilingual) refusal.getMethod("text").invoke(why));
        }
        assertThat(texts).doesNotHaveDuplicates().allSatisfy(TextTest::isInTwoLanguages);
    }

    @Test
    void so_does_every_problem() throws ReflectiveOperationException {
        var texts = new ArrayList<Bilingual>();
        for (var speaker : List.of(Problems.class, Sent.Texts.class)) {
            for (var field : speaker.getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Bilingual.class) {
                    field.setAccessible(true);
                    texts.add((Bilingual) field.get(null));
                }
            }
        }
        assertThat(texts).hasSizeGreaterThan(16).doesNotHaveDuplicates().allSatisfy(TextTest::isInTwoLanguages);
    }

    /** Every constant of every class, so also what a value says when it refuses and what the API says of itself. */
    @Test
    void no_text_of_the_house_breaks_where_it_may_not() throws IOException {
        var ill = new TreeMap<String, String>();
        eachClassFile((name, file) -> {
            for (var text : constants(file)) {
                try {
                    isWellSet(text);
                } catch (AssertionError e) {
                    ill.put(name + ": " + text, e.getMessage());
                }
            }
        });

        assertThat(ill.keySet()).isEmpty();
    }

    private static void isInTwoLanguages(Bilingual text) {
        assertThat(text.en()).isNotEqualTo(text.fr()).matches("\\p{Lu}.*[.]");
        assertThat(text.fr()).matches("\\p{Lu}.*[.]");
        isWellSet(text.en());
        isWellSet(text.fr());
    }

    private interface Reader {
        void read(String name, InputStream file) throws IOException;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, TextTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    private static void eachClassFile(Reader reader) throws IOException {
        for (var module : MODULES) {
            var place = Path.of(
                    module.getProtectionDomain().getCodeSource().getLocation().getPath());
            if (Files.isDirectory(place)) {
                eachClassFile(place, reader);
            } else {
                try (var jar = FileSystems.newFileSystem(place)) {
                    eachClassFile(jar.getPath("/"), reader);
                }
            }
        }
    }

    private static void eachClassFile(Path root, Reader reader) throws IOException {
        try (var files = Files.walk(root)) {
            for (var file : (Iterable<Path>) files.filter(f -> f.toString().endsWith(".class"))::iterator) {
                try (var open = Files.newInputStream(file)) {
                    reader.read(root.relativize(file).toString().replace('\\', '/'), open);
                }
            }
        }
    }

    /** The texts in a class file: JVMS 4.4. */
    private static List<String> constants(InputStream file) throws IOException {
        var data = new DataInputStream(file);
        data.skipNBytes(8);
        var count = data.readUnsignedShort();
        var texts = new ArrayList<String>();
        for (int i = 1; i < count; i++) {
            var tag = data.readUnsignedByte();
            switch (tag) {
                case 1 -> texts.add(data.readUTF());
                case 3, 4, 9, 10, 11, 12, 17, 18 -> data.skipNBytes(4);
                case 5, 6 -> {
                    data.skipNBytes(8);
                    i++;
                }
                case 7, 8, 16, 19, 20 -> data.skipNBytes(2);
                case 15 -> data.skipNBytes(3);
                default -> throw new IOException("a constant of kind " + tag);
            }
        }
        return texts;
    }
}
