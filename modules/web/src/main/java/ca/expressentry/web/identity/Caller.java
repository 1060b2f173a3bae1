package ca.expressentry.web.identity;

import java.util.Optional;
import java.util.Set;

/**
 * Somebody who is believed.
 *
 * @param scopes what the token is good for; empty: came with a password, and may do all that the roles allow
 */
record Caller(String name, Set<String> roles, Optional<Set<String>> scopes) {}
