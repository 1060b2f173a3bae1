package ca.expressentry.web.identity;

import ca.expressentry.web.identity.Accounts.Account;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The provider of identities that the demonstration brings along; its only client is the portal beside it. */
@ApplicationScoped
public class DemoProvider {

    static final String CLIENT = "portal";

    private final String secret = Chance.word();

    @Inject
    Accounts accounts;

    @Inject
    Codes codes;

    @Inject
    @ConfigProperty(name = "public.address")
    String address;

    @Inject
    @ConfigProperty(name = "demo.password", defaultValue = "")
    Optional<String> password;

    /** What the portal asks for, once it is well asked. */
    public record Asked(String redirect, String state, String nonce, String challenge) {}

    public boolean isOn() {
        return accounts.areOn();
    }

    /** What the sign-in page shows; empty: the password was made a secret. */
    public Optional<String> shownPassword() {
        return password.filter("demo"::equals);
    }

    /** Empty: nobody is sent back to an address that the portal did not give. */
    public Optional<Asked> asked(Function<String, String> said) {
        var asked = new Asked(
                said.apply("redirect_uri"), said.apply("state"), said.apply("nonce"), said.apply("code_challenge"));
        return Optional.of(asked)
                .filter(each -> isOn()
                        && said.apply("client_id").equals(CLIENT)
                        && said.apply("response_type").equals("code")
                        && said.apply("code_challenge_method").equals("S256")
                        && each.redirect().equals(Provider.redirect(address))
                        && each.challenge().matches("[A-Za-z0-9_-]{43}")
                        && each.state().matches("[A-Za-z0-9_-]{20,100}")
                        && each.nonce().matches("[A-Za-z0-9_-]{20,100}"));
    }

    /**
     * Where to go with the code.
     *
     * @param back empty: an unknown name or another password
     * @param secondsToWait after how many seconds it may be tried again, when it was wrong too often; else 0
     */
    public record Entered(Optional<URI> back, long secondsToWait) {}

    public Entered enter(Asked asked, String name, String password) {
        try {
            return new Entered(accounts.opened(name, password).map(account -> back(asked, account)), 0);
        } catch (Refused refused) {
            return new Entered(Optional.empty(), refused.secondsToWait());
        }
    }

    private URI back(Asked asked, Account account) {
        var code = codes.handOut(account.name(), asked.redirect(), asked.nonce(), asked.challenge());
        return URI.create(asked.redirect() + "?code=" + code + "&state=" + asked.state() + "&iss="
                + URLEncoder.encode(address, StandardCharsets.UTF_8));
    }

    boolean isClient(String name, String secret) {
        return isOn()
                && name.equals(CLIENT)
                && java.security.MessageDigest.isEqual(
                        this.secret.getBytes(StandardCharsets.US_ASCII), secret.getBytes(StandardCharsets.UTF_8));
    }

    String secret() {
        return secret;
    }
}
