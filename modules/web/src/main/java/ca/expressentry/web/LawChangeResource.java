package ca.expressentry.web;

import ca.expressentry.eligibility.Determination;
import ca.expressentry.eligibility.EntryCriteria;
import ca.expressentry.eligibility.Finding;
import ca.expressentry.eligibility.Grid;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Question;
import ca.expressentry.profile.Reclassified;
import ca.expressentry.profile.ShortForm;
import ca.expressentry.profile.Understanding.Understood;
import ca.expressentry.ranking.AwardChanges;
import ca.expressentry.ranking.LawComparison;
import ca.expressentry.ranking.LawComparison.TableChange;
import ca.expressentry.ranking.Score;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
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

/** One declaration under two laws: asked without an account and kept nowhere. */
@RequestScoped
@Path("v1/tools/law-change")
@PermitAll
@Tag(name = "Tools")
public class LawChangeResource {

    private static final int UNPROCESSABLE = 422;

    /** A day, with its facts and its law; or a version of the Instructions, with the facts of the day asked about. */
    public record Law(Optional<LocalDate> on, Optional<String> instrument) {
        public Law {
            if (on.isPresent() == instrument.isPresent()) {
                throw new Invalid(
                        "day-or-instrument",
                        "Give either a day or an instrument.",
                        "Indiquez soit un jour, soit une instruction.");
            }
            instrument.filter(id -> LawComparison.inForceFrom(id).isEmpty()).ifPresent(id -> {
                throw new Invalid(
                                "unknown-instrument",
                                NO_SUCH_INSTRUMENT.with("instruments", String.join(", ", LawComparison.instruments())))
                        .at("instrument");
            });
        }
    }

    /**
     * What is asked.
     *
     * @param on the day whose facts are scored under an instrument; absent: today
     */
    public record Change(
            Optional<LocalDate> on,
            Optional<Boolean> nominated,
            Optional<Profile> declaration,
            Optional<ShortForm> shortForm,
            Law from,
            Law to) {

        public Change {
            new Question(on, nominated, declaration, shortForm);
        }

        private LocalDate factsOn(Law law, LocalDate today) {
            return law.on().orElse(on.orElse(today));
        }
    }

    /** Both sides and how they differ; the tables are those of the Instructions. */
    public record Answer(Side from, Side to, Difference difference, List<TableChange> tables, Bilingual note) {}

    /** One side: score, eligibility and the grid, and the occupations that had to be said in the other classification. */
    public record Side(
            Score score,
            Determination eligibility,
            Grid selectionFactors,
            List<Reclassified.Step> occupations,
            Understood understood) {}

    /** What is otherwise on the second side; the selection factors are those of skilled workers. */
    public record Difference(
            int points,
            AwardChanges awards,
            int selectionFactorPoints,
            AwardChanges selectionFactors,
            Set<EconomicClass> classesGained,
            Set<EconomicClass> classesLost,
            List<Finding> findings) {}

    private static final Bilingual NO_SUCH_INSTRUMENT =
            new Bilingual("The instruments are {instruments}.", "Les instructions sont {instruments}.");
    private static final Bilingual NOTE = new Bilingual(
            "With a day, facts and law are those of the day. With an instrument, the facts and the eligibility are those of"
                    + " the day asked about; the score and the grid for skilled workers follow the law as it stood when the"
                    + " instrument came into force.",
            "Avec un jour, les faits et le droit sont ceux de ce jour. Avec une instruction, les faits et l’admissibilité"
                    + " sont ceux du jour visé\u00a0; la note et la grille des travailleurs qualifiés suivent le droit tel"
                    + " qu’il était à l’entrée en vigueur de l’instruction.");

    @Inject
    LegalCalendar calendar;

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            summary = "One declaration under two instruments or on two days | "
                    + "Une déclaration selon deux instructions ou à deux dates")
    @APIResponse(
            responseCode = "200",
            description = "Both scores, and what differs | Les deux notes et leurs écarts",
            content = @Content(schema = @Schema(implementation = Answer.class)))
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    @APIResponse(responseCode = "422", description = "Not possible on that day | Impossible à cette date")
    public Response compare(Change change) {
        var today = calendar.today();
        var before = read(change, change.from(), today);
        return before.question()
                .understand(today)
                .fold(
                        from -> {
                            var after = read(change, change.to(), today);
                            return after.question()
                                    .understand(today)
                                    .fold(
                                            to -> Response.ok(answer(change, before, from, after, to)),
                                            problem -> refused(problem, change.to(), "/to"));
                        },
                        problem -> refused(problem, change.from(), "/from"))
                .build();
    }

    /** A day that a side named itself is at fault where it stands. */
    private static Response.ResponseBuilder refused(Problem problem, Law law, String side) {
        var errors = problem.errors().stream()
                .map(error -> law.on().isPresent() && error.pointer().equals("/on")
                        ? new Problem.Field(side + error.pointer(), error.code(), error.text())
                        : error)
                .toList();
        return Response.status(UNPROCESSABLE).entity(new Problem(problem.code(), problem.text(), errors));
    }

    private record Asked(Question question, List<Reclassified.Step> occupations) {}

    private static Asked read(Change change, Law law, LocalDate today) {
        var day = change.factsOn(law, today);
        var declared = change.declaration().map(profile -> Reclassified.on(day, profile));
        return new Asked(
                new Question(
                        Optional.of(day), change.nominated(), declared.map(Reclassified::profile), change.shortForm()),
                declared.map(Reclassified::steps).orElse(List.of()));
    }

    private static Answer answer(Change change, Asked before, Understood from, Asked after, Understood to) {
        var sideBefore = side(change.from(), from);
        var sideAfter = side(change.to(), to);
        var compared = LawComparison.compare(sideBefore, sideAfter);
        var eligibleBefore = EntryCriteria.determine(from.declaration(), from.on());
        var eligibleAfter = EntryCriteria.determine(to.declaration(), to.on());
        var gridBefore = grid(sideBefore);
        var gridAfter = grid(sideAfter);
        return new Answer(
                new Side(compared.from(), eligibleBefore, gridBefore, before.occupations(), from),
                new Side(compared.to(), eligibleAfter, gridAfter, after.occupations(), to),
                new Difference(
                        compared.difference(),
                        compared.awards(),
                        gridAfter.total().value() - gridBefore.total().value(),
                        AwardChanges.between(gridBefore.awards(), gridAfter.awards()),
                        without(eligibleAfter.classes(), eligibleBefore.classes()),
                        without(eligibleBefore.classes(), eligibleAfter.classes()),
                        eligibleAfter.findings().stream()
                                .filter(finding -> !eligibleBefore.findings().contains(finding))
                                .toList()),
                compared.tables(),
                NOTE);
    }

    private static LawComparison.Side side(Law law, Understood question) {
        var lawOn = law.instrument().flatMap(LawComparison::inForceFrom).orElse(question.on());
        return new LawComparison.Side(question.declaration(), question.nominated(), question.on(), lawOn);
    }

    private static Grid grid(LawComparison.Side side) {
        return Grid.under(side.lawOn(), side.factsOn(), side.declaration());
    }

    private static Set<EconomicClass> without(Set<EconomicClass> classes, Set<EconomicClass> others) {
        var left = new TreeSet<>(classes);
        left.removeAll(others);
        return left;
    }
}
