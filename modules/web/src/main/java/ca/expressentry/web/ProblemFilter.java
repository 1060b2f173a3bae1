package ca.expressentry.web;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Gives a problem the shape of RFC 9457: the title in the caller's language, the text in both. */
@Provider
public class ProblemFilter implements ContainerResponseFilter {

    private static final MediaType PROBLEM = MediaType.valueOf(Problems.MEDIA_TYPE);
    private static final Annotation[] NONE = {};

    /** Whatever is a text in an answer is there in both languages. */
    private static final String BOTH = "en, fr";

    /** A problem as it is sent; its trace id is that of the request. */
    public record Document(
            URI type,
            String title,
            int status,
            String code,
            Bilingual text,
            List<Problem.Field> errors,
            String traceId) {
        static Document of(Problem problem, int status, Locale language) {
            return new Document(
                    URI.create("urn:express-entry:problem:" + problem.code()),
                    problem.text().in(language),
                    status,
                    problem.code(),
                    problem.text(),
                    problem.errors(),
                    RequestId.current());
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() >= Response.Status.BAD_REQUEST.getStatusCode() && !response.hasEntity()) {
            response.setEntity(Problems.of(response.getStatus()));
        }
        if (!response.getHeaders().containsKey(HttpHeaders.CONTENT_LANGUAGE)) {
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, BOTH);
        }
        if (response.getEntity() instanceof Problem problem) {
            var language = language(request.getAcceptableLanguages().stream());
            response.setEntity(Document.of(problem, response.getStatus(), language), NONE, PROBLEM);
            response.getHeaders().putSingle(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
            response.getHeaders().putSingle(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE);
        }
    }

    /** The first of the two official languages that the caller accepts; English when neither is asked for. */
    static Locale language(Stream<Locale> accepted) {
        return accepted.filter(
                        l -> l.getLanguage().equals("fr") || l.getLanguage().equals("en"))
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
