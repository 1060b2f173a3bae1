package ca.expressentry.web.portal;

import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;

/** What the house is and where to go. */
@ApplicationScoped
public class FrontPage implements Page {

    /** A way from here; the keys of its name and of what is there. */
    record Way(String address, String name, String what) {}

    @Override
    public Bilingual path() {
        return Portal.FRONT;
    }

    @Override
    public Answer answer(Visit visit) {
        var rules = visit.to(RulesPage.PATH);
        return Answer.ok(
                "front",
                "front.title",
                List.of(
                        new Way(visit.to(PoolPage.PATH), "front.office", "front.office-what"),
                        new Way(visit.to(RoundOfficePage.PATH), "front.round-office", "front.round-office-what"),
                        new Way(rules, "rules.title", "front.rules"),
                        new Way("/openapi/ui/", "front.api", "front.api-what"),
                        new Way(visit.to(DistributionPage.PATH), "front.pool", "front.pool-what"),
                        new Way(visit.to(RoundsPage.PATH), "front.rounds", "front.rounds-what"),
                        new Way(visit.to(VerifyPage.PATH), "verify.title", "front.verify-what"),
                        new Way(visit.to(CountersPage.PATH), "counter.title", "front.counter-what"),
                        new Way("/health", "front.health", "front.health-what")));
    }
}
