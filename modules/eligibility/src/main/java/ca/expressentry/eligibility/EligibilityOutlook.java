package ca.expressentry.eligibility;

import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Which classes will be lost or gained by themselves, if nothing is declared: section 5 of the Instructions. Exact, as far as
 * the law is known: the same as determining every single day, until the person is no longer eligible, which is final.
 */
public final class EligibilityOutlook {

    private static final Bilingual LOST = new Bilingual(
            "On {day} you no longer meet the criteria of this class: {class} ({why}).",
            "Le {day}, vous ne répondez plus aux critères de cette catégorie\u00a0: {class} ({why}).");
    private static final Bilingual GAINED = new Bilingual(
            "On {day} you meet the criteria of this class: {class} ({why}).",
            "Le {day}, vous répondez aux critères de cette catégorie\u00a0: {class} ({why}).");
    private static final Bilingual OUT = new Bilingual(
            "You are then no longer eligible and leave the pool.",
            "Vous n’êtes alors plus admissible et quittez le bassin.");

    private EligibilityOutlook() {}

    /**
     * A day on which the classes will change by themselves.
     *
     * @param because the conditions of the classes lost or gained that are met on one of the two days only, as found on
     *     the day itself
     * @param text to the candidate, a sentence for each class
     */
    public record ClassesWillChange(
            LocalDate on,
            Set<EconomicClass> before,
            Set<EconomicClass> after,
            List<Finding> because,
            List<Bilingual> text) {

        public ClassesWillChange {
            because = List.copyOf(because);
            text = List.copyOf(text);
        }
    }

    /** The changes after one day until another, the last included. */
    public static List<ClassesWillChange> of(Profile profile, LocalDate from, LocalDate until) {
        var changes = new ArrayList<ClassesWillChange>();
        var last = EntryCriteria.determine(profile, from);
        while (!last.classes().isEmpty() && !last.reviewOn().isAfter(until)) {
            var next = EntryCriteria.determine(profile, last.reviewOn());
            if (!next.classes().equals(last.classes())) {
                var eve = EntryCriteria.determine(profile, next.asOf().minusDays(1));
                changes.add(between(eve, next));
            }
            last = next;
        }
        return List.copyOf(changes);
    }

    private static ClassesWillChange between(Determination before, Determination after) {
        var because = new ArrayList<Finding>();
        var text = new ArrayList<Bilingual>();
        for (var economicClass : differing(before.classes(), after.classes())) {
            var conditions = turned(economicClass, before, after);
            because.addAll(conditions);
            text.add(sentence(economicClass, after, conditions));
        }
        if (after.classes().isEmpty()) {
            text.add(OUT);
        }
        return new ClassesWillChange(after.asOf(), before.classes(), after.classes(), because, text);
    }

    private static Set<EconomicClass> differing(Set<EconomicClass> before, Set<EconomicClass> after) {
        var differing = EnumSet.noneOf(EconomicClass.class);
        for (var economicClass : EconomicClass.values()) {
            if (before.contains(economicClass) != after.contains(economicClass)) {
                differing.add(economicClass);
            }
        }
        return differing;
    }

    private static List<Finding> turned(EconomicClass economicClass, Determination before, Determination after) {
        return after.findings().stream()
                .filter(finding -> finding.economicClass() == economicClass)
                .filter(finding -> before.findings().stream()
                        .anyMatch(earlier -> earlier.economicClass() == economicClass
                                && earlier.what().equals(finding.what())
                                && earlier.met() != finding.met()))
                .toList();
    }

    private static Bilingual sentence(EconomicClass economicClass, Determination after, List<Finding> conditions) {
        var sentence = after.classes().contains(economicClass) ? GAINED : LOST;
        var filled = sentence.with("day", after.asOf());
        return new Bilingual(
                filled.en()
                        .replace("{class}", economicClass.title().en())
                        .replace(
                                "{why}",
                                String.join(
                                        "; ",
                                        conditions.stream()
                                                .map(f -> f.what().en())
                                                .toList())),
                filled.fr()
                        .replace("{class}", economicClass.title().fr())
                        .replace(
                                "{why}",
                                String.join(
                                        "\u00a0; ",
                                        conditions.stream()
                                                .map(f -> f.what().fr())
                                                .toList())));
    }
}
