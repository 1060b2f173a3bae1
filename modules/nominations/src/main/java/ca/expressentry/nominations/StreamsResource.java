package ca.expressentry.nominations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The streams of a province that are aligned with Express Entry, as published, and which of them are open on a day. */
@RequestScoped
@Path("v1/streams/{province}")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Nominations")
public class StreamsResource {

    @Inject
    LegalCalendar calendar;

    /** The streams of a province. */
    public record Streams(Province province, LocalDate on, List<Each> streams) {}

    /** One, and whether it is open on the day. */
    public record Each(Stream stream, boolean open) {}

    @GET
    @Operation(
            summary = "The streams of a province, and which are open | Les volets d’une province, et lesquels sont"
                    + " ouverts")
    @APIResponse(responseCode = "200", description = "As published | Tels que publiés")
    @APIResponse(responseCode = "400", description = "Not a day | Pas un jour")
    @APIResponse(responseCode = "404", description = "No such province | Aucune province de ce genre")
    public Streams streams(
            @PathParam("province") String code,
            @Parameter(description = "A day; today without it | Un jour\u00a0; sinon, aujourd’hui") @QueryParam("on")
                    String on) {
        var province = Province.nominating(code).orElseThrow(NotFoundException::new);
        var day = Optional.ofNullable(on).map(StreamsResource::day).orElseGet(calendar::today);
        return new Streams(
                province,
                day,
                Stream.of(province).stream()
                        .map(stream -> new Each(stream, stream.isOpenOn(day)))
                        .toList());
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new Invalid("not-a-day", "A day is written 2026-11-24.", "Un jour s’écrit 2026-11-24.").at("on");
        }
    }
}
