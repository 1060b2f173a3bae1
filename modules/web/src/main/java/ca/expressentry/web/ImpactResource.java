package ca.expressentry.web;

import ca.expressentry.eligibility.EntryCriteria;
import ca.expressentry.invitations.Impact;
import ca.expressentry.invitations.InvitationReport;
import ca.expressentry.invitations.InvitationReport.State;
import ca.expressentry.invitations.Invitations;
import ca.expressentry.invitations.Refusal;
import ca.expressentry.invitations.RoundReport;
import ca.expressentry.invitations.Rounds;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Role;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Plausibility;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.Categories;
import ca.expressentry.ranking.LawComparison;
import ca.expressentry.ranking.LawComparison.Side;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What a change would do to an open invitation; nothing is kept. */
@RequestScoped
@Path("v1/invitations/{number}/impact")
@RolesAllowed({Role.CANDIDATE_SERVICES, Role.ROUND_OFFICER, Role.AUDITOR})
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Invitations")
public class ImpactResource {

    private static final int UNPROCESSABLE = 422;
    private static final Bilingual IMPLAUSIBLE = new Bilingual(
            "Some of what was declared is not possible.", "Une partie de ce qui est déclaré est impossible.");

    /** The whole declaration as it would be after the change. */
    public record Changed(Profile declaration) {}

    @Inject
    Invitations invitations;

    @Inject
    Rounds rounds;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    @POST
    @Operation(
            summary =
                    "Would this change drop an invited candidate below the cut-off of the round (IRPA 11.2)?"
                            + " | Ce changement ferait-il passer un candidat invité sous le seuil de la ronde (LIPR 11.2)\u00a0?")
    @APIResponse(
            responseCode = "200",
            description = "Score then and now, cut-off, what still holds and why"
                    + " | Note alors et maintenant, seuil, ce qui tient encore et pourquoi",
            content = @Content(schema = @Schema(implementation = Impact.class)))
    @APIResponse(responseCode = "400", description = "Not readable | Illisible")
    @APIResponse(responseCode = "404", description = "Never invited | Jamais invité")
    @APIResponse(responseCode = "409", description = "The invitation is closed | L’invitation est close")
    @APIResponse(responseCode = "422", description = "Not possible today | Impossible aujourd’hui")
    public Response impact(@PathParam("number") String number, Changed changed) {
        var candidate = ExpressionOfInterestNumber.parse(number);
        var invitation = invitations.latest(candidate).orElseThrow(NotFoundException::new);
        if (invitation.state() != State.ISSUED) {
            return Response.status(Status.CONFLICT)
                    .entity(Problem.of(Refusal.ALREADY_CLOSED, Refusal.ALREADY_CLOSED.text()))
                    .build();
        }
        var today = calendar.today();
        var faults = Plausibility.faults(changed.declaration(), today);
        if (!faults.isEmpty()) {
            return Response.status(UNPROCESSABLE)
                    .entity(new Problem("implausible", IMPLAUSIBLE, faults))
                    .build();
        }
        var round = rounds.round(invitation.round()).orElseThrow(NotFoundException::new);
        var submittedAt = rounds.explain(invitation.round(), candidate)
                .flatMap(then -> then.submittedAt())
                .orElseThrow();
        var nominated = pool.score(candidate).flatMap(Pool.Scored::nomination).isPresent();
        return Response.ok(impact(invitation, round, submittedAt, nominated, changed.declaration(), today))
                .build();
    }

    /** Asks eligibility and ranking what invitations must know of the changed declaration. */
    static Impact impact(
            InvitationReport invitation,
            RoundReport round,
            Instant submittedAt,
            boolean nominated,
            Profile changed,
            LocalDate today) {
        var invitedOn = invitation.issuedOn();
        var judged = Impact.judged(changed, invitedOn, today);
        var side = new Side(judged, nominated, today, invitedOn);
        var facts = new Impact.Facts(
                LawComparison.compare(side, side).to().total(),
                EntryCriteria.determine(judged, today).classes(),
                categories(judged, invitedOn, today),
                nominated,
                !judged.equals(changed));
        return Impact.of(invitation, round, submittedAt, facts, today);
    }

    /** Each by the version of the day of the invitation; while that is in force, by the facts of today. */
    private static Set<Category> categories(Profile judged, LocalDate invitedOn, LocalDate today) {
        var now = Categories.metOn(today, judged);
        var then = Categories.metOn(invitedOn, judged);
        return Arrays.stream(Category.values())
                .filter(category -> (category.on(today).equals(category.on(invitedOn)) ? now : then).contains(category))
                .collect(Collectors.toUnmodifiableSet());
    }
}
