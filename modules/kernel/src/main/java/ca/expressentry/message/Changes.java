package ca.expressentry.message;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationOffered;
import ca.expressentry.message.Event.NominationProposed;
import ca.expressentry.message.Event.NominationSentBack;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Trail.Change;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * What was before and after each event of one case: taken from the events before it, told one after another, so that
 * nothing is kept twice. Of who a person and the children are only that it changed is told.
 */
final class Changes {

    private static final Pattern PERSONAL = Pattern.compile("/(identity|children)(/.*)?");
    private static final String WITHHELD = "(withheld)";

    private final Map<String, BiConsumer<JsonNode, List<Change>>> ears = new HashMap<>();
    private final Map<String, String> known = new HashMap<>();
    private JsonNode declared = MissingNode.getInstance();

    Changes() {
        listen(ExpressionOfInterestSubmitted.class, this::submitted);
        listen(
                ExpressionOfInterestEnded.class,
                (said, found) -> set(found, "expression-of-interest", text(said, "how")));
        listen(EligibilityDetermined.class, (said, found) -> set(found, "federal-classes", text(said, "classes")));
        listen(CandidateRanked.class, this::ranked);
        listen(CandidateLeftPool.class, this::left);
        listen(NominationProposed.class, (said, found) -> nomination(said, found, "PROPOSED"));
        listen(NominationSentBack.class, (said, found) -> nomination(said, found, "SENT_BACK"));
        listen(NominationOffered.class, (said, found) -> nomination(said, found, "OFFERED"));
        listen(NominationAccepted.class, (said, found) -> nomination(said, found, "ACCEPTED"));
        listen(NominationWithdrawn.class, (said, found) -> nomination(said, found, "WITHDRAWN"));
        listen(NominationBecame.class, (said, found) -> nomination(said, found, text(said, "state")));
        listen(InvitationIssued.class, (said, found) -> set(found, "invitation " + text(said, "round"), "ISSUED"));
        listen(
                InvitationClosed.class,
                (said, found) -> set(found, "invitation " + text(said, "round"), text(said, "how")));
    }

    private void listen(Class<? extends Event> type, BiConsumer<JsonNode, List<Change>> ear) {
        ears.put(type.getSimpleName(), ear);
    }

    /** What the next event changed, by its name and what it tells. */
    List<Change> by(String type, JsonNode said) {
        var found = new ArrayList<Change>();
        ears.getOrDefault(type, (nothing, none) -> {}).accept(said, found);
        return List.copyOf(found);
    }

    private void submitted(JsonNode said, List<Change> found) {
        var before = declared;
        declared = said.path("profile").deepCopy();
        if (!before.isMissingNode()) {
            compare("", before, declared, found);
        }
    }

    private static void compare(String pointer, JsonNode before, JsonNode after, List<Change> found) {
        if (text(before).equals(text(after))) {
            return;
        }
        if (before.isObject() && after.isObject() || isList(before) && isList(after)) {
            names(before, after)
                    .forEach(name -> compare(pointer + "/" + name, child(before, name), child(after, name), found));
        } else if (PERSONAL.matcher(pointer).matches()) {
            found.add(new Change(pointer, WITHHELD, WITHHELD));
        } else {
            found.add(new Change(pointer, text(before), text(after)));
        }
    }

    /** A set of names is told as a whole: it comes in any order. */
    private static boolean isList(JsonNode value) {
        return value.isArray() && !isOfNames(value);
    }

    private static boolean isOfNames(JsonNode value) {
        return value.isArray()
                && StreamSupport.stream(value.spliterator(), false).allMatch(JsonNode::isTextual);
    }

    private static Iterable<String> names(JsonNode before, JsonNode after) {
        var names = new TreeSet<String>();
        before.fieldNames().forEachRemaining(names::add);
        after.fieldNames().forEachRemaining(names::add);
        for (int i = 0; before.isArray() && i < Math.max(before.size(), after.size()); i++) {
            names.add(Integer.toString(i));
        }
        return names;
    }

    private static JsonNode child(JsonNode of, String name) {
        return of.isArray() ? of.path(Integer.parseInt(name)) : of.path(name);
    }

    private void ranked(JsonNode said, List<Change> found) {
        set(found, "score", text(said, "score"));
        set(found, "classes", text(said, "classes"));
        set(found, "categories", text(said, "categories"));
    }

    private void left(JsonNode said, List<Change> found) {
        set(found, "score", "");
        set(found, "classes", "");
        set(found, "categories", "");
    }

    private void nomination(JsonNode said, List<Change> found, String state) {
        set(found, "nomination " + text(said, "certificate"), state);
        said.path("charges")
                .forEach(charge -> found.add(new Change(
                        "allocation " + text(charge, "year"), text(charge, "before"), text(charge, "after"))));
    }

    private void set(List<Change> found, String what, String after) {
        var before = known.put(what, after);
        if (!after.equals(before == null ? "" : before)) {
            found.add(new Change(what, before == null ? "" : before, after));
        }
    }

    private static String text(JsonNode said, String field) {
        return text(said.path(field));
    }

    /** Sorted, sets that are equal read the same. */
    private static String text(JsonNode value) {
        if (isOfNames(value)) {
            return StreamSupport.stream(value.spliterator(), false)
                    .map(JsonNode::asText)
                    .sorted()
                    .collect(Collectors.joining(", "));
        }
        return value.isContainerNode() ? value.toString() : value.asText();
    }
}
