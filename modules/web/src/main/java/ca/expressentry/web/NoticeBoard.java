package ca.expressentry.web;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.AfterCommit;
import ca.expressentry.message.Event.NoticeGiven;
import ca.expressentry.message.Events;
import ca.expressentry.message.Opening.Prepare;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/** What a federal administrator tells everybody: a text above every page, and whether anything is taken for now. */
@ApplicationScoped
public class NoticeBoard {

    private static final int LONGEST = 500;

    @PersistenceContext
    EntityManager store;

    @Inject
    AfterCommit afterCommit;

    @Inject
    LegalCalendar calendar;

    @Inject
    Events events;

    private volatile Standing standing = Standing.NONE;

    /**
     * What stands, as everybody may know it.
     *
     * @param readOnly whether nothing is taken for now: all that changes anything is refused, all that reads is answered
     * @param text what is said to all; empty: nothing
     * @param since when it was put up; empty: nothing ever was
     */
    public record Standing(boolean readOnly, Optional<Bilingual> text, Optional<Instant> since) {

        public static final Standing NONE = new Standing(false, Optional.empty(), Optional.empty());
    }

    /** A notice as it is given. */
    public record Given(boolean readOnly, Optional<Bilingual> text) {
        public Given {
            if (text.filter(t -> t.en().length() > LONGEST || t.fr().length() > LONGEST)
                    .isPresent()) {
                throw new Invalid(
                                "notice-too-long",
                                "A notice has at most " + LONGEST + " characters in each language.",
                                "Un avis compte au plus " + LONGEST + " caractères dans chaque langue.")
                        .at("text");
            }
        }
    }

    @Transactional
    void open(@Observes Prepare opening) {
        var kept = store.find(Notice.class, Notice.ONLY);
        standing = kept == null ? Standing.NONE : kept.standing();
    }

    /** What stands now. */
    public Standing standing() {
        return standing;
    }

    /** Replaces what stands; it holds from the instant at which it is on the disk. Empty: it is not what was read. */
    @Transactional
    public Optional<Standing> give(Given given, Predicate<Standing> isAsRead) {
        var kept = store.find(Notice.class, Notice.ONLY);
        if (!isAsRead.test(kept == null ? Standing.NONE : kept.standing())) {
            return Optional.empty();
        }
        var notice = kept == null ? new Notice() : kept;
        notice.give(given.readOnly(), given.text(), calendar.now());
        if (kept == null) {
            store.persist(notice);
        }
        events.say(new NoticeGiven(given.readOnly(), given.text()));
        var now = notice.standing();
        afterCommit.run(() -> standing = now);
        return Optional.of(now);
    }
}
