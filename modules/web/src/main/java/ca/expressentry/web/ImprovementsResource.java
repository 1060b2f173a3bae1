package ca.expressentry.web;

import ca.expressentry.eligibility.EntryCriteria;
import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.PublishedRound;
import ca.expressentry.invitations.PublishedRounds;
import ca.expressentry.invitations.Reach;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Understanding.Understood;
import ca.expressentry.ranking.AwardChanges;
import ca.expressentry.ranking.Categories;
import ca.expressentry.ranking.Improvement;
import ca.expressentry.ranking.Improvements;
import ca.expressentry.ranking.Improvements.Asked;
import ca.expressentry.ranking.Score;
import ca.expressentry.text.Bilingual;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What would raise a score, and which rounds it would have reached; asked without an account and kept nowhere. */
@RequestScoped
@Path("v1/tools/improvements")
@PermitAll
@Tag(name = "Tools")
public class ImprovementsResource {

    private static final int UNPROCESSABLE = 422;

    /**
     * What was found.
     *
     * @param classes the classes met as declared
     * @param reached the rounds of the last twelve months that the present score would have reached
     * @param improvements most points first
     * @param rounds the published rounds of the last twelve months, which the others name by their numbers
     */
    public record Answer(
            Score score,
            Set<EconomicClass> classes,
            Reach reached,
            List<Advised> improvements,
            Rounds rounds,
            Bilingual note,
            Understood understood) {}

    /** One change; see {@link Improvement}. */
    public record Advised(
            Improvement.Kind kind,
            Bilingual text,
            Improvement.Change change,
            int gain,
            int total,
            Effect effect,
            Optional<Improvement.ByWork> byWork,
            Optional<Bilingual> warning) {}

    /** What a change brings: the awards that differ, the classes and categories met with it, and the rounds it would have reached. */
    public record Effect(AwardChanges awards, Set<EconomicClass> classes, Set<Category> categories, Reach reached) {}

    /** The published rounds of twelve months, and the day after which none is known. */
    public record Rounds(Bilingual attribution, LocalDate from, LocalDate to, LocalDate knownUntil, List<Held> held) {}

    /** One of them. */
    public record Held(String number, LocalDate on, Kind kind, Bilingual name, int cutOff, Optional<Instant> tieBreak) {

        static Held of(PublishedRound round) {
            return new Held(
                    round.number(),
                    round.on(),
                    round.whom().kind(),
                    round.whom().name(),
                    round.lowestScore(),
                    round.tieBreak().map(PublishedRound.TieBreak::at));
        }
    }

    private static final Bilingual NOTE = new Bilingual(
            "Each change alone; score, classes and categories by the rules of the day asked about. At the cut-off only who"
                    + " submitted at or before the tie-break was invited. Past cut-offs promise nothing.",
            "Chaque changement pris seul\u00a0; note, catégories d’immigration et catégories de rondes selon les règles du jour"
                    + " visé. Au seuil, seules les déclarations soumises au plus tard à l’instant de départage ont été"
                    + " retenues. Les seuils passés ne promettent rien.");

    @Inject
    LegalCalendar calendar;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "The smallest changes that raise a score, and the rounds they would have reached | "
                    + "Les plus petits changements qui augmentent une note, et les rondes qu’ils auraient atteintes")
    @APIResponse(
            responseCode = "200",
            description = "Most points first | Des plus utiles aux moins utiles",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "422", description = "Not possible on that day | Impossible à cette date")
    public Response improvements(ToolQuestion question) {
        return question.understand(calendar.today())
                .fold(
                        understood -> Response.ok(answer(understood, question.partnerDateOfBirth())),
                        Response.status(UNPROCESSABLE)::entity)
                .build();
    }

    static Answer answer(Understood question, Optional<LocalDate> partnerBorn) {
        var day = question.on();
        var rounds = PublishedRounds.between(day.minusYears(1).plusDays(1), day);
        var advice = Improvements.of(new Asked(question.declaration(), question.nominated(), day, partnerBorn));
        var classes = classes(question.declaration(), question.nominated(), day);
        return new Answer(
                advice.score(),
                classes,
                PublishedRounds.reach(
                        rounds,
                        classes,
                        Categories.metOn(day, question.declaration()),
                        advice.score().total()),
                advice.improvements().stream()
                        .map(improvement -> advised(improvement, day, rounds))
                        .toList(),
                new Rounds(
                        PublishedRounds.attribution(),
                        day.minusYears(1).plusDays(1),
                        day,
                        PublishedRounds.latestFirst().get(0).on(),
                        rounds.stream().map(Held::of).toList()),
                NOTE,
                question);
    }

    private static Advised advised(Improvement improvement, LocalDate day, List<PublishedRound> rounds) {
        var changed = improvement.changed();
        var judgedOn = improvement.byWork().map(Improvement.ByWork::on).orElse(day);
        var classes = classes(changed.declaration(), changed.nominated(), judgedOn);
        var categories = Categories.metOn(judgedOn, changed.declaration());
        var reached = PublishedRounds.reach(rounds, classes, categories, improvement.total());
        return new Advised(
                improvement.kind(),
                improvement.text(),
                improvement.change(),
                improvement.gain(),
                improvement.total(),
                new Effect(improvement.awards(), classes, categories, reached),
                improvement.byWork(),
                improvement.warning());
    }

    /** The federal classes met, and with a nomination the provincial class for who meets one of them. */
    private static Set<EconomicClass> classes(Profile declaration, boolean nominated, LocalDate day) {
        var classes = EntryCriteria.determine(declaration, day).classes();
        if (!nominated || classes.isEmpty()) {
            return classes;
        }
        var withNomination = new TreeSet<>(classes);
        withNomination.add(EconomicClass.PNP);
        return withNomination;
    }
}
