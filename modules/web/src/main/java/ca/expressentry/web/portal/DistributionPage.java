package ca.expressentry.web.portal;

import ca.expressentry.invitations.PublishedRounds;
import ca.expressentry.law.LegalCalendar;
import ca.expressentry.ranking.Pool;
import ca.expressentry.ranking.Pool.Distribution;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** The pool by score now, beside the one that the department published last. */
@ApplicationScoped
public class DistributionPage implements Page {

    static final Bilingual PATH = new Bilingual("/pool-distribution", "/distribution-du-bassin");

    @Inject
    Pool pool;

    /** What the page shows; the published pool with the round it was published with. */
    record View(BandChart chart, LocalDate today, LocalDate publishedOn, String round) {

        Bilingual attribution() {
            return PublishedRounds.attribution();
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(pool.distribution());
    }

    static Answer answer(Distribution here) {
        var latest = PublishedRounds.latestFirst().stream()
                .filter(round -> round.pool().isPresent())
                .findFirst()
                .orElseThrow();
        var published = latest.pool().orElseThrow();
        return Answer.ok(
                "distribution",
                "bands.title",
                new View(
                        BandChart.of(here, published),
                        LegalCalendar.dayOf(here.at()),
                        published.asOf(),
                        latest.number()));
    }
}
