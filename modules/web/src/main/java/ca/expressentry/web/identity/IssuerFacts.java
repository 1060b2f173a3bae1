package ca.expressentry.web.identity;

import ca.expressentry.message.Json;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;

/** What everybody may know of the issuer of the demonstration: its keys, and where it is asked (OpenID Connect Discovery). */
@WebServlet({"/oauth/keys", "/.well-known/openid-configuration"})
public class IssuerFacts extends HttpServlet {

    private static final long serialVersionUID = 1;

    @Inject
    transient Issuer issuer;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!issuer.isOn()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setCharacterEncoding("UTF-8");
        response.getWriter()
                .write(
                        request.getServletPath().equals("/oauth/keys")
                                ? issuer.keys().published()
                                : Json.write(configuration()));
    }

    private Object configuration() {
        var facts = new LinkedHashMap<String, Object>();
        facts.put("issuer", issuer.name());
        facts.put("authorization_endpoint", issuer.name() + "/oauth/authorize");
        facts.put("token_endpoint", issuer.name() + "/oauth/token");
        facts.put("jwks_uri", issuer.name() + "/oauth/keys");
        facts.put("response_types_supported", List.of("code"));
        facts.put("grant_types_supported", List.of("authorization_code", "client_credentials"));
        facts.put("code_challenge_methods_supported", List.of("S256"));
        facts.put("id_token_signing_alg_values_supported", List.of("RS256"));
        facts.put("subject_types_supported", List.of("public"));
        facts.put("token_endpoint_auth_methods_supported", List.of("client_secret_basic", "client_secret_post"));
        facts.put("ui_locales_supported", List.of("en", "fr"));
        return facts;
    }
}
