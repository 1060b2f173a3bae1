package ca.expressentry.nominations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.AfterCommit;
import ca.expressentry.message.Event.CandidateLeftPool.Why;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.Charge;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.IdentityRevealed;
import ca.expressentry.message.Event.InvitationClosed.How;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationBecame;
import ca.expressentry.message.Event.NominationOffered;
import ca.expressentry.message.Event.NominationProposed;
import ca.expressentry.message.Event.NominationSentBack;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Event.ProvinceSettingsChanged;
import ca.expressentry.message.Events;
import ca.expressentry.message.Opening;
import ca.expressentry.nominations.NominationSearch.After;
import ca.expressentry.nominations.Standing.State;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.Collectors;

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

    @Inject
    AfterCommit afterCommit;

    private final Listings listings = new Listings();

    /**
     * A province nominates a candidate (IRPR 87(2)). The certificate is the province's own number: the same offer again
     * changes nothing. The allocation of the year is charged. Where the province asks for a second officer, it is a proposal
     * until another one confirms it.
     */
    public Outcome offer(Officer by, Certificate certificate, Offer offer) {
        var candidate = offer.candidate();
        var known = find(certificate.number());
        if (known.isPresent() && !isTheSame(known.get(), by.province(), candidate)) {
            return new Outcome.Refused(Refusal.CERTIFICATE_IN_USE);
        }
        if (known.filter(nomination -> nomination.state() != State.SENT_BACK).isPresent()) {
            return new Outcome.Unchanged(known.get().standing());
        }
        var facts = facts(by.province(), offer, LockModeType.PESSIMISTIC_WRITE);
        var why = Obstacles.of(facts).stream().findFirst();
        if (why.isPresent()) {
            return why.get();
        }
        facts.allocation().ifPresent(Allocation::charge);
        var today = calendar.today();
        var made = new Nomination(certificate.number(), by.province(), candidate, today, AnswerPeriod.lastDay(today))
                .inStream(facts.stream().stream().map(Stream::code));
        return issue(by, known, settings(by.province()).secondOfficer() ? made.proposedBy(by.name()) : made);
    }

    /** The same under a number that we give, unless the province gives its own. */
    public Outcome offer(Officer by, Offer offer) {
        var settings = settings(by.province());
        if (settings.ownNumbers()) {
            return new Outcome.Refused(Refusal.NUMBER_MISSING);
        }
        var year = calendar.today().getYear();
        var allocation = locked(by.province(), year);
        if (allocation.isEmpty()) {
            return new Outcome.Refused(Refusal.ALLOCATION_NOT_PUBLISHED);
        }
        var nth = allocation.get().numbered() + 1;
        while (find(settings.certificate(by.province(), year, nth).number()).isPresent()) {
            nth++;
        }
        var outcome = offer(by, settings.certificate(by.province(), year, nth), offer);
        if (outcome instanceof Outcome.Done) {
            allocation.get().numbered(nth);
        }
        return outcome;
    }

    private Outcome issue(Officer by, Optional<Nomination> sentBack, Nomination made) {
        var outcome = sentBack.map(known -> known.again(made)).orElseGet(() -> {
            store.persist(made);
            return new Outcome.Done(made.standing());
        });
        var nomination = sentBack.orElse(made);
        writeDown(nomination, by.name());
        tell(nomination.standing(), charged(nomination));
        return outcome;
    }

    /** What was just charged for a nomination. */
    private List<Charge> charged(Nomination nomination) {
        return nomination
                .chargedYear()
                .map(year -> store.find(Allocation.class, new Allocation.Year(nomination.province(), year)))
                .map(allocation -> allocation.told(1))
                .stream()
                .toList();
    }

    private void tell(Standing nomination, List<Charge> charges) {
        events.say(
                nomination.state() == State.PROPOSED
                        ? new NominationProposed(
                                nomination.candidate(),
                                nomination.province(),
                                nomination.certificate(),
                                nomination.stream(),
                                nomination.answerBy(),
                                charges)
                        : new NominationOffered(
                                nomination.candidate(),
                                nomination.province(),
                                nomination.certificate(),
                                nomination.stream(),
                                nomination.answerBy(),
                                charges));
    }

    /** Another officer of the province confirms a proposal: it is offered. Empty: no such nomination of the province. */
    public Optional<Outcome> confirm(Officer by, String certificate, IntPredicate onVersion) {
        return decide(by, certificate, onVersion, nomination -> {
            var today = calendar.today();
            var charges = new ArrayList<Charge>();
            var why = whyNotNow(nomination, today, charges);
            if (why.isPresent()) {
                return why.get();
            }
            var outcome = nomination.confirm(today, AnswerPeriod.lastDay(today));
            writeDown(nomination, by.name());
            tell(nomination.standing(), charges);
            return outcome;
        });
    }

    /** Another officer of the province sends a proposal back, and nothing is held any more. */
    public Optional<Outcome> sendBack(Officer by, String certificate, Withdrawal back, IntPredicate onVersion) {
        return decide(by, certificate, onVersion, nomination -> {
            var outcome = nomination.sendBack(back.reason());
            var charges = release(nomination);
            writeDown(nomination, by.name());
            var standing = nomination.standing();
            events.say(
                    new NominationSentBack(standing.candidate(), by.province(), certificate, back.reason(), charges));
            return outcome;
        });
    }

    private Optional<Outcome> decide(
            Officer by, String certificate, IntPredicate onVersion, Function<Nomination, Outcome> decision) {
        return of(by.province(), certificate)
                .map(nomination -> whyChanged(nomination, onVersion)
                        .or(() -> nomination.whyNotBy(
                                by.name(), settings(by.province()).secondOfficer()))
                        .orElseGet(() -> decision.apply(nomination)));
    }

    /** What changed since a proposal was made; a proposal of the year before charges the year in which it is confirmed. */
    private Optional<Outcome> whyNotNow(Nomination nomination, LocalDate today, List<Charge> charges) {
        var standing = nomination.standing();
        var stream = StreamChoice.on(today, standing.province(), standing.stream());
        if (stream.fault().isPresent()) {
            return Optional.of(stream.fault().get());
        }
        var isListed = Optional.ofNullable(store.find(PoolListing.class, standing.candidate()))
                .filter(PoolListing::isInPool)
                .isPresent();
        if (!isListed) {
            return Optional.of(new Outcome.Refused(Refusal.NOT_IN_POOL));
        }
        if (nomination.chargedYear().filter(year -> year == today.getYear()).isPresent()) {
            return Optional.empty();
        }
        var allocation = locked(standing.province(), today.getYear());
        if (allocation.isEmpty()) {
            return Optional.of(new Outcome.Refused(Refusal.ALLOCATION_NOT_PUBLISHED));
        }
        if (!allocation.get().charge()) {
            return Optional.of(new Outcome.Refused(Refusal.ALLOCATION_SPENT));
        }
        charges.addAll(release(nomination));
        nomination.charges(today.getYear());
        charges.add(allocation.get().told(1));
        return Optional.empty();
    }

    /** What became of it since it was looked at, and by whom. */
    private Optional<Outcome> whyChanged(Nomination nomination, IntPredicate onVersion) {
        if (onVersion.test(nomination.version())) {
            return Optional.empty();
        }
        var by = store.createNamedQuery("Step.of", Step.class)
                .setParameter("certificate", nomination.standing().certificate())
                .getResultStream()
                .reduce((first, last) -> last)
                .map(step -> step.entry().officer())
                .filter(officer -> !officer.isBlank())
                .map(officer -> " (" + officer + ")")
                .orElse("");
        var now = nomination.state().title();
        var text = Refusal.CHANGED_SINCE.text();
        return Optional.of(new Outcome.Refused(
                Refusal.CHANGED_SINCE,
                new Bilingual(
                        text.en().replace("{state}", now.en() + by), text.fr().replace("{state}", now.fr() + by))));
    }

    /** All that stands in the way of an offer now under a number that we give; nothing is charged and nothing is said. */
    public List<Outcome.Refused> obstacles(Province by, Offer offer) {
        return settings(by).ownNumbers()
                ? obstacles(by, offer, Optional.of(Refusal.NUMBER_MISSING))
                : obstacles(by, offer, Optional.empty());
    }

    /** The same for an offer under this certificate; none also when that very offer was made already. */
    public List<Outcome.Refused> obstacles(Province by, Certificate certificate, Offer offer) {
        var known = find(certificate.number());
        if (known.isEmpty()) {
            return obstacles(by, offer, Optional.empty());
        }
        if (!isTheSame(known.get(), by, offer.candidate())) {
            return obstacles(by, offer, Optional.of(Refusal.CERTIFICATE_IN_USE));
        }
        return known.get().state() == State.SENT_BACK ? obstacles(by, offer, Optional.empty()) : List.of();
    }

    private List<Outcome.Refused> obstacles(Province by, Offer offer, Optional<Refusal> ofNumber) {
        var all = new ArrayList<>(Obstacles.of(facts(by, offer, LockModeType.NONE)));
        ofNumber.map(Outcome.Refused::new).ifPresent(all::add);
        return List.copyOf(all);
    }

    /** The streams of a province, and which of them are open today. */
    public List<Stream> streams(Province province) {
        return Stream.of(province);
    }

    public List<Stream> openStreams(Province province) {
        return Stream.openOn(calendar.today(), province);
    }

    /** How a stream is called; the code itself where none has it. */
    public Bilingual streamName(Province province, String code) {
        return Stream.named(province, code).map(Stream::name).orElseGet(() -> new Bilingual(code, code));
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
                putOnRecord(nomination, "", cameToNothing(nomination));
            }
            return outcome;
        });
    }

    /** The province takes its nomination back; empty when it issued no such certificate. */
    public Optional<Outcome> withdraw(Officer by, String certificate, Withdrawal withdrawal) {
        return withdraw(by, certificate, withdrawal, version -> true);
    }

    /** The same, unless somebody changed it since a version was looked at. */
    public Optional<Outcome> withdraw(Officer by, String certificate, Withdrawal withdrawal, IntPredicate onVersion) {
        return of(by.province(), certificate)
                .map(nomination -> whyChanged(nomination, onVersion)
                        .orElseGet(() -> withdraw(by, nomination, withdrawal.reason())));
    }

    /** What taking a nomination back would do now; empty when no province issued this certificate. */
    public Optional<WithdrawalEffect> effectOfWithdrawal(String certificate) {
        return nomination(certificate)
                .map(nomination -> WithdrawalEffect.of(nomination, settings(nomination.province())));
    }

    private Outcome withdraw(Officer by, Nomination nomination, String reason) {
        var accepted = nomination.isAccepted();
        var issued = nomination.state().isIssued();
        var outcome = nomination.withdraw(reason);
        if (outcome instanceof Outcome.Done) {
            var charges = issued ? cameToNothing(nomination) : release(nomination);
            if (accepted) {
                writeDown(nomination, by.name());
                var standing = nomination.standing();
                events.say(new NominationWithdrawn(
                        standing.candidate(),
                        standing.province(),
                        standing.certificate(),
                        calendar.today(),
                        Optional.of(reason),
                        charges));
            } else {
                putOnRecord(nomination, by.name(), charges);
            }
        }
        return outcome;
    }

    /** A nomination as it stands; empty when no province issued this certificate. */
    public Optional<Standing> nomination(String certificate) {
        return find(certificate).map(Nomination::standing);
    }

    /** The nomination whose certificate carries this code, if one was issued. */
    public Optional<Standing> verified(VerificationCode code) {
        return store.createNamedQuery("Nomination.verified", Nomination.class)
                .setParameter("verification", code.value())
                .getResultStream()
                .findFirst()
                .map(Nomination::standing)
                .filter(nomination -> nomination.state().isIssued());
    }

    // ---- how a province works

    /** The settings of a province, as its administrator set them or as they were at first. */
    public ProvinceSettings settings(Province province) {
        return kept(province).map(KeptSettings::settings).orElseGet(() -> ProvinceSettings.atFirst(province));
    }

    /** Higher after every change of the settings; 0: never changed. */
    public int settingsVersion(Province province) {
        return kept(province).map(KeptSettings::version).orElse(0);
    }

    /** The administrator of a province sets how it works; false: somebody else did since a version was looked at. */
    public boolean set(Officer administrator, ProvinceSettings settings, IntPredicate onVersion) {
        var province = administrator.province();
        if (!onVersion.test(settingsVersion(province))) {
            return false;
        }
        var before = settings(province).named();
        kept(province)
                .ifPresentOrElse(
                        known -> known.set(settings), () -> store.persist(new KeptSettings(province, settings)));
        settings.named().forEach((setting, after) -> {
            if (!after.equals(before.get(setting))) {
                events.say(new ProvinceSettingsChanged(province, setting, before.get(setting), after));
            }
        });
        return true;
    }

    private Optional<KeptSettings> kept(Province province) {
        return Optional.ofNullable(store.find(KeptSettings.class, province));
    }

    /** What anybody may see of this year's allocations: of the provinces that allow it. */
    public List<Ledger> publicLedgers() {
        return ledgers(Sight.OF_EVERYTHING).stream()
                .filter(ledger -> settings(ledger.province()).publicCounter())
                .toList();
    }

    /** A province was shown who a candidate is; how it found the candidate goes on record (MI 7). */
    public void revealed(Officer to, ExpressionOfInterestNumber candidate, String how) {
        events.say(new IdentityRevealed(candidate, to.province(), how));
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
        var nominations = nominations(candidate, sight);
        return listing.isEmpty() && nominations.isEmpty()
                ? Optional.empty()
                : Optional.of(new CaseFile(
                        candidate, listing.flatMap(PoolListing::listed), nominations, timeline(nominations)));
    }

    /** A candidate's nominations that these eyes see, latest first. */
    public List<Standing> nominations(ExpressionOfInterestNumber candidate, Sight sight) {
        return store.createNamedQuery("Nomination.of", Nomination.class)
                .setParameter("candidate", candidate.value())
                .setParameter("provinces", sight.provinces())
                .getResultStream()
                .map(Nomination::standing)
                .toList();
    }

    /** Everybody for whom there is or was a nomination or a proposal. */
    public Set<ExpressionOfInterestNumber> nominees() {
        return store.createNamedQuery("Nomination.candidates", String.class)
                .getResultStream()
                .map(ExpressionOfInterestNumber::new)
                .collect(Collectors.toSet());
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

    /** What waits for a second officer, oldest first. */
    public List<Standing> proposed(Sight sight, int most) {
        return store.createNamedQuery("Nomination.proposed", Nomination.class)
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
                .setParameter("year", year)
                .getSingleResult()
                .intValue();
    }

    private Obstacles.Facts facts(Province by, Offer offer, LockModeType lock) {
        var today = calendar.today();
        return new Obstacles.Facts(
                Optional.ofNullable(store.find(PoolListing.class, offer.candidate())),
                liveOf(offer.candidate()).map(Nomination::province),
                StreamChoice.on(today, by, offer.stream()),
                Optional.ofNullable(store.find(Allocation.class, new Allocation.Year(by, today.getYear()), lock)),
                Sight.of(by));
    }

    private Optional<Allocation> locked(Province province, int year) {
        return Optional.ofNullable(
                store.find(Allocation.class, new Allocation.Year(province, year), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Nothing was issued: what it held is free again. */
    private List<Charge> release(Nomination nomination) {
        return takeBack(nomination, Allocation::release);
    }

    /** It was issued and came to nothing: the province's policy says whether that comes back to its allocation. */
    private List<Charge> cameToNothing(Nomination nomination) {
        return settings(nomination.province()).givesBack() ? takeBack(nomination, Allocation::giveBack) : List.of();
    }

    private List<Charge> takeBack(Nomination nomination, Consumer<Allocation> how) {
        var charges = new ArrayList<Charge>();
        nomination
                .chargedYear()
                .flatMap(year -> locked(nomination.province(), year))
                .ifPresent(allocation -> {
                    how.accept(allocation);
                    charges.add(allocation.told(-1));
                });
        nomination.charges(null);
        return charges;
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
        liveOf(candidate).filter(Nomination::invited).ifPresent(nomination -> putOnRecord(nomination, "", List.of()));
    }

    void invitationClosed(ExpressionOfInterestNumber candidate, How how) {
        if (how.returnsToPool()) {
            liveOf(candidate)
                    .filter(Nomination::backInPool)
                    .ifPresent(nomination -> putOnRecord(nomination, "", List.of()));
        }
    }

    private void end(Nomination nomination) {
        var issued = nomination.state().isIssued();
        if (nomination.end()) {
            putOnRecord(nomination, "", issued ? List.of() : release(nomination));
        }
    }

    /** Writes down a step and says it, since no other event does. */
    private void putOnRecord(Nomination nomination, String officer, List<Charge> charges) {
        writeDown(nomination, officer);
        var standing = nomination.standing();
        events.say(new NominationBecame(
                standing.candidate(),
                standing.province(),
                standing.certificate(),
                NominationBecame.State.valueOf(standing.state().name()),
                standing.reason(),
                charges));
    }

    private void writeDown(Nomination nomination, String officer) {
        store.persist(nomination.step(calendar.now(), officer));
    }

    /** Others see it once it is committed. */
    private void show(PoolListing listing) {
        var number = listing.number();
        var seen = listing.listed();
        afterCommit.run(() -> seen.ifPresentOrElse(listings::show, () -> listings.hide(number)));
    }

    /** Lapses the offers whose thirty days have passed, some hundreds at a time. */
    void dayBegan(LocalDate day) {
        var unanswered = store.createNamedQuery("Nomination.unanswered", Nomination.class)
                .setParameter("day", day)
                .setMaxResults(AT_A_TIME)
                .getResultList();
        unanswered.stream()
                .filter(Nomination::lapse)
                .sorted(Comparator.comparing(Nomination::province))
                .forEach(nomination -> putOnRecord(nomination, "", cameToNothing(nomination)));
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

    private Optional<Nomination> of(Province province, String certificate) {
        return find(certificate).filter(nomination -> nomination.isBy(province));
    }

    private Optional<Nomination> find(String certificate) {
        return Optional.ofNullable(store.find(Nomination.class, certificate));
    }
}
