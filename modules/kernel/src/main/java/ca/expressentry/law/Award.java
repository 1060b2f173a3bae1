package ca.expressentry.law;

import ca.expressentry.text.Bilingual;

/**
 * Points for one factor, with the provision that gives them.
 *
 * @param factor a stable code of the factor, such as {@code age} or {@code education-and-language}
 * @param what the factor as people call it
 * @param points what is given, before any cap of a group
 */
public record Award(String factor, Bilingual what, Points points, Provision provision) {}
