/**
 * The portal: pages for people, in both languages, which work without JavaScript.
 *
 * <p>A page is a {@link ca.expressentry.web.portal.Page}: a path in each language, a template in {@code src/main/jte} and
 * its words in {@code text.md}. {@link ca.expressentry.web.portal.Portal} finds it by itself. The address is the state of a
 * page.
 */
package ca.expressentry.web.portal;
