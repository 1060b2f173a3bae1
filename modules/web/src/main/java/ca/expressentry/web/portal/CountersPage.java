package ca.expressentry.web.portal;

import ca.expressentry.nominations.Ledger;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** What anybody may see of this year’s allocations: of the provinces that allow it. */
@ApplicationScoped
public class CountersPage implements Page {

    static final Bilingual PATH = new Bilingual("/allocations", "/attributions");

    @Inject
    Nominations nominations;

    /** What the page shows. */
    record View(List<Ledger> ledgers) {}

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return answer(new View(nominations.publicLedgers()));
    }

    static Answer answer(View view) {
        return Answer.ok("counters", "counter.title", view);
    }
}
