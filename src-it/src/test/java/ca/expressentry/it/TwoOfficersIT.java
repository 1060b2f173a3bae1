package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What one officer finds when another one was there first, or when the session ended meanwhile: nothing that was done is lost. */
@ExtendWith(ArquillianExtension.class)
class TwoOfficersIT {

    private static final Pattern FIRST_NUMBER = Pattern.compile("[0-9]+");

    final House house = House.underTest();
    final Caller caller = house.caller();
    final Window window = new Window(System.getProperty("express-entry.url"));

    @AfterEach
    void everybody_leaves() {
        window.close();
        house.saysGoodbye();
    }

    @Test
    void who_nominates_second_reads_who_was_first_and_what_was_typed() {
        var candidate = house.somebodyListed();
        window.signsIn("on-officer");
        page().navigate("/en/pool/" + candidate);
        page().locator("#certificate").fill("ON-SECOND-1");
        caller.put(
                        "on-integrator",
                        "/api/v1/nominations/" + House.freshCertificate(Province.ON),
                        "{\"candidate\":\"" + candidate + "\"}")
                .when(201);

        page().locator("button[value=look]").click();

        assertThat(window.main())
                .contains("This case changed since you opened it", "on-integrator")
                .contains("You typed this, and it was not sent", "ON-SECOND-1");
        window.isFitForEverybody("case-second");
        assertThat(caller.get("auditor", "/api/v1/nominations/ON-SECOND-1").status())
                .isEqualTo(404);
    }

    @Test
    void who_sends_a_proposal_back_second_reads_who_was_first_and_the_reason_that_was_typed() {
        var certificate = isProposed(house.somebodyListed());
        window.signsIn("bc-approver");
        page().navigate("/fr/designations/" + certificate);
        page().locator("#back").fill("Il manque une pièce <b>");
        caller.overwrites(
                        "bc-officer",
                        "/api/v1/nominations/" + certificate + "/withdrawal",
                        "{\"reason\":\"Too early\"}")
                .when(200);

        page().locator("button[value=send-back]").click();

        assertThat(window.main())
                .contains("Elle est maintenant\u00a0: retirée (bc-officer)")
                .contains("Vous avez saisi ceci, qui n’a pas été envoyé", "Il manque une pièce <b>");
        window.isFitForEverybody("nomination-second");
    }

    @Test
    void a_proposal_waits_on_the_work_list_and_counts_as_offered_once_it_is_confirmed() {
        var certificate = isProposed(house.somebodyListed());
        window.signsIn("bc-approver");
        page().navigate("/en/dashboard");
        var offered = offered();
        var answered = answered();
        page().navigate("/en/work");
        assertThat(page().locator("main h2").first().innerText()).isEqualTo("Proposals that wait for an approver");
        assertThat(window.main()).contains(certificate, "bc-officer");
        window.isFitForEverybody("work-approver");
        page().locator("a:text-is('" + certificate + "')").click();
        page().locator("button[value=confirm]").click();
        page().navigate("/en/work");
        assertThat(window.main()).doesNotContain(certificate);

        page().navigate("/en/dashboard");
        assertThat(offered()).isEqualTo(offered + 1);
        assertThat(answered()).as("a confirmation is no answer").isEqualTo(answered);
        house.accepts(certificate);
        page().navigate("/en/dashboard");
        assertThat(answered()).isEqualTo(answered + 1);
    }

    @Test
    void a_file_that_came_after_the_session_had_ended_need_not_be_chosen_again() {
        window.signsIn("on-officer");
        page().navigate("/en/files");
        var row = "certificate,candidate\nON-KEPT-FILE,E999999999\n";
        page().locator("#file")
                .setInputFiles(new FilePayload("kept <i>.csv", "text/csv", row.getBytes(StandardCharsets.UTF_8)));
        page().context().clearCookies();
        page().locator("main form button").first().click();
        window.fillIn("on-officer");

        assertThat(window.main()).contains("your file is kept", "kept <i>.csv");
        window.isFitForEverybody("files-kept");
        page().locator("main form button").first().click();
        assertThat(page().url()).contains("/en/files/");
        house.eventually(() -> assertThat(window.main()).contains("E999999999"));
        page().navigate("/en/files?again=1");
        assertThat(window.main()).contains("the file could not be kept");
    }

    private int offered() {
        return number(page().locator(".figures strong").first().innerText());
    }

    /** No candidate has answered, or so many have. */
    private int answered() {
        var said = page().locator("main").innerText();
        return said.contains("None was answered yet.")
                ? 0
                : number(said.replaceAll("(?s).*?([0-9,]+) were answered.*", "$1"));
    }

    private static int number(String text) {
        var digits = FIRST_NUMBER.matcher(text.replace(",", ""));
        assertThat(digits.find()).as(text).isTrue();
        return Integer.parseInt(digits.group());
    }

    private String isProposed(ExpressionOfInterestNumber candidate) {
        var certificate = House.freshCertificate(Province.BC);
        caller.put("bc-officer", "/api/v1/nominations/" + certificate, "{\"candidate\":\"" + candidate + "\"}")
                .when(201);
        return certificate;
    }

    private Page page() {
        return window.page();
    }
}
