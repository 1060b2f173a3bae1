package ca.expressentry.web.identity;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The bearer tokens of one issuer: that of the settings, else that of the demonstration. */
@ApplicationScoped
class AccessTokens {

    @Inject
    Issuer demonstration;

    @Inject
    Accounts accounts;

    @Inject
    InstantSource clock;

    @Inject
    @ConfigProperty(name = "token.issuer")
    Optional<String> issuer;

    @Inject
    @ConfigProperty(name = "token.keys")
    Optional<URI> place;

    @Inject
    @ConfigProperty(name = "token.audience", defaultValue = "express-entry")
    String audience;

    @Inject
    @ConfigProperty(name = "token.groups.claim", defaultValue = "groups")
    String groups;

    private Optional<Trusted> trusted;

    /** Whose tokens are believed. */
    record Trusted(String issuer, Keys keys) {}

    @PostConstruct
    void choose() {
        if (issuer.isPresent() != place.isPresent()) {
            throw new IllegalStateException("token.issuer and token.keys are set together, or not at all");
        }
        trusted = issuer.map(name -> new Trusted(name, new PublishedKeys(place.orElseThrow(), clock)))
                .or(() -> Optional.of(demonstration)
                        .filter(Issuer::isOn)
                        .map(own -> new Trusted(own.name(), own.keys())));
    }

    /** Who sends this token. */
    Caller caller(String token) {
        var from = trusted.orElseThrow(() -> new Refused(Refusal.NO_ISSUER));
        var claims = SignedClaims.read(token, from.keys()).hold(from.issuer(), audience, clock.instant());
        Refused.unless(claims.text("nonce").isEmpty(), Refusal.TOKEN_CLAIMS);
        return new Caller(
                claims.name(), Roles.among(claims.words(groups, Refusal.TOKEN_ROLES)), Optional.of(claims.scopes()));
    }
}
