package ca.expressentry.web.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.expressentry.invitations.Kind;
import ca.expressentry.invitations.PublishedRound;
import ca.expressentry.invitations.PublishedRounds;
import ca.expressentry.invitations.RoundReport;
import ca.expressentry.ranking.Pool.Distribution;
import ca.expressentry.text.Bilingual;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoundsPageTest {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    static final Instant HELD = Instant.parse("2026-11-24T15:00:00Z");

    static RoundReport ours(Optional<Integer> cutOff) {
        return new RoundReport(
                1,
                Kind.PNP,
                Kind.PNP.titleOn(TODAY),
                16,
                RoundReport.State.HELD,
                HELD,
                Optional.of(HELD),
                Optional.of(cutOff.isPresent() ? 16 : 0),
                cutOff,
                cutOff.map(any -> HELD),
                Optional.of(5000),
                Optional.of("seal"),
                Optional.empty());
    }

    static Page.Answer answer(Locale language, String kind, String year) {
        return RoundsPage.answer(
                Words.in(language), Optional.of(kind), Optional.of(year), List.of(ours(Optional.of(740))), TODAY);
    }

    static String html(Page.Answer answer, Locale language) {
        var words = Words.in(language);
        var frame = new Frame(
                words,
                words.say(answer.title()),
                "/",
                List.of(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty());
        var out = new StringOutput();
        TemplateEngine.createPrecompiled(
                        null, ContentType.Html, Portal.class.getClassLoader(), "ca.expressentry.web.portal")
                .render(answer.template() + ".jte", Map.of("frame", frame, "view", answer.view()), out);
        return out.toString();
    }

    static void isWellFormed(String html) {
        var ids = all("id=\"([^\"]*)\"", html);
        assertThat(ids).doesNotHaveDuplicates();
        assertThat(ids).containsAll(all("url\\(#([^)]*)\\)", html));
        for (var label : all("aria-labelledby=\"([^\"]*)\"", html)) {
            assertThat(ids).contains(label.split(" "));
        }
        assertThat(html)
                .contains("role=\"img\"")
                .doesNotContain("style=", "onclick", "<script", "{least}", "{most}", "{day}");
    }

    static List<String> all(String pattern, String html) {
        return Pattern.compile(pattern)
                .matcher(html)
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void a_score_stands_where_its_scale_says() {
        var chart = CutOffChart.of(RoundRow.latestFirst(List.of()), Locale.CANADA);

        assertThat(chart.points()).hasSameSizeAs(PublishedRounds.latestFirst());
        assertThat(chart.scores()).isEqualTo(new Scale(0, 1000, CutOffChart.BOTTOM, CutOffChart.TOP));
        assertThat(chart.scores().at(500)).isEqualTo((CutOffChart.BOTTOM + CutOffChart.TOP) / 2.0);
        assertThat(chart.points()).allSatisfy(point -> {
            var score = point.round().cutOff().orElseThrow();
            var y = CutOffChart.BOTTOM - score * (CutOffChart.BOTTOM - CutOffChart.TOP) / 1000.0;
            assertThat(point.y()).isCloseTo(y, within(0.06));
            assertThat(point.x()).isBetween((double) CutOffChart.LEFT, (double) CutOffChart.RIGHT);
        });
    }

    @Test
    void a_single_year_has_months_and_a_single_round_a_scale() {
        var one = new RoundFilter(Optional.of(Kind.FSW), Optional.empty()).of(RoundRow.latestFirst(List.of()));
        assertThat(one).hasSize(1);
        assertThat(CutOffChart.of(one, Locale.CANADA_FRENCH).times()).hasSize(12);
    }

    @Test
    void the_sums_of_the_years_are_those_of_the_facts() {
        var chart = YearChart.of(RoundRow.latestFirst(List.of(ours(Optional.of(740)))));

        assertThat(chart.total())
                .isEqualTo(PublishedRounds.latestFirst().stream()
                        .mapToLong(PublishedRound::invitations)
                        .sum());
        assertThat(chart.bars()).allSatisfy(bar -> {
            var facts = PublishedRounds.between(LocalDate.of(bar.year(), 1, 1), LocalDate.of(bar.year(), 12, 31));
            assertThat(bar.total())
                    .isEqualTo(facts.stream()
                            .mapToLong(PublishedRound::invitations)
                            .sum());
            var height =
                    bar.pieces().stream().mapToDouble(YearChart.Piece::height).sum();
            assertThat(height).isCloseTo(YearChart.BOTTOM - bar.top(), within(0.5));
        });
    }

    @ParameterizedTest
    @CsvSource({"'',''", "PNP,''", "'',2021", "french,2026"})
    void a_page_is_well_formed_in_both_languages(String kind, String year) {
        for (var language : new Locale[] {Locale.ENGLISH, Locale.FRENCH}) {
            isWellFormed(html(answer(language, kind, year), language));
        }
    }

    @Test
    void gaps_and_our_own_rounds_are_said() {
        assertThat(html(answer(Locale.ENGLISH, "", ""), Locale.ENGLISH))
                .contains("not published", "<strong class=\"mark\">Held here</strong>", "class=\"ring\"");
        assertThat(html(answer(Locale.FRENCH, "", ""), Locale.FRENCH))
                .contains("non publié", "<strong class=\"mark\">Tenue ici</strong>", "/fr/rondes.csv");
        var nobody = RoundsPage.answer(
                Words.in(Locale.ENGLISH), Optional.of("PNP"), Optional.empty(), List.of(ours(Optional.empty())), TODAY);
        assertThat(html(nobody, Locale.ENGLISH)).contains("nobody invited");
    }

    @ParameterizedTest
    @CsvSource({"nonsense,'',kind", "'',soon,year", "'','\"><script>',year"})
    void what_cannot_be_asked_is_a_fault_at_its_field(String kind, String year, String field) {
        var answer = answer(Locale.ENGLISH, kind, year);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(html(answer, Locale.ENGLISH))
                .contains("href=\"#" + field + "\"")
                .doesNotContain("<script");
    }

    @Test
    void a_year_without_rounds_says_so() {
        assertThat(html(answer(Locale.ENGLISH, "", "1999"), Locale.ENGLISH))
                .contains("No round answers to this.")
                .doesNotContain("role=\"img\"");
    }

    @Test
    void the_sheet_has_every_round_and_no_formula() {
        var sheet = RoundsSheet.of(RoundRow.latestFirst(List.of()), Words.in(Locale.FRENCH));

        assertThat(sheet.lines()).hasSize(1 + PublishedRounds.latestFirst().size());
        assertThat(sheet).startsWith(RoundsSheet.MARK + "Numéro,Date,Type de ronde,Invitations,");
        assertThat(List.of("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"))
                .allSatisfy(text -> assertThat(RoundsSheet.text(text)).isEqualTo("'" + text));
        assertThat(RoundsSheet.text("91a")).isEqualTo("91a");
        var evil = new RoundRow(
                "1",
                TODAY,
                Kind.PNP,
                new Bilingual("=HYPERLINK(1)", "=LIEN(1)"),
                1,
                Optional.empty(),
                Optional.empty(),
                true);
        assertThat(RoundsSheet.of(List.of(evil), Words.in(Locale.ENGLISH))).contains(",'=HYPERLINK(1),1,,,");
    }

    @Test
    void the_bands_that_are_drawn_hold_everybody_once() {
        int[][] bounds = {
            {601, 1200}, {501, 600}, {451, 500}, {491, 500}, {481, 490}, {471, 480}, {461, 470}, {451, 460},
            {401, 450}, {441, 450}, {431, 440}, {421, 430}, {411, 420}, {401, 410}, {351, 400}, {301, 350},
            {0, 300}, {0, 1200}
        };
        var rows = new ArrayList<Distribution.Row>();
        for (int i = 0; i < bounds.length; i++) {
            var width = bounds[i][1] - bounds[i][0] + 1;
            rows.add(new Distribution.Row("dd" + (i + 1), bounds[i][0], bounds[i][1], width / 10 * 10));
        }
        var answer = DistributionPage.answer(new Distribution(HELD, rows, 1200));
        var chart = ((DistributionPage.View) answer.view()).chart();

        assertThat(chart.drawn())
                .hasSize(15)
                .extracting(band -> band.row().code())
                .doesNotContain("dd3", "dd9", "dd18");
        assertThat(chart.drawn().stream().mapToInt(BandChart.Band::published).sum())
                .isEqualTo(chart.published());
        assertThat(chart.drawn().stream().mapToDouble(BandChart.Band::hereShare).sum())
                .isCloseTo(1, within(1e-9));
        isWellFormed(html(answer, Locale.ENGLISH));
        assertThat(html(answer, Locale.FRENCH)).contains("Ici le 24 novembre 2026", "50,0\u00a0%");
    }
}
