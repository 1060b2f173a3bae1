/** Texts: both languages in one value, tables in Markdown, and what a refused caller is told. */
package ca.expressentry.text;
