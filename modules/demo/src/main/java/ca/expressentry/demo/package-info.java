/** Synthetic candidates, as many as wanted, whose scores are spread as in a published pool. Nobody in here is real. */
package ca.expressentry.demo;
