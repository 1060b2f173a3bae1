package ca.expressentry.web;

import ca.expressentry.message.DeadLetters;
import ca.expressentry.message.StorageAway;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import jakarta.persistence.OptimisticLockException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.SocketTimeoutException;
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
    private static final int TOO_MANY_TRIES = 429;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException http) {
            return http.getResponse().hasEntity() ? http.getResponse() : plain(http);
        }
        var invalid = cause(failure, Invalid.class);
        if (invalid != null) {
            return answer(Status.BAD_REQUEST, impossible(invalid));
        }
        if (failure instanceof MatchCheck.TooOften often) {
            return Response.status(TOO_MANY_TRIES)
                    .entity(often.problem())
                    .type(MEDIA_TYPE)
                    .header(HttpHeaders.RETRY_AFTER, often.secondsToWait())
                    .build();
        }
        if (StorageAway.isCauseOf(failure)) {
            return Response.fromResponse(answer(Status.SERVICE_UNAVAILABLE, Problem.of("storage-away", STORAGE_AWAY)))
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        }
        if (cause(failure, DeadLetters.BrokerAway.class) != null) {
            return Response.fromResponse(answer(Status.SERVICE_UNAVAILABLE, Problem.of("broker-away", BROKER_AWAY)))
                    .header(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT)
                    .build();
        }
        if (cause(failure, OptimisticLockException.class) != null || isDuplicate(failure)) {
            return answer(Status.CONFLICT, changedMeanwhile());
        }
        if (cause(failure, SocketTimeoutException.class) != null) {
            return answer(Status.REQUEST_TIMEOUT, of(Status.REQUEST_TIMEOUT.getStatusCode()));
        }
        LOG.log(Level.SEVERE, failure, () -> "Request " + RequestId.current() + " failed");
        return answer(Status.INTERNAL_SERVER_ERROR, Problem.of("internal-error", INTERNAL_ERROR));
    }

    static Problem changedMeanwhile() {
        return Problem.of("changed-meanwhile", CHANGED_MEANWHILE);
    }

    private static Problem impossible(Invalid value) {
        var at = value.component().isEmpty()
                ? List.<Problem.Field>of()
                : List.of(new Problem.Field("/" + value.component(), value.code(), value.text()));
        return new Problem(value.code(), value.text(), at);
    }

    /** What was sent cannot be read. */
    static Response unreadable(Problem why) {
        return answer(Status.BAD_REQUEST, why);
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
            case 408 -> TOO_SLOW;
            case 412 -> CHANGED_SINCE;
            case 413 -> TOO_LARGE;
            case 415 -> ANOTHER_MEDIA_TYPE;
            case 429 -> TOO_MANY;
            case 503 -> STORAGE_AWAY;
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

    private static final Bilingual TOO_SLOW = new Bilingual(
            "The request did not come to its end in time. Nothing was changed; send it again.",
            "La requête n’est pas arrivée au complet à temps. Rien n’a été modifié\u00a0; envoyez-la de nouveau.");
    private static final Bilingual STORAGE_AWAY = new Bilingual(
            "The database is away. Nothing was changed; try again shortly.",
            "La base de données est absente. Rien n’a été modifié\u00a0; réessayez sous peu.");
    private static final Bilingual BROKER_AWAY = new Bilingual(
            "The message broker is away. Nothing was changed; try again shortly.",
            "Le courtier de messages est absent. Rien n’a été modifié\u00a0; réessayez sous peu.");
    private static final Bilingual CHANGED_MEANWHILE = new Bilingual(
            "Another request changed the same thing meanwhile. Nothing was changed by yours; look and try again.",
            "Une autre requête a modifié la même chose entre-temps. La vôtre n’a rien changé\u00a0; vérifiez et"
                    + " réessayez.");
    private static final Bilingual INTERNAL_ERROR = new Bilingual(
            "Something went wrong on our side. Nothing was changed.",
            "Une erreur s’est produite de notre côté. Rien n’a été modifié.");
    private static final Bilingual NOT_SIGNED_IN =
            new Bilingual("Sign in to ask this.", "Ouvrez une session pour demander ceci.");
    private static final Bilingual NOT_ALLOWED =
            new Bilingual("Your role does not allow this.", "Votre rôle ne permet pas ceci.");
    private static final Bilingual NOT_FOUND = new Bilingual("There is no such thing.", "Il n’y a rien de tel.");
    private static final Bilingual NO_SUCH_METHOD =
            new Bilingual("This cannot be done with it.", "Ceci ne peut pas se faire avec cet élément.");
    private static final Bilingual NOT_ACCEPTABLE =
            new Bilingual("It is given as JSON only.", "Ceci n’est offert qu’en JSON.");
    private static final Bilingual CHANGED_SINCE = new Bilingual(
            "It is not what your If-Match names. Look at it again.",
            "Ce n’est pas ce que nomme votre If-Match. Consultez-le de nouveau.");
    private static final Bilingual TOO_LARGE = new Bilingual(
            "More was sent than is read: one mebibyte.", "L’envoi dépasse ce qui est lu\u00a0: un mébioctet.");
    private static final Bilingual ANOTHER_MEDIA_TYPE =
            new Bilingual("Send application/json.", "Envoyez du application/json.");
    private static final Bilingual TOO_MANY = new Bilingual(
            "You ask more than your share. Wait as long as Retry-After says.",
            "Vous dépassez votre part des requêtes. Attendez le temps indiqué par Retry-After.");
    private static final Bilingual BAD_REQUEST =
            new Bilingual("The request cannot be understood.", "La requête est incompréhensible.");
}
