package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A declaration with its occupations in the classification in use on a day, by the published concordance. Where a unit
 * group became several of one level, the first of them by code stands; where their levels differ, nobody can say which it
 * is but the person.
 *
 * @param steps what was put in place of what
 */
public record Reclassified(Profile profile, List<Step> steps) {

    /** One occupation as declared, what it is now said as, and what it might be as well. */
    public record Step(Noc declared, Noc now, List<Noc> orElse) {}

    private static final Bilingual AMBIGUOUS = new Bilingual(
            "{code} became several unit groups of different levels: {groups}. Declare the one that the work belongs"
                    + " to.",
            "{code} correspond à plusieurs groupes de base de niveaux différents\u00a0: {groups}. Déclarez celui dont"
                    + " relève le travail.");
    private static final Bilingual NONE = new Bilingual(
            "{code} has no counterpart in the classification of that day.",
            "{code} n’a pas d’équivalent dans la classification de ce jour.");

    public Reclassified {
        steps = List.copyOf(steps);
    }

    /** Refused as {@link Invalid} when an occupation has no one counterpart. */
    public static Reclassified on(LocalDate day, Profile profile) {
        var steps = new LinkedHashSet<Step>();
        var changed = new Profile(
                profile.identity(),
                profile.partner().map(partner -> partner(day, partner, steps)),
                profile.dependentChildren(),
                profile.children(),
                profile.firstLanguage(),
                profile.languageResults(),
                profile.education(),
                work(day, profile.work(), steps),
                profile.tradeCertificates().stream()
                        .map(c -> new TradeCertificate(noc(day, c.trade(), steps), c.issuer(), c.issuedOn()))
                        .toList(),
                profile.jobOffer().map(offer -> offer(day, offer, steps)),
                profile.answers(),
                profile.destinations(),
                profile.funds());
        return new Reclassified(changed, List.copyOf(steps));
    }

    private static Profile.Partner partner(LocalDate day, Profile.Partner partner, Set<Step> steps) {
        return new Profile.Partner(
                partner.accompanying(),
                partner.citizenOrPermanentResident(),
                partner.languageResult(),
                partner.education(),
                work(day, partner.work(), steps),
                partner.studiedTwoYearsInCanada());
    }

    private static List<Job> work(LocalDate day, List<Job> work, Set<Step> steps) {
        return work.stream()
                .map(job -> new Job(
                        noc(day, job.occupation(), steps),
                        job.from(),
                        job.until(),
                        job.hoursPerWeek(),
                        job.inCanada(),
                        job.circumstances()))
                .toList();
    }

    private static JobOffer offer(LocalDate day, JobOffer offer, Set<Step> steps) {
        return new JobOffer(
                noc(day, offer.occupation(), steps),
                offer.employers(),
                offer.fullTime(),
                offer.seasonal(),
                offer.months(),
                offer.basis(),
                offer.monthsWithEmployer(),
                offer.excludedEmployer());
    }

    private static Noc noc(LocalDate day, Noc declared, Set<Step> steps) {
        if (declared.isInUseOn(day)) {
            return declared;
        }
        var counterparts = declared.correspondents().stream()
                .filter(noc -> noc.isInUseOn(day))
                .sorted()
                .toList();
        if (counterparts.isEmpty()) {
            throw new Invalid("occupation-without-counterpart", NONE.with("code", declared));
        }
        if (counterparts.stream().map(Noc::level).distinct().count() > 1) {
            var groups = counterparts.stream()
                    .map(noc -> noc + " (" + noc.level() + ")")
                    .collect(Collectors.joining(", "));
            throw new Invalid(
                    "ambiguous-occupation", AMBIGUOUS.with("code", declared).with("groups", groups));
        }
        var first = counterparts.get(0);
        steps.add(new Step(declared, first, counterparts.subList(1, counterparts.size())));
        return first;
    }
}
