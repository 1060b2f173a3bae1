package ca.expressentry.web.portal;

import ca.expressentry.invitations.Kind;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** Which rounds are asked for: of a kind, of a year, or all. */
record RoundFilter(Optional<Kind> kind, Optional<Integer> year) {

    private static final Bilingual NO_SUCH_KIND =
            new Bilingual("There is no such kind of round.", "Ce type de ronde n’existe pas.");
    private static final Bilingual NO_SUCH_YEAR = new Bilingual(
            "Give a year in four digits, such as 2026.", "Indiquez une année en quatre chiffres, comme 2026.");

    static final RoundFilter ALL = new RoundFilter(Optional.empty(), Optional.empty());

    /** As asked; what is blank is not asked for. */
    static RoundFilter of(Optional<String> kind, Optional<String> year) {
        return new RoundFilter(
                kind.filter(text -> !text.isBlank()).map(RoundFilter::kind),
                year.filter(text -> !text.isBlank()).map(RoundFilter::year));
    }

    private static Kind kind(String text) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new Invalid("unknown-kind", NO_SUCH_KIND).at("kind"));
    }

    private static Integer year(String text) {
        if (!text.matches("[0-9]{4}")) {
            throw new Invalid("impossible-year", NO_SUCH_YEAR).at("year");
        }
        return Integer.valueOf(text);
    }

    List<RoundRow> of(List<RoundRow> rounds) {
        return rounds.stream()
                .filter(round -> kind.map(round.kind()::equals).orElse(true))
                .filter(round ->
                        year.map(wanted -> wanted == round.on().getYear()).orElse(true))
                .toList();
    }

    /** As it stands in an address; nothing when all are asked for. */
    String query() {
        var parts = new java.util.ArrayList<String>();
        kind.ifPresent(wanted -> parts.add("kind=" + wanted));
        year.ifPresent(wanted -> parts.add("year=" + wanted));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }
}
