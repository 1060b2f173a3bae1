package ca.expressentry.nominations;

import ca.expressentry.nominations.Standing.State;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** A list of nominations, latest first, as an address has it: {@code ?state=OFFERED&after=2026-11-24.ON-1}. */
public record NominationSearch(Optional<State> state, Optional<After> after) {

    static final int SIZE = 50;

    /** The last of a page. */
    public record After(LocalDate offeredOn, String certificate) {

        static final After NOTHING = new After(LocalDate.of(9999, 12, 31), "");

        @Override
        public String toString() {
            return offeredOn + "." + certificate;
        }
    }

    /** A page of the list. */
    public record Found(List<Standing> nominations, Optional<After> next) {}

    public static NominationSearch asked(Function<String, Optional<String>> said) {
        return new NominationSearch(
                said.apply("state").map(NominationSearch::state),
                said.apply("after").map(NominationSearch::after));
    }

    Set<State> states() {
        return state.map(Set::of).orElseGet(() -> EnumSet.allOf(State.class));
    }

    private static State state(String text) {
        return Arrays.stream(State.values())
                .filter(state -> state.name().equals(text.toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                                "no-such-state",
                                "No nomination is ever in this state.",
                                "Aucune désignation n’est jamais dans cet état.")
                        .at("state"));
    }

    private static After after(String text) {
        var dot = text.indexOf('.');
        try {
            return new After(LocalDate.parse(text.substring(0, Math.max(0, dot))), text.substring(dot + 1));
        } catch (DateTimeParseException e) {
            throw new Invalid(
                            "not-a-page",
                            "A later page begins where a page before it ended.",
                            "Une page suivante commence où une page précédente a fini.")
                    .at("after");
        }
    }
}
