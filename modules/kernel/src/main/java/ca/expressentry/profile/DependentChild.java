package ca.expressentry.profile;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A child of the person or of the partner, who may or may not be a dependent child on a day: IRPR 2.
 *
 * @param dateOfBirth the day of birth
 * @param married whether the child is a spouse or common-law partner
 * @param dependsBecauseOfCondition whether the child has depended on a parent's money since before the age limit because of a
 *     physical or mental condition
 */
public record DependentChild(
        LocalDate dateOfBirth, Optional<Boolean> married, Optional<Boolean> dependsBecauseOfCondition) {

    private static final InForce<MarkdownTable.Row> LAW = Instruments.byDay(
            MarkdownDocument.read(DependentChild.class, "dependent-children.md").table("Age"));

    /** Young enough and without a partner, or older and dependent because of a condition. */
    public boolean isDependentOn(LocalDate day) {
        return !dateOfBirth.isAfter(day)
                && (day.isBefore(comesOfAge(day)) ? !married.orElse(false) : dependsBecauseOfCondition.orElse(false));
    }

    private LocalDate comesOfAge(LocalDate day) {
        var years = LAW.on(day).number("Under");
        var birthday = dateOfBirth.plusYears(years);
        return birthday.getDayOfMonth() == dateOfBirth.getDayOfMonth() ? birthday : birthday.plusDays(1);
    }

    /** The days on which that changes by itself. */
    Stream<LocalDate> changesAfter(LocalDate day) {
        return Stream.of(Optional.of(dateOfBirth), Optional.of(comesOfAge(day)), LAW.changesAfter(day))
                .flatMap(Optional::stream)
                .filter(day::isBefore);
    }
}
