package ca.expressentry.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import ca.expressentry.message.Verification.Finding;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Whatever is done to a trail from outside shows; and what a trail cannot show without a head kept elsewhere is said. */
class ChainCheckTest {

    private static final int LINKS = 60;
    private static final int OF_EACH_KIND = 1_000;
    private static final Instant BEGIN = Instant.parse("2026-11-24T15:00:00Z");

    /** Something that is done to a trail. */
    @FunctionalInterface
    private interface Deed {
        void happens(Trail trail, Random random);
    }

    /** A trail as the tables and the file have it. */
    private static final class Trail {
        final List<JournalRow> rows = new ArrayList<>();
        final List<Link> links = new ArrayList<>();
        final List<Head> heads = new ArrayList<>();

        Trail(Random random) {
            heads.add(new Head(0, JournalRow.NOTHING_BEFORE, BEGIN));
            for (int i = 0; i < LINKS; i++) {
                add(row(i, random));
                if (random.nextInt(5) == 0 || i == LINKS - 1) {
                    heads.add(new Head(links.size(), last(), BEGIN.plusSeconds(i)));
                }
            }
        }

        private static JournalRow row(int number, Random random) {
            return new JournalRow(
                    1_000 + number * 2L,
                    "CandidateRanked",
                    "E" + (100_000_000 + random.nextInt(20)),
                    "{\"score\":" + random.nextInt(1_200) + "}",
                    BEGIN.plusNanos(1_000L * random.nextInt(1_000_000)),
                    "on-officer");
        }

        String last() {
            return links.isEmpty()
                    ? JournalRow.NOTHING_BEFORE
                    : links.get(links.size() - 1).hash();
        }

        void add(JournalRow row) {
            rows.add(row);
            links.add(new Link(links.size() + 1L, row.hashAfter(last()), Optional.of(row)));
        }

        void row(int at, Optional<JournalRow> row) {
            links.set(at, new Link(links.get(at).position(), links.get(at).hash(), row));
        }

        /** Every link anew, as somebody would who knows how it is done. */
        void writeAnew() {
            var all = links.stream().map(link -> link.row().orElseThrow()).toList();
            links.clear();
            all.forEach(this::add);
        }

        Verification verify() {
            var check = new ChainCheck();
            check.expect(new HeadFile.Reading(heads, List.of(), ""));
            links.forEach(check::link);
            return check.end(0, 0);
        }
    }

    private static final Map<String, Deed> DEEDS = new TreeMap<>(Map.of(
            "a column is edited",
                    (trail, random) -> {
                        var at = random.nextInt(LINKS);
                        trail.row(at, Optional.of(edited(trail.rows.get(at), random)));
                    },
            "a hash is edited",
                    (trail, random) -> {
                        var at = random.nextInt(LINKS);
                        var link = trail.links.get(at);
                        trail.links.set(at, new Link(link.position(), flipped(link.hash(), random), link.row()));
                    },
            "a row is deleted", (trail, random) -> trail.row(random.nextInt(LINKS), Optional.empty()),
            "a link is deleted", (trail, random) -> trail.links.remove(random.nextInt(LINKS)),
            "the end is cut off",
                    (trail, random) ->
                            trail.links.subList(random.nextInt(LINKS), LINKS).clear(),
            "two rows are swapped",
                    (trail, random) -> {
                        var at = random.nextInt(LINKS - 1);
                        var other = at + 1 + random.nextInt(LINKS - 1 - at);
                        trail.row(at, Optional.of(trail.rows.get(other)));
                        trail.row(other, Optional.of(trail.rows.get(at)));
                    },
            "two links change places",
                    (trail, random) -> {
                        var at = random.nextInt(LINKS - 1);
                        var one = trail.links.get(at);
                        var two = trail.links.get(at + 1);
                        trail.links.set(at, new Link(one.position(), two.hash(), two.row()));
                        trail.links.set(at + 1, new Link(two.position(), one.hash(), one.row()));
                    },
            "a row is edited and all that follows written anew",
                    (trail, random) -> {
                        var at = random.nextInt(LINKS);
                        trail.row(at, Optional.of(edited(trail.rows.get(at), random)));
                        trail.writeAnew();
                    },
            "a row is taken out and all that follows written anew",
                    (trail, random) -> {
                        trail.links.remove(random.nextInt(LINKS));
                        trail.writeAnew();
                    },
            "a row is slipped in and all that follows written anew",
                    (trail, random) -> {
                        trail.links.add(
                                random.nextInt(LINKS),
                                new Link(0, "", Optional.of(edited(trail.rows.get(random.nextInt(LINKS)), random))));
                        trail.writeAnew();
                    }));

    @Test
    void an_untouched_trail_is_intact() {
        var verification = new Trail(new Random(445)).verify();

        assertThat(verification.intact()).isTrue();
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.links()).isEqualTo(LINKS);
    }

    @Test
    void whatever_is_done_to_it_is_found() {
        DEEDS.forEach((name, deed) -> {
            for (int seed = 0; seed < OF_EACH_KIND; seed++) {
                var random = new Random(seed);
                var trail = new Trail(random);
                deed.happens(trail, random);

                var verification = trail.verify();

                assertThat(verification.intact()).as("%s, seed %s", name, seed).isFalse();
                assertThat(verification.faults()).isPositive();
            }
        });
    }

    @Test
    void one_fault_is_named_where_it_is_and_hides_no_other() {
        var random = new Random(7);
        var trail = new Trail(random);
        trail.row(9, Optional.of(edited(trail.rows.get(9), random)));
        trail.row(29, Optional.empty());
        trail.links.remove(49);

        assertThat(trail.verify().findings())
                .extracting(Finding::code, Finding::at)
                .startsWith(tuple("altered", 10L), tuple("row-missing", 30L), tuple("link-missing", 50L));
    }

    @Test
    void what_is_cut_off_after_the_last_head_is_seen_by_no_chain() {
        var trail = new Trail(new Random(11));
        trail.heads.removeIf(head -> head.position() > 40);
        trail.links.subList(50, LINKS).clear();

        assertThat(trail.verify().intact()).isTrue();
    }

    @Test
    void heads_that_contradict_each_other_do_not_begin_or_were_not_signed_are_faults() {
        var check = new ChainCheck();
        check.expect(new HeadFile.Reading(
                List.of(new Head(1, "a".repeat(64), BEGIN), new Head(1, "b".repeat(64), BEGIN)), List.of(3L), ""));

        assertThat(check.end(0, 2).findings())
                .extracting(Finding::code)
                .containsExactly("head-forged", "heads-missing", "head-differs", "cut-off", "not-chained");
    }

    private static JournalRow edited(JournalRow row, Random random) {
        switch (random.nextInt(6)) {
            case 0:
                return new JournalRow(row.id() + 1, row.type(), row.key(), row.body(), row.at(), row.by());
            case 1:
                return new JournalRow(row.id(), "CandidateLeft", row.key(), row.body(), row.at(), row.by());
            case 2:
                return new JournalRow(row.id(), row.type(), row.key() + "0", row.body(), row.at(), row.by());
            case 3:
                return new JournalRow(row.id(), row.type(), row.key(), row.body() + " ", row.at(), row.by());
            case 4:
                return new JournalRow(
                        row.id(), row.type(), row.key(), row.body(), row.at().plusNanos(1_000), row.by());
            default:
                // What one column loses the next one gains: the columns one after the other read the same.
                return new JournalRow(
                        row.id(),
                        row.type() + row.key().charAt(0),
                        row.key().substring(1),
                        row.body(),
                        row.at(),
                        row.by());
        }
    }

    private static String flipped(String hash, Random random) {
        var at = random.nextInt(hash.length());
        var other = hash.charAt(at) == '0' ? '1' : '0';
        return hash.substring(0, at) + other + hash.substring(at + 1);
    }
}
