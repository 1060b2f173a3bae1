package ca.expressentry.law;

import java.util.List;

/**
 * What law a module applies, for anyone to read. A module that has law files has one bean that is this, with a
 * {@link RuleBook} for each; the rest (API, portal, tests) finds it by itself.
 */
public interface PublishedLaw {

    List<RuleBook> books();

    /** Cases with their answers under one version, by its id; none where the law gives no answer by itself. */
    default List<TestVector> vectors(String instrument) {
        return List.of();
    }
}
