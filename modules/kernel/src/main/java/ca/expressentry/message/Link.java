package ca.expressentry.message;

import java.util.Optional;

/**
 * A link of the chain with the row it stands for.
 *
 * @param position 1 for the first
 * @param hash of the row after the hash before it, in hexadecimal
 * @param row empty when the journal has no such row
 */
record Link(long position, String hash, Optional<JournalRow> row) {}
