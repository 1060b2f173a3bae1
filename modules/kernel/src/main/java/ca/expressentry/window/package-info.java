/** What the windows of all modules have in common over HTTP: pages of lists, and changing only what was read. */
package ca.expressentry.window;
