package ca.expressentry.it;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.invitations.InvitationsBook;
import ca.expressentry.invitations.InvitationsBook.Held;
import ca.expressentry.invitations.InvitationsBook.Invited;
import ca.expressentry.invitations.InvitationsBook.Plain;
import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.ExpressionOfInterestEnded.Ending;
import ca.expressentry.message.Event.Listing;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.ranking.RankingBook;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * People, ranking and invitations against each other, one step after another in an order that a seed decides: what is
 * said to a book is heard later, and only what is said of one candidate is heard in order. Beside the books of the house
 * a plain one is kept of what ranking has heard, so that every round can be explained by the instant of its count.
 */
final class Race {

    private static final List<String> KINDS = List.of(
            "GENERAL",
            "PNP",
            "CEC",
            "FST",
            "FSW",
            "FRENCH",
            "HEALTHCARE",
            "STEM",
            "TRADES",
            "TRANSPORT",
            "AGRICULTURE",
            "EDUCATION",
            "PHYSICIANS_CDN",
            "SENIOR_MANAGERS_CDN",
            "RESEARCHERS_CDN",
            "MILITARY");
    private static final List<EconomicClass> FEDERAL = List.of(EconomicClass.CEC, EconomicClass.FSW, EconomicClass.FST);
    private static final short NOMINEE = PoolDigest.bits(Set.of(EconomicClass.PNP), Set.of());
    private static final int NOMINATION = 600;
    private static final Instant FIRST = Instant.parse("2026-08-17T22:09:00Z");
    private static final Listing LISTING = new Listing(Set.of(), Optional.empty(), OfficialLanguage.ENGLISH);

    private final Random chance;
    private final RankingBook ranking;
    private final InvitationsBook invitations = new InvitationsBook();
    private final int people;
    private final int scores;
    private final int instants;

    /** What ranking knows of a candidate, as a row of its table. */
    private static final class Row {
        final Instant submittedAt;
        Set<EconomicClass> federal = Set.of();
        Set<Category> categories = Set.of();
        int base;
        boolean nominated;
        boolean ended;
        boolean invited;
        boolean inPool;
        Plain said;
        long place;

        Row(Instant submittedAt) {
            this.submittedAt = submittedAt;
        }
    }

    /** Something to be heard. */
    private interface Message {
        void hear();
    }

    private final Map<Integer, Row> rows = new TreeMap<>();
    private final Map<Integer, Plain> pool = new TreeMap<>();
    private final Map<String, Queue<Message>> toRanking = new TreeMap<>();
    private final Map<String, Queue<Message>> toInvitations = new TreeMap<>();
    private final Set<Integer> alive = new HashSet<>();
    private final Set<Integer> overForInvitations = new HashSet<>();
    private final Map<Integer, PlainRound> called = new HashMap<>();
    private final Map<Integer, Held> held = new TreeMap<>();
    private int rounds;
    private int counts;

    Race(long seed) {
        chance = new Random(seed);
        ranking = new RankingBook(chance.nextInt(1_000));
        people = 1 + chance.nextInt(14);
        scores = 1 + chance.nextInt(4);
        instants = 1 + chance.nextInt(4);
    }

    /** Goes on for so many steps and then until everything said is heard. */
    Race run(int steps) {
        for (int i = 0; i < steps; i++) {
            step();
        }
        for (int i = 0; !toRanking.isEmpty() || !toInvitations.isEmpty(); i++) {
            assertThat(i).as("steps until all is heard").isLessThan(10_000);
            hears(chance.nextBoolean() ? toRanking : toInvitations);
        }
        var count = ranking.count();
        assertThat(invitations.agrees(count.pool(), count.upTo()))
                .as("books agree when all is heard")
                .isTrue();
        assertThat(held.keySet()).as("every round is held in the end").isEqualTo(called.keySet());
        return this;
    }

    /** How many rounds were held, how many invited in all, and how often the pool was counted for them. */
    int[] tally() {
        return new int[] {
            held.size(),
            held.values().stream().mapToInt(round -> round.invited().size()).sum(),
            counts
        };
    }

    private void step() {
        switch (chance.nextInt(12)) {
            case 0, 1, 2 -> happens();
            case 3 -> {
                if (chance.nextInt(3) == 0) {
                    callRound();
                }
            }
            case 4, 5, 6, 7 -> hears(toRanking);
            default -> hears(toInvitations);
        }
    }

    private void hears(Map<String, Queue<Message>> inbox) {
        if (!inbox.isEmpty()) {
            var keys = new ArrayList<>(inbox.keySet());
            var key = keys.get(chance.nextInt(keys.size()));
            var queue = inbox.get(key);
            var message = queue.remove();
            if (queue.isEmpty()) {
                inbox.remove(key);
            }
            message.hear();
        }
    }

    private void say(Map<String, Queue<Message>> inbox, Object about, Message message) {
        inbox.computeIfAbsent(about.toString(), key -> new ArrayDeque<>()).add(message);
    }

    // ---- what people do

    private void happens() {
        var who = chance.nextInt(people);
        if (invitations.holders().contains(who)) {
            answers(who);
        } else if (!rows.containsKey(who) || !alive.contains(who) && !rows.get(who).ended) {
            submits(who);
        } else if (alive.contains(who)) {
            changes(who);
        }
    }

    private void submits(int who) {
        if (rows.containsKey(who)) {
            return;
        }
        rows.put(who, new Row(FIRST.plusSeconds(chance.nextInt(instants))));
        alive.add(who);
        amends(who);
    }

    private void changes(int who) {
        switch (chance.nextInt(6)) {
            case 0, 1 -> amends(who);
            case 2, 3 ->
                say(toRanking, who, () -> {
                    var row = rows.get(who);
                    var change = ranking.nominate(who, NOMINEE);
                    row.nominated = true;
                    settle(who, row, change);
                });
            case 4 ->
                say(toRanking, who, () -> {
                    var row = rows.get(who);
                    row.nominated = false;
                    settle(who, row, RankingBook.UNCHANGED);
                });
            default -> ends(who);
        }
    }

    /** Another score, other classes, other categories; no class at all is not to be eligible any more. */
    private void amends(int who) {
        var base = 400 + chance.nextInt(scores);
        var federal = some(FEDERAL);
        var categories = some(Arrays.asList(Category.values()));
        say(toRanking, who, () -> {
            var row = rows.get(who);
            row.base = base;
            row.federal = federal;
            row.categories = categories;
            settle(who, row, RankingBook.UNCHANGED);
        });
    }

    private <T extends Enum<T>> Set<T> some(List<T> of) {
        return of.stream().filter(one -> chance.nextInt(3) > 0).collect(Collectors.toSet());
    }

    /** Withdrawn by the person, or a year old: then an invitation stands. */
    private void ends(int who) {
        if (!alive.remove(who)) {
            return;
        }
        var how = chance.nextBoolean() ? Ending.WITHDRAWN : Ending.EXPIRED;
        say(toRanking, who, () -> {
            rows.get(who).ended = true;
            settle(who, rows.get(who), RankingBook.UNCHANGED);
        });
        say(toInvitations, who + " ended", () -> {
            overForInvitations.add(who);
            invitations.ended(who, how);
        });
    }

    private void answers(int who) {
        switch (chance.nextInt(4)) {
            case 0, 1 -> {
                invitations.declines(who);
                say(toRanking, who, () -> {
                    rows.get(who).invited = false;
                    settle(who, rows.get(who), RankingBook.UNCHANGED);
                });
            }
            case 2 -> {
                invitations.applies(who);
                overForInvitations.add(who);
                alive.remove(who);
                say(toRanking, who, () -> {
                    rows.get(who).ended = true;
                    settle(who, rows.get(who), RankingBook.UNCHANGED);
                });
            }
            default -> ends(who);
        }
    }

    // ---- ranking

    private void settle(int who, Row row, long earlier) {
        var belongs = !row.ended && !row.invited && !row.federal.isEmpty();
        var now = belongs ? plain(who, row) : null;
        var moved = belongs
                ? ranking.enter(
                        who,
                        now.score(),
                        row.base + NOMINATION,
                        row.submittedAt.getEpochSecond() * 1_000_000,
                        PoolDigest.bits(classes(row), row.categories))
                : ranking.leave(who);
        var change = Math.max(earlier, moved);
        if (belongs) {
            pool.put(who, now);
        } else {
            pool.remove(who);
        }
        if (belongs != row.inPool || belongs && !now.equals(row.said)) {
            row.place = Math.max(row.place + 1, change);
            row.inPool = belongs;
            row.said = now;
            tell(who, row);
        }
    }

    private void tell(int who, Row row) {
        var number = ExpressionOfInterestNumber.of(who);
        if (row.inPool) {
            var said = new CandidateRanked(
                    number, row.place, row.said.score(), row.submittedAt, classes(row), row.categories, LISTING);
            say(toInvitations, who, () -> invitations.hear(said));
        } else {
            var said = new CandidateLeftPool(number, row.place, CandidateLeftPool.Why.ENDED);
            say(toInvitations, who, () -> invitations.hear(said));
        }
    }

    private static Set<EconomicClass> classes(Row row) {
        var classes = EnumSet.copyOf(row.federal);
        if (row.nominated) {
            classes.add(EconomicClass.PNP);
        }
        return classes;
    }

    private static Plain plain(int who, Row row) {
        return new Plain(
                who,
                row.base + (row.nominated ? NOMINATION : 0),
                row.submittedAt,
                names(classes(row)),
                names(row.categories));
    }

    private static Set<String> names(Set<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).collect(Collectors.toSet());
    }

    // ---- rounds

    private void callRound() {
        var round = ++rounds;
        var number = chance.nextInt(4) == 0 ? 0 : chance.nextInt(people + 2);
        var score = chance.nextInt(3) == 0 ? Optional.of(400 + chance.nextInt(scores + 1)) : Optional.<Integer>empty();
        var by = score.isPresent() && chance.nextBoolean()
                ? Optional.of(FIRST.plusSeconds(chance.nextInt(instants)))
                : Optional.<Instant>empty();
        called.put(round, new PlainRound(KINDS.get(chance.nextInt(KINDS.size())), number, score, by, order()));
        count(round);
    }

    private List<String> order() {
        var federal = new ArrayList<>(List.of("CEC", "FSW", "FST"));
        Collections.shuffle(federal, chance);
        federal.add(0, "PNP");
        return federal;
    }

    private void count(int round) {
        say(toRanking, "round " + round, () -> {
            counts++;
            var count = ranking.count();
            var atThatInstant = List.copyOf(pool.values());
            say(toInvitations, "round " + round, () -> counted(round, count, atThatInstant));
        });
    }

    private void counted(int round, RankingBook.Count count, List<Plain> atThatInstant) {
        var plain = called.get(round);
        var instruction = InvitationsBook.instruction(
                plain.kind(), plain.number(), plain.score(), plain.submittedBy(), plain.classOrder());
        var before = invitations.holders();
        var outcome = invitations.hold(round, instruction, count.pool(), count.upTo());
        if (outcome.isEmpty()) {
            count(round);
            return;
        }
        var it = outcome.get();
        held.put(round, it);
        assertThat(atThatInstant)
                .as("only who was in the pool at the instant, as they were")
                .containsAll(it.sealed());
        assertThat(it.invited()).as("the plain list on the sealed pool").isEqualTo(plain.heldOn(it.sealed()));
        var left = new HashSet<>(atThatInstant);
        left.removeAll(it.sealed());
        assertThat(left)
                .as("left out are those who were invited or ended before ranking heard of it, and nobody else")
                .allMatch(candidate ->
                        before.contains(candidate.number()) || overForInvitations.contains(candidate.number()));
        assertThat(it.invited())
                .as("nobody who holds an invitation or has ended")
                .noneMatch(one -> before.contains(one.number()) || overForInvitations.contains(one.number()));
        assertThat(it.invited()).hasSizeLessThanOrEqualTo(plain.number());
        assertThat(it.replay().identical()).isTrue();
        assertThat(it.replay().sealIntact()).isTrue();
        assertThat(it.replay().notInvited()).isEmpty();
        assertThat(it.replay().invitedInError()).isEmpty();
        var invited = it.invited().stream().map(Invited::number).collect(Collectors.toSet());
        assertThat(it.sealed())
                .as("cut-off and tie-break explain everybody")
                .allMatch(candidate -> plain.isExplainedBy(
                        it.cutOff(), it.tieBreak(), candidate, invited.contains(candidate.number())));
        assertThat(it.explainedAsInvited().stream().map(ExpressionOfInterestNumber::digits))
                .containsExactlyInAnyOrderElementsOf(invited);
        invited.forEach(this::invite);
    }

    private void invite(int who) {
        say(toRanking, who, () -> {
            rows.get(who).invited = true;
            settle(who, rows.get(who), RankingBook.UNCHANGED);
        });
    }
}
