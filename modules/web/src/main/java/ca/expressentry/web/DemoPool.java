package ca.expressentry.web;

import ca.expressentry.demo.Population;
import ca.expressentry.intake.Intake;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.ranking.Pool;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.TimeUnit;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Fills an empty house with synthetic people, through the same door as everybody: their scores are the rules' own. */
@ApplicationScoped
class DemoPool {

    private static final int REPORT_EVERY = 500;
    private static final int MOST_ON_THE_WAY = 1_000;
    private static final long LOOK_AGAIN_AFTER_MILLIS = 20;

    @Inject
    @ConfigProperty(name = "express-entry.demo.candidates", defaultValue = "0")
    int candidates;

    @Inject
    @ConfigProperty(name = "express-entry.demo.seed", defaultValue = "445")
    long seed;

    @Inject
    Intake intake;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    @Resource
    ManagedThreadFactory threads;

    /** Does nothing unless candidates are asked for and nobody has ever submitted. */
    void fill() {
        if (candidates > 0 && intake.isEmpty()) {
            threads.newThread(this::submitAll).start();
        }
    }

    private void submitAll() {
        var begin = System.nanoTime();
        var submitted = 0;
        var people = Population.of(seed, calendar.today()).limit(candidates).iterator();
        try {
            while (people.hasNext()) {
                intake.submit(people.next());
                submitted++;
                if (submitted % REPORT_EVERY == 0) {
                    report(submitted, begin);
                }
                awaitRanked(submitted - MOST_ON_THE_WAY);
            }
            awaitRanked(submitted);
            report(submitted, begin);
            pool.distribution()
                    .bands()
                    .forEach(band -> Console.tell(String.format(
                            "  %-4s %4d to %4d %,8d", band.code(), band.from(), band.to(), band.candidates())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void awaitRanked(int atLeast) throws InterruptedException {
        while (ranked() < atLeast) {
            TimeUnit.MILLISECONDS.sleep(LOOK_AGAIN_AFTER_MILLIS);
        }
    }

    private int ranked() {
        return pool.distribution().total();
    }

    private void report(int submitted, long begin) {
        var seconds = Math.max(1, TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin)) / 1000.0;
        Console.tell(String.format(
                "Demonstration pool: %,d of %,d submitted, %,d ranked, %,.0f a second",
                submitted, candidates, ranked(), submitted / seconds));
    }
}
