/**
 * Events for those outside: what integrators may know of what happened, as CloudEvents, over server-sent events, in pages, by webhooks
 * and on an address of the broker. Nothing is said here that the journal does not have: a reader goes along its chain and writes
 * what is meant for others into a table of its own, numbered for each reader by itself, from which all four ways are served.
 */
package ca.expressentry.web.events;
