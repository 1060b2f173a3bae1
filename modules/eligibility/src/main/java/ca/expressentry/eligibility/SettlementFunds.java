package ca.expressentry.eligibility;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.law.InForce;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Money to settle with: IRPR 76(1)(b). The whole family counts, whether it comes along or not. */
final class SettlementFunds {

    private static final MarkdownTable TABLE =
            MarkdownDocument.read(SettlementFunds.class, "settlement-funds.md").table("Amounts");
    private static final LocalDate FIRST = TABLE.rows().get(0).day("From");
    private static final int SIZES = 7;
    private static final InForce<Amounts> AMOUNTS = amounts();

    private SettlementFunds() {}

    private record Amounts(List<CanadianDollars> bySize, CanadianDollars further) {

        CanadianDollars forFamilyOf(int size) {
            return size <= bySize.size()
                    ? bySize.get(size - 1)
                    : bySize.get(bySize.size() - 1).plus(further.times(size - bySize.size()));
        }
    }

    private static InForce<Amounts> amounts() {
        var byDay = new HashMap<LocalDate, Amounts>();
        for (var row : TABLE.rows()) {
            var bySize = IntStream.rangeClosed(1, SIZES)
                    .mapToObj(size -> new CanadianDollars(row.number(String.valueOf(size))))
                    .toList();
            byDay.put(row.day("From"), new Amounts(bySize, new CanadianDollars(row.number("Further"))));
        }
        return new InForce<>(byDay);
    }

    /** What a family of a size needs on a day; empty before the first day whose amounts are known. */
    static Optional<CanadianDollars> requiredOn(LocalDate day, int familySize) {
        return day.isBefore(FIRST)
                ? Optional.empty()
                : Optional.of(AMOUNTS.on(day).forFamilyOf(familySize));
    }

    static Finding finding(Condition condition, Profile person, LocalDate day, boolean exempt) {
        if (exempt) {
            return condition.met();
        }
        return requiredOn(day, person.familySizeOn(day))
                .map(required -> person.funds().covers(required)
                        ? condition.met()
                        : condition.notMet(Missing.dollars(person.funds(), required)))
                .orElseGet(() -> condition.metWith(Missing.AMOUNTS_UNKNOWN));
    }

    static Optional<LocalDate> changesAfter(LocalDate day) {
        return AMOUNTS.changesAfter(day);
    }
}
