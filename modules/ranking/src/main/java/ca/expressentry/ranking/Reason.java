package ca.expressentry.ranking;

import ca.expressentry.text.Bilingual;

/**
 * A cause as it happened to one candidate.
 *
 * @param text the end of a sentence, such as “birthday (age 30 → 31)”
 */
public record Reason(Cause cause, Bilingual text) {}
