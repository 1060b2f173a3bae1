package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.ranking.Pool;
import ca.expressentry.ranking.Pool.ReviewProgress;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How far the scoring of the pool under the law of a new day has come. */
@ApplicationScoped
public class ReviewPage implements FederalPage {

    static final Bilingual PATH = new Bilingual("/pool-review", "/reexamen-du-bassin");

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    private final Pace pace = new Pace();

    /**
     * What the page shows.
     *
     * @param progress none before the first day
     * @param left how long it will go on at the pace that was measured; none when none was
     */
    record View(Visit visit, Instant at, Optional<ReviewProgress> progress, Optional<Duration> left) {

        boolean goesOn() {
            return progress.filter(now -> now.remaining() > 0).isPresent();
        }

        /** Of a hundred, rounded down: a hundred only when nothing remains. */
        int percent() {
            return progress.filter(now -> now.due() > 0)
                    .map(now -> (int) (now.done() * 100L / now.due()))
                    .orElse(100);
        }

        String instant(Instant instant) {
            return RoundOffice.instant(instant, visit.words());
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        var at = calendar.now();
        var progress = pool.review();
        return answer(new View(visit, at, progress, progress.flatMap(now -> pace.left(now, at))));
    }

    static Answer answer(View view) {
        return Answer.ok("review", "review.title", view);
    }
}
