package ca.expressentry.ranking;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.CategoryVersion;
import ca.expressentry.profile.CategoryVersion.Level;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Who is in which category: IRPA 10.3(1)(h.2), (1.1).
 *
 * <p>A category is a condition more: a member is invited only when also eligible for a federal class and not nominated
 * (IRPA 10.1(1.1)). That is for the round to ask.
 */
public final class Categories {

    private Categories() {}

    /** Every category in force on a day, and whether a declaration meets its conditions. */
    public static List<Membership> on(LocalDate day, Profile person) {
        return inForceOn(day)
                .map(version -> Membership.of(version, missing(version, person, day)))
                .toList();
    }

    /** The categories whose conditions a declaration meets on a day. */
    public static Set<Category> metOn(LocalDate day, Profile person) {
        var met = EnumSet.noneOf(Category.class);
        inForceOn(day)
                .filter(version -> isMet(version, person, day))
                .map(CategoryVersion::category)
                .forEach(met::add);
        return Collections.unmodifiableSet(met);
    }

    /** The categories in force on a day that list an occupation. */
    public static Set<Category> listing(Noc occupation, LocalDate day) {
        return Category.listing(occupation, day);
    }

    /** A day after this one before which no condition comes to be met or ceases to be met by itself. */
    static Optional<LocalDate> changesAfter(LocalDate day, Profile person) {
        return Stream.of(
                        inForceOn(day).flatMap(version -> changesAfter(day, version, person)),
                        Category.changesAfter(day).stream())
                .flatMap(days -> days)
                .filter(day::isBefore)
                .min(LocalDate::compareTo);
    }

    private static Stream<CategoryVersion> inForceOn(LocalDate day) {
        return Arrays.stream(Category.values()).flatMap(category -> category.on(day).stream());
    }

    private static boolean isMet(CategoryVersion version, Profile person, LocalDate day) {
        return version.experience()
                        .map(required ->
                                ListedWork.of(version, required, person, day).isEnough())
                        .orElse(true)
                && version.language()
                        .map(level -> result(person, level, day)
                                .filter(result -> result.reaches(level.clb()))
                                .isPresent())
                        .orElse(true)
                && version.service()
                        .map(required -> MilitaryRecruits.isMet(version, required, person, day))
                        .orElse(true);
    }

    private static List<Bilingual> missing(CategoryVersion version, Profile person, LocalDate day) {
        return Stream.of(
                        version.experience().stream()
                                .flatMap(required -> ListedWork.of(version, required, person, day)
                                        .missing()),
                        version.language().stream().flatMap(level -> missing(level, person, day)),
                        version.service().stream()
                                .flatMap(required -> MilitaryRecruits.missing(version, required, person, day)))
                .flatMap(texts -> texts)
                .toList();
    }

    private static Stream<Bilingual> missing(Level required, Profile person, LocalDate day) {
        return result(person, required, day)
                .map(result -> Lacking.levels(result, required))
                .orElse(Stream.of(Lacking.LANGUAGE_RESULT));
    }

    private static Optional<LanguageResult> result(Profile person, Level required, LocalDate day) {
        return person.languageResultOn(day, required.language());
    }

    private static Stream<LocalDate> changesAfter(LocalDate day, CategoryVersion version, Profile person) {
        return Stream.of(
                        version.experience().stream()
                                .flatMap(required -> ListedWork.of(version, required, person, day)
                                        .changesAfter()),
                        version.language().stream().flatMap(level -> resultsChange(level, person)),
                        version.service().stream()
                                .flatMap(required -> MilitaryRecruits.changesAfter(day, required, person)))
                .flatMap(days -> days);
    }

    /** A result begins to count on its day and ceases to when it lapses. */
    private static Stream<LocalDate> resultsChange(Level level, Profile person) {
        return person.languageResults().stream()
                .filter(result -> result.test().language() == level.language())
                .flatMap(result -> Stream.of(result.resultOn(), result.expiresOn()));
    }
}
