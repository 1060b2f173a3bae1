/**
 * The law as files: how a number of the law gets from an instrument to a rule.
 *
 * <p>Every number of the law stands in a Markdown table beside the rule that applies it: one file per instrument, named
 * by its day in force; an amending instrument replaces whole tables of earlier ones. {@link ca.expressentry.law.Instruments}
 * reads a folder of them into an {@link ca.expressentry.law.InForce}; a rule asks it for a day. A table whose first
 * column is a day is read the same way. A file that cannot be read strictly stops the server.
 */
package ca.expressentry.law;
