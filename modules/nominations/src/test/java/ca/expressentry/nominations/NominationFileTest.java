package ca.expressentry.nominations;

import static org.assertj.core.api.Assertions.assertThat;

import ca.expressentry.nominations.FileReport.Counts;
import ca.expressentry.nominations.FileReport.Line;
import ca.expressentry.nominations.FileReport.RowState;
import ca.expressentry.nominations.FileReport.Stage;
import ca.expressentry.profile.Province;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NominationFileTest {

    static final Officer OFFICER = new Officer(Province.ON, "on-officer");

    static NominationFile file(int rows) {
        return new NominationFile("a-file", OFFICER, "n.csv", Instant.EPOCH, rows);
    }

    static FileRow row(String certificate, String candidate) {
        var sheet = SheetTest.csv("certificate,candidate\n" + certificate + "," + candidate + "\n");
        return new FileRow(new FileRow.Place("a-file", 0), sheet.rows().get(0), List.of());
    }

    @Test
    void nothing_is_sent_before_an_officer_says_so_and_saying_it_twice_changes_nothing() {
        var file = file(2);
        assertThat(file.sendBy(OFFICER)).isFalse();
        file.count(RowState.WAITING, RowState.GOOD);
        file.count(RowState.WAITING, RowState.REFUSED);

        assertThat(file.report().stage()).isEqualTo(Stage.CHECKED);
        assertThat(file.sendBy(OFFICER)).isTrue();
        assertThat(file.sendBy(new Officer(Province.ON, "another"))).isTrue();
        assertThat(file.sender()).isEqualTo(OFFICER);
        file.count(RowState.GOOD, RowState.SENT);
        file.count(RowState.REFUSED, RowState.REFUSED);
        assertThat(file.report().stage()).isEqualTo(Stage.DONE);
        assertThat(file.report().counts()).isEqualTo(new Counts(0, 0, 1, 0, 1));
        assertThat(file.discard()).isFalse();
    }

    @Test
    void what_is_discarded_is_never_sent() {
        var file = file(1);
        file.count(RowState.WAITING, RowState.GOOD);

        assertThat(file.discard()).isTrue();
        assertThat(file.sendBy(OFFICER)).isFalse();
        assertThat(file.report().stage()).isEqualTo(Stage.DISCARDED);
    }

    @Test
    void values_that_cannot_be_are_told_all_at_once_with_their_columns() {
        var row = row("?", "somebody");

        assertThat(row.read()).isEmpty();
        assertThat(row.line().state()).isEqualTo(RowState.REFUSED);
        assertThat(row.line().faults())
                .extracting(RowFault::column)
                .containsExactly(Optional.of(Column.CERTIFICATE), Optional.of(Column.CANDIDATE));
        assertThat(row("ON-1", "e000000001").read()).isPresent();
    }

    @Test
    void the_same_row_twice_is_harmless_and_another_one_for_the_same_is_not() {
        var rows = SheetTest.csv(
                        "certificate,candidate\nON-1,E000000001\nON-1,E000000001\nON-1,E000000002\nON-2,E000000001\n")
                .rows();
        var repeated = new NominationFiles.Repeated();

        assertThat(rows.stream()
                        .map(repeated::faults)
                        .map(faults -> faults.stream().map(RowFault::code).toList()))
                .containsExactly(List.of(), List.of(), List.of("certificate-twice"), List.of("candidate-twice"));
    }

    @Test
    void the_refused_rows_can_be_opened_mended_and_handed_in_again() {
        var line = new Line(
                2,
                RowState.REFUSED,
                "=cmd|' /C calc'!A0",
                "E000000001",
                Optional.of("Santé; \"x\""),
                List.of(
                        RowFault.of(new Outcome.Refused(Refusal.CERTIFICATE_IN_USE)),
                        RowFault.of(new Outcome.Refused(Refusal.ALLOCATION_SPENT))));

        var english = NominationSheets.refused(List.of(line), Locale.ENGLISH);
        assertThat(new String(english, StandardCharsets.UTF_8))
                .startsWith("\uFEFFcertificate,candidate,stream,problem\r\n'=cmd")
                .contains("certificate: This certificate number", "allocation for the year is spent.");
        var french = NominationSheets.refused(List.of(line), Locale.FRENCH);
        assertThat(new String(french, StandardCharsets.UTF_8))
                .startsWith("\uFEFFcertificat;candidat;volet;problème\r\n'=cmd")
                .contains("certificat\u00a0: Ce numéro");
        assertThat(Sheet.read(french).rows().get(0).cell(Column.STREAM)).isEqualTo("Santé; \"x\"");
    }

    @Test
    void the_ages_of_what_waits_are_told_oldest_first_and_leave_nobody_out() {
        assertThat(NominationBooks.ages(List.of(0, 6, 7, 27, 28, 300)))
                .extracting(NominationBooks.Age::from, NominationBooks.Age::nominations)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(28, 2),
                        org.assertj.core.groups.Tuple.tuple(21, 1),
                        org.assertj.core.groups.Tuple.tuple(14, 0),
                        org.assertj.core.groups.Tuple.tuple(7, 1),
                        org.assertj.core.groups.Tuple.tuple(0, 2));
        assertThat(NominationBooks.answered(List.of(1, 2, 3, 4, 5, 6, 7, 8, 9, 30)))
                .isEqualTo(new NominationBooks.Answered(10, Optional.of(5), Optional.of(9)));
        assertThat(NominationBooks.answered(List.of()).half()).isEmpty();
    }
}
