package ca.expressentry.eligibility;

import ca.expressentry.eligibility.SelectionTables.Levels;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.JobBank;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Misrepresentation;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import ca.expressentry.profile.TradeCertificate;
import ca.expressentry.profile.WorkExperience;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Who may be in the pool: section 5 of the Instructions. The criteria of one class at least, outside Quebec. */
public final class EntryCriteria {

    private EntryCriteria() {}

    /** The classes whose criteria a declaration meets on a day, and a finding for every condition of every class. */
    public static Determination determine(Profile person, LocalDate day) {
        var findings = Stream.of(
                        notBarred(person, day),
                        CanadianExperience.findings(person, day),
                        FederalSkilledWorker.findings(person, day),
                        FederalSkilledTrades.findings(person, day))
                .flatMap(ofOneClass -> ofOneClass.stream())
                .toList();
        return Determination.of(findings, day, reviewOn(person, day));
    }

    /** Whether an occupation is a skilled trade on a day: IRPR 87.2(1). */
    public static boolean isSkilledTradeOn(LocalDate day, Noc occupation) {
        return FederalSkilledTrades.isTradeOn(day, occupation);
    }

    /** Asked only of those who were once found inadmissible for misrepresentation: IRPA 10.1(4). */
    private static List<Finding> notBarred(Profile person, LocalDate day) {
        if (person.answers().misrepresentationSince().isEmpty()) {
            return List.of();
        }
        var until = Misrepresentation.barsUntil(person, day);
        return Stream.of(Condition.CEC_NOT_BARRED, Condition.FSW_NOT_BARRED, Condition.FST_NOT_BARRED)
                .map(condition -> until.map(Misrepresentation::barred)
                        .map(condition::notMet)
                        .orElseGet(condition::met))
                .toList();
    }

    static Finding outsideQuebec(Condition condition, Profile person) {
        return person.destinations().equals(Set.of(Province.QC))
                ? condition.notMet(Missing.OTHER_DESTINATION)
                : condition.met();
    }

    /**
     * Each ability alone, in English or in French, by one result less than two years old: IRPR 74. Which language was
     * declared as first gives points and decides nothing here; what is missing is said of the first.
     */
    static Finding language(Condition condition, Profile person, LocalDate day, Levels required) {
        var results = Stream.of(person.firstLanguage(), person.firstLanguage().other())
                .flatMap(language -> person.languageResultOn(day, language).stream())
                .toList();
        if (results.isEmpty()) {
            return condition.notMet(Missing.LANGUAGE_RESULT);
        }
        return results.stream().anyMatch(result -> reaches(result, required))
                ? condition.met()
                : condition.notMet(Missing.levels(results.get(0), required));
    }

    private static boolean reaches(LanguageResult result, Levels required) {
        return Arrays.stream(Ability.values())
                .allMatch(ability -> result.level(ability).atLeast(required.in(ability)));
    }

    /** The nearest day on which anything that was looked at may become different by itself. */
    private static LocalDate reviewOn(Profile person, LocalDate day) {
        var birthday = person.identity().birthdayAfter(day);
        return Stream.of(
                        CanadianExperience.changesAfter(day, person),
                        FederalSkilledWorker.changesAfter(day, person),
                        FederalSkilledTrades.changesAfter(day, person),
                        person.languageResults().stream().flatMap(EntryCriteria::daysOf),
                        person.education().stream().flatMap(EntryCriteria::daysOf),
                        person.tradeCertificates().stream().map(TradeCertificate::issuedOn),
                        WorkExperience.definitionChangesAfter(day, person.work()).stream(),
                        SettlementFunds.changesAfter(day).stream(),
                        person.familySizeChangesAfter(day),
                        Misrepresentation.changesAfter(day, person),
                        JobBank.changesAfter(day).stream(),
                        SelectionTables.IN_FORCE.changesAfter(day).stream())
                .flatMap(days -> days)
                .filter(day::isBefore)
                .filter(birthday::isAfter)
                .min(LocalDate::compareTo)
                .orElse(birthday);
    }

    static Stream<LocalDate> daysOf(LanguageResult result) {
        return Stream.of(result.resultOn(), result.expiresOn());
    }

    private static Stream<LocalDate> daysOf(Credential credential) {
        return Stream.concat(
                Stream.of(credential.obtainedOn()),
                credential.assessment().stream().flatMap(a -> Stream.of(a.issuedOn(), a.expiresOn())));
    }
}
