package ca.expressentry.window;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** The page that a caller asks for, and the answer with it: {@code Link} names the next one (RFC 8288). */
public class AskedPage {

    @Parameter(description = "How many at most, 1 to 100 | Combien au plus, de 1 à 100")
    @QueryParam("size")
    @DefaultValue(Paging.USUAL)
    String size;

    @Parameter(description = "The word “next” of the page before | Le mot «\u00a0next\u00a0» de la page précédente")
    @QueryParam("after")
    @DefaultValue("")
    String after;

    @Context
    UriInfo address;

    public Paging paging() {
        return Paging.parse(size, after);
    }

    /** With the link to the next page, if there is one. */
    public Response answer(Object page, Optional<String> next) {
        return answer(page, next, address);
    }

    /** The same for a window that reads its address itself. */
    public static Response answer(Object page, Optional<String> next, UriInfo address) {
        var answer = Response.ok(page);
        next.ifPresent(word -> answer.link(
                address.getRequestUriBuilder().replaceQueryParam("after", word).build(), "next"));
        return answer.build();
    }
}
