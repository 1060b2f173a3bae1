package ca.expressentry.it;

import static java.util.Comparator.comparing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.demo.Population;
import ca.expressentry.law.Points;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Province;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The whole story in a pool of thousands: submitted, ranked, nominated, invited, declined, and a nomination taken back.
 * Whoever is invited is compared with a plain sort of what the windows of the house say of everybody.
 */
@ExtendWith(ArquillianExtension.class)
class StoryIT {

    private static final Logger STORY = Logger.getLogger(StoryIT.class.getName());

    private static final long SEED = 445;
    private static final int CANDIDATES = Integer.getInteger("story.candidates", 5_000);
    private static final int CONNECTIONS = 8;
    private static final int NOMINEES = 12;
    private static final Points NOMINATION = new Points(600);

    /** Round 445 invited 733 from a pool of 229,904; this is the same share of ours. */
    private static final int PROVINCIAL_ROUND = (int) Math.round(CANDIDATES * 733 / 229_904.0);

    private static final int CANADIAN_EXPERIENCE_ROUND = CANDIDATES / 25;

    final LocalDate today = House.TODAY;
    final House house = House.underTest();
    final Map<ExpressionOfInterestNumber, House.Receipt> receipts = new HashMap<>();

    /** What the windows say of one candidate. */
    record Seen(
            ExpressionOfInterestNumber number,
            House.Scored score,
            Instant submittedAt,
            Set<EconomicClass> federalClasses) {

        /** The order of invitations: IRPA 10.2(2); the number only makes it certain. */
        static final Comparator<Seen> ORDER = comparing(Seen::total)
                .reversed()
                .thenComparing(Seen::submittedAt)
                .thenComparing(Seen::number);

        Points total() {
            return score.total();
        }

        boolean isNominee() {
            return score.nomination().isPresent();
        }

        boolean isIn(EconomicClass economicClass) {
            return federalClasses.contains(economicClass);
        }
    }

    @AfterEach
    void everybody_leaves() throws Exception {
        together(receipts.keySet(), house::withdraws);
    }

    @Test
    void a_pool_of_thousands_from_submission_to_invitation_and_back() throws Exception {
        assertThat(house.poolSize()).as("others in the pool").isZero();
        everybodySubmits();
        var atFirst = look(receipts.keySet());
        everybodyHasTheirRank(atFirst.values());
        theDistributionIsPrinted();

        var certificates = theProvinceNominates(atFirst.values());
        var lifted = look(receipts.keySet());
        everyNomineeGainsExactlyWhatIsLeftOf600(certificates.keySet(), atFirst, lifted);

        var provincial = theProvincialRoundInvitesTheNominees(certificates.keySet(), lifted);
        var decliner = oneDeclines(certificates.keySet(), lifted, provincial);
        var experience = theCanadianExperienceRoundInvitesTheFirst(decliner);
        oneOfTheClassDeclinesAndIsBack(experience);
        theProvinceTakesItBack(decliner, certificates.get(decliner), atFirst);
        theTrailAloneTellsTheSame(certificates.size());
    }

    private void everybodySubmits() throws Exception {
        var crowd = Population.of(SEED, today).limit(CANDIDATES).toList();
        var begin = System.nanoTime();
        receipts.putAll(together(crowd, house::isReceived).stream()
                .collect(Collectors.toMap(House.Receipt::number, Function.identity())));
        var submitted = secondsSince(begin);
        house.eventually(() -> assertThat(house.poolSize()).isEqualTo(CANDIDATES));
        say(
                "%,d people submit over %d connections in %.1f s (%,.0f a second); the last is ranked %.1f s later.",
                CANDIDATES, CONNECTIONS, submitted, CANDIDATES / submitted, secondsSince(begin) - submitted);
    }

    private void everybodyHasTheirRank(Collection<Seen> seen) throws Exception {
        var order = seen.stream().sorted(Seen.ORDER).toList();
        var ranks = together(order, s -> house.rankOf(s.number()).orElseThrow());
        assertThat(ranks)
                .extracting(House.Place::score)
                .containsExactlyElementsOf(order.stream().map(Seen::total).toList());
        assertThat(ranks)
                .extracting(House.Place::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, order.size()).boxed().toList());
        say(
                "Every rank is that of a plain sort by score and time: from %s with %s to %s with %s.",
                order.get(0).number(),
                order.get(0).total(),
                order.get(order.size() - 1).number(),
                order.get(order.size() - 1).total());
    }

    private void theDistributionIsPrinted() {
        var published = MarkdownDocument.read(Population.class, "pool.md")
                .table("Published pool")
                .rows();
        var of = published.stream().mapToInt(row -> row.number("Candidates")).sum();
        var ours = new HashMap<String, Integer>();
        house.distribution()
                .path("bands")
                .forEach(band -> ours.put(
                        band.path("code").asText(), band.path("candidates").intValue()));
        say("The pool beside the published one (shares of all):");
        say("  band       scores      ours       published");
        for (MarkdownTable.Row row : published) {
            var band = row.text("Band");
            say(
                    "  %-5s %4d to %4d  %6d %5.1f %%   %6d %5.1f %%",
                    band,
                    row.number("From"),
                    row.number("To"),
                    ours.get(band),
                    100.0 * ours.get(band) / CANDIDATES,
                    row.number("Candidates"),
                    100.0 * row.number("Candidates") / of);
        }
        assertThat(ours.get("dd18")).isEqualTo(CANDIDATES);
    }

    private Map<ExpressionOfInterestNumber, String> theProvinceNominates(Collection<Seen> pool) {
        var chosen = chosen(pool);
        var certificates = new HashMap<ExpressionOfInterestNumber, String>();
        for (var candidate : chosen) {
            certificates.put(candidate, house.isOfferedNomination(candidate, Province.ON));
        }
        say("Ontario nominates %d people, from the whole height of the pool.", chosen.size());
        for (var candidate : chosen) {
            assertThat(house.scoreOf(candidate))
                    .as("an offer alone moves nobody")
                    .isEqualTo(scoreOf(pool, candidate));
        }
        certificates.values().forEach(house::accepts);
        for (var candidate : chosen) {
            house.eventually(
                    () -> assertThat(house.breakdownOf(candidate).orElseThrow().nomination())
                            .contains(certificates.get(candidate)));
        }
        return certificates;
    }

    /** Evenly over the ranks of those whom the province may see: half with other additional points, half without. */
    private List<ExpressionOfInterestNumber> chosen(Collection<Seen> pool) {
        var visible = pool.stream()
                .filter(seen -> isVisibleTo(Province.ON, seen.number()))
                .sorted(Seen.ORDER)
                .collect(Collectors.partitioningBy(
                        seen -> seen.score().additional().compareTo(Points.ZERO) > 0));
        var chosen = new ArrayList<ExpressionOfInterestNumber>();
        for (var half : visible.values()) {
            for (int i = 0; i < NOMINEES / 2; i++) {
                chosen.add(half.get(i * (half.size() - 1) / (NOMINEES / 2 - 1)).number());
            }
        }
        return chosen;
    }

    private boolean isVisibleTo(Province province, ExpressionOfInterestNumber number) {
        var destinations = house.document(number).path("profile").path("destinations");
        for (var destination : destinations) {
            if (destination.asText().equals(province.name())) {
                return true;
            }
        }
        return destinations.isEmpty();
    }

    private void everyNomineeGainsExactlyWhatIsLeftOf600(
            Set<ExpressionOfInterestNumber> nominees,
            Map<ExpressionOfInterestNumber, Seen> before,
            Map<ExpressionOfInterestNumber, Seen> after) {
        for (var nominee : nominees.stream()
                .sorted(comparing(n -> after.get(n), Seen.ORDER))
                .toList()) {
            var had = before.get(nominee).score();
            var has = after.get(nominee).score();
            var gain = had.additional().plus(NOMINATION).upTo(NOMINATION).value()
                    - had.additional().value();
            assertThat(has.total().value() - had.total().value()).isEqualTo(gain);
            assertThat(has.additional()).isEqualTo(NOMINATION);
            assertThat(has.breakdown().path("core")).isEqualTo(had.breakdown().path("core"));
            assertThat(has.breakdown().path("spouse")).isEqualTo(had.breakdown().path("spouse"));
            assertThat(has.breakdown().path("transferability"))
                    .isEqualTo(had.breakdown().path("transferability"));
            say(
                    "  %s: %s with %s additional, gains %d: %s, rank %d.",
                    nominee,
                    had.total(),
                    had.additional(),
                    gain,
                    has.total(),
                    house.rankOf(nominee).orElseThrow().rank());
        }
        assertThat(after.values().stream().sorted(Seen.ORDER).limit(NOMINEES).map(Seen::number))
                .as("above everybody else")
                .containsExactlyInAnyOrderElementsOf(nominees);
        after.forEach((number, seen) -> {
            if (!nominees.contains(number)) {
                assertThat(seen.total())
                        .as(number.value())
                        .isEqualTo(before.get(number).total());
            }
        });
    }

    private House.Round theProvincialRoundInvitesTheNominees(
            Set<ExpressionOfInterestNumber> nominees, Map<ExpressionOfInterestNumber, Seen> pool) throws Exception {
        var round = house.holdsRound("PNP", PROVINCIAL_ROUND);

        var last = nominees.stream().map(pool::get).max(Seen.ORDER).orElseThrow();
        assertThat(round.state()).isEqualTo("HELD");
        assertThat(round.invited()).isEqualTo(NOMINEES);
        assertThat(round.cutOff()).contains(last.total());
        assertThat(round.tieBreak()).contains(last.submittedAt());
        assertThat(round.poolCandidates()).isEqualTo(CANDIDATES);
        assertThat(invitedIn(round, EconomicClass.PNP)).isEqualTo(nominees);
        house.eventually(() -> assertThat(house.poolSize()).isEqualTo(CANDIDATES - NOMINEES));
        say(
                "A provincial round of %d in a pool of %,d invites the %d nominees and nobody else; cut-off %s, submitted by %s.",
                PROVINCIAL_ROUND, round.poolCandidates(), round.invited(), last.total(), last.submittedAt());
        return round;
    }

    /** A nominee who would be in the Canadian experience class too: the harder case for the round that follows. */
    private ExpressionOfInterestNumber oneDeclines(
            Set<ExpressionOfInterestNumber> nominees, Map<ExpressionOfInterestNumber, Seen> pool, House.Round round) {
        var decliner = nominees.stream()
                .map(pool::get)
                .filter(seen -> seen.isIn(EconomicClass.CEC))
                .min(Seen.ORDER)
                .orElseThrow();

        house.declines(decliner.number());

        isBackAsBefore(decliner);
        assertThat(house.invitationOf(decliner.number()))
                .contains(new House.Invitation(round.number(), EconomicClass.PNP, "DECLINED"));
        say(
                "%s declines: back in the pool with %s and the submission time of before, at rank %d.",
                decliner.number(),
                decliner.total(),
                house.rankOf(decliner.number()).orElseThrow().rank());
        return decliner.number();
    }

    private Map<ExpressionOfInterestNumber, Seen> theCanadianExperienceRoundInvitesTheFirst(
            ExpressionOfInterestNumber nomineeInPool) throws Exception {
        var pool = look(receipts.keySet());
        var first = pool.values().stream()
                .filter(seen -> seen.score().inPool() && seen.isIn(EconomicClass.CEC) && !seen.isNominee())
                .sorted(Seen.ORDER)
                .limit(CANADIAN_EXPERIENCE_ROUND)
                .toList();

        var round = house.holdsRound("CEC", CANADIAN_EXPERIENCE_ROUND);

        var last = first.get(first.size() - 1);
        assertThat(round.state()).isEqualTo("HELD");
        assertThat(round.invited()).isEqualTo(CANADIAN_EXPERIENCE_ROUND);
        assertThat(round.cutOff()).contains(last.total());
        assertThat(round.tieBreak()).contains(last.submittedAt());
        assertThat(invitedIn(round, EconomicClass.CEC))
                .isEqualTo(first.stream().map(Seen::number).collect(Collectors.toSet()));
        assertThat(house.rankOf(nomineeInPool))
                .as("a nominee is invited in one class alone")
                .isPresent();
        var tied = pool.values().stream()
                .filter(seen -> seen.score().inPool() && seen.isIn(EconomicClass.CEC) && !seen.isNominee())
                .filter(seen -> seen.total().equals(last.total()))
                .count();
        var taken =
                first.stream().filter(seen -> seen.total().equals(last.total())).count();
        say(
                "A Canadian experience round of %d invites the first %d of the plain sort, no nominee; cut-off %s, where the tie-break %s takes %d of %d.",
                CANADIAN_EXPERIENCE_ROUND, round.invited(), last.total(), last.submittedAt(), taken, tied);
        var replay = house.caller()
                .get("auditor", "/api/v1/rounds/" + round.number() + "/replay")
                .when(200)
                .body();
        assertThat(replay.path("identical").asBoolean()).as(replay.toString()).isTrue();
        assertThat(replay.path("sealIntact").asBoolean()).isTrue();
        return first.stream().collect(Collectors.toMap(Seen::number, Function.identity()));
    }

    private void oneOfTheClassDeclinesAndIsBack(Map<ExpressionOfInterestNumber, Seen> invited) {
        var decliner = invited.values().stream().max(Seen.ORDER).orElseThrow();

        house.declines(decliner.number());

        isBackAsBefore(decliner);
        say(
                "The last invited, %s, declines: back with %s at rank %d.",
                decliner.number(),
                decliner.total(),
                house.rankOf(decliner.number()).orElseThrow().rank());
    }

    private void theProvinceTakesItBack(
            ExpressionOfInterestNumber nominee, String certificate, Map<ExpressionOfInterestNumber, Seen> atFirst) {
        house.withdraws(Province.ON, certificate);

        house.eventually(() ->
                assertThat(house.scoreOf(nominee)).contains(atFirst.get(nominee).total()));
        house.eventually(
                () -> assertThat(house.breakdownOf(nominee).orElseThrow().nomination())
                        .isEmpty());
        say(
                "Ontario takes back the nomination of %s: %s again, rank %d.",
                nominee,
                atFirst.get(nominee).total(),
                house.rankOf(nominee).orElseThrow().rank());
    }

    private void theTrailAloneTellsTheSame(int nominations) {
        var replayed = TrailProof.isTold(house.caller());

        assertThat(replayed.path("inPool").intValue()).isEqualTo(house.poolSize());
        assertThat(replayed.path("nominations").intValue()).isGreaterThanOrEqualTo(nominations);
        assertThat(replayed.path("invitations").intValue()).isGreaterThan(CANADIAN_EXPERIENCE_ROUND);
        say(
                "The trail, told from its first event, gives the same pool of %,d, %d nominations and %d invitations.",
                replayed.path("inPool").intValue(),
                replayed.path("nominations").intValue(),
                replayed.path("invitations").intValue());
    }

    private void isBackAsBefore(Seen candidate) {
        house.eventually(() -> assertThat(house.scoreOf(candidate.number())).contains(candidate.total()));
        house.eventually(
                () -> assertThat(house.receiptOf(candidate.number()).state()).isEqualTo("IN_POOL"));
        assertThat(house.receiptOf(candidate.number()).submittedAt()).isEqualTo(candidate.submittedAt());
    }

    /** Everybody whose latest invitation is of this round, and all in the one class. */
    private Set<ExpressionOfInterestNumber> invitedIn(House.Round round, EconomicClass economicClass) throws Exception {
        var invited = new HashSet<ExpressionOfInterestNumber>();
        for (var each : together(receipts.keySet(), n -> Map.entry(n, house.invitationOf(n)))) {
            each.getValue().filter(i -> i.round() == round.number()).ifPresent(invitation -> {
                assertThat(invitation.economicClass()).isEqualTo(economicClass);
                invited.add(each.getKey());
            });
        }
        return invited;
    }

    private Map<ExpressionOfInterestNumber, Seen> look(Collection<ExpressionOfInterestNumber> numbers)
            throws Exception {
        return together(numbers, this::look).stream().collect(Collectors.toMap(Seen::number, Function.identity()));
    }

    private Seen look(ExpressionOfInterestNumber number) {
        return new Seen(
                number,
                house.breakdownOf(number).orElseThrow(),
                receipts.get(number).submittedAt(),
                house.classesOf(number).orElseThrow());
    }

    private static Optional<Points> scoreOf(Collection<Seen> pool, ExpressionOfInterestNumber number) {
        return pool.stream()
                .filter(seen -> seen.number().equals(number))
                .map(Seen::total)
                .findFirst();
    }

    private static <T, R> List<R> together(Collection<T> things, Function<T, R> doing) throws Exception {
        var connections = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var done = new ArrayList<R>();
            for (var one : connections.invokeAll(things.stream()
                    .map(thing -> (Callable<R>) () -> doing.apply(thing))
                    .toList())) {
                done.add(one.get());
            }
            return done;
        } catch (ExecutionException e) {
            throw new AssertionError("one of many failed", e.getCause());
        } finally {
            connections.shutdown();
        }
    }

    private static double secondsSince(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void say(String sentence, Object... things) {
        STORY.info(() -> String.format(Locale.CANADA, sentence, things));
    }
}
