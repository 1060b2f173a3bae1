package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Role;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Grouping;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/**
 * Where the line would be if so many were invited now. For federal officers: the instant of submission of the last of any
 * number would tell everybody’s place.
 */
@RequestScoped
@Path("v1/pool/cut-offs")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
@Tag(name = "Pool")
public class CutOffsResource {

    private static final int MOST = 1_000_000;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    @GET
    @Operation(
            summary = "The cut-off if so many were invited now: of everybody, each class and each category in force"
                    + " | Le seuil si tant de personnes étaient invitées maintenant\u00a0: dans tout le bassin, chaque"
                    + " programme et chaque catégorie en vigueur")
    @APIResponse(
            responseCode = "200",
            description = "Cut-off, tie-break, how many meet them, whether the number exceeds the grouping"
                    + " | Seuil, départage, combien les atteignent, si le nombre dépasse le regroupement")
    @APIResponse(
            responseCode = "400",
            description = "Not a number, no such kind, or a category not in force"
                    + " | Pas un nombre, type inexistant ou catégorie pas en vigueur")
    public CutOffs cutOffs(
            @Parameter(
                            description =
                                    "How many invitations, 0 to 1,000,000 | Combien d’invitations, de 0 à 1\u00a0000\u00a0000")
                    @QueryParam("number")
                    @DefaultValue("")
                    String number,
            @Parameter(
                            description = "One kind of round only, such as CEC or FRENCH"
                                    + " | Un seul type de ronde, comme CEC ou FRENCH")
                    @QueryParam("kind")
                    @DefaultValue("")
                    String kind) {
        return pool.cutOffs(number(number), groupings(kind, calendar.today()));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > MOST) {
            throw new Invalid("impossible-number", NOT_A_NUMBER).at("number");
        }
        return Integer.parseInt(text);
    }

    static List<Grouping> groupings(String kind, LocalDate today) {
        var code = kind.strip().toUpperCase(Locale.ROOT);
        var inForce = Grouping.on(today);
        if (code.isEmpty()) {
            return inForce;
        }
        if (all().noneMatch(grouping -> grouping.code().equals(code))) {
            var kinds = all().map(Grouping::code).collect(Collectors.joining(", "));
            throw new Invalid("unknown-kind", NO_SUCH_KIND.with("kinds", kinds)).at("kind");
        }
        return inForce.stream()
                .filter(grouping -> grouping.code().equals(code))
                .findFirst()
                .map(List::of)
                .orElseThrow(() -> new Invalid("category-not-in-force", NOT_IN_FORCE.with("day", today)).at("kind"));
    }

    private static Stream<Grouping> all() {
        return Stream.of(
                        Stream.of(Grouping.ALL),
                        Arrays.stream(EconomicClass.values()).map(Grouping::of),
                        Arrays.stream(Category.values()).map(Grouping::of))
                .flatMap(groupings -> groupings);
    }

    private static final Bilingual NOT_A_NUMBER = new Bilingual(
            "The number of invitations is between 0 and 1,000,000.",
            "Le nombre d’invitations se situe entre 0 et 1\u00a0000\u00a0000.");
    private static final Bilingual NO_SUCH_KIND =
            new Bilingual("The kinds of rounds are {kinds}.", "Les types de rondes sont {kinds}.");
    private static final Bilingual NOT_IN_FORCE = new Bilingual(
            "This category is not in force on {day}: no round can be held for it.",
            "Cette catégorie n’est pas en vigueur le {day}\u00a0: aucune ronde ne peut être tenue pour elle.");
}
