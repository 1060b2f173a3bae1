package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.Province;
import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The desk of an officer: files, work, the year, what changes while a page is open – and who misuses it. */
@ExtendWith(ArquillianExtension.class)
class DeskIT {

    private static final String FILES = "/api/v1/nomination-files";

    final House house = House.underTest();
    final Window window = new Window(System.getProperty("express-entry.url"));

    @AfterEach
    void everybodyLeaves() {
        window.close();
        house.saysGoodbye();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr"})
    void a_file_is_checked_sent_and_harmless_the_second_time(String language) {
        var french = language.equals("fr");
        var files = french ? "/fr/fichiers" : "/en/files";
        var candidate = house.somebodyListed();
        var certificate = House.freshCertificate(Province.ON);
        var file = (french ? "certificat;candidat;volet\n" : "certificate,candidate,stream\n")
                + String.join(french ? ";" : ",", certificate, candidate.value(), "ON-WP") + "\n"
                + String.join(
                        french ? ";" : ",",
                        House.freshCertificate(Province.ON),
                        house.somebodyListed().value(),
                        "<b>Métiers</b>")
                + "\n"
                + String.join(french ? ";" : ",", "=HYPERLINK(1)", "E999999999", "") + "\n";

        signsIn(language, "on-officer");
        page().navigate(files);
        window.isFitForEverybody("files-" + language);
        handsIn(french ? "désignations <i>.csv" : "nominations <i>.csv", file.getBytes(StandardCharsets.UTF_8));
        untilItSays(french ? "Attend une décision" : "Waits for a decision");
        assertThat(window.main())
                .contains("<b>Métiers</b>", "=HYPERLINK(1)")
                .contains(french ? "La province n’a aucun volet" : "The province has no stream");
        window.isFitForEverybody("file-checked-" + language);
        page().navigate("/" + language + (french ? "/travail" : "/work"));
        assertThat(window.main()).contains("<i>.csv");
        window.isFitForEverybody("work-" + language);
        page().goBack();
        assertThat(house.caller()
                        .get("auditor", "/api/v1/nominations/" + certificate)
                        .status())
                .isEqualTo(404);

        page().locator("button[value=send]").click();
        untilItSays(french ? "Terminé" : "Done");
        assertThat(house.nominationState(certificate)).isEqualTo("OFFERED");
        window.isFitForEverybody("file-done-" + language);
        var refused =
                page().request().get(page().locator("a[href*='.csv?file=']").getAttribute("href"));
        assertThat(refused.text())
                .startsWith("\uFEFF")
                .contains("'=HYPERLINK(1)")
                .doesNotContain(certificate);
        var charged = house.allocation(Province.ON, 2026).path("charged").asInt();

        page().navigate(files);
        handsIn("again.csv", file.getBytes(StandardCharsets.UTF_8));
        untilItSays(french ? "Attend une décision" : "Waits for a decision");
        assertThat(page().locator("button[value=send]").count()).isZero();
        page().locator("button[value=discard]").click();
        assertThat(window.main()).contains(french ? "Écarté" : "Discarded");
        assertThat(house.allocation(Province.ON, 2026).path("charged").asInt()).isEqualTo(charged);
        for (var each : french
                ? new String[] {"tableau-de-bord", "accessibilite"}
                : new String[] {"dashboard", "accessibility"}) {
            page().navigate("/" + language + "/" + each);
            window.isFitForEverybody(each + "-" + language);
        }
    }

    @Test
    void a_program_hands_in_a_file_and_another_province_sees_none_of_it() {
        var candidate = house.somebodyListed();
        var certificate = House.freshCertificate(Province.ON);
        var answer = house.caller()
                .send(
                        "on-officer",
                        "POST",
                        FILES + "?name=n.csv",
                        "text/csv",
                        "certificate,candidate\n" + certificate + "," + candidate + "\n")
                .when(202);
        var id = answer.text("id");
        house.eventually(() -> assertThat(file(id).path("stage").asText()).isEqualTo("CHECKED"));
        house.caller().put("on-officer", FILES + "/" + id + "/sending", "").when(202);
        house.eventually(() -> assertThat(file(id).path("stage").asText()).isEqualTo("DONE"));

        assertThat(file(id).path("counts").path("sent").asInt()).isEqualTo(1);
        assertThat(house.caller().get("bc-officer", FILES + "/" + id).status()).isEqualTo(404);
        assertThat(house.caller()
                        .put("bc-officer", FILES + "/" + id + "/sending", "")
                        .status())
                .isEqualTo(404);
        assertThat(house.caller()
                        .get("bc-officer", "/api/v1/nominations/" + certificate)
                        .status())
                .isEqualTo(404);
        signsIn("en", "bc-officer");
        assertThat(page().navigate("/en/nominations/" + certificate).status()).isEqualTo(404);
        assertThat(page().navigate("/en/files/" + id).status()).isEqualTo(404);
        var trail = house.caller()
                .get("auditor", "/api/v1/audit/cases/" + candidate)
                .when(200);
        assertThat(trail.body().toString()).contains("AskedOutOfSight", "bc-officer", certificate);
        assertThat(house.caller()
                        .get("on-officer", "/api/v1/nominations/months/2026-11")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void the_rank_jumps_on_the_open_page_when_the_nomination_takes_effect() {
        var candidate = house.somebodyListed();
        var certificate = house.isOfferedNomination(candidate, Province.ON);
        signsIn("en", "on-officer");
        page().navigate("/en/pool/" + candidate);
        var before = page().locator("#live-score").innerText();
        house.accepts(certificate);

        untilItSays("The score has just changed from " + before);
        assertThat(page().locator("#live-score").innerText()).isNotEqualTo(before);
        window.isFitForEverybody("case-live");
        window.looksAgain();
        assertThat(window.main())
                .contains("a nomination changed the score from " + before, "In the next round for nominees");
    }

    @Test
    void every_page_is_whole_without_scripts() {
        var candidate = house.somebodyListed();
        var context = page().context()
                .browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(System.getProperty("express-entry.url"))
                        .setJavaScriptEnabled(false));
        var plain = context.newPage();
        signsIn(plain, "en", "on-officer");
        plain.navigate("/en/pool/" + candidate);
        assertThat(plain.locator("#live-rank").innerText()).isNotBlank();
        plain.navigate("/en/pool?min=1");
        plain.locator("summary").first().click();
        plain.locator("#name").fill("  Nurses <3  ");
        plain.locator("button[value=save]").click();
        assertThat(plain.url()).endsWith("/en/pool?min=1");
        plain.locator("summary").first().click();
        assertThat(plain.locator(".saved").innerText()).contains("Nurses <3");
        plain.locator("button[value=forget]").first().click();
        plain.navigate("/en/files");
        plain.locator("#file")
                .setInputFiles(new FilePayload(
                        "n.csv",
                        "text/csv",
                        ("certificate,candidate\nON-NO-SCRIPT,E999999999\n").getBytes(StandardCharsets.UTF_8)));
        plain.locator("main form button").first().click();
        house.eventually(() -> {
            Window.looksAgain(plain);
            assertThat(plain.locator("main").innerText())
                    .contains("Waits for a decision", "No candidate who is visible");
        });
        plain.locator("button[value=discard]").click();
        context.close();
    }

    @Test
    void what_is_no_file_of_nominations_is_told_in_words_and_changes_nothing() {
        signsIn("en", "on-officer");
        page().navigate("/en/files");
        handsIn("w.csv", "certificate,candidate,stream\nON-1,E1,Métiers".getBytes(Charset.forName("windows-1252")));
        assertThat(window.main()).contains("The text is not UTF-8");
        window.isFitForEverybody("files-refused");
        var token = token();

        assertThat(sent(token, "big.csv", new byte[6 << 20]).status()).isEqualTo(413);
        assertThat(house.caller()
                        .send("on-officer", "POST", FILES, "text/csv", "x".repeat(6 << 20))
                        .status())
                .isEqualTo(413);
        assertThat(sent("forged", "n.csv", "certificate,candidate\n".getBytes(StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(403);
        assertThat(sent(token, "n.xlsx", new byte[] {'P', 'K', 3, 4, 0, 0}).text())
                .contains("The workbook cannot be read");
        assertThat(page().request().get("/en/live/case/E999999999?seen=").status())
                .isEqualTo(404);
    }

    @Test
    void a_form_sent_twice_does_a_thing_once_and_a_decision_that_comes_second_is_told_so() {
        var candidate = house.somebodyListed();
        var certificate = House.freshCertificate(Province.ON);
        var charged = house.allocation(Province.ON, 2026).path("charged").asInt();
        signsIn("en", "on-officer");
        page().navigate("/en/pool/" + candidate);
        var token = token();
        for (int i = 0; i < 2; i++) {
            var offer = FormData.create().set("token", token).set("do", "offer").set("certificate", certificate);
            page().request()
                    .post("/en/pool/" + candidate, RequestOptions.create().setForm(offer));
        }
        assertThat(house.allocation(Province.ON, 2026).path("charged").asInt()).isEqualTo(charged + 1);

        page().navigate("/en/files");
        handsIn("n.csv", ("certificate,candidate\n" + certificate + "," + candidate).getBytes(StandardCharsets.UTF_8));
        untilItSays("Waits for a decision");
        var here = page().url();
        page().locator("button[value=discard]").click();
        var late = page().request()
                .post(
                        here,
                        RequestOptions.create()
                                .setForm(FormData.create().set("token", token).set("do", "send")));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.text()).contains("There is nothing to decide now", "Discarded");
    }

    private JsonNode file(String id) {
        return house.caller()
                .get("on-officer", FILES + "/" + id)
                .when(200)
                .body()
                .path("file");
    }

    private Page page() {
        return window.page();
    }

    private void signsIn(String language, String account) {
        signsIn(page(), language, account);
    }

    private static void signsIn(Page page, String language, String account) {
        page.navigate(language.equals("fr") ? "/fr/connexion" : "/en/sign-in");
        Window.fillIn(page, account);
        page.waitForURL(Pattern.compile(".*/(pool|bassin).*"));
    }

    private void handsIn(String name, byte[] content) {
        page().locator("#file").setInputFiles(new FilePayload(name, "text/csv", content));
        page().locator("main form button").first().click();
    }

    private APIResponse sent(String token, String name, byte[] content) {
        var form = FormData.create().set("token", token).set("file", new FilePayload(name, "text/csv", content));
        return page().request()
                .post("/en/files/hand-in", RequestOptions.create().setMultipart(form));
    }

    private String token() {
        return page().locator("input[name=token]").first().inputValue();
    }

    /** The page goes on by itself. */
    private void untilItSays(String text) {
        house.eventually(
                () -> assertThat(window.main().toLowerCase(Locale.ROOT)).contains(text.toLowerCase(Locale.ROOT)));
    }
}
