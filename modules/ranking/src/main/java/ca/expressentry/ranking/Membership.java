package ca.expressentry.ranking;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.CategoryVersion;
import ca.expressentry.profile.CategoryVersion.Certainty;
import ca.expressentry.text.Bilingual;
import java.util.List;

/**
 * Whether a declaration meets the conditions of one category in force.
 *
 * @param name what rounds of the category are called
 * @param provision where the law has categories
 * @param instrument the version of the category, such as {@code CATEGORIES-2026-02-18}
 * @param certainty how sure it is that the version's list and conditions are those of the Instructions
 * @param missing what is missing, when it is not met
 */
public record Membership(
        Category category,
        Bilingual name,
        Provision provision,
        String instrument,
        Certainty certainty,
        boolean member,
        List<Bilingual> missing) {

    public Membership {
        missing = List.copyOf(missing);
        if (member != missing.isEmpty()) {
            throw new IllegalArgumentException("a member and missing: " + category);
        }
    }

    static Membership of(CategoryVersion version, List<Bilingual> missing) {
        return new Membership(
                version.category(),
                version.name(),
                Category.PROVISION,
                version.instrument(),
                version.certainty(),
                missing.isEmpty(),
                missing);
    }
}
