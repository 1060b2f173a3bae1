package ca.expressentry.web;

import ca.expressentry.law.Instrument;
import ca.expressentry.law.Instrument.Mark;
import ca.expressentry.law.Instrument.Part;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.law.TestVector;
import ca.expressentry.message.Json;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownTable;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.CacheControl;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The law over HTTP: the tables that the rules read, and cases with their answers. */
@RequestScoped
@Path("v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Rules")
public class RulesResource {

    static final String NDJSON = "application/x-ndjson";

    private static final int AN_HOUR = 3600;
    private static final Bilingual UNKNOWN_INSTRUMENT = new Bilingual(
            "There is no instrument {id}. Known are: {known}.",
            "Il n’existe aucun acte {id}. Sont connus\u00a0: {known}.");
    private static final Bilingual NO_TEST_VECTORS = new Bilingual(
            "{id} has no test vectors. These have: {known}.", "{id} n’a aucun vecteur d’essai. En ont\u00a0: {known}.");

    @Inject
    Library library;

    @Inject
    LegalCalendar calendar;

    @Context
    Request request;

    /** Every law in force on a day. */
    public record Rules(LocalDate on, Optional<LocalDate> changesOn, List<Published> instruments) {}

    /** An instrument with everything in force by it. */
    public record Published(
            String id,
            Bilingual subject,
            Bilingual title,
            String module,
            LocalDate inForceFrom,
            Optional<LocalDate> replacedOn,
            boolean provisional,
            List<Mark> marks,
            List<Section> sections) {

        static Published of(Instrument instrument) {
            return new Published(
                    instrument.id(),
                    instrument.subject(),
                    instrument.title(),
                    instrument.module(),
                    instrument.inForceFrom(),
                    instrument.replacedOn(),
                    instrument.provisional(),
                    instrument.marks(),
                    instrument.parts().stream().map(Section::of).toList());
        }
    }

    /** What stands under one heading; the cells are those of the file that the rules read. */
    public record Section(Bilingual heading, List<Bilingual> text, List<String> columns, List<List<String>> rows) {

        static Section of(Part part) {
            return new Section(
                    part.heading(),
                    part.text(),
                    part.table().map(MarkdownTable::columns).orElse(List.of()),
                    part.table().stream()
                            .flatMap(table -> table.rows().stream())
                            .map(MarkdownTable.Row::cells)
                            .toList());
        }
    }

    /** An instrument in the list of all. */
    public record Listed(
            String id,
            Bilingual subject,
            Bilingual title,
            String module,
            LocalDate inForceFrom,
            Optional<LocalDate> replacedOn,
            List<Mark> marks,
            List<Bilingual> changed,
            int testVectors) {}

    /** Every instrument, law by law, earliest first. */
    public record Listing(List<Listed> instruments) {}

    /** The cases of an instrument. */
    public record Vectors(String instrument, List<TestVector> vectors) {}

    @GET
    @Operation(summary = "All rules in force on a day | Toutes les règles en vigueur à une date")
    @APIResponse(
            responseCode = "200",
            description = "Every table in force | Tous les tableaux en vigueur",
            content = @Content(schema = @Schema(implementation = Rules.class)))
    @APIResponse(responseCode = "400", description = "Not a day of Express Entry | Pas un jour d’Entrée express")
    public Response rules(
            @Parameter(description = "A day; today when left out | Un jour; aujourd’hui par défaut") @QueryParam("on")
                    String on) {
        var day = on == null ? calendar.today() : library.day(on);
        var instruments = library.on(day).stream().map(Published::of).toList();
        return json(new Rules(day, library.changesAfter(day), instruments), on == null);
    }

    @GET
    @Path("instruments")
    @Operation(summary = "Every instrument and what it changed | Tous les actes et ce qu’ils ont changé")
    @APIResponse(
            responseCode = "200",
            description = "Law by law, earliest first | Loi par loi, du plus ancien au plus récent",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    public Response instruments() {
        return json(
                new Listing(library.all().stream()
                        .map(instrument -> new Listed(
                                instrument.id(),
                                instrument.subject(),
                                instrument.title(),
                                instrument.module(),
                                instrument.inForceFrom(),
                                instrument.replacedOn(),
                                instrument.marks(),
                                instrument.changed(),
                                library.vectors(instrument.id()).size()))
                        .toList()),
                false);
    }

    @GET
    @Path("{instrument}")
    @Operation(summary = "One instrument, as consolidated | Un acte, tel que codifié")
    @APIResponse(
            responseCode = "200",
            description = "Its tables | Ses tableaux",
            content = @Content(schema = @Schema(implementation = Published.class)))
    @APIResponse(responseCode = "404", description = "Unknown; the known are named | Inconnu; les connus sont nommés")
    public Response instrument(@PathParam("instrument") String id) {
        return json(Published.of(find(id)), false);
    }

    @GET
    @Path("{instrument}/test-vectors")
    @Operation(summary = "Cases with their answers | Des cas et leurs réponses")
    @APIResponse(
            responseCode = "200",
            description = "Facts and what must be answered | Des faits et la réponse exigée",
            content = @Content(schema = @Schema(implementation = Vectors.class)))
    @APIResponse(responseCode = "404", description = "Unknown, or without cases | Inconnu, ou sans cas")
    public Response vectors(@PathParam("instrument") String id) {
        return json(new Vectors(id, vectorsOf(id)), false);
    }

    @GET
    @Path("{instrument}/test-vectors")
    @Produces(NDJSON + ";qs=0.5")
    @Operation(hidden = true)
    public Response vectorLines(@PathParam("instrument") String id) {
        var lines = vectorsOf(id).stream().map(Json::write).collect(Collectors.joining("\n", "", "\n"));
        return answer(lines.getBytes(StandardCharsets.UTF_8), NDJSON, false);
    }

    private Instrument find(String id) {
        return library.find(id)
                .orElseThrow(() -> refused(
                        "unknown-instrument",
                        UNKNOWN_INSTRUMENT,
                        id,
                        library.all().stream().map(Instrument::id).toList()));
    }

    private List<TestVector> vectorsOf(String id) {
        var vectors = library.vectors(find(id).id());
        if (vectors.isEmpty()) {
            var known = library.all().stream()
                    .map(Instrument::id)
                    .filter(other -> !library.vectors(other).isEmpty())
                    .toList();
            throw refused("no-test-vectors", NO_TEST_VECTORS, id, known);
        }
        return vectors;
    }

    private static WebApplicationException refused(String code, Bilingual text, String id, List<String> known) {
        var problem = Problem.of(code, text.with("id", id).with("known", String.join(", ", known)));
        return new WebApplicationException(Response.status(Response.Status.NOT_FOUND)
                .entity(problem)
                .type(Problems.MEDIA_TYPE)
                .build());
    }

    private Response json(Object value, boolean changesAtMidnight) {
        try {
            return answer(Json.MAPPER.writeValueAsBytes(value), MediaType.APPLICATION_JSON, changesAtMidnight);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot be written as JSON: " + value.getClass(), e);
        }
    }

    private Response answer(byte[] body, String type, boolean changesAtMidnight) {
        var tag = new EntityTag(digest(body));
        var unchanged = request.evaluatePreconditions(tag);
        var caching = new CacheControl();
        if (changesAtMidnight) {
            caching.setNoCache(true);
        } else {
            caching.setMaxAge(AN_HOUR);
        }
        return (unchanged == null ? Response.ok(body, type) : unchanged)
                .tag(tag)
                .cacheControl(caching)
                .header(HttpHeaders.CONTENT_LANGUAGE, "en, fr")
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .build();
    }

    private static String digest(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
