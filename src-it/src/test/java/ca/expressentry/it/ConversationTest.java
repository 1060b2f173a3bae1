package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.message.Event;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/**
 * What the broker sends to each module is what Event.java says that it hears. The broker drops an event that no filter
 * names without a sound, so that a wrong name shows nowhere but here.
 */
class ConversationTest {

    private static final String ADDRESS = "express-entry";
    private static final String HEARD_BY = "HeardBy";
    private static final Pattern FILTER = Pattern.compile("type IN \\(('\\w+'(, '\\w+')*)\\)");
    private static final Pattern NAME = Pattern.compile("'(\\w+)'");
    private static final Path CONFIG =
            Path.of(System.getProperty("basedir", "."), "..", "config").toAbsolutePath();

    final String broker = read("artemis/broker.xml");

    @Test
    void every_module_is_sent_what_it_hears_and_nothing_else() {
        assertThat(sent(broker)).isEqualTo(heard());
    }

    @Test
    void every_event_is_heard_by_somebody_or_is_for_the_record() {
        assertThat(heard().values().stream().flatMap(Set::stream).collect(Collectors.toSet()))
                .containsExactlyInAnyOrderElementsOf(events());
    }

    @Test
    void a_misspelt_name_is_found() {
        var misspelt = broker.replaceFirst("'CandidateRanked'", "'CandidateRankt'");

        assertThat(misspelt).isNotEqualTo(broker);
        assertThat(sent(misspelt)).isNotEqualTo(heard());
    }

    @Test
    void a_name_too_many_is_found() {
        var more = broker.replaceFirst("'EligibilityDetermined'", "'EligibilityDetermined', 'CandidateRanked'");

        assertThat(more).isNotEqualTo(broker);
        assertThat(sent(more)).isNotEqualTo(heard());
    }

    @Test
    void a_queue_under_another_name_is_found() {
        var renamed = broker.replaceFirst("name=\"ranking\"", "name=\"rankings\"");

        assertThat(renamed).isNotEqualTo(broker);
        assertThat(sent(renamed)).isNotEqualTo(heard());
    }

    @Test
    void the_server_listens_to_every_queue() {
        var server = parse(read("liberty/server.xml")).getElementsByTagName("properties.artemis");
        var destinations = new TreeSet<String>();
        for (int i = 0; i < server.getLength(); i++) {
            destinations.add(((Element) server.item(i)).getAttribute("destination"));
        }
        destinations.remove("");

        assertThat(destinations)
                .isEqualTo(heard().keySet().stream()
                        .map(module -> ADDRESS + "::" + module)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** By module: the events whose records say that it hears them. */
    private static Map<String, Set<String>> heard() {
        var heard = new TreeMap<String, Set<String>>();
        for (var ear : Event.class.getDeclaredClasses()) {
            if (ear.getSimpleName().startsWith(HEARD_BY)) {
                heard.put(
                        ear.getSimpleName().substring(HEARD_BY.length()).toLowerCase(Locale.ROOT),
                        Arrays.stream(Event.class.getDeclaredClasses())
                                .filter(Class::isRecord)
                                .filter(ear::isAssignableFrom)
                                .map(Class::getSimpleName)
                                .collect(Collectors.toCollection(TreeSet::new)));
            }
        }
        return heard;
    }

    private static Set<String> events() {
        return Arrays.stream(Event.class.getDeclaredClasses())
                .filter(type -> type.isRecord() && Event.class.isAssignableFrom(type))
                .filter(type -> !Event.ForTheRecord.class.isAssignableFrom(type))
                .map(Class::getSimpleName)
                .collect(Collectors.toSet());
    }

    /** By queue of the address: the events that its filter lets through. */
    private static Map<String, Set<String>> sent(String xml) {
        var sent = new TreeMap<String, Set<String>>();
        var queues = parse(xml).getElementsByTagName("queue");
        for (int i = 0; i < queues.getLength(); i++) {
            var queue = (Element) queues.item(i);
            var address = (Element) queue.getParentNode().getParentNode();
            if (address.getAttribute("name").equals(ADDRESS)) {
                sent.put(queue.getAttribute("name"), names(queue));
            }
        }
        return sent;
    }

    private static Set<String> names(Element queue) {
        var filter = ((Element) queue.getElementsByTagName("filter").item(0)).getAttribute("string");
        var list = FILTER.matcher(filter);
        assertThat(list.matches()).as(filter).isTrue();
        return NAME.matcher(list.group(1))
                .results()
                .map((MatchResult name) -> name.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Document parse(String xml) {
        try {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)));
        } catch (Exception e) {
            throw new IllegalArgumentException("cannot be read as XML", e);
        }
    }

    private static String read(String file) {
        try {
            return Files.readString(CONFIG.resolve(file));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
