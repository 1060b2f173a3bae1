package ca.expressentry.web.portal;

import java.util.List;

/**
 * What stands around every page.
 *
 * @param otherLanguage the same page in the other language
 * @param trail the pages above this one
 */
record Frame(Words words, String title, String otherLanguage, List<Step> trail) {

    /** One page above another. */
    record Step(String title, String address) {}
}
