package ca.expressentry.intake;

import ca.expressentry.message.Faults;
import ca.expressentry.message.Json;
import ca.expressentry.message.Sent;
import ca.expressentry.profile.Misrepresentation;
import ca.expressentry.profile.Plausibility;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** As much of a declaration as there is yet: the fields of a declaration by their names, whatever they say. */
@Schema(
        type = SchemaType.OBJECT,
        description = "A declaration, as far as it is written | Une déclaration, pour ce qui en est rédigé")
public record DraftContent(@JsonValue JsonNode json) {

    /** As many characters as a declaration may have, so that a draft which is kept can be submitted. */
    static final int LONGEST = 30_000;

    private static final Set<String> FIELDS = Arrays.stream(Profile.class.getRecordComponents())
            .map(RecordComponent::getName)
            .collect(Collectors.toUnmodifiableSet());

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public DraftContent {
        if (!json.isObject()) {
            throw new Invalid(
                    "not-a-declaration",
                    "A draft is a JSON object with the fields of a declaration.",
                    "Un brouillon est un objet JSON avec les champs d’une déclaration.");
        }
        json.fieldNames().forEachRemaining(name -> {
            if (!FIELDS.contains(name)) {
                throw new Invalid("unknown-field", "There is no such field.", "Ce champ n’existe pas.").at(name);
            }
        });
        if (json.toString().length() > LONGEST) {
            throw new Invalid("too-long", Refusal.TOO_LONG.text());
        }
    }

    static DraftContent of(Profile declared) {
        return stored(Json.write(declared));
    }

    static DraftContent stored(String text) {
        return Json.read(text, DraftContent.class);
    }

    String text() {
        return json.toString();
    }

    /** All that a submission made on a day would be refused for, field by field; empty when it may be submitted. */
    List<Problem.Field> faults(LocalDate today) {
        var faults = Faults.in(json, Profile.class);
        return faults.isEmpty() ? profile().fold(profile -> faults(profile, today), Problem::errors) : faults;
    }

    private static List<Problem.Field> faults(Profile profile, LocalDate today) {
        var faults = new ArrayList<>(Plausibility.faults(profile, today));
        Misrepresentation.fault(profile, today).ifPresent(faults::add);
        return List.copyOf(faults);
    }

    /** What follows from the declaration, when it is a whole one. */
    <T> T declared(Function<Profile, T> whole, Function<List<Problem.Field>, T> unfinished) {
        var faults = Faults.in(json, Profile.class);
        return faults.isEmpty()
                ? profile().fold(whole, why -> unfinished.apply(why.errors()))
                : unfinished.apply(faults);
    }

    private Sent<Profile> profile() {
        return Sent.read(text().getBytes(StandardCharsets.UTF_8), Profile.class);
    }
}
