package ca.expressentry.ranking;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Role;
import ca.expressentry.profile.Noc;
import ca.expressentry.ranking.PoolComparison.Law;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The whole pool under another law, for federal officers. */
@RequestScoped
@Path("v1/pool/what-if")
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Role.ROUND_OFFICER, Role.AUDITOR})
@Tag(name = "Pool")
public class PoolWhatIfResource {

    private static final int MOST_YEARS_AHEAD = 10;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    /** What was found; who is in the pool is not changed. */
    public record Answer(int gain, int lose, PoolWhatIf pool, Bilingual note) {}

    @GET
    @Operation(
            summary = "The whole pool under another instrument, or on another day | "
                    + "Tout le bassin selon une autre instruction, ou à une autre date")
    @APIResponse(
            responseCode = "200",
            description = "Distribution and cut-off under both | Répartition et seuil selon les deux")
    @APIResponse(responseCode = "400", description = "No such instrument or day | Instruction ou jour inexistant")
    public Answer whatIf(
            @QueryParam("instrument") @DefaultValue("") String instrument,
            @QueryParam("on") @DefaultValue("") String on,
            @QueryParam("number") @DefaultValue("1000") String number) {
        var today = calendar.today();
        var other = law(instrument, on, today);
        var invited = number(number);
        var found = pool.whatIf(new Law(today, today), other, invited);
        return new Answer(found.gain(), found.lose(), found, NOTE);
    }

    private static Law law(String instrument, String on, LocalDate today) {
        if (instrument.isBlank() == on.isBlank()) {
            throw new Invalid("day-or-instrument", DAY_OR_INSTRUMENT);
        }
        if (on.isBlank()) {
            return new Law(
                    today,
                    LawComparison.inForceFrom(instrument.strip())
                            .orElseThrow(() -> new Invalid(
                                    "unknown-instrument",
                                    NO_SUCH_INSTRUMENT.with(
                                            "instruments", String.join(", ", LawComparison.instruments())))));
        }
        var day = day(on);
        var inUse = Noc.inUseOn(today).get(0);
        if (!inUse.isInUseOn(day) || day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            throw new Invalid("impossible-date", OUT_OF_REACH);
        }
        return new Law(day, day);
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new Invalid("impossible-date", NOT_A_DAY);
        }
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) > 1_000_000) {
            throw new Invalid("impossible-number", NOT_A_NUMBER);
        }
        return Integer.parseInt(text);
    }

    private static final Bilingual NOTE = new Bilingual(
            "The same candidates scored twice. Eligibility, nominations and who would enter or leave are as they are.",
            "Les mêmes candidats notés deux fois. L’admissibilité, les désignations et les entrées ou sorties restent telles"
                    + " quelles.");
    private static final Bilingual DAY_OR_INSTRUMENT =
            new Bilingual("Give either a day or an instrument.", "Indiquez soit un jour, soit une instruction.");
    private static final Bilingual NO_SUCH_INSTRUMENT =
            new Bilingual("The instruments are {instruments}.", "Les instructions sont {instruments}.");
    private static final Bilingual NOT_A_DAY =
            new Bilingual("Give the day as in 2026-10-01.", "Indiquez le jour comme dans 2026-10-01.");
    private static final Bilingual OUT_OF_REACH = new Bilingual(
            "Ask about a day on which the present classification of occupations is in use, ten years from now at most.",
            "Choisissez un jour où la classification actuelle des professions est en usage, d’ici dix ans au plus.");
    private static final Bilingual NOT_A_NUMBER = new Bilingual(
            "The number of invitations is between 0 and 1,000,000.",
            "Le nombre d’invitations se situe entre 0 et 1\u00a0000\u00a0000.");
}
