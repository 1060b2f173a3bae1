package ca.expressentry.web;

import ca.expressentry.message.Json;
import ca.expressentry.window.Tags;
import jakarta.annotation.Priority;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response.Status;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.util.Set;

/**
 * A strong {@code ETag} for whatever is read as JSON and brings no version of its own, and 304 when {@code If-None-Match} has it.
 * It is written once: what is sent is what the tag was made of.
 */
@Provider
@Priority(Priorities.USER + 100)
public class EntityTagFilter implements ContainerResponseFilter {

    private static final Annotation[] NONE = {};
    private static final Set<String> READING = Set.of(HttpMethod.GET, HttpMethod.HEAD);

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) throws IOException {
        if (!isTagged(request, response)) {
            return;
        }
        var text = Json.MAPPER.writeValueAsBytes(response.getEntity());
        var tag = Tags.of(text);
        response.getHeaders().putSingle(HttpHeaders.ETAG, tag);
        var otherwise = request.getRequest().evaluatePreconditions(tag);
        if (otherwise == null) {
            response.setEntity(text, NONE, MediaType.APPLICATION_JSON_TYPE);
        } else {
            var status = otherwise.build().getStatus();
            response.setStatus(status);
            response.setEntity(status == Status.PRECONDITION_FAILED.getStatusCode() ? Problems.of(status) : null);
        }
    }

    private static boolean isTagged(ContainerRequestContext request, ContainerResponseContext response) {
        return READING.contains(request.getMethod())
                && response.getStatus() == Status.OK.getStatusCode()
                && response.hasEntity()
                && response.getEntity().getClass().getName().startsWith("ca.expressentry.")
                && MediaType.APPLICATION_JSON_TYPE.isCompatible(response.getMediaType())
                && !response.getHeaders().containsKey(HttpHeaders.ETAG);
    }
}
