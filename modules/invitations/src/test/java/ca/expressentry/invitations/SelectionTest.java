package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.invitations.Selection.Place;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Invalid;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SelectionTest {

    /** Highest first. */
    static final Comparator<Place> ORDER = Comparator.comparingInt(Place::score)
            .reversed()
            .thenComparing(Place::submittedAt)
            .thenComparing(Place::number);

    static final Instant HELD = Instant.parse("2026-08-18T15:00:00Z");
    static final String NOON = "2026-08-17T12:00:00Z";

    static Place place(long number, int score, String submittedAt, EconomicClass... classes) {
        return member(number, score, submittedAt, Set.of(), classes);
    }

    static Place member(
            long number, int score, String submittedAt, Set<Category> categories, EconomicClass... classes) {
        return new Place(
                ExpressionOfInterestNumber.of(number), score, Instant.parse(submittedAt), Set.of(classes), categories);
    }

    static List<Integer> numbers(Selection selection) {
        return selection.invited().stream()
                .map(place -> place.number().digits())
                .toList();
    }

    /** A round of the Canadian Experience Class, for three: the nominee stands above all and is not in it. */
    static final List<Place> POOL = List.of(
            place(14, 530, "2026-08-18T10:00:00Z", EconomicClass.CEC),
            place(16, 523, "2026-01-02T08:00:00Z", EconomicClass.CEC),
            place(15, 523, "2026-08-17T22:09:00Z", EconomicClass.CEC),
            place(11, 523, "2026-08-17T22:09:01Z", EconomicClass.CEC),
            place(12, 522, "2025-12-01T00:00:00Z", EconomicClass.CEC),
            place(13, 735, "2026-02-01T00:00:00Z", EconomicClass.PNP, EconomicClass.CEC));

    @Test
    void of_equal_scores_who_submitted_at_or_before_the_tie_break_is_invited() {
        var selection = Selection.of(POOL, Instruction.of(Kind.CEC, 3));

        assertThat(numbers(selection)).containsExactly(14, 16, 15);
        assertThat(selection.cutOff()).hasValue(523);
        assertThat(selection.tieBreak()).hasValue(Instant.parse("2026-08-17T22:09:00Z"));
    }

    @Test
    void whose_year_is_over_at_the_instant_of_the_round_is_passed_over_though_still_counted() {
        var end = Instant.parse("2026-12-01T00:00:00Z");
        var all = Instruction.of(Kind.CEC, 6);

        assertThat(numbers(Selection.of(POOL, all, end.minusNanos(1)))).containsExactly(14, 16, 15, 11, 12);
        assertThat(numbers(Selection.of(POOL, all, end))).containsExactly(14, 16, 15, 11);
        assertThat(Selection.of(POOL, all, end).cutOff()).hasValue(523);
    }

    @Test
    void the_order_in_which_the_pool_is_read_does_not_matter() {
        var shuffled = new ArrayList<>(POOL);
        for (int i = 0; i < 50; i++) {
            Collections.shuffle(shuffled, new Random(i));
            assertThat(Selection.of(shuffled, Instruction.of(Kind.CEC, 3)))
                    .isEqualTo(Selection.of(POOL, Instruction.of(Kind.CEC, 3)));
        }
    }

    @Test
    void of_equal_scores_and_instants_the_lower_number_is_invited_and_never_more_than_the_instruction_says() {
        var pool = List.of(
                place(9, 500, NOON, EconomicClass.CEC),
                place(7, 500, NOON, EconomicClass.CEC),
                place(8, 500, NOON, EconomicClass.CEC));

        assertThat(numbers(Selection.of(pool, Instruction.of(Kind.CEC, 2)))).containsExactly(7, 8);
    }

    @Test
    void an_instruction_for_nobody_invites_nobody() {
        var selection = Selection.of(POOL, Instruction.of(Kind.GENERAL, 0));

        assertThat(selection.invited()).isEmpty();
        assertThat(selection.cutOff()).isEmpty();
        assertThat(selection.tieBreak()).isEmpty();
    }

    @Test
    void when_there_are_fewer_than_wanted_all_are_invited_and_the_lowest_is_the_cut_off() {
        var selection = Selection.of(POOL, Instruction.of(Kind.CEC, 6));

        assertThat(numbers(selection)).containsExactly(14, 16, 15, 11, 12);
        assertThat(selection.cutOff()).hasValue(522);
        assertThat(Selection.of(POOL, Instruction.of(Kind.CEC, 5))).isEqualTo(selection);
        assertThat(Selection.of(List.of(), Instruction.of(Kind.CEC, 5)).invited())
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "524, , 1",
        "523, , 4",
        "523, 2026-08-17T22:09:00Z, 3",
        "523, 2026-08-17T22:08:59Z, 2",
        "523, 2026-01-02T08:00:00Z, 2",
        "523, 2026-01-02T07:59:59Z, 1",
        "0, , 5"
    })
    void the_rank_required_is_a_score_and_for_that_score_an_instant(int score, Instant submittedBy, int invited) {
        var rank = new Instruction.RankRequired(score, Optional.ofNullable(submittedBy));
        var selection = Selection.of(POOL, new Instruction(Kind.CEC, 100, Optional.of(rank), Optional.empty()));

        assertThat(selection.invited()).hasSize(invited);
    }

    @ParameterizedTest
    @CsvSource({"-1, 500", "1000001, 500", "5, -1", "5, 1201"})
    void an_instruction_names_numbers_that_can_be(int number, int score) {
        assertThatThrownBy(() -> new Instruction(
                        Kind.CEC,
                        number,
                        Optional.of(new Instruction.RankRequired(score, Optional.empty())),
                        Optional.empty()))
                .isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void a_nominee_is_invited_in_rounds_for_nominees_and_in_general_ones_alone(Kind kind) {
        var nominee = member(6, 1200, NOON, Set.of(Category.values()), EconomicClass.values());

        assertThat(Selection.of(List.of(nominee), Instruction.of(kind, 1)).invited())
                .hasSize(kind == Kind.PNP || kind == Kind.GENERAL ? 1 : 0);
    }

    @ParameterizedTest
    @CsvSource({
        "PNP, FSW CEC FST, false",
        "PNP, PNP FSW, true",
        "CEC, CEC FSW, true",
        "CEC, FSW FST, false",
        "FSW, FSW FST, true",
        "FSW, CEC FST, false",
        "FST, FST CEC, true",
        "FST, CEC FSW, false",
        "GENERAL, FST, true"
    })
    void a_round_takes_those_of_its_class(Kind kind, String classes, boolean takes) {
        assertThat(kind.takes(classes(classes), Set.of(Category.values()))).isEqualTo(takes);
    }

    @Test
    void who_is_in_no_class_is_in_no_round() {
        for (var kind : Kind.values()) {
            assertThat(kind.takes(Set.of(), Set.of(Category.values()))).isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({"PNP CEC FSW FST, PNP", "CEC FSW FST, CEC", "FSW FST, FSW", "FST, FST", "FST CEC, CEC", "FST PNP, PNP"})
    void of_several_classes_a_general_round_invites_in_the_first_of_pnp_cec_fsw_fst(
            String classes, EconomicClass chosen) {
        assertThat(Instruction.of(Kind.GENERAL, 1).classOf(classes(classes))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @CsvSource({
        "GENERAL, CEC FSW FST, FST",
        "GENERAL, CEC FSW, FSW",
        "GENERAL, CEC, CEC",
        "GENERAL, PNP FST, PNP",
        "FRENCH, CEC FST, FST",
        "CEC, CEC FST, CEC"
    })
    void an_instruction_may_name_another_order_and_a_nominee_stays_one(
            Kind kind, String classes, EconomicClass chosen) {
        assertThat(ordered(kind, "PNP FST FSW CEC").classOf(classes(classes))).isEqualTo(chosen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"CEC PNP FSW FST", "PNP CEC FSW", "PNP CEC FSW FSW", "PNP CEC FSW FST FST", ""})
    void an_order_names_each_class_once_and_the_provincial_first(String order) {
        assertThatThrownBy(() -> ordered(Kind.GENERAL, order)).isInstanceOf(Invalid.class);
    }

    private static Instruction ordered(Kind kind, String order) {
        var classes = Stream.of(order.split(" "))
                .filter(code -> !code.isBlank())
                .map(EconomicClass::valueOf)
                .toList();
        return new Instruction(kind, 1, Optional.empty(), Optional.of(classes));
    }

    @ParameterizedTest
    @EnumSource(names = {"PNP", "CEC", "FSW", "FST"})
    void a_round_of_a_class_invites_in_its_own_class(Kind kind) {
        assertThat(Instruction.of(kind, 1).classOf(Set.of(EconomicClass.values())))
                .isEqualTo(EconomicClass.valueOf(kind.name()));
    }

    @Test
    void a_round_of_a_category_takes_its_members_alone_by_score() {
        var french = Set.of(Category.FRENCH);
        var pool = List.of(
                member(1, 600, NOON, Set.of(Category.HEALTHCARE), EconomicClass.CEC),
                member(2, 450, NOON, french, EconomicClass.FSW),
                member(3, 460, NOON, Set.of(Category.FRENCH, Category.STEM), EconomicClass.FST),
                member(4, 1050, NOON, french, EconomicClass.FSW, EconomicClass.PNP),
                member(5, 440, NOON, french, EconomicClass.CEC));
        var selection = Selection.of(pool, Instruction.of(Kind.FRENCH, 2));

        assertThat(numbers(selection)).containsExactly(3, 2);
        assertThat(selection.cutOff()).hasValue(450);
        assertThat(numbers(Selection.of(pool, Instruction.of(Kind.FRENCH, 9)))).containsExactly(3, 2, 5);
        assertThat(numbers(Selection.of(pool, Instruction.of(Kind.MILITARY, 9))))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Category.class)
    void every_category_has_a_round_of_its_own(Category category) {
        var kind = Kind.valueOf(category.name());

        assertThat(kind.takes(Set.of(EconomicClass.FSW), Set.of(category))).isTrue();
        assertThat(kind.takes(Set.of(EconomicClass.FSW), EnumSet.complementOf(EnumSet.of(category))))
                .isFalse();
        assertThat(Instruction.of(kind, 1).classOf(classes("FST FSW CEC"))).isEqualTo(EconomicClass.CEC);
        assertThat(Instruction.of(kind, 1).classOf(classes("FST FSW"))).isEqualTo(EconomicClass.FSW);
    }

    @ParameterizedTest
    @CsvSource({
        "FRENCH, 2023-05-30, false",
        "FRENCH, 2023-05-31, true",
        "TRANSPORT, 2025-02-26, true",
        "TRANSPORT, 2025-02-27, false",
        "TRANSPORT, 2026-02-18, true",
        "AGRICULTURE, 2026-02-17, true",
        "AGRICULTURE, 2026-02-18, false",
        "MILITARY, 2026-02-17, false",
        "MILITARY, 2026-02-18, true",
        "GENERAL, 2015-01-01, true",
        "CEC, 2015-01-01, true"
    })
    void a_round_of_a_category_needs_the_category_to_be_in_force(Kind kind, LocalDate day, boolean inForce) {
        assertThat(kind.isInForceOn(day)).isEqualTo(inForce);
    }

    @Test
    void a_round_of_a_category_has_the_name_of_the_version_of_its_day() {
        var last = LocalDate.of(2026, 2, 17);

        assertThat(Kind.FRENCH.titleOn(last).en()).isEqualTo("French language proficiency (Version 1)");
        assertThat(Kind.FRENCH.titleOn(last.plusDays(1)).en()).isEqualTo("French-Language proficiency 2026-Version 2");
        assertThat(Kind.CEC.titleOn(last).en()).isEqualTo("Canadian Experience Class");
    }

    private static Set<EconomicClass> classes(String names) {
        return Set.of(
                Arrays.stream(names.split(" ")).map(EconomicClass::valueOf).toArray(EconomicClass[]::new));
    }
}
