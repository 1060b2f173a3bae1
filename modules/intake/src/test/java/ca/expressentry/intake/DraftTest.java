package ca.expressentry.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.expressentry.message.Json;
import ca.expressentry.profile.Example;
import ca.expressentry.profile.Examples;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DraftTest {

    static final Instant BEGUN_AT = Instant.parse("2026-11-01T23:59:59Z");
    static final LocalDate LAST_DAY = LocalDate.of(2026, 12, 31);

    static DraftContent content(String json) {
        return Json.read(json, DraftContent.class);
    }

    static List<String> faults(DraftContent content) {
        return content.faults(Examples.DAY).stream()
                .map(fault -> fault.pointer() + " " + fault.code())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"firstLanguage\":\"ENGLISH\"}", "{\"work\":[{}],\"funds\":\"plenty\"}"})
    void it_is_kept_as_it_is_written(String json) {
        var draft = new Draft(content(json), BEGUN_AT);

        assertThat(draft.content().text()).isEqualTo(json);
        assertThat(Json.write(draft.content())).isEqualTo(json);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "{\"shoeSize\":44}", "{\"work\":[],\"work\":[]}"})
    void what_is_no_declaration_is_not_kept(String json) {
        assertThatThrownBy(() -> content(json)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void what_is_too_long_to_be_submitted_is_not_kept() {
        assertThatThrownBy(() ->
                        new DraftContent(Json.MAPPER.createObjectNode().put("work", "x".repeat(DraftContent.LONGEST))))
                .isInstanceOfSatisfying(
                        Invalid.class, refused -> assertThat(refused.code()).isEqualTo("too-long"));
    }

    @Test
    void it_is_kept_through_its_last_day() {
        var draft = new Draft(content("{}"), BEGUN_AT);

        assertThat(draft.isKeptOn(LAST_DAY)).isTrue();
        assertThat(draft.isKeptOn(LAST_DAY.plusDays(1))).isFalse();
        assertThat(draft.report(LAST_DAY.minusDays(10), Optional.empty()))
                .isEqualTo(new DraftReport(draft.number(), BEGUN_AT, LAST_DAY, 10, Optional.empty(), content("{}")));
    }

    @Test
    void writing_it_anew_does_not_make_it_younger() {
        var draft = new Draft(content("{}"), BEGUN_AT);
        draft.write(content("{\"work\":[]}"));

        assertThat(draft.isKeptOn(LAST_DAY.plusDays(1))).isFalse();
        assertThat(draft.content()).isEqualTo(content("{\"work\":[]}"));
    }

    @Test
    void who_is_barred_for_misrepresentation_may_not_submit_until_the_years_are_over() {
        var since = Examples.DAY.minusYears(5);
        var over = Example.like(Examples.AMINA, Examples.DAY).misrepresentation(since);
        assertThat(faults(DraftContent.of(over.profile()))).isEmpty();

        var barred = over.misrepresentation(since.plusDays(1));
        assertThat(faults(DraftContent.of(barred.profile())))
                .containsExactly("/answers/misrepresentationSince barred-for-misrepresentation");
        assertThat(Refusal.BARRED_FOR_MISREPRESENTATION.isAboutContent()).isTrue();
    }

    @Test
    void it_says_what_a_submission_would_be_refused_for() {
        assertThat(faults(content("{\"firstLanguage\":\"LATIN\",\"dependentChildren\":0,\"funds\":1}")))
                .containsExactly(
                        "/identity missing-or-of-another-kind",
                        "/firstLanguage invalid-value",
                        "/answers missing-or-of-another-kind");
        assertThat(faults(DraftContent.of(Examples.AMINA))).isEmpty();
        assertThat(faults(DraftContent.of(Example.like(Examples.AMINA, Examples.DAY)
                        .born(LocalDate.of(2999, 1, 1))
                        .profile())))
                .as("implausible only")
                .containsExactly("/identity/dateOfBirth impossible-date");
    }

    @Test
    void a_whole_one_is_a_declaration_and_another_is_not() {
        assertThat(DraftContent.of(Examples.AMINA).<Profile>declared(whole -> whole, faults -> null))
                .isEqualTo(Examples.AMINA);
        assertThat(content("{}").<List<Problem.Field>>declared(whole -> List.of(), faults -> faults))
                .hasSize(5);
    }

    @Test
    void once_submitted_it_keeps_nothing_but_the_number() {
        var old = new ExpressionOfInterest(Examples.AMINA, BEGUN_AT);
        var draft = Draft.renewing(old, BEGUN_AT);
        assertThat(draft.renews()).contains(old.number());
        assertThat(draft.content().<Profile>declared(whole -> whole, faults -> null))
                .isEqualTo(Examples.AMINA);
        var number = ExpressionOfInterestNumber.of(7);
        draft.submitted(number);

        assertThat(draft.submittedAs()).contains(number);
        assertThat(draft.content()).isEqualTo(content("{}"));
        assertThat(draft.renews()).isEmpty();
    }

    @Test
    void its_number_is_a_d_and_nine_digits() {
        assertThat(DraftNumber.of(42)).hasToString("D000000042");
        assertThat(DraftNumber.parse(" d000000042 ").digits()).isEqualTo(42);
        assertThatThrownBy(() -> DraftNumber.parse("E000000042")).isInstanceOf(Invalid.class);
    }
}
