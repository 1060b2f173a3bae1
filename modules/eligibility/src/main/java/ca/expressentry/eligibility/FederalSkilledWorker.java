package ca.expressentry.eligibility;

import ca.expressentry.eligibility.SelectionTables.Adaptability;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The federal skilled worker class: the minimum of IRPR 75, the points and funds of IRPR 76, the offer of IRPR 82. */
final class FederalSkilledWorker {

    private FederalSkilledWorker() {}

    static List<Finding> findings(Profile person, LocalDate day) {
        var law = SelectionTables.IN_FORCE.on(day);
        return List.of(
                EntryCriteria.outsideQuebec(Condition.FSW_OUTSIDE_QUEBEC, person),
                work(person, day, law),
                EntryCriteria.language(Condition.FSW_LANGUAGE, person, day, law.language(EconomicClass.FSW, 0)),
                education(person, day, law),
                points(person, day, law),
                SettlementFunds.finding(Condition.FSW_FUNDS, person, day, isExemptFromFunds(person, day, law)));
    }

    /** A continuous year in one occupation, which is then the primary one: subsection 75(2). */
    private static Finding work(Profile person, LocalDate day, SelectionTables law) {
        var within = law.work(EconomicClass.FSW).within();
        var required = required(law);
        var longest = byOccupation(person, day).values().stream()
                .map(work -> work.longestPeriodInYearsBefore(day, within))
                .max(Comparator.naturalOrder())
                .orElse(Hours.NONE);
        return longest.atLeast(required)
                ? Condition.FSW_WORK.met()
                : Condition.FSW_WORK.notMet(Missing.hours(longest, required));
    }

    private static Hours required(SelectionTables law) {
        return WorkExperience.YEAR.times(law.work(EconomicClass.FSW).years());
    }

    private static Map<Noc, WorkExperience> byOccupation(Profile person, LocalDate day) {
        return person.work().stream()
                .filter(job -> counts(day, job))
                .collect(Collectors.groupingBy(
                        Job::occupation, Collectors.collectingAndThen(Collectors.toList(), WorkExperience::of)));
    }

    /** Each may be the primary one, having the continuous year; when none has it, none. */
    private static List<Noc> primaryOccupations(Profile person, LocalDate day, SelectionTables law) {
        var within = law.work(EconomicClass.FSW).within();
        return byOccupation(person, day).entrySet().stream()
                .filter(work ->
                        work.getValue().longestPeriodInYearsBefore(day, within).atLeast(required(law)))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Skilled work anywhere; in Canada, authorized and not self-employed. Study at the same time does no harm. */
    private static boolean counts(LocalDate day, Job job) {
        return job.occupation().isSkilledOn(day)
                && (!job.inCanada() || !job.has(Circumstance.UNAUTHORIZED) && WorkExperience.isEmploymentOn(day, job));
    }

    /** Canadian, or assessed: by the body of the primary occupation where one is designated, subsection (2.1). */
    private static Finding education(Profile person, LocalDate day, SelectionTables law) {
        var counting = person.education().stream()
                .filter(credential -> credential.countsOn(day))
                .toList();
        if (counting.isEmpty()) {
            return Condition.FSW_EDUCATION.notMet(Missing.CREDENTIAL);
        }
        var bodies = primaryOccupations(person, day, law).stream()
                .map(occupation -> ProfessionalBody.on(day, occupation))
                .toList();
        var required = bodies.stream().flatMap(Optional::stream).toList();
        var suffices = required.size() < bodies.size()
                || required.isEmpty()
                || counting.stream().anyMatch(credential -> isAssessedByOneOf(required, credential));
        return suffices
                ? Condition.FSW_EDUCATION.met()
                : Condition.FSW_EDUCATION.notMet(Missing.assessmentBy(required.get(0)));
    }

    private static boolean isAssessedByOneOf(List<ProfessionalBody> bodies, Credential credential) {
        return credential
                .assessment()
                .map(assessment -> bodies.stream().anyMatch(body -> body.made(assessment)))
                .orElse(true);
    }

    private static Finding points(Profile person, LocalDate day, SelectionTables law) {
        var total = SelectionFactors.of(facts(person, day), law).total();
        return total.compareTo(law.passMark()) >= 0
                ? Condition.FSW_POINTS.met()
                : Condition.FSW_POINTS.notMet(Missing.points(total, law.passMark()));
    }

    /** What the grid looks at, as it is on a day. */
    static SelectionFactors.Facts facts(Profile person, LocalDate day) {
        return facts(person, day, SelectionTables.IN_FORCE.on(day));
    }

    /** The same, with offers and lengths of time judged by the law of another day. */
    static SelectionFactors.Facts facts(Profile person, LocalDate day, SelectionTables law) {
        var first = person.languageResultOn(day, person.firstLanguage());
        var second = person.languageResultOn(day, person.firstLanguage().other());
        return new SelectionFactors.Facts(
                person.educationOn(day),
                first.map(FederalSkilledWorker::levels).orElse(List.of()),
                second.map(FederalSkilledWorker::levels).map(Collections::min).orElse(Clb.NONE),
                skilled(person, day)
                        .hoursInYearsBefore(day, law.work(EconomicClass.FSW).within())
                        .years(),
                person.identity().ageOn(day),
                hasArrangedEmployment(person, day, law),
                adaptability(person, day, law));
    }

    private static List<Clb> levels(LanguageResult result) {
        return Arrays.stream(Ability.values()).map(result::level).toList();
    }

    private static WorkExperience skilled(Profile person, LocalDate day) {
        return WorkExperience.of(person.work(), job -> counts(day, job));
    }

    private static boolean hasArrangedEmployment(Profile person, LocalDate day, SelectionTables law) {
        return person.jobOffer().filter(offer -> isArranged(offer, day, law)).isPresent();
    }

    /** One employer, continuous full-time skilled work that lasts, on one of the four bases: section 82. */
    private static boolean isArranged(JobOffer offer, LocalDate day, SelectionTables law) {
        return offer.occupation().isSkilledOn(day) && isQualifying(offer, law.offer(EconomicClass.FSW));
    }

    /** What offers for this class and for the trades have in common. */
    static boolean isQualifying(JobOffer offer, SelectionTables.Offer required) {
        return offer.employers() <= required.employers()
                && !offer.excludedEmployer()
                && offer.fullTime()
                && !offer.seasonal()
                && required.months().map(offer::lasts).orElse(offer.months().isEmpty())
                && switch (offer.basis()) {
                    case ASSESSED_PERMIT_SAME_EMPLOYER, ASSESSED_FROM_ABROAD, ASSESSED_OTHERWISE_AUTHORIZED -> true;
                    case EXEMPT_PERMIT_SAME_EMPLOYER -> offer.monthsWithEmployer() >= required.monthsWithEmployer();
                    case NONE -> false;
                };
    }

    /** Those authorized to work in Canada who have an offer, 82(2)(a), (b) and (d): subparagraph 76(1)(b)(ii). */
    static boolean isExemptFromFunds(Profile person, LocalDate day, SelectionTables law) {
        return person.jobOffer()
                .filter(offer -> isArranged(offer, day, law) && offer.basis() != JobOffer.Basis.ASSESSED_FROM_ABROAD)
                .isPresent();
    }

    private static Set<Adaptability> adaptability(Profile person, LocalDate day, SelectionTables law) {
        var elements = EnumSet.noneOf(Adaptability.class);
        person.accompanyingPartner().ifPresent(partner -> {
            var language =
                    new Clb(law.adaptability(Adaptability.PARTNER_LANGUAGE).atLeast());
            if (partner.languageResult()
                    .filter(r -> r.countsOn(day) && r.reaches(language))
                    .isPresent()) {
                elements.add(Adaptability.PARTNER_LANGUAGE);
            }
            if (partner.studiedTwoYearsInCanada()) {
                elements.add(Adaptability.PARTNER_STUDY);
            }
            if (partnerWork(partner).hoursBefore(day).atLeast(least(Adaptability.PARTNER_WORK, law))) {
                elements.add(Adaptability.PARTNER_WORK);
            }
        });
        if (person.answers().studiedTwoYearsInCanada()) {
            elements.add(Adaptability.OWN_STUDY);
        }
        if (ownWork(person, day).hoursBefore(day).atLeast(least(Adaptability.OWN_WORK, law))) {
            elements.add(Adaptability.OWN_WORK);
        }
        if (person.answers().relativeInCanada() || person.answers().siblingInCanada()) {
            elements.add(Adaptability.RELATIVE);
        }
        if (hasArrangedEmployment(person, day, law)) {
            elements.add(Adaptability.ARRANGED_EMPLOYMENT);
        }
        return elements;
    }

    private static Hours least(Adaptability element, SelectionTables law) {
        return WorkExperience.YEAR.times(law.adaptability(element).atLeast());
    }

    /** Full-time authorized skilled work in Canada, whenever it was: subsection 83(4). */
    private static WorkExperience ownWork(Profile person, LocalDate day) {
        return WorkExperience.of(
                        authorizedInCanada(person.work()),
                        job -> job.occupation().isSkilledOn(day))
                .fullTime();
    }

    /** The partner's may be in any occupation. */
    private static WorkExperience partnerWork(Profile.Partner partner) {
        return WorkExperience.of(authorizedInCanada(partner.work())).fullTime();
    }

    private static List<Job> authorizedInCanada(Collection<Job> jobs) {
        return jobs.stream()
                .filter(job -> job.inCanada() && !job.has(Circumstance.UNAUTHORIZED))
                .toList();
    }

    static Stream<LocalDate> changesAfter(LocalDate day, Profile person) {
        var law = SelectionTables.IN_FORCE.on(day);
        var within = law.work(EconomicClass.FSW).within();
        var partner = person.accompanyingPartner();
        return Stream.of(
                        byOccupation(person, day).values().stream()
                                .flatMap(work -> work.periodsChangeAfter(day, within, required(law)).stream()),
                        skilled(person, day).yearsChangeAfter(day, within).stream(),
                        ownWork(person, day).reachesAfter(day, least(Adaptability.OWN_WORK, law)).stream(),
                        partner.stream()
                                .flatMap(p ->
                                        partnerWork(p)
                                                .reachesAfter(day, least(Adaptability.PARTNER_WORK, law))
                                                .stream()),
                        partner.stream()
                                .flatMap(p -> p.languageResult().stream())
                                .flatMap(EntryCriteria::daysOf))
                .flatMap(changes -> changes);
    }
}
