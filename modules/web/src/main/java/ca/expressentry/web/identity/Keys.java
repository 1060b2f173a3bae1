package ca.expressentry.web.identity;

import com.nimbusds.jose.jwk.JWK;
import java.util.Optional;

/** The public keys of an issuer. */
interface Keys {

    /** By its name; empty: the issuer has no such key now. */
    Optional<JWK> key(String name);
}
