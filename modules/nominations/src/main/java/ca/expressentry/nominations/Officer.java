package ca.expressentry.nominations;

import ca.expressentry.profile.Province;

/** Somebody who acts for a province, by the name of the account. */
public record Officer(Province province, String name) {}
