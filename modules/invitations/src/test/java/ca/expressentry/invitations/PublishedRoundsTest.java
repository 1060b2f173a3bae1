package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.invitations.PublishedRound.PublishedPool;
import ca.expressentry.invitations.RoundReport.State;
import ca.expressentry.text.Invalid;
import ca.expressentry.window.Paging;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published rounds against what is known of all of them together. */
class PublishedRoundsTest {

    static final List<PublishedRound> ALL = PublishedRounds.latestFirst();

    @Test
    void there_are_448_rounds_with_1_052_463_invitations() {
        assertThat(ALL).hasSize(448).extracting(PublishedRound::number).doesNotHaveDuplicates();
        assertThat(ALL.stream().mapToLong(PublishedRound::invitations).sum()).isEqualTo(1_052_463);
        assertThat(ALL)
                .isSortedAccordingTo(Comparator.comparing(PublishedRound::on).reversed());
    }

    @Test
    void what_was_not_published_is_absent_and_not_zero() {
        assertThat(ALL.stream().filter(r -> r.tieBreak().isPresent())).hasSize(362);
        assertThat(ALL.stream().filter(r -> r.pool().isPresent())).hasSize(221);
        assertThat(round("76").tieBreak()).isEmpty();
        assertThat(round("77").tieBreak().orElseThrow().at()).isEqualTo(Instant.parse("2017-10-23T15:58:27Z"));
        assertThat(round("213").pool()).isEmpty();
        assertThat(round("214").pool()).isPresent();
        assertThat(round("446").invitedAt()).isEmpty();
        assertThat(round("446").whom().programs()).isEmpty();
    }

    @Test
    void the_bands_of_a_pool_add_up_to_its_total() {
        assertThat(ALL.stream().flatMap(r -> r.pool().stream()))
                .allSatisfy(pool -> assertThat(sum(pool, "dd1", "dd2", "dd3", "dd9", "dd15", "dd16", "dd17"))
                        .isEqualTo(pool.total()));
    }

    @Test
    void the_parts_of_a_band_add_up_to_it_but_once_as_published() {
        var unlike = ALL.stream()
                .filter(r -> r.pool().isPresent())
                .filter(r -> sum(r.pool().get(), "dd4", "dd5", "dd6", "dd7", "dd8")
                        != r.pool().get().bands().get("dd3"))
                .map(PublishedRound::number);
        assertThat(unlike).containsExactly("247");
        assertThat(round("247").origin().notes()).isPresent();
    }

    @Test
    void the_extremes_are_known() {
        var lowest = ALL.stream()
                .min(Comparator.comparing(PublishedRound::lowestScore))
                .orElseThrow();
        var highest = ALL.stream()
                .max(Comparator.comparing(PublishedRound::lowestScore))
                .orElseThrow();
        var largest = ALL.stream()
                .max(Comparator.comparing(PublishedRound::invitations))
                .orElseThrow();
        var smallest = ALL.stream()
                .min(Comparator.comparing(PublishedRound::invitations))
                .orElseThrow();

        assertThat(lowest.number() + " " + lowest.lowestScore()).isEqualTo("176 75");
        assertThat(highest.number() + " " + highest.lowestScore()).isEqualTo("91b 902");
        assertThat(largest.number() + " " + largest.invitations()).isEqualTo("176 27332");
        assertThat(smallest.number() + " " + smallest.invitations()).isEqualTo("430 4");
    }

    @ParameterizedTest
    @CsvSource({
        "2015, 23, 31063", "2016, 27, 33782", "2017, 30, 86023", "2018, 28, 89800", "2019, 26, 85300",
        "2020, 37, 107350", "2021, 42, 114224", "2022, 24, 46539", "2023, 42, 110266", "2024, 52, 98903",
        "2025, 58, 113998"
    })
    void the_years_are_known(int year, int rounds, long invitations) {
        var inYear = PublishedRounds.between(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));

        assertThat(inYear).hasSize(rounds);
        assertThat(inYear.stream().mapToLong(PublishedRound::invitations).sum()).isEqualTo(invitations);
    }

    @Test
    void rounds_are_found_between_days_and_by_kind() {
        assertThat(published("2018-05-30", "2018-05-30", "", 100).rounds())
                .extracting(PublishedRound::number)
                .containsExactly("91b", "91a");
        assertThat(published("2015-01-01", "9999-12-31", "military", 100).rounds())
                .extracting(PublishedRound::number)
                .containsExactly("430");
        assertThat(published("2015-01-01", "9999-12-31", "", 3).count()).isEqualTo(3);
        assertThat(new PublishedRoundsResource().round("91B").rounds()).hasSize(1);
    }

    private static PublishedRoundsResource.Published published(String from, String to, String kind, int size) {
        return PublishedRoundsResource.published(from, to, kind, Paging.first(size));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100})
    void page_by_page_they_are_all_there_once_and_in_order(int size) {
        var seen = new ArrayList<PublishedRound>();
        var paging = Optional.of(Paging.first(size));
        while (paging.isPresent()) {
            var page = PublishedRoundsResource.published("2015-01-01", "9999-12-31", "", paging.get());
            seen.addAll(page.rounds());
            paging = page.next().map(next -> Paging.parse(Integer.toString(size), next));
        }

        assertThat(seen).containsExactlyElementsOf(ALL);
    }

    @ParameterizedTest
    @CsvSource({
        "2018-02-30, 2019-01-01, '', impossible-date",
        "2018-02-01, soon, '', impossible-date",
        "2018-02-01, 2019-01-01, LOTTERY, unknown-kind"
    })
    void what_cannot_be_asked_is_refused(String from, String to, String kind, String code) {
        assertThatThrownBy(() -> published(from, to, kind, 10))
                .isInstanceOfSatisfying(Invalid.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    @Test
    void the_feed_writes_as_the_public_file_does() {
        var draw = draw(Locale.ENGLISH, "435");

        assertThat(draw)
                .containsEntry("drawDate", "2026-08-17")
                .containsEntry("drawDateFull", "August 17, 2026")
                .containsEntry("drawName", "Provincial Nominee Program")
                .containsEntry("drawSize", "442")
                .containsEntry("drawCRS", "760")
                .containsEntry("mitext", "")
                .containsEntry("drawText2", "Provincial Nominee Program")
                .containsEntry("drawDateTime", "August 17, 2026 at 12:33:42 UTC")
                .containsEntry("drawCutOff", "August 07, 2026 at 18:01:56 UTC")
                .containsEntry("drawDistributionAsOn", "August 16, 2026")
                .containsEntry("dd2", "18,657")
                .containsEntry("dd18", "226,859");
        assertThat(draw.get("drawNumberURL")).contains("/435'>435</a>");
        assertThat(draw(Locale.ENGLISH, "176"))
                .containsEntry("drawSize", "27,332")
                .containsEntry("dd1", "");
    }

    @Test
    void and_in_french_in_french() {
        assertThat(draw(Locale.FRENCH, "437"))
                .containsEntry("drawDateFull", "19 août 2026")
                .containsEntry("drawSize", "5 000")
                .containsEntry("drawName", "Compétence en français, 2026-version 2")
                .containsEntry("drawCutOff", "1er mars 2026 à 18:34:05 TUC");
        assertThat(draw(Locale.FRENCH, "437").keySet())
                .isEqualTo(draw(Locale.ENGLISH, "437").keySet());
    }

    @Test
    void our_own_rounds_stand_beside_them_and_are_marked() {
        var at = Instant.parse("2026-11-24T10:00:00Z");
        var held = report(7, State.HELD, Optional.of(at));
        var feed = RoundsFeed.of(List.of(report(8, State.CALLED, Optional.empty()), held), ALL, Locale.ENGLISH);

        assertThat(feed.rounds()).hasSize(449);
        assertThat(feed.rounds().get(0))
                .containsEntry("drawNumber", "own-7")
                .containsEntry("drawSize", "1,500")
                .containsEntry("drawCutOff", "November 24, 2026 at 10:00:00 UTC")
                .containsEntry("source", "held by this system");
        assertThat(feed.rounds().get(1)).containsEntry("source", "published by the department");
        assertThat(feed.rounds().get(0).keySet()).isEqualTo(feed.rounds().get(1).keySet());
    }

    private static RoundReport report(int number, State state, Optional<Instant> heldAt) {
        var at = Instant.parse("2026-11-24T09:00:00Z");
        return new RoundReport(
                number,
                Kind.CEC,
                Kind.CEC.titleOn(LocalDate.of(2026, 11, 24)),
                1500,
                state,
                at,
                heldAt,
                heldAt.map(h -> 1500),
                heldAt.map(h -> 500),
                heldAt,
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Map<String, String> draw(Locale language, String number) {
        return RoundsFeed.of(List.of(), ALL, language).rounds().stream()
                .filter(draw -> draw.get("drawNumber").equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static PublishedRound round(String number) {
        return PublishedRounds.round(number).orElseThrow();
    }

    private static int sum(PublishedPool pool, String... bands) {
        return Stream.of(bands).mapToInt(band -> pool.bands().get(band)).sum();
    }
}
