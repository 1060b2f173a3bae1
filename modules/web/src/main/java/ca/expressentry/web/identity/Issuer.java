package ca.expressentry.web.identity;

import ca.expressentry.web.identity.Accounts.Account;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Issues tokens for the accounts of the demonstration, for as long as there are any. */
@ApplicationScoped
class Issuer {

    /** How long a token holds. */
    static final Duration HOLDS = Duration.ofMinutes(15);

    private static final JOSEObjectType ACCESS = new JOSEObjectType("at+jwt");

    @Inject
    Accounts accounts;

    @Inject
    InstantSource clock;

    @Inject
    @ConfigProperty(name = "public.address")
    String address;

    @Inject
    @ConfigProperty(name = "token.audience", defaultValue = "express-entry")
    String audience;

    @Resource(lookup = "identity/folder")
    String folder;

    private IssuerKeys keys;

    @PostConstruct
    void findKeys() {
        keys = new IssuerKeys(Path.of(folder), clock);
    }

    boolean isOn() {
        return accounts.areOn();
    }

    /** Its name in the tokens. */
    String name() {
        return address;
    }

    IssuerKeys keys() {
        return keys;
    }

    /** For a program, which asks windows with it (RFC 9068). */
    String accessToken(Account account, Set<String> scopes) {
        return sign(
                ACCESS,
                claims(account)
                        .audience(audience)
                        .claim("client_id", account.name())
                        .claim("scope", String.join(" ", scopes)));
    }

    /** For the portal, which has asked who somebody is (OpenID Connect Core). */
    String identityToken(Account account, String client, String nonce) {
        return sign(JOSEObjectType.JWT, claims(account).audience(client).claim("nonce", nonce));
    }

    private JWTClaimsSet.Builder claims(Account account) {
        var now = clock.instant();
        return new JWTClaimsSet.Builder()
                .issuer(address)
                .subject(account.name())
                .claim("upn", account.name())
                .claim("groups", List.copyOf(account.groups()))
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plus(HOLDS)))
                .jwtID(UUID.randomUUID().toString());
    }

    private String sign(JOSEObjectType type, JWTClaimsSet.Builder claims) {
        try {
            var key = keys.signing();
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .type(type)
                    .keyID(key.getKeyID())
                    .build();
            var token = new SignedJWT(header, claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
