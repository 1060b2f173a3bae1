package ca.expressentry.web;

import ca.expressentry.eligibility.EntryCriteria;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.Noc;
import ca.expressentry.ranking.Categories;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.AskedPage;
import ca.expressentry.window.Paging;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The unit groups of the National Occupational Classification, and what they count for on a day. */
@RequestScoped
@Path("v1/tools/occupations")
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Tools")
public class OccupationsResource {

    @Inject
    LegalCalendar calendar;

    /** A unit group by name. */
    public record Named(String code, Bilingual title) {
        static Named of(Noc noc) {
            return new Named(noc.code(), noc.title());
        }
    }

    /** A category for rounds. */
    public record Listed(Category code, Bilingual title) {
        static Listed of(Category category) {
            return new Listed(category, category.title());
        }
    }

    /**
     * A unit group as it stands on a day.
     *
     * @param level as its own edition writes it
     * @param teer its TEER, or the one that its level stands beside
     * @param inUse whether its classification is the one in use
     * @param skilled whether work in it is skilled work
     * @param skilledTrade whether it is a skilled trade of IRPR 87.2(1)
     * @param categories the categories of that day that list it
     * @param correspondents the unit groups of the other edition that share its work
     */
    public record Occupation(
            String code,
            Bilingual title,
            String level,
            int teer,
            boolean inUse,
            boolean skilled,
            boolean skilledTrade,
            List<Listed> categories,
            List<Named> correspondents) {
        static Occupation on(LocalDate day, Noc noc) {
            return new Occupation(
                    noc.code(),
                    noc.title(),
                    noc.level(),
                    noc.teer(),
                    noc.isInUseOn(day),
                    noc.isSkilledOn(day),
                    EntryCriteria.isSkilledTradeOn(day, noc),
                    Categories.listing(noc, day).stream()
                            .sorted()
                            .map(Listed::of)
                            .toList(),
                    noc.correspondents().stream().map(Named::of).toList());
        }
    }

    /**
     * What a search found.
     *
     * @param total how many there are
     * @param occupations by code
     */
    public record Found(LocalDate on, int total, List<Occupation> occupations, Optional<String> next) {}

    @GET
    @Operation(
            summary = "Search by the beginning of a code or of words, in either language | "
                    + "Chercher selon le début d’un code ou de mots, dans l’une ou l’autre langue")
    @APIResponse(
            responseCode = "200",
            description = "Unit groups of both editions; Link names the next page"
                    + " | Groupes de base des deux versions\u00a0; Link nomme la page suivante",
            content = @Content(schema = @Schema(implementation = Found.class)))
    public Response search(
            @QueryParam("q") @DefaultValue("") String query, @QueryParam("on") String on, @BeanParam AskedPage asked) {
        var found = search(query, on, asked.paging());
        return asked.answer(found, found.next());
    }

    Found search(String query, String on, Paging paging) {
        var day = day(on);
        var found = Noc.search(query);
        var page = paging.rising(found, Noc::code, code -> code).map(noc -> Occupation.on(day, noc));
        return new Found(day, found.size(), page.rows(), page.next());
    }

    @GET
    @Path("{code}")
    @Operation(summary = "One unit group on a day | Un groupe de base à une date")
    @APIResponse(responseCode = "200", description = "What it counts for | Ce pour quoi il compte")
    @APIResponse(responseCode = "404", description = "In no edition | Dans aucune version")
    public Occupation occupation(@PathParam("code") String code, @QueryParam("on") String on) {
        return Occupation.on(day(on), Noc.find(code).orElseThrow(NotFoundException::new));
    }

    private LocalDate day(String on) {
        var day = on == null ? calendar.today() : parse(on);
        if (day.isBefore(Noc.firstDay())) {
            throw new Invalid(
                    "before-express-entry",
                    new Bilingual(
                                    "Express Entry began on {day}; nothing was in force before.",
                                    "Entrée express a débuté le {day} ; rien n’était en vigueur avant.")
                            .with("day", Noc.firstDay()));
        }
        return day;
    }

    private static LocalDate parse(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeParseException e) {
            throw new Invalid(
                    "not-a-day",
                    "A day is written as year, month and day: 2026-07-01.",
                    "Une date s’écrit en année, mois et jour : 2026-07-01.");
        }
    }
}
