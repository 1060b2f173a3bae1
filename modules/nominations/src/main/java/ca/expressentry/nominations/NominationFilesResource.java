package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.nominations.FileReport.Line;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import ca.expressentry.window.AskedPage;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Nominations by the file, over HTTP: handed in, it is a job with a report; nothing is sent before the report was seen and the
 * sending asked for.
 */
@RequestScoped
@Path("v1")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Nominations")
public class NominationFilesResource {

    private static final String CSV = "text/csv";
    private static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private static final int SECONDS_TO_WAIT = 1;

    @Inject
    NominationFiles files;

    @Inject
    NominationBooks books;

    @Inject
    OutOfSight outOfSight;

    @Context
    SecurityContext caller;

    @Context
    UriInfo address;

    @Context
    HttpHeaders headers;

    /**
     * A file and its rows that were refused.
     *
     * @param refused in the order of the file
     */
    public record Detail(FileReport file, List<Line> refused) {}

    @POST
    @Path("nomination-files")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.INTEGRATOR})
    @Consumes({CSV, XLSX})
    @Operation(
            summary = "Hand in a file of nominations; it is checked and nothing is sent"
                    + " | Remettre un fichier de désignations\u00a0; il est vérifié et rien n’est envoyé")
    @APIResponse(
            responseCode = "202",
            description = "Taken in; look at its address | Reçu\u00a0; voir son adresse",
            content = @Content(schema = @Schema(implementation = FileReport.class)))
    @APIResponse(responseCode = "400", description = "No file of nominations | Ce n’est pas un fichier de désignations")
    @APIResponse(responseCode = "413", description = "More than five mebibytes | Plus de cinq mébioctets")
    public Response handIn(
            @Parameter(description = "What the file is called | Nom du fichier") @QueryParam("name") @DefaultValue("")
                    String name,
            InputStream body)
            throws IOException {
        var content = body.readNBytes(Sheet.LARGEST + 1);
        try {
            var file = files.handIn(officer(), name, content);
            return Response.accepted(file)
                    .location(address.getAbsolutePathBuilder().path(file.id()).build())
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        } catch (Invalid e) {
            if (content.length > Sheet.LARGEST) {
                return refused(Status.REQUEST_ENTITY_TOO_LARGE, Problem.of(e.code(), e.text()));
            }
            throw e;
        }
    }

    @GET
    @Path("nomination-files")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
    @Operation(summary = "The latest files | Les derniers fichiers")
    @APIResponse(
            responseCode = "200",
            description = "Latest first; Link names the next page"
                    + " | Les plus récents d’abord\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Latest.class)))
    public Response latest(@BeanParam AskedPage asked) {
        var page = files.files(sight(), asked.paging());
        return asked.answer(new Latest(page.rows(), page.next()), page.next());
    }

    /** Files, latest first. */
    public record Latest(List<FileReport> files, Optional<String> next) {}

    @GET
    @Path("nomination-files/{id}")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
    @Operation(
            summary = "How far a file has come, and which rows were refused"
                    + " | Où en est un fichier, et les lignes refusées")
    @APIResponse(
            responseCode = "200",
            description = "As it stands | Son état",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public Response file(@PathParam("id") String id) {
        var file = files.file(id, sight()).orElseThrow(() -> notTheirs(id));
        var answer = Response.ok(new Detail(file, files.refused(id, sight())));
        return (file.isAtWork() ? answer.header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT) : answer).build();
    }

    @GET
    @Path("nomination-files/{id}/refused")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
    @Produces(CSV)
    @Operation(
            summary = "The refused rows, to be mended and handed in again"
                    + " | Les lignes refusées, à corriger et à remettre")
    @APIResponse(
            responseCode = "200",
            description = "CSV with the problem of each row | CSV avec le problème de chaque ligne")
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    public Response refused(@PathParam("id") String id) {
        files.file(id, sight()).orElseThrow(() -> notTheirs(id));
        return sheet("refused-" + id, NominationSheets.refused(files.refused(id, sight()), language()));
    }

    @PUT
    @Path("nomination-files/{id}/sending")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.INTEGRATOR})
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Send the good rows; asked again, it changes nothing"
                    + " | Envoyer les bonnes lignes\u00a0; demandé de nouveau, cela ne change rien")
    @APIResponse(
            responseCode = "202",
            description = "They are being sent | Elles sont en cours d’envoi",
            content = @Content(schema = @Schema(implementation = FileReport.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    @APIResponse(responseCode = "409", description = "Not checked yet, or discarded | Pas encore vérifié, ou écarté")
    public Response send(@PathParam("id") String id) {
        return decided(files.send(id, officer()).orElseThrow(() -> notTheirs(id)));
    }

    @DELETE
    @Path("nomination-files/{id}")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.INTEGRATOR})
    @Operation(summary = "Discard a file; nothing of it is sent | Écarter un fichier\u00a0; rien n’en est envoyé")
    @APIResponse(
            responseCode = "202",
            description = "Discarded | Écarté",
            content = @Content(schema = @Schema(implementation = FileReport.class)))
    @APIResponse(responseCode = "404", description = "None of yours | Aucun des vôtres")
    @APIResponse(responseCode = "409", description = "It was sent | Il a été envoyé")
    public Response discard(@PathParam("id") String id) {
        return decided(files.discard(id, officer()).orElseThrow(() -> notTheirs(id)));
    }

    @GET
    @Path("nominations/months/{month}")
    @RolesAllowed({Role.PROVINCE_OFFICER, Role.PROVINCE_APPROVER, Role.INTEGRATOR, Role.AUDITOR})
    @Produces(CSV)
    @Operation(
            summary = "Every nomination that was offered or changed in a month, with where it stood at its end"
                    + " | Toute désignation offerte ou changée durant un mois, avec son état à la fin du mois")
    @APIResponse(responseCode = "200", description = "CSV, by certificate | CSV, selon le certificat")
    public Response month(
            @Parameter(description = "Such as 2026-11 | Par exemple 2026-11") @PathParam("month") String month) {
        return sheet(
                "nominations-" + parse(month), NominationSheets.month(books.month(parse(month), sight()), language()));
    }

    private static YearMonth parse(String month) {
        try {
            return YearMonth.parse(month);
        } catch (DateTimeException e) {
            throw new Invalid("not-a-month", NOT_A_MONTH).at("month");
        }
    }

    private static Response decided(NominationFiles.Decision decision) {
        return decision.taken()
                ? Response.accepted(decision.file()).build()
                : refused(Status.CONFLICT, Problem.of("not-now", NOT_NOW));
    }

    private static Response refused(Status status, Problem why) {
        return Response.status(status)
                .entity(why)
                .type(MediaType.APPLICATION_JSON)
                .build();
    }

    private Response sheet(String name, byte[] content) {
        return Response.ok(content, CSV + ";charset=UTF-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"")
                .header(HttpHeaders.CONTENT_LANGUAGE, language().getLanguage())
                .build();
    }

    private Locale language() {
        return headers.getAcceptableLanguages().stream()
                .filter(each ->
                        each.getLanguage().equals("fr") || each.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }

    private Sight sight() {
        return caller.isUserInRole(Role.AUDITOR) ? Sight.OF_EVERYTHING : Sight.of(province());
    }

    private NotFoundException notTheirs(String id) {
        if (!caller.isUserInRole(Role.AUDITOR)) {
            outOfSight.asked(officer(), id);
        }
        return new NotFoundException();
    }

    private Officer officer() {
        return new Officer(province(), caller.getUserPrincipal().getName());
    }

    private Province province() {
        return Province.thatNominate().stream()
                .filter(province -> caller.isUserInRole(province.name()))
                .findFirst()
                .orElseThrow(ForbiddenException::new);
    }

    private static final Bilingual NOT_A_MONTH =
            new Bilingual("A month is written as 2026-11.", "Un mois s’écrit comme 2026-11.");
    private static final Bilingual NOT_NOW = new Bilingual(
            "This file is not at the point where this can be decided. Look at it again.",
            "Ce fichier n’en est pas au point où cela se décide. Consultez-le de nouveau.");
}
