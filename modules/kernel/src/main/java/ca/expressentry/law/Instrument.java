package ca.expressentry.law;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One law as it stands from a day on, as it is published.
 *
 * @param id names the version: the law and the day, such as {@code CRS-2025-03-25}
 * @param subject the law
 * @param title the instrument that made this version
 * @param module who applies it
 * @param replacedOn the first day of the next version, when that is known
 * @param changed the headings that this version brought, changed or repealed
 * @param parts everything in force, in the order of the law
 */
public record Instrument(
        String id,
        Bilingual subject,
        Bilingual title,
        String module,
        LocalDate inForceFrom,
        Optional<LocalDate> replacedOn,
        List<Mark> marks,
        List<Bilingual> changed,
        List<Part> parts) {

    public Instrument {
        marks = List.copyOf(marks);
        changed = List.copyOf(changed);
        parts = List.copyOf(parts);
    }

    /** How far a version, or something in it, can be relied on, and why. */
    public record Mark(Kind kind, Bilingual note) {}

    /** Not yet known in full, or not confirmed by a source. */
    public enum Kind {
        PROVISIONAL,
        UNVERIFIED
    }

    /** What stands under one heading. */
    public record Part(Bilingual heading, List<Bilingual> text, Optional<MarkdownTable> table) {

        public Part {
            text = List.copyOf(text);
        }
    }

    public boolean provisional() {
        return marks.stream().anyMatch(mark -> mark.kind() == Kind.PROVISIONAL);
    }
}
