package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may act for a province, as its administrator says: at the windows and in the portal, at once, and on record. */
@ExtendWith(ArquillianExtension.class)
class UsersIT {

    private static final String PE = "/api/v1/provinces/PE/users/";
    private static final String OFFICER = user("OFFICER", true);
    private static final String AWAY = user("OFFICER", false);

    final House house = House.underTest();
    final Caller caller = house.caller();
    final Window window = new Window(System.getProperty("express-entry.url"));

    @AfterEach
    void everybody_is_back() {
        window.close();
        caller.put("pe-administrator", PE + "pe-officer", OFFICER).when(200);
    }

    @Test
    void who_is_set_not_active_may_do_nothing_from_that_instant_and_an_open_session_ends() {
        window.signsIn("pe-officer");
        assertThat(page().navigate("/en/work").status()).isEqualTo(200);
        assertThat(caller.get("pe-officer", "/api/v1/province-settings").status())
                .isEqualTo(200);

        caller.put("pe-administrator", PE + "pe-officer", AWAY).when(200);

        assertThat(caller.get("pe-officer", "/api/v1/province-settings")
                        .when(403)
                        .text("code"))
                .isEqualTo("not-listed");
        page().navigate("/en/work");
        assertThat(page().url()).contains("/en/sign-in");
        window.fillIn("pe-officer");
        assertThat(window.main()).contains("open nothing here");
        var trail = changes("PE");
        var latest = trail.get(trail.size() - 1);
        assertThat(latest.path("what").asText()).isEqualTo("ProvinceUserChanged");
        assertThat(latest.path("who").asText()).isEqualTo("pe-administrator");
        assertThat(facts(latest))
                .containsEntry("user", "pe-officer")
                .containsEntry("what", "active")
                .containsEntry("before", "true")
                .containsEntry("after", "false");
    }

    @Test
    void the_last_administrator_of_a_province_stays_and_a_second_one_can_take_the_place() {
        var own = PE + "pe-administrator";
        for (var leaving : new String[] {
            user("ADMINISTRATOR", false),
            user("OFFICER", true),
            "{\"duties\":[\"ADMINISTRATOR\"],\"active\":true,\"from\":\"2015-01-01\",\"until\":\"2099-12-31\"}"
        }) {
            assertThat(caller.put("pe-administrator", own, leaving).when(409).text("code"))
                    .isEqualTo("last-administrator");
        }
        caller.put("pe-administrator", PE + "second@example.ca", user("ADMINISTRATOR", true))
                .when(200);
        caller.put("pe-administrator", own, user("ADMINISTRATOR", false)).when(200);
        assertThat(caller.get("pe-administrator", own).status()).isEqualTo(403);

        caller.put("federal-administrator", own, user("ADMINISTRATOR", true)).when(200);
        caller.put("pe-administrator", PE + "second@example.ca", user("ADMINISTRATOR", false))
                .when(200);
    }

    @Test
    void the_list_of_another_province_is_not_there_and_that_it_was_asked_for_is_on_record() {
        assertThat(caller.get("pe-administrator", "/api/v1/provinces/YT/users").status())
                .isEqualTo(404);
        assertThat(caller.put("pe-administrator", "/api/v1/provinces/YT/users/yt-officer", AWAY)
                        .status())
                .isEqualTo(404);

        assertThat(changes("YT"))
                .filteredOn(said -> said.path("what").asText().equals("AskedOutOfSight"))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(said -> assertThat(said.path("who").asText()).isEqualTo("pe-administrator"));
        assertThat(caller.get("yt-officer", "/api/v1/province-settings").status())
                .isEqualTo(200);
    }

    @Test
    void who_looked_before_somebody_else_changed_a_user_is_told_so() {
        var read = caller.get("pe-administrator", PE + "pe-officer").when(200).header("ETag");
        caller.put("pe-administrator", PE + "pe-officer", AWAY).when(200);

        var late = caller.send("pe-administrator", "PUT", PE + "pe-officer", OFFICER, "If-Match", read);

        assertThat(late.when(412).text("code")).isEqualTo("user-changed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void an_administrator_adds_somebody_in_the_portal(String language) {
        var french = language.equals("fr");
        var name = "<i>anne-" + language + "@example.ca";
        window.signsIn("pe-administrator");
        assertThat(page().url()).as("an administrator sees no candidate").endsWith("/en/users");
        page().navigate(french ? "/fr/utilisateurs" : "/en/users");
        window.isFitForEverybody("users-" + language);
        page().locator("#name").fill(name);
        page().locator("#until").fill(french ? "demain" : "tomorrow");
        page().locator("main form button").click();
        assertThat(page().locator("#name").inputValue()).isEqualTo(name);
        assertThat(window.main()).contains(french ? "Un jour s’écrit" : "A day is written");
        page().locator("#until").fill("");
        page().locator("main form button").click();
        assertThat(window.main()).contains(french ? "Indiquez au moins un rôle" : "Name at least one role");
        window.isFitForEverybody("users-fault-" + language);
        page().locator("#officer").check();
        page().locator("#approver").check();
        page().locator("main form button").click();
        assertThat(window.main()).contains(name, french ? "Agent, Approbateur" : "Officer, Approver");

        page().locator("a[href*='anne-" + language + "']").click();
        page().locator("#active").uncheck();
        page().locator("main form button").click();
        assertThat(window.main()).contains(french ? "inactif" : "not active");
        assertThat(changes("PE"))
                .filteredOn(said -> facts(said).getOrDefault("user", "").equals(name))
                .extracting(said -> said.path("who").asText())
                .as("what is done in the portal is said by who has signed in")
                .containsOnly("pe-administrator");
        page().locator("a[href*='user=pe-administrator']").click();
        page().locator("#administrator").uncheck();
        page().locator("#officer").check();
        page().locator("main form button").click();
        assertThat(window.main())
                .contains(french ? "La province n’aurait plus d’administrateur" : "left without an administrator");
    }

    private List<JsonNode> changes(String province) {
        var entries = new ArrayList<JsonNode>();
        caller.get("auditor", "/api/v1/audit/provinces/" + province)
                .when(200)
                .body()
                .path("entries")
                .forEach(entries::add);
        return entries;
    }

    private static Map<String, String> facts(JsonNode said) {
        var facts = new TreeMap<String, String>();
        said.path("facts")
                .properties()
                .forEach(fact -> facts.put(fact.getKey(), fact.getValue().asText()));
        return facts;
    }

    private static String user(String duty, boolean active) {
        return "{\"duties\":[\"" + duty + "\"],\"active\":" + active + ",\"from\":\"2015-01-01\"}";
    }

    private Page page() {
        return window.page();
    }
}
