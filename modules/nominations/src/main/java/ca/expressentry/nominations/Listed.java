package ca.expressentry.nominations;

import ca.expressentry.profile.Background;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.util.Optional;
import java.util.Set;

/**
 * What a province may see of somebody in the pool (MI 7): nothing that says who it is.
 *
 * @param destinations the provinces that were chosen; none means all of them
 * @param background empty: not told yet
 */
public record Listed(
        ExpressionOfInterestNumber number,
        int score,
        Set<EconomicClass> classes,
        Set<Category> categories,
        Optional<Noc> occupation,
        OfficialLanguage firstLanguage,
        Set<Province> destinations,
        Optional<Background> background) {}
