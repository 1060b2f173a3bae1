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
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

/** All that can be asked about nominations: by a province, by a candidate it nominated. */
@ApplicationScoped
@Transactional
public class Nominations {

    private static final int AT_A_TIME = 500;

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /**
     * A province nominates a candidate (IRPR 87(2)). The certificate is the province's own number: the same offer again
     * changes nothing. The allocation of the year is charged.
     */
    public Outcome offer(Province by, String certificate, ExpressionOfInterestNumber candidate) {
        var known = store.find(Nomination.class, certificate);
        if (known != null) {
            return known.isBy(by) && known.isFor(candidate)
                    ? new Outcome.Unchanged(known.standing())
                    : new Outcome.Refused(Refusal.CERTIFICATE_IN_USE);
        }
        return whyNot(by, candidate).<Outcome>map(Outcome.Refused::new).orElseGet(() -> {
            var today = calendar.today();
            var offered = new Nomination(certificate, by, candidate, today, AnswerPeriod.lastDay(today));
            store.persist(offered);
            return new Outcome.Done(offered.standing());
        });
    }

    /** The candidate's acceptance; empty when no province issued this certificate. */
    public Optional<Outcome> accept(String certificate) {
        return find(certificate).map(nomination -> {
            var today = calendar.today();
            var outcome = nomination.acceptOn(today);
            if (outcome instanceof Outcome.Done) {
                var standing = nomination.standing();
                events.say(new NominationAccepted(standing.candidate(), standing.province(), certificate, today));
            }
            return outcome;
        });
    }

    /** The candidate's rejection; empty when no province issued this certificate. */
    public Optional<Outcome> reject(String certificate) {
        return find(certificate).map(nomination -> nomination.rejectOn(calendar.today()));
    }

    /** The province takes its nomination back; empty when it issued no such certificate. */
    public Optional<Outcome> withdraw(Province by, String certificate, String reason) {
        return find(certificate).filter(nomination -> nomination.isBy(by)).map(nomination -> {
            var accepted = nomination.isAccepted();
            var outcome = nomination.withdraw(reason);
            if (accepted && outcome instanceof Outcome.Done) {
                var standing = nomination.standing();
                events.say(new NominationWithdrawn(standing.candidate(), by, certificate, calendar.today()));
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

    private Optional<Refusal> whyNot(Province by, ExpressionOfInterestNumber candidate) {
        var listing = store.find(PoolListing.class, candidate);
        if (listing == null || !listing.isVisibleTo(by)) {
            return Optional.of(Refusal.UNKNOWN_CANDIDATE);
        }
        if (!listing.isInPool()) {
            return Optional.of(Refusal.NOT_IN_POOL);
        }
        if (liveOf(candidate).isPresent()) {
            return Optional.of(Refusal.ALREADY_NOMINATED);
        }
        var allocation = store.find(
                Allocation.class, new Allocation.Year(by, calendar.today().getYear()), LockModeType.PESSIMISTIC_WRITE);
        if (allocation == null) {
            return Optional.of(Refusal.ALLOCATION_NOT_PUBLISHED);
        }
        return allocation.charge() ? Optional.empty() : Optional.of(Refusal.ALLOCATION_SPENT);
    }

    // ---- what is heard

    void ranked(CandidateRanked said) {
        listing(said.about()).ranked(said);
    }

    void left(ExpressionOfInterestNumber candidate, long place, Why why) {
        if (listing(candidate).left(place) && why != Why.INVITED) {
            liveOf(candidate).ifPresent(Nomination::end);
        }
    }

    void ended(ExpressionOfInterestNumber candidate) {
        listing(candidate).end();
        liveOf(candidate).ifPresent(Nomination::end);
    }

    void invited(ExpressionOfInterestNumber candidate) {
        liveOf(candidate).ifPresent(Nomination::invited);
    }

    void invitationClosed(ExpressionOfInterestNumber candidate, How how) {
        if (how.returnsToPool()) {
            liveOf(candidate).ifPresent(Nomination::backInPool);
        }
    }

    /** Lapses the offers whose thirty days have passed, some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var unanswered = store.createNamedQuery("Nomination.unanswered", Nomination.class)
                .setParameter("day", day)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        unanswered.forEach(Nomination::lapse);
        if (unanswered.size() == AT_A_TIME) {
            events.say(new DayBegan(day));
        }
    }

    /** Opens the books of the allocations that were published and have none yet. */
    void prepare(@Observes Opening.Prepare opening) {
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
