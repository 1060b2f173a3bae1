package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import com.microsoft.playwright.options.AriaRole;
import java.text.NumberFormat;
import java.util.Locale;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An officer of a province at work in a browser. */
@ExtendWith(ArquillianExtension.class)
class PortalIT {

    final House house = House.underTest();
    final Window window = new Window(System.getProperty("express-entry.url"));

    /** What is pressed and read, and where it is. */
    enum Tongue {
        EN("/en/sign-in", "/en/pool", "Sign in", "Sign out", "Account", "Password"),
        FR("/fr/connexion", "/fr/bassin", "Ouvrir une session", "Fermer la session", "Compte", "Mot de passe");

        final String signInAddress;
        final String pool;
        final String signIn;
        final String signOut;
        final String account;
        final String password;

        Tongue(String signInAddress, String pool, String signIn, String signOut, String account, String password) {
            this.signInAddress = signInAddress;
            this.pool = pool;
            this.signIn = signIn;
            this.signOut = signOut;
            this.account = account;
            this.password = password;
        }

        String say(String en, String fr) {
            return this == EN ? en : fr;
        }

        String number(int number) {
            return NumberFormat.getIntegerInstance(this == EN ? Locale.CANADA : Locale.CANADA_FRENCH)
                    .format(number);
        }

        String photograph(String name) {
            return name + "-" + name().toLowerCase(Locale.ROOT);
        }
    }

    @AfterEach
    void everybodyLeaves() {
        window.close();
        house.saysGoodbye();
    }

    @ParameterizedTest
    @EnumSource
    void an_officer_finds_nominates_and_withdraws_and_the_rank_follows(Tongue tongue) {
        var candidate = house.somebodyListed();
        var before = house.scoreOf(candidate).orElseThrow().value();
        var certificate = House.freshCertificate(Province.ON);

        signsIn(tongue, "on-officer");
        finds(tongue, candidate, before);
        nominates(tongue, candidate, certificate);
        house.accepts(certificate);
        house.eventually(
                () -> assertThat(house.scoreOf(candidate).orElseThrow().value()).isGreaterThan(before));
        var nominated = house.rankOf(candidate).orElseThrow();
        window.looksAgain();
        assertThat(window.main())
                .contains(
                        tongue.say("Accepted", "Acceptée"),
                        tongue.number(nominated.score().value()))
                .contains(tongue.say("of ", "sur ") + tongue.number(nominated.of()));
        window.isFitForEverybody(tongue.photograph("case-accepted"));
        withdraws(tongue, certificate);
        house.eventually(
                () -> assertThat(house.scoreOf(candidate).orElseThrow().value()).isEqualTo(before));
        window.looksAgain();
        assertThat(window.main()).contains(tongue.say("Withdrawn", "Retirée"), Integer.toString(before));

        link(tongue.say("Nominations and allocation", "Désignations et attribution"));
        assertThat(window.main()).contains(certificate, "14");
        window.isFitForEverybody(tongue.photograph("nominations"));
        press(tongue.signOut);
        window.page().navigate(tongue.pool);
        assertThat(window.page().url()).contains(tongue.signInAddress);
    }

    @ParameterizedTest
    @EnumSource
    void a_federal_officer_proposes_a_round_sees_who_would_be_invited_and_withdraws_it(Tongue tongue) {
        house.somebodyListed();
        signsInAs(tongue, "round-officer", "demo");
        assertThat(window.page().url()).endsWith(tongue.say("/en/round-office", "/fr/bureau-des-rondes"));
        window.isFitForEverybody(tongue.photograph("round-office"));

        window.page().locator("#number").fill(tongue.say("many", "plusieurs"));
        press(tongue.say("Propose and preview", "Proposer et voir l’aperçu"));
        assertThat(window.main()).contains(tongue.say("Choose the kind of round.", "Choisissez le type de ronde."));
        window.isFitForEverybody(tongue.photograph("round-office-fault"));

        window.page().locator("#kind").selectOption("GENERAL");
        window.page().locator("#number").fill("1");
        press(tongue.say("Propose and preview", "Proposer et voir l’aperçu"));
        window.page().waitForURL(address -> !address.endsWith(tongue.say("/en/round-office", "/fr/bureau-des-rondes")));
        house.eventually(() -> {
            window.looksAgain();
            assertThat(window.main()).contains(tongue.say("Would be invited", "Seraient invités"));
        });
        assertThat(window.main()).contains(tongue.say("Another officer approves it", "Un autre agent l’approuve"));
        window.isFitForEverybody(tongue.photograph("round-file"));
        press(tongue.say("Withdraw the proposal", "Retirer la proposition"));
        assertThat(window.main()).contains(tongue.say("The proposal is withdrawn.", "La proposition est retirée."));

        link(tongue.say("Review of the pool", "Réexamen du bassin"));
        window.isFitForEverybody(tongue.photograph("pool-review"));
        window.page().navigate(tongue.pool);
        assertThat(window.page().url())
                .as("the pool of the provinces is not theirs")
                .endsWith(tongue.say("/en/round-office", "/fr/bureau-des-rondes"));
    }

    @ParameterizedTest
    @EnumSource
    void what_one_officer_proposes_another_confirms_and_who_comes_second_reads_what_changed(Tongue tongue) {
        var candidate = house.somebodyListed();
        var certificate = House.freshCertificate(Province.BC);
        house.caller()
                .put("bc-officer", "/api/v1/nominations/" + certificate, "{\"candidate\":\"" + candidate + "\"}")
                .when(201);
        var page = tongue.say("/en/nominations/", "/fr/designations/") + certificate;

        signsIn(tongue, "bc-approver");
        window.page().navigate(page);
        window.isFitForEverybody(tongue.photograph("proposal"));
        house.caller()
                .overwrites(
                        "bc-officer",
                        "/api/v1/nominations/" + certificate + "/withdrawal",
                        "{\"reason\":\"Too early\"}")
                .when(200);
        press(tongue.say("Confirm and offer it", "Confirmer et offrir"));
        assertThat(window.main()).contains(tongue.say("It is now: withdrawn", "Elle est maintenant\u00a0: retirée"));
        for (var address : new String[] {
            tongue.say("/en/settings", "/fr/reglages"),
            tongue.say("/en/interest", "/fr/interet"),
            tongue.say("/en/verify?code=ABCD-EFGH-JKLM", "/fr/verifier?code=ABCD-EFGH-JKLM"),
            tongue.say("/en/allocations", "/fr/attributions")
        }) {
            window.page().navigate(address);
            window.isFitForEverybody(tongue.photograph(address.split("[/?]")[2]));
        }
        press(tongue.signOut);
        signsIn(tongue, "bc-officer");
        window.page().navigate(tongue.say("/en/match", "/fr/appariement"));
        window.page().locator("#candidate").fill(candidate.value());
        window.page()
                .locator("#code")
                .fill(house.document(candidate).path("validationCode").asText());
        press(tongue.say("Check", "Vérifier"));
        assertThat(window.main()).contains(tongue.say("Nothing stands in the way", "Rien ne s’y oppose"));
        window.isFitForEverybody(tongue.photograph("match"));
    }

    @Test
    void another_province_and_a_stranger_are_shown_nothing() {
        var candidate = house.somebodyListed();
        var certificate = house.isOfferedNomination(candidate, Province.ON);

        signsIn(Tongue.EN, "bc-officer");
        assertThat(window.page().navigate("/en/nominations/" + certificate).status())
                .isEqualTo(404);
        assertThat(window.page().navigate("/en/pool/E999999999").status()).isEqualTo(404);
        press(Tongue.EN.signOut);
        signsIn(Tongue.EN, "auditor");
        assertThat(window.page().navigate("/en/nominations/" + certificate).status())
                .isEqualTo(200);
        assertThat(window.page().locator("textarea").count()).isZero();
        window.isFitForEverybody("nomination-auditor");
        press(Tongue.EN.signOut);
        signsInAs(Tongue.EN, "candidate-services", "demo");
        assertThat(window.main()).contains("open nothing here");
        window.isFitForEverybody("sign-in-refused");
    }

    @Test
    void a_session_that_ended_while_something_was_typed_loses_none_of_it() {
        var candidate = house.somebodyListed();
        signsIn(Tongue.EN, "on-officer");
        window.page().navigate("/en/pool/" + candidate);
        window.page().getByLabel("Certificate number").fill("ON-KEPT-1");
        window.page().context().clearCookies();
        press("Check");
        fillIn(Tongue.EN, "on-officer", "demo");

        assertThat(window.page().getByLabel("Certificate number").inputValue()).isEqualTo("ON-KEPT-1");
        assertThat(window.main()).contains("Nothing that you typed is lost");
        assertThat(house.caller()
                        .get("auditor", "/api/v1/nominations/ON-KEPT-1")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_form_that_another_site_sends_changes_nothing() {
        var candidate = house.somebodyListed();
        signsIn(Tongue.EN, "on-officer");
        var forged = window.page()
                .request()
                .post(
                        "/en/pool/" + candidate,
                        com.microsoft.playwright.options.RequestOptions.create()
                                .setForm(com.microsoft.playwright.options.FormData.create()
                                        .set("do", "offer")
                                        .set("certificate", "ON-FORGED-1")));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(house.caller()
                        .get("auditor", "/api/v1/nominations/ON-FORGED-1")
                        .status())
                .isEqualTo(404);
        assertThat(window.page().request().get("/api/v1/allocations/2026").status())
                .isEqualTo(401);
    }

    private void signsIn(Tongue tongue, String account) {
        window.page().navigate(tongue.signInAddress);
        window.isFitForEverybody(tongue.photograph("sign-in"));
        fillIn(tongue, account, "demo");
        assertThat(window.page().url()).endsWith(tongue.pool);
    }

    private void signsInAs(Tongue tongue, String account, String password) {
        window.page().navigate(tongue.signInAddress);
        fillIn(tongue, account, password);
    }

    private void fillIn(Tongue tongue, String account, String password) {
        window.page().getByLabel(tongue.account).fill(account);
        window.page().getByLabel(tongue.password).fill(password);
        press(tongue.signIn);
    }

    private void finds(Tongue tongue, ExpressionOfInterestNumber candidate, int score) {
        window.page().getByLabel(tongue.say("From", "De"), exactly()).fill("9999");
        window.page().getByLabel(tongue.say("To", "À"), exactly()).fill("many");
        press(tongue.say("Find", "Chercher"));
        assertThat(window.page().locator(".errors").count()).isEqualTo(1);
        assertThat(window.page().locator("#max").inputValue()).isEqualTo("many");
        window.isFitForEverybody(tongue.photograph("pool-fault"));
        window.page().locator("#min").fill(Integer.toString(score));
        window.page().locator("#max").fill(Integer.toString(score));
        press(tongue.say("Find", "Chercher"));
        assertThat(window.page().url()).contains("min=" + score);
        window.isFitForEverybody(tongue.photograph("pool"));
        link(candidate.value());
    }

    private void nominates(Tongue tongue, ExpressionOfInterestNumber candidate, String certificate) {
        var check = tongue.say("Check", "Vérifier");
        window.isFitForEverybody(tongue.photograph("case"));
        window.page().locator("#certificate").fill("?");
        press(check);
        assertThat(window.page().locator("#certificate").inputValue()).isEqualTo("?");
        window.isFitForEverybody(tongue.photograph("case-fault"));
        window.page().locator("#certificate").fill(certificate);
        assertThat(window.page().locator("#stream option").allInnerTexts())
                .containsExactly(tongue.say("Workforce Priority", "Main-d’œuvre prioritaire"));
        press(check);
        window.isFitForEverybody(tongue.photograph("case-checked"));
        press(tongue.say("Offer the nomination", "Offrir la désignation"));
        assertThat(window.page().url()).contains(candidate.value());
        assertThat(window.main()).contains(certificate, "on-officer");
        window.isFitForEverybody(tongue.photograph("case-offered"));
    }

    private void withdraws(Tongue tongue, String certificate) {
        var withdraw = tongue.say("Withdraw the nomination", "Retirer la désignation");
        link(certificate);
        assertThat(window.main()).contains("600");
        window.isFitForEverybody(tongue.photograph("withdrawal"));
        press(withdraw);
        assertThat(window.page().locator("#reason-fault").count()).isEqualTo(1);
        window.page().locator("#reason").fill("<b>No longer</b> meets the criteria");
        press(withdraw);
    }

    private void press(String name) {
        window.page()
                .getByRole(
                        AriaRole.BUTTON,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .click();
    }

    private void link(String name) {
        window.page()
                .getByRole(
                        AriaRole.LINK,
                        new com.microsoft.playwright.Page.GetByRoleOptions()
                                .setName(name)
                                .setExact(true))
                .first()
                .click();
    }

    private static com.microsoft.playwright.Page.GetByLabelOptions exactly() {
        return new com.microsoft.playwright.Page.GetByLabelOptions().setExact(true);
    }
}
