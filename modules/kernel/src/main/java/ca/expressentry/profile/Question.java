package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What somebody without an account asks: what a declaration, or its short form, is worth on a day.
 *
 * @param on the day asked about; absent: today
 * @param nominated whether a nomination by a province or territory is accepted; absent: no
 * @param declaration a full declaration; this or the short form
 * @param shortForm what public calculators ask
 */
public record Question(
        Optional<LocalDate> on,
        Optional<Boolean> nominated,
        Optional<Profile> declaration,
        Optional<ShortForm> shortForm) {

    private static final int MOST_YEARS_AHEAD = 10;

    private static final Bilingual IMPLAUSIBLE = new Bilingual(
            "Something in the question cannot be answered on this day.",
            "Un élément de la question est sans réponse possible à cette date.");

    private static final Bilingual LAW_OF_TODAY = new Bilingual(
            "This day is to come: the law is that which is known today.",
            "Ce jour est à venir\u00a0: le droit appliqué est celui qui est connu aujourd’hui.");

    private static final Bilingual AT_THE_SAME_TIME = new Bilingual(
            "Jobs held at the same time count together, for 30 hours a week at most.",
            "Les emplois occupés en même temps comptent ensemble, pour 30 heures par semaine au plus.");

    public Question {
        if (declaration.isPresent() == shortForm.isPresent()) {
            throw new Invalid(
                            "declaration-or-short-form",
                            "Give either a declaration or a short form.",
                            "Indiquez soit une déclaration, soit un formulaire abrégé.")
                    .at(declaration.isPresent() ? "shortForm" : "declaration");
        }
    }

    /** What is asked, when it is asked on a day; or why it makes no sense. */
    public Understanding understand(LocalDate today) {
        var day = on.orElse(today);
        if (day.isBefore(Noc.firstDay())) {
            return refused(new Problem.Field(
                    "/on",
                    "before-express-entry",
                    new Bilingual(
                                    "Express Entry began on {day}; nothing was in force before.",
                                    "Entrée express a débuté le {day}\u00a0; rien n’était en vigueur avant.")
                            .with("day", Noc.firstDay())));
        }
        if (day.isAfter(today.plusYears(MOST_YEARS_AHEAD))) {
            return refused(new Problem.Field(
                    "/on",
                    "too-far-ahead",
                    new Bilingual(
                            "Ask about a day in the next ten years at most.",
                            "Posez une question sur un jour des dix prochaines années au plus.")));
        }
        return shortForm
                .map(form -> readShortForm(form, day, today))
                .orElseGet(() -> judged(
                        new Reading(declaration.orElseThrow(), List.of(), Map.of()), "/declaration", day, today));
    }

    private Understanding readShortForm(ShortForm form, LocalDate day, LocalDate today) {
        try {
            return judged(form.readOn(day), "/shortForm", day, today);
        } catch (Invalid e) {
            return refused(new Problem.Field("/shortForm/" + e.component(), e.code(), e.text()));
        }
    }

    private Understanding judged(Reading reading, String where, LocalDate day, LocalDate today) {
        var faults = Plausibility.faults(reading.declaration(), day).stream()
                .map(fault -> new Problem.Field(where + reading.origin(fault.pointer()), fault.code(), fault.text()))
                .distinct()
                .toList();
        if (!faults.isEmpty()) {
            return refused(faults.toArray(Problem.Field[]::new));
        }
        var assumptions = new ArrayList<Bilingual>(reading.assumptions());
        results(reading.declaration())
                .flatMap(result -> result.doubt().stream())
                .forEach(assumptions::add);
        if (overlap(reading.declaration().work()) && !assumptions.contains(ShortFormTexts.AT_ONCE)) {
            assumptions.add(AT_THE_SAME_TIME);
        }
        if (day.isAfter(today)) {
            assumptions.add(LAW_OF_TODAY);
        }
        return new Understanding.Understood(day, nominated.orElse(false), reading.declaration(), assumptions);
    }

    private static boolean overlap(List<Job> jobs) {
        var byDay = jobs.stream().sorted(Comparator.comparing(Job::from)).toList();
        var last = LocalDate.MIN;
        for (var job : byDay) {
            if (!job.from().isAfter(last)) {
                return true;
            }
            last = job.until().orElse(LocalDate.MAX);
        }
        return false;
    }

    private static Stream<LanguageResult> results(Profile declaration) {
        return Stream.concat(
                declaration.languageResults().stream(),
                declaration.partner().stream().flatMap(partner -> partner.languageResult().stream()));
    }

    private static Understanding refused(Problem.Field... faults) {
        return new Understanding.Refused(new Problem("implausible", IMPLAUSIBLE, List.of(faults)));
    }
}
