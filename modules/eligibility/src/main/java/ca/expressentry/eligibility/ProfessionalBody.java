package ca.expressentry.eligibility;

import ca.expressentry.profile.Credential.Assessment;
import ca.expressentry.profile.Noc;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The body that assesses the foreign credentials of an occupation: IRPR 75(2.1). */
record ProfessionalBody(LocalDate from, String group, String name, String shortName) {

    private static final List<ProfessionalBody> DESIGNATED =
            MarkdownDocument.read(ProfessionalBody.class, "professional-bodies.md").table("Designated").rows().stream()
                    .map(ProfessionalBody::of)
                    .toList();

    private static ProfessionalBody of(MarkdownTable.Row row) {
        return new ProfessionalBody(row.day("From"), row.text("Group"), row.text("Body"), row.text("Short"));
    }

    /** The body designated for an occupation on a day; none for most. */
    static Optional<ProfessionalBody> on(LocalDate day, Noc occupation) {
        return DESIGNATED.stream()
                .filter(body -> !day.isBefore(body.from) && occupation.code().equals(body.group))
                .findFirst();
    }

    boolean made(Assessment assessment) {
        var body = assessment.body().strip();
        return body.equalsIgnoreCase(name) || body.equalsIgnoreCase(shortName);
    }
}
