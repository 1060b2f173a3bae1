package ca.expressentry.nominations;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.InterestAnswered;
import ca.expressentry.message.Event.InterestNotified;
import ca.expressentry.message.Events;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.window.Cursor;
import ca.expressentry.window.Page;
import ca.expressentry.window.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Notifications of interest: a province writes to candidates it found in the pool, and they answer. */
@ApplicationScoped
@Transactional
public class Interests {

    private static final int LENGTH_OF_ID = 8;

    @PersistenceContext
    EntityManager store;

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    /**
     * What became of a notice.
     *
     * @param notice its name; empty: there was nobody to tell
     * @param told who finds it in the account
     * @param notTold who does not, and why
     */
    public record Sent(Optional<String> notice, List<ExpressionOfInterestNumber> told, List<NotTold> notTold) {}

    /** Somebody who cannot be written to. */
    public record NotTold(ExpressionOfInterestNumber candidate, Refusal why) {}

    /** A notice with the number of those it went to, and of their answers. */
    public record Tally(
            String notice,
            Province province,
            String officer,
            Instant sentAt,
            LocalDate answerBy,
            NoticeOfInterest.Text text,
            int told,
            int interested,
            int notInterested) {}

    /** Writes to every one of the candidates who is in the pool and visible to the province. */
    public Sent send(Officer by, NoticeOfInterest said) {
        var notice = new Notice(freshId(by.province()), by, calendar.now(), said.onlyFrom(calendar.today()));
        var notTold = new ArrayList<NotTold>();
        var told = new ArrayList<ExpressionOfInterestNumber>();
        for (var candidate : said.candidates()) {
            whyNot(by.province(), candidate)
                    .ifPresentOrElse(why -> notTold.add(new NotTold(candidate, why)), () -> told.add(candidate));
        }
        if (!told.isEmpty()) {
            store.persist(notice);
            store.flush();
            told.forEach(candidate -> {
                store.persist(new Interest(notice.id(), candidate));
                events.say(new InterestNotified(candidate, by.province(), notice.id(), said.answerBy()));
            });
        }
        return new Sent(
                told.isEmpty() ? Optional.empty() : Optional.of(notice.id()), List.copyOf(told), List.copyOf(notTold));
    }

    private static String freshId(Province province) {
        return province + "-" + VerificationCode.fresh().value().substring(0, LENGTH_OF_ID);
    }

    private Optional<Refusal> whyNot(Province by, ExpressionOfInterestNumber candidate) {
        var listing = Optional.ofNullable(store.find(PoolListing.class, candidate))
                .filter(known -> known.isVisibleTo(Sight.of(by)));
        if (listing.isEmpty()) {
            return Optional.of(Refusal.UNKNOWN_CANDIDATE);
        }
        return listing.filter(PoolListing::isInPool).isPresent() ? Optional.empty() : Optional.of(Refusal.NOT_IN_POOL);
    }

    /** What was sent to a candidate, as far as these eyes see it; latest first. Few provinces write to one. */
    public List<InterestShown> of(ExpressionOfInterestNumber candidate, Sight sight) {
        return store.createNamedQuery("Interest.of", Interest.class)
                .setParameter("candidate", candidate.value())
                .getResultStream()
                .map(this::shown)
                .filter(interest -> sight.reaches(interest.province()))
                .sorted((one, other) -> other.sentAt().compareTo(one.sentAt()))
                .toList();
    }

    /** The candidate answers; a refusal says why not. Empty: no such notice was sent to this candidate. */
    public Optional<Answer> answer(String notice, ExpressionOfInterestNumber candidate, boolean interested) {
        return Optional.ofNullable(store.find(Interest.class, new Interest.To(notice, candidate.value())))
                .map(interest -> {
                    var of = store.find(Notice.class, notice);
                    if (Interest.isOver(of.answerBy(), calendar.today())) {
                        return new Answer(Optional.of(Refusal.NOTICE_OVER), interest.shown(of));
                    }
                    if (interest.answer(interested, calendar.now())) {
                        events.say(new InterestAnswered(candidate, of.province(), notice, interested));
                    }
                    return new Answer(Optional.empty(), interest.shown(of));
                });
    }

    /** How an answer was taken: with a refusal, it was not. */
    public record Answer(Optional<Refusal> refused, InterestShown interest) {}

    /** The notices that these eyes see, with their answers, latest first. */
    public Page<Tally> sent(Sight sight, Paging paging) {
        var notices = store.createNamedQuery("Notice.by", Notice.class)
                .setParameter("provinces", sight.provinces())
                .setParameter("at", LatestFirst.at(paging))
                .setParameter("id", LatestFirst.id(paging))
                .setMaxResults(paging.look())
                .getResultList();
        if (notices.isEmpty()) {
            return new Page<>(List.of(), Optional.empty());
        }
        var answers = store.createNamedQuery("Interest.in", Interest.class)
                .setParameter("notices", notices.stream().map(Notice::id).toList())
                .getResultStream()
                .collect(Collectors.groupingBy(Interest::notice));
        return paging.page(notices, notice -> Cursor.of(notice.sentAt(), notice.id()))
                .map(notice -> tally(notice, answers.getOrDefault(notice.id(), List.of())));
    }

    private static Tally tally(Notice notice, List<Interest> answers) {
        return new Tally(
                notice.id(),
                notice.province(),
                notice.officer(),
                notice.sentAt(),
                notice.answerBy(),
                notice.text(),
                answers.size(),
                count(answers, true),
                count(answers, false));
    }

    private static int count(List<Interest> answers, boolean said) {
        return (int) answers.stream()
                .filter(interest ->
                        interest.interested().filter(is -> is == said).isPresent())
                .count();
    }

    private InterestShown shown(Interest interest) {
        return interest.shown(store.find(Notice.class, interest.notice()));
    }
}
