package ca.expressentry.web.identity;

import java.io.Serializable;
import java.util.Set;

/** Who somebody is, as the provider says it. */
public record Identity(String name, Set<String> roles) implements Serializable {}
