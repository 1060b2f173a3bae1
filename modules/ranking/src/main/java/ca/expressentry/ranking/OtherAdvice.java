package ca.expressentry.ranking;

import ca.expressentry.profile.Job;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.JobOffer.Basis;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.TradeCertificate;
import ca.expressentry.ranking.Improvement.Change;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.ranking.Improvements.Asked;
import ca.expressentry.text.Bilingual;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What others give: a certificate of qualification, an offer where it counts, a nomination. */
final class OtherAdvice {

    private static final Bilingual CERTIFICATE = new Bilingual(
            "A certificate of qualification in a skilled trade, issued in Canada",
            "Un certificat de compétence dans un métier spécialisé, délivré au Canada");
    private static final Bilingual OFFER = new Bilingual(
            "A qualifying offer of employment in {occupation}", "Une offre d’emploi admissible, groupe {occupation}");
    private static final Bilingual NOMINATION = new Bilingual(
            "A nomination by a province or territory, accepted",
            "Une désignation d’une province ou d’un territoire, acceptée");

    private OtherAdvice() {}

    static Stream<List<Alternative>> ladders(Asked asked) {
        return Stream.of(certificate(asked), offer(asked), nomination(asked));
    }

    private static List<Alternative> certificate(Asked asked) {
        var person = asked.declaration();
        if (person.tradeCertificates().stream().anyMatch(c -> !c.issuedOn().isAfter(asked.on()))) {
            return List.of();
        }
        return latestOccupation(asked)
                .map(trade -> Alternative.declared(
                        Kind.TRADE_CERTIFICATE,
                        CERTIFICATE,
                        new Change("tradeCertificates", "0", "1"),
                        new Declared(person).with(new TradeCertificate(trade, Optional.empty(), asked.on())),
                        asked.nominated()))
                .stream()
                .toList();
    }

    private static List<Alternative> offer(Asked asked) {
        return latestOccupation(asked)
                .map(occupation -> Alternative.declared(
                        Kind.ARRANGED_EMPLOYMENT,
                        OFFER.with("occupation", occupation),
                        new Change("jobOffer", "none", occupation.code()),
                        new Declared(asked.declaration())
                                .with(new JobOffer(
                                        occupation,
                                        1,
                                        true,
                                        false,
                                        Optional.empty(),
                                        Basis.ASSESSED_FROM_ABROAD,
                                        0,
                                        false)),
                        asked.nominated()))
                .stream()
                .toList();
    }

    private static Optional<Noc> latestOccupation(Asked asked) {
        return asked.declaration().work().stream()
                .filter(job -> job.occupation().isInUseOn(asked.on()))
                .max(Comparator.comparing((Job job) -> job.until().orElse(asked.on())))
                .map(Job::occupation)
                .or(() -> Noc.inUseOn(asked.on()).stream()
                        .filter(noc -> noc.isSkilledOn(asked.on()))
                        .reduce((one, last) -> last));
    }

    private static List<Alternative> nomination(Asked asked) {
        return asked.nominated()
                ? List.of()
                : List.of(Alternative.declared(
                        Kind.NOMINATION,
                        NOMINATION,
                        new Change("nominated", "false", "true"),
                        asked.declaration(),
                        true));
    }
}
