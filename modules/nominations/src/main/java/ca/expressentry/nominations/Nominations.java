package ca.expressentry.nominations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.CandidateLeftPool.Why;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Events;
import ca.expressentry.message.Opening;
import ca.expressentry.nominations.NominationSearch.After;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** All that can be asked about nominations: by a province, by a candidate it nominated. */
@ApplicationScoped
@Transactional
public class Nominations {

    private static final int AT_A_TIME = 200;

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
    TransactionSynchronizationRegistry transaction;

    private final Listings listings = new Listings();

    /**
     * A province nominates a candidate (IRPR 87(2)). The certificate is the province's own number: the same offer again
     * changes nothing. The allocation of the year is charged.
     */
    public Outcome offer(Officer by, Certificate certificate, Offer offer) {
        var candidate = offer.candidate();
        var known = find(certificate.number());
        if (known.isPresent()) {
            return isTheSame(known.get(), by.province(), candidate)
                    ? new Outcome.Unchanged(known.get().standing())
                    : new Outcome.Refused(Refusal.CERTIFICATE_IN_USE);
        }
        return whyNot(by.province(), candidate)
                .<Outcome>map(Outcome.Refused::new)
                .orElseGet(() -> {
                    var today = calendar.today();
                    var offered = new Nomination(
                                    certificate.number(), by.province(), candidate, today, AnswerPeriod.lastDay(today))
                            .inStream(offer.stream());
                    store.persist(offered);
                    writeDown(offered, by.name());
                    return new Outcome.Done(offered.standing());
                });
    }

    /** All that stands in the way of an offer to a candidate now; nothing is charged and nothing is said. */
    public List<Refusal> obstacles(Province by, ExpressionOfInterestNumber candidate) {
        return Obstacles.of(facts(by, candidate, LockModeType.NONE));
    }

    /** The same for an offer under this certificate; none also when that very offer was made already. */
    public List<Refusal> obstacles(Province by, Certificate certificate, ExpressionOfInterestNumber candidate) {
        var known = find(certificate.number());
        if (known.isPresent() && isTheSame(known.get(), by, candidate)) {
            return List.of();
        }
        var all = new ArrayList<>(obstacles(by, candidate));
        known.ifPresent(other -> all.add(Refusal.CERTIFICATE_IN_USE));
        return List.copyOf(all);
    }

    /** The last day on which an offer made today could be answered. */
    public LocalDate answerBy() {
        return AnswerPeriod.lastDay(calendar.today());
    }

    private static boolean isTheSame(Nomination known, Province by, ExpressionOfInterestNumber candidate) {
        return known.isBy(by) && known.isFor(candidate);
    }

    /** The candidate's acceptance; empty when no province issued this certificate. */
    public Optional<Outcome> accept(String certificate) {
        return find(certificate).map(nomination -> {
            var today = calendar.today();
            var outcome = nomination.acceptOn(today);
            if (outcome instanceof Outcome.Done) {
                writeDown(nomination, "");
                var standing = nomination.standing();
                events.say(new NominationAccepted(standing.candidate(), standing.province(), certificate, today));
            }
            return outcome;
        });
    }

    /** The candidate's rejection; empty when no province issued this certificate. */
    public Optional<Outcome> reject(String certificate) {
        return find(certificate).map(nomination -> {
            var outcome = nomination.rejectOn(calendar.today());
            if (outcome instanceof Outcome.Done) {
                writeDown(nomination, "");
            }
            return outcome;
        });
    }

    /** The province takes its nomination back; empty when it issued no such certificate. */
    public Optional<Outcome> withdraw(Officer by, String certificate, Withdrawal withdrawal) {
        var province = by.province();
        return find(certificate).filter(nomination -> nomination.isBy(province)).map(nomination -> {
            var accepted = nomination.isAccepted();
            var outcome = nomination.withdraw(withdrawal.reason());
            if (outcome instanceof Outcome.Done) {
                writeDown(nomination, by.name());
                if (accepted) {
                    var candidate = nomination.standing().candidate();
                    events.say(new NominationWithdrawn(candidate, province, certificate, calendar.today()));
                }
            }
            return outcome;
        });
    }

    /** A nomination as it stands; empty when no province issued this certificate. */
    public Optional<Standing> nomination(String certificate) {
        return find(certificate).map(Nomination::standing);
    }

    /** What a province may still issue in a year; empty when no allocation is known. */
    public Optional<Allocation.Balance> allocation(Province province, int year) {
        return Optional.ofNullable(store.find(Allocation.class, new Allocation.Year(province, year)))
                .map(Allocation::balance);
    }

    // ---- what is looked at

    /** Searches the pool, as far as these eyes see it. Reads no table. */
    @Transactional(Transactional.TxType.SUPPORTS)
    public PoolSearch.Found search(PoolSearch search, Sight sight) {
        return search.in(listings.all(), sight);
    }

    /** What is known of a candidate; empty: these eyes see neither the candidate nor a nomination. */
    public Optional<CaseFile> file(ExpressionOfInterestNumber candidate, Sight sight) {
        var listing =
                Optional.ofNullable(store.find(PoolListing.class, candidate)).filter(l -> l.isVisibleTo(sight));
        var nominations = store.createNamedQuery("Nomination.of", Nomination.class)
                .setParameter("candidate", candidate.value())
                .setParameter("provinces", sight.provinces())
                .getResultStream()
                .map(Nomination::standing)
                .toList();
        return listing.isEmpty() && nominations.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseFile(
                        candidate, listing.flatMap(PoolListing::listed), nominations, timeline(nominations)));
    }

    private List<CaseFile.Entry> timeline(List<Standing> nominations) {
        return nominations.stream()
                .flatMap(nomination -> store.createNamedQuery("Step.of", Step.class)
                        .setParameter("certificate", nomination.certificate())
                        .getResultStream()
                        .map(Step::entry))
                .sorted(Comparator.comparing(CaseFile.Entry::at).reversed())
                .toList();
    }

    /** A nomination that these eyes see. */
    public Optional<Standing> nomination(String certificate, Sight sight) {
        return nomination(certificate).filter(nomination -> sight.reaches(nomination.province()));
    }

    /** A page of nominations, latest first. */
    public NominationSearch.Found nominations(NominationSearch search, Sight sight) {
        var after = search.after().orElse(After.NOTHING);
        var found = store.createNamedQuery("Nomination.by", Nomination.class)
                .setParameter("provinces", sight.provinces())
                .setParameter("states", search.states())
                .setParameter("day", after.offeredOn())
                .setParameter("certificate", after.certificate())
                .setMaxResults(NominationSearch.SIZE + 1)
                .getResultStream()
                .map(Nomination::standing)
                .toList();
        var shown = found.subList(0, Math.min(found.size(), NominationSearch.SIZE));
        var next = found.size() == shown.size()
                ? Optional.<After>empty()
                : Optional.of(shown.get(shown.size() - 1)).map(last -> new After(last.offeredOn(), last.certificate()));
        return new NominationSearch.Found(List.copyOf(shown), next);
    }

    /** What waits for a candidate's answer, those whose time is up first. */
    public List<Standing> waiting(Sight sight, int most) {
        return store.createNamedQuery("Nomination.waiting", Nomination.class)
                .setParameter("provinces", sight.provinces())
                .setMaxResults(most)
                .getResultStream()
                .map(Nomination::standing)
                .toList();
    }

    /** This year's allocations that these eyes see, as far as they are known. */
    public List<Ledger> ledgers(Sight sight) {
        var year = calendar.today().getYear();
        return store.createNamedQuery("Allocation.of", Allocation.class)
                .setParameter("year", year)
                .setParameter("provinces", sight.provinces())
                .getResultStream()
                .map(Allocation::balance)
                .sorted(Comparator.comparing(Allocation.Balance::province))
                .map(balance -> Ledger.of(balance, held(balance.province(), year)))
                .toList();
    }

    private int held(Province province, int year) {
        return store.createNamedQuery("Nomination.held", Long.class)
                .setParameter("province", province)
                .setParameter("from", LocalDate.of(year, 1, 1))
                .setParameter("until", LocalDate.of(year + 1, 1, 1))
                .getSingleResult()
                .intValue();
    }

    private Optional<Refusal> whyNot(Province by, ExpressionOfInterestNumber candidate) {
        var facts = facts(by, candidate, LockModeType.PESSIMISTIC_WRITE);
        var why = Obstacles.of(facts).stream().findFirst();
        if (why.isEmpty()) {
            facts.allocation().ifPresent(Allocation::charge);
        }
        return why;
    }

    private Obstacles.Facts facts(Province by, ExpressionOfInterestNumber candidate, LockModeType lock) {
        return new Obstacles.Facts(
                Optional.ofNullable(store.find(PoolListing.class, candidate)),
                liveOf(candidate).isPresent(),
                Optional.ofNullable(store.find(
                        Allocation.class,
                        new Allocation.Year(by, calendar.today().getYear()),
                        lock)),
                Sight.of(by));
    }

    // ---- what is heard

    void ranked(CandidateRanked said) {
        var listing = listing(said.about());
        listing.ranked(said);
        show(listing);
    }

    void left(ExpressionOfInterestNumber candidate, long place, Why why) {
        var listing = listing(candidate);
        if (listing.left(place) && why != Why.INVITED) {
            liveOf(candidate).ifPresent(this::end);
        }
        show(listing);
    }

    void ended(ExpressionOfInterestNumber candidate) {
        var listing = listing(candidate);
        listing.end();
        liveOf(candidate).ifPresent(this::end);
        show(listing);
    }

    void invited(ExpressionOfInterestNumber candidate) {
        liveOf(candidate).filter(Nomination::invited).ifPresent(nomination -> writeDown(nomination, ""));
    }

    void invitationClosed(ExpressionOfInterestNumber candidate, How how) {
        if (how.returnsToPool()) {
            liveOf(candidate).filter(Nomination::backInPool).ifPresent(nomination -> writeDown(nomination, ""));
        }
    }

    private void end(Nomination nomination) {
        if (nomination.end()) {
            writeDown(nomination, "");
        }
    }

    private void writeDown(Nomination nomination, String officer) {
        store.persist(nomination.step(calendar.now(), officer));
    }

    /** Others see it once it is committed. */
    private void show(PoolListing listing) {
        var number = listing.number();
        var seen = listing.listed();
        transaction.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                if (status == Status.STATUS_COMMITTED) {
                    seen.ifPresentOrElse(listings::show, () -> listings.hide(number));
                }
            }
        });
    }

    /** Lapses the offers whose thirty days have passed, some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var unanswered = store.createNamedQuery("Nomination.unanswered", Nomination.class)
                .setParameter("day", day)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        unanswered.stream().filter(Nomination::lapse).forEach(nomination -> writeDown(nomination, ""));
        if (unanswered.size() == AT_A_TIME) {
            events.say(new DayBegan(day));
        }
    }

    /** Opens the books of the allocations that were published and have none yet, and fills the list in memory. */
    void prepare(@Observes Opening.Prepare opening) {
        store.createNamedQuery("PoolListing.inPool", PoolListing.class)
                .getResultStream()
                .forEach(listing -> {
                    listing.listed().ifPresent(listings::show);
                    store.detach(listing);
                });
        PublishedAllocations.all().forEach((year, allotted) -> {
            if (store.find(Allocation.class, year) == null) {
                store.persist(new Allocation(year, allotted));
            }
        });
    }

    private PoolListing listing(ExpressionOfInterestNumber candidate) {
        var listing = store.find(PoolListing.class, candidate);
        if (listing == null) {
            listing = new PoolListing(candidate);
            store.persist(listing);
        }
        return listing;
    }

    private Optional<Nomination> liveOf(ExpressionOfInterestNumber candidate) {
        return store.createNamedQuery("Nomination.liveOf", Nomination.class)
                .setParameter("candidate", candidate.value())
                .getResultStream()
                .findFirst();
    }

    private Optional<Nomination> find(String certificate) {
        return Optional.ofNullable(store.find(Nomination.class, certificate));
    }
}
