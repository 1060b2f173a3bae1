/**
 * What the application needs beside its modules: the root of the API and how it speaks JSON, migrations, the opening of
 * the house, midnight, health and the demonstration pool.
 */
package ca.expressentry.web;
