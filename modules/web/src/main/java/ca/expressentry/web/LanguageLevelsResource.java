package ca.expressentry.web;

import ca.expressentry.profile.LanguageLevels;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.LanguageTest;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** What the scores of a language test are in the benchmarks: IRPR 74. */
@RequestScoped
@Path("v1/tools/language-levels")
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(name = "Tools")
public class LanguageLevelsResource {

    /** The scores of one sitting, as the report states them. */
    public record Sitting(
            LanguageTest test,
            LocalDate takenOn,
            BigDecimal reading,
            BigDecimal writing,
            BigDecimal listening,
            BigDecimal speaking) {

        public Sitting {
            result(test, takenOn, reading, writing, listening, speaking);
        }

        private static LanguageResult result(
                LanguageTest test,
                LocalDate takenOn,
                BigDecimal reading,
                BigDecimal writing,
                BigDecimal listening,
                BigDecimal speaking) {
            return new LanguageResult(test, takenOn, takenOn, reading, writing, listening, speaking);
        }

        LanguageResult result() {
            return result(test, takenOn, reading, writing, listening, speaking);
        }
    }

    @POST
    @Operation(
            summary =
                    "The levels of a test, and what the next ones ask | Les niveaux d’un test, et ce qu’exigent les suivants")
    @APIResponse(responseCode = "200", description = "CLB or NCLC by ability | NCLC par compétence")
    @APIResponse(responseCode = "400", description = "Not readable or not possible | Illisible ou impossible")
    public LanguageLevels levels(Sitting sitting) {
        return LanguageLevels.of(sitting.result());
    }
}
