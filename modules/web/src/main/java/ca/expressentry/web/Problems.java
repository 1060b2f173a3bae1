package ca.expressentry.web;

import ca.expressentry.message.StorageAway;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.sql.SQLException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Whatever goes wrong in a request becomes a problem (RFC 9457) in both languages; no stack trace leaves the house. */
@Provider
public class Problems implements ExceptionMapper<Throwable> {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String DUPLICATE_KEY = "23505";
    private static final int SECONDS_TO_WAIT = 5;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http) {
            return http.getResponse().hasEntity() ? http.getResponse() : plain(http);
        }
        var invalid = cause(failure, Invalid.class);
        if (invalid != null) {
            return answer(Status.BAD_REQUEST, Problem.of(invalid.code(), invalid.text()));
        }
        if (StorageAway.isCauseOf(failure)) {
            return Response.fromResponse(answer(Status.SERVICE_UNAVAILABLE, Problem.of("storage-away", STORAGE_AWAY)))
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        }
        if (cause(failure, OptimisticLockException.class) != null || isDuplicate(failure)) {
            return answer(Status.CONFLICT, Problem.of("changed-meanwhile", CHANGED_MEANWHILE));
        }
        LOG.log(Level.SEVERE, "A request failed", failure);
        return answer(Status.INTERNAL_SERVER_ERROR, Problem.of("internal-error", INTERNAL_ERROR));
    }

    /** JSON that cannot be read, or that says what cannot be. */
    static Response unreadable(JacksonException failure) {
        var malformed = cause(failure, JsonParseException.class);
        if (malformed == null && failure instanceof JsonMappingException mapping) {
            return answer(Status.BAD_REQUEST, new Problem("invalid-content", INVALID_CONTENT, List.of(field(mapping))));
        }
        var at = malformed == null ? failure.getLocation() : malformed.getLocation();
        return answer(
                Status.BAD_REQUEST,
                Problem.of(
                        "malformed-json", MALFORMED.with("line", at.getLineNr()).with("column", at.getColumnNr())));
    }

    /** No body at all, or null. */
    static Response unreadable() {
        return answer(Status.BAD_REQUEST, Problem.of("empty-body", EMPTY_BODY));
    }

    private static Problem.Field field(JsonMappingException failure) {
        var pointer = JsonPath.pointer(failure);
        var invalid = cause(failure, Invalid.class);
        if (invalid != null) {
            var at = invalid.component().isEmpty() ? pointer : pointer + "/" + invalid.component();
            return new Problem.Field(at, invalid.code(), invalid.text());
        }
        if (failure instanceof UnrecognizedPropertyException) {
            return new Problem.Field(pointer, "unknown-field", UNKNOWN_FIELD);
        }
        if (failure instanceof InvalidFormatException) {
            return new Problem.Field(pointer, "invalid-value", INVALID_VALUE);
        }
        return new Problem.Field(pointer, "missing-or-of-another-kind", MISSING);
    }

    private static Response plain(WebApplicationException http) {
        return Response.fromResponse(http.getResponse())
                .entity(of(http.getResponse().getStatus()))
                .build();
    }

    /** What a bare status says in words. */
    static Problem of(int status) {
        var text = switch (status) {
            case 401 -> NOT_SIGNED_IN;
            case 403 -> NOT_ALLOWED;
            case 404 -> NOT_FOUND;
            case 405 -> NO_SUCH_METHOD;
            case 406 -> NOT_ACCEPTABLE;
            case 413 -> TOO_LARGE;
            case 415 -> ANOTHER_MEDIA_TYPE;
            default -> status < 500 ? BAD_REQUEST : INTERNAL_ERROR;
        };
        return Problem.of("http-" + status, text);
    }

    private static Response answer(Status status, Problem problem) {
        return Response.status(status).entity(problem).type(MEDIA_TYPE).build();
    }

    private static boolean isDuplicate(Throwable failure) {
        var sql = cause(failure, SQLException.class);
        return sql != null && DUPLICATE_KEY.equals(sql.getSQLState());
    }

    private static <T extends Throwable> T cause(Throwable failure, Class<T> type) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }

    private static final Bilingual STORAGE_AWAY = new Bilingual(
            "The database is away. Nothing was changed; try again shortly.",
            "La base de données est absente. Rien n’a été modifié\u00a0; réessayez sous peu.");
    private static final Bilingual CHANGED_MEANWHILE = new Bilingual(
            "Another request changed the same thing meanwhile. Nothing was changed by yours; look and try again.",
            "Une autre requête a modifié la même chose entre-temps. La vôtre n’a rien changé\u00a0; vérifiez et"
                    + " réessayez.");
    private static final Bilingual INTERNAL_ERROR = new Bilingual(
            "Something went wrong on our side. Nothing was changed.",
            "Une erreur s’est produite de notre côté. Rien n’a été modifié.");
    private static final Bilingual MALFORMED = new Bilingual(
            "This is not JSON: line {line}, column {column}.",
            "Ceci n’est pas du JSON\u00a0: ligne {line}, colonne {column}.");
    private static final Bilingual INVALID_CONTENT = new Bilingual(
            "Something in what was sent is not possible.", "Un élément de ce qui a été envoyé est impossible.");
    private static final Bilingual EMPTY_BODY = new Bilingual(
            "Nothing was sent where something is needed.", "Rien n’a été envoyé là où il faut quelque chose.");
    private static final Bilingual UNKNOWN_FIELD = new Bilingual("There is no such field.", "Ce champ n’existe pas.");
    private static final Bilingual INVALID_VALUE =
            new Bilingual("This value is not possible here.", "Cette valeur est impossible ici.");
    private static final Bilingual MISSING = new Bilingual(
            "A value is missing here, or is of another kind.", "Une valeur manque ici, ou est d’une autre nature.");
    private static final Bilingual NOT_SIGNED_IN =
            new Bilingual("Sign in to ask this.", "Ouvrez une session pour demander ceci.");
    private static final Bilingual NOT_ALLOWED =
            new Bilingual("Your role does not allow this.", "Votre rôle ne permet pas ceci.");
    private static final Bilingual NOT_FOUND = new Bilingual("There is no such thing.", "Il n’y a rien de tel.");
    private static final Bilingual NO_SUCH_METHOD =
            new Bilingual("This cannot be done with it.", "Ceci ne peut pas se faire avec cet élément.");
    private static final Bilingual NOT_ACCEPTABLE =
            new Bilingual("It is given as JSON only.", "Ceci n’est offert qu’en JSON.");
    private static final Bilingual TOO_LARGE = new Bilingual(
            "More was sent than is read: one mebibyte.", "L’envoi dépasse ce qui est lu\u00a0: un mébioctet.");
    private static final Bilingual ANOTHER_MEDIA_TYPE =
            new Bilingual("Send application/json.", "Envoyez du application/json.");
    private static final Bilingual BAD_REQUEST =
            new Bilingual("The request cannot be understood.", "La requête est incompréhensible.");
}
