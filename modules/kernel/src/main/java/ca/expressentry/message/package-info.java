/**
 * The conversation of the house: what one module tells another, written down in the transaction in which it happened
 * and carried to the queues after it.
 *
 * <p>Asks: {@link ca.expressentry.message.Events}. Keeps: schema MESSAGE, whose one table is both the outbox and the
 * journal: a row is written with the fact it tells and is never deleted, only marked as sent.
 */
package ca.expressentry.message;
