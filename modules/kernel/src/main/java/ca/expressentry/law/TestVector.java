package ca.expressentry.law;

import java.time.LocalDate;

/**
 * A case with its answer, frozen: what any program that applies an instrument must answer.
 *
 * @param given the facts
 * @param expected the answer
 */
public record TestVector(String id, String instrument, LocalDate day, Object given, Object expected) {}
