package ca.expressentry.eligibility;

import ca.expressentry.law.InForce;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import ca.expressentry.text.MarkdownDocument;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The federal skilled trades class: IRPR 87.2. */
final class FederalSkilledTrades {

    private static final String FROM = "From ";
    private static final InForce<List<Group>> TRADES = trades();

    private FederalSkilledTrades() {}

    /** A group of occupations named by its first digits, and the part of it that is excepted. */
    private record Group(String prefix, String except, String levels) {

        boolean has(Noc occupation) {
            return occupation.startsWith(prefix)
                    && !occupation.startsWith(except)
                    && levels.contains(occupation.level());
        }
    }

    /** Work in one trade, and whether the person holds a certificate or an offer in it. */
    private record Trade(Noc occupation, WorkExperience work, boolean certificate, Optional<JobOffer> offer) {

        boolean isSupported() {
            return certificate || offer.isPresent();
        }

        Hours hours(LocalDate day) {
            return work.hoursInYearsBefore(
                    day,
                    SelectionTables.IN_FORCE.on(day).work(EconomicClass.FST).within());
        }

        boolean isEnough(LocalDate day) {
            return hours(day).atLeast(required(day));
        }
    }

    private static InForce<List<Group>> trades() {
        var versions = new HashMap<LocalDate, List<Group>>();
        for (var table : MarkdownDocument.read(FederalSkilledTrades.class, "skilled-trades.md")
                .tables()) {
            versions.put(
                    LocalDate.parse(table.heading().substring(FROM.length())),
                    table.rows().stream()
                            .map(row -> new Group(row.text("Group"), row.text("Except"), row.text("Levels")))
                            .toList());
        }
        return new InForce<>(versions);
    }

    /** Whether an occupation is a skilled trade on a day: subsection 87.2(1). */
    static boolean isTradeOn(LocalDate day, Noc occupation) {
        return occupation.isInUseOn(day) && TRADES.on(day).stream().anyMatch(group -> group.has(occupation));
    }

    static List<Finding> findings(Profile person, LocalDate day) {
        var law = SelectionTables.IN_FORCE.on(day);
        var trade = best(person, day);
        return List.of(
                EntryCriteria.outsideQuebec(Condition.FST_OUTSIDE_QUEBEC, person),
                EntryCriteria.language(Condition.FST_LANGUAGE, person, day, law.language(EconomicClass.FST, 0)),
                work(trade, day),
                certificateOrOffer(trade),
                SettlementFunds.finding(Condition.FST_FUNDS, person, day, isExemptFromFunds(trade)));
    }

    /** The trade that the person had best rely on: one with everything, then the longest. */
    private static Optional<Trade> best(Profile person, LocalDate day) {
        return trades(person, day).stream()
                .max(Comparator.comparing((Trade trade) -> trade.isSupported() && trade.isEnough(day))
                        .thenComparing(trade -> trade.hours(day))
                        .thenComparing(Trade::occupation));
    }

    private static List<Trade> trades(Profile person, LocalDate day) {
        return person.work().stream()
                .filter(job -> isTradeOn(day, job.occupation()) && counts(day, job))
                .collect(Collectors.groupingBy(Job::occupation))
                .entrySet()
                .stream()
                .map(work -> new Trade(
                        work.getKey(),
                        WorkExperience.of(work.getValue()),
                        hasCertificate(person, work.getKey(), day),
                        person.jobOffer().filter(offer -> isQualifying(offer, work.getKey(), day))))
                .toList();
    }

    /**
     * Since qualified to practise independently and with the employment requirements met; in Canada, authorized and not
     * self-employed: paragraphs (3)(b) and (c).
     */
    private static boolean counts(LocalDate day, Job job) {
        return !job.has(Circumstance.NOT_YET_QUALIFIED)
                && !job.has(Circumstance.EMPLOYMENT_REQUIREMENTS_NOT_MET)
                && (!job.inCanada() || !job.has(Circumstance.UNAUTHORIZED) && WorkExperience.isEmploymentOn(day, job));
    }

    private static boolean hasCertificate(Profile person, Noc trade, LocalDate day) {
        return person.tradeCertificates().stream()
                .anyMatch(held -> held.trade().equals(trade) && !held.issuedOn().isAfter(day));
    }

    /** In the trade; on an assessed permit, in its minor group: subparagraphs (3)(d)(ii) to (v). */
    private static boolean isQualifying(JobOffer offer, Noc trade, LocalDate day) {
        var inTrade = offer.basis() == JobOffer.Basis.ASSESSED_PERMIT_SAME_EMPLOYER
                ? offer.occupation().startsWith(trade.minorGroup())
                : offer.occupation().equals(trade);
        return inTrade
                && isTradeOn(day, offer.occupation())
                && FederalSkilledWorker.isQualifying(
                        offer, SelectionTables.IN_FORCE.on(day).offer(EconomicClass.FST));
    }

    private static Hours required(LocalDate day) {
        return WorkExperience.YEAR.times(
                SelectionTables.IN_FORCE.on(day).work(EconomicClass.FST).years());
    }

    private static Finding work(Optional<Trade> trade, LocalDate day) {
        if (trade.isEmpty()) {
            return Condition.FST_WORK.notMet(Missing.TRADE);
        }
        return trade.get().isEnough(day)
                ? Condition.FST_WORK.met()
                : Condition.FST_WORK.notMet(Missing.hours(trade.get().hours(day), required(day)));
    }

    private static Finding certificateOrOffer(Optional<Trade> trade) {
        return trade.filter(Trade::isSupported).isPresent()
                ? Condition.FST_CERTIFICATE_OR_OFFER.met()
                : Condition.FST_CERTIFICATE_OR_OFFER.notMet(Missing.CERTIFICATE_OR_OFFER);
    }

    static boolean isExemptFromFunds(Profile person, LocalDate day) {
        return isExemptFromFunds(best(person, day));
    }

    /** An offer to a person who is authorized to work in Canada: subparagraphs (3)(d)(ii), (iii) and (v). */
    private static boolean isExemptFromFunds(Optional<Trade> trade) {
        return trade.flatMap(Trade::offer)
                .filter(offer -> offer.basis() != JobOffer.Basis.ASSESSED_FROM_ABROAD)
                .isPresent();
    }

    static Stream<LocalDate> changesAfter(LocalDate day, Profile person) {
        var within = SelectionTables.IN_FORCE.on(day).work(EconomicClass.FST).within();
        var trades = trades(person, day);
        return Stream.of(
                        TRADES.changesAfter(day).stream(),
                        trades.stream()
                                .flatMap(trade -> trade.work().hoursChangeAfter(day, within, required(day)).stream()),
                        bestChangesAfter(day, trades))
                .flatMap(days -> days);
    }

    /** Another trade may come to be the longest one, on which the findings then rest. */
    private static Stream<LocalDate> bestChangesAfter(LocalDate day, List<Trade> trades) {
        var hours = trades.stream()
                .map(trade -> trade.hours(day))
                .sorted(Comparator.reverseOrder())
                .toList();
        return IntStream.range(1, hours.size())
                .mapToObj(i -> day.plusDays(hours.get(i - 1).daysAhead(hours.get(i))));
    }
}
