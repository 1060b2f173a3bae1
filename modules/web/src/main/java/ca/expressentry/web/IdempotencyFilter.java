package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code Idempotency-Key} (draft-ietf-httpapi-idempotency-key-header) on whatever changes something: the same key and body
 * get the answer given before, and nothing is done again. A refused request changed nothing, so its key is free again; what
 * became of one that failed nobody knows, so its key stays taken.
 * Comes after the roles were looked at: who may not ask claims no key.
 */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class IdempotencyFilter implements ContainerRequestFilter, ContainerResponseFilter {

    static final String HEADER = "Idempotency-Key";

    private static final String CLAIMED = IdempotencyFilter.class.getName();
    private static final Set<String> CHANGING =
            Set.of(HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE, HttpMethod.PATCH);
    private static final Pattern KEY = Pattern.compile("(\"?)([\\x21\\x23-\\x5B\\x5D-\\x7E]{1,200})\\1");

    /** A file of nominations may be as large. */
    private static final int LARGEST = 5 << 20;

    private static final int UNPROCESSABLE = 422;
    private static final int DIGITS_OF_A_PATH = 32;

    /** A longer one is not kept, and its key is free again. */
    private static final int LONGEST_ANSWER = 32_000;

    @Inject
    Retries retries;

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        var sent = request.getHeaderString(HEADER);
        var caller = request.getSecurityContext().getUserPrincipal();
        if (sent == null || caller == null || !CHANGING.contains(request.getMethod())) {
            return;
        }
        var text = key(sent);
        if (text.isEmpty()) {
            refuse(
                    request,
                    Response.Status.BAD_REQUEST.getStatusCode(),
                    Problem.of("idempotency-key-malformed", MALFORMED));
            return;
        }
        var body = request.getEntityStream().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            var tooLarge = Response.Status.REQUEST_ENTITY_TOO_LARGE.getStatusCode();
            refuse(request, tooLarge, Problems.of(tooLarge));
            return;
        }
        request.setEntityStream(new ByteArrayInputStream(body));
        var key = new Retries.Key(caller.getName(), operation(request), text.get());
        var digest = sha256(body);
        retries.claim(key, digest)
                .ifPresentOrElse(known -> repeat(request, known, digest), () -> request.setProperty(CLAIMED, key));
    }

    /** What is asked and of what; a path may be long, its digest is not. */
    private static String operation(ContainerRequestContext request) {
        var path = request.getUriInfo().getPath().replaceAll("^/|/$", "");
        return request.getMethod() + " "
                + sha256(path.getBytes(StandardCharsets.UTF_8)).substring(0, DIGITS_OF_A_PATH);
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (!(request.getProperty(CLAIMED) instanceof Retries.Key key)) {
            return;
        }
        request.removeProperty(CLAIMED);
        var outcome = Response.Status.Family.familyOf(response.getStatus());
        if (outcome == Response.Status.Family.SERVER_ERROR) {
            return;
        }
        var body = response.hasEntity() ? Json.write(response.getEntity()) : "";
        if (outcome == Response.Status.Family.CLIENT_ERROR || body.length() > LONGEST_ANSWER) {
            retries.released(key);
        } else {
            var location = Optional.ofNullable(response.getLocation()).map(URI::toString);
            retries.answered(key, new Retries.Answer(response.getStatus(), location, body));
        }
    }

    private static void repeat(ContainerRequestContext request, Retries.Known known, String digest) {
        if (known.answer().isEmpty()) {
            refuse(request, Response.Status.CONFLICT.getStatusCode(), Problem.of("request-in-flight", IN_FLIGHT));
        } else if (!known.request().equals(digest)) {
            refuse(request, UNPROCESSABLE, reused());
        } else {
            var answer = known.answer().get();
            var again = Response.status(answer.status());
            if (!answer.body().isEmpty()) {
                again.entity(answer.body()).type(MediaType.APPLICATION_JSON);
            }
            answer.location().ifPresent(location -> again.header(HttpHeaders.LOCATION, location));
            request.abortWith(again.build());
        }
    }

    private static void refuse(ContainerRequestContext request, int status, Problem why) {
        request.abortWith(
                Response.status(status).entity(why).type(Problems.MEDIA_TYPE).build());
    }

    static Problem reused() {
        return Problem.of("idempotency-key-reused", REUSED);
    }

    /** The key without its quotation marks, if it is one. */
    static Optional<String> key(String sent) {
        var key = KEY.matcher(sent.strip());
        return key.matches() ? Optional.of(key.group(2)) : Optional.empty();
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final Bilingual MALFORMED = new Bilingual(
            "An idempotency key is 1 to 200 visible characters, with or without quotation marks.",
            "Une clé d’idempotence compte de 1 à 200 caractères visibles, avec ou sans guillemets.");
    private static final Bilingual IN_FLIGHT = new Bilingual(
            "The request with this key is still being carried out, or was broken off. Ask again shortly; if this"
                    + " stays, look whether it was done and use another key.",
            "La requête portant cette clé est en cours, ou a été interrompue. Réessayez sous peu\u00a0; si cela"
                    + " persiste, vérifiez si elle a abouti et utilisez une autre clé.");
    private static final Bilingual REUSED = new Bilingual(
            "This key came with another content before. Use a new key for a new request.",
            "Cette clé accompagnait un autre contenu. Utilisez une nouvelle clé pour une nouvelle requête.");
}
