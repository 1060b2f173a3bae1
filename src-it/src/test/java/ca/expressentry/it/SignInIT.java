package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The way to the provider and back, also for whoever would go it in another’s place. */
@ExtendWith(ArquillianExtension.class)
class SignInIT {

    private static final Pattern TOKEN = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");

    final URI house = URI.create(System.getProperty("express-entry.url"));
    final Browser browser = new Browser();

    @Test
    void who_comes_back_is_let_in_once_and_with_another_cookie() {
        var back = browser.provesWhoItIs("/en/pool", "on-officer", "demo");
        var before = browser.cookie();
        var in = browser.get(back);

        assertThat(in.statusCode()).isEqualTo(303);
        assertThat(location(in)).endsWith("/en/pool");
        assertThat(browser.cookie()).isNotEqualTo(before);
        assertThat(browser.get("/en/pool").statusCode()).isEqualTo(200);
        assertThat(browser.get(back).statusCode()).isEqualTo(400);
    }

    @Test
    void another_browser_gains_nothing_by_the_way_back_of_this_one() {
        var back = browser.provesWhoItIs("/en/pool", "on-officer", "demo");
        var other = new Browser();

        assertThat(other.get(back).statusCode()).isEqualTo(400);
        other.get("/en/sign-in");
        assertThat(other.get(back).statusCode()).isEqualTo(400);
        assertThat(other.get("/en/pool").statusCode()).isEqualTo(302);
    }

    @Test
    void a_code_brought_on_another_way_is_refused() {
        var code = browser.provesWhoItIs("/en/pool", "on-officer", "demo").replaceAll(".*code=([^&]+).*", "$1");
        var state = parameter(location(browser.get("/en/sign-in")), "state");
        var in = browser.get("/sign-in/return?code=" + code + "&state=" + state);

        assertThat(in.statusCode()).isEqualTo(403);
        assertThat(browser.get("/en/pool").statusCode()).isEqualTo(302);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/api/v1/rounds",
                "/en/\\elsewhere",
                "/en/pool\r\nX: y"
            })
    void the_way_on_leads_to_pages_of_the_portal_only(String to) {
        var in = browser.get(browser.provesWhoItIs(to, "auditor", "demo"));

        assertThat(location(in)).endsWith("/en/pool");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "client_id",
                "redirect_uri",
                "response_type",
                "code_challenge",
                "code_challenge_method",
                "state",
                "nonce"
            })
    void the_provider_sends_nobody_back_whom_the_portal_did_not_send(String changed) {
        var door = location(browser.get("/en/sign-in"));
        var page = location(browser.get(door));
        var other = page.replaceAll("([?&]" + changed + "=)[^&]*", "$1https%3A%2F%2Felsewhere.example");

        assertThat(browser.get(other).statusCode()).isEqualTo(400);
        assertThat(browser.post(other, Map.of("account", "on-officer", "password", "demo"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void another_password_and_a_form_from_elsewhere_open_nothing() {
        var page = location(browser.get(location(browser.get("/en/sign-in"))));
        var forged = browser.post(page, Map.of("account", "on-officer", "password", "demo", "token", "guessed"));

        assertThat(forged.statusCode()).isEqualTo(422);
        assertThat(browser.enters(page, "on-officer", "wrong").statusCode()).isEqualTo(422);
        assertThat(browser.enters(page, "<b>", "demo").body()).doesNotContain("<b>");
    }

    @Test
    void who_leaves_has_left_both() {
        browser.get(browser.provesWhoItIs("/fr/bassin", "auditor", "demo"));
        var token = match(browser.get("/fr/bassin").body());
        assertThat(location(browser.post("/fr/deconnexion", Map.of("token", token))))
                .endsWith("/fr/");

        assertThat(browser.get("/fr/bassin").statusCode()).isEqualTo(302);
        var page = location(browser.get(location(browser.get("/fr/connexion"))));
        assertThat(browser.get(page).body()).contains("type=\"password\"");
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer.body()));
    }

    private static String parameter(String address, String name) {
        return address.replaceAll(".*[?&]" + name + "=([^&]+).*", "$1");
    }

    private static String match(String page) {
        var token = TOKEN.matcher(page);
        assertThat(token.find()).as(page).isTrue();
        return token.group(1);
    }

    private final class Browser {

        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();

        /** Gives the way back, which it has not gone yet. */
        String provesWhoItIs(String to, String account, String password) {
            var door = location(get("/en/sign-in?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8)));
            return location(enters(location(get(door)), account, password));
        }

        HttpResponse<String> enters(String page, String account, String password) {
            var token = match(get(page).body());
            return post(page, Map.of("account", account, "password", password, "token", token));
        }

        String cookie() {
            return cookies.getCookieStore().getCookies().toString();
        }

        HttpResponse<String> get(String address) {
            return send(HttpRequest.newBuilder(house.resolve(address)));
        }

        HttpResponse<String> post(String address, Map<String, String> fields) {
            var form = fields.entrySet().stream()
                    .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                    .collect(Collectors.joining("&"));
            return send(HttpRequest.newBuilder(house.resolve(address))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) {
            try {
                return client.send(request.build(), BodyHandlers.ofString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
