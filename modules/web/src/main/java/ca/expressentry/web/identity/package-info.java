/**
 * Who asks, and what that one may ask: tokens of programs, accounts of the demonstration, and the provider at whose door
 * people sign in to the portal. Claims have the names of MicroProfile JWT and RFC 9068.
 */
package ca.expressentry.web.identity;
