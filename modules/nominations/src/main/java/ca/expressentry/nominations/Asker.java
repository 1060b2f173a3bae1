package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Of which province a caller asks: its own, whatever is named, and only an auditor names one. */
final class Asker {

    private Asker() {}

    /** Empty: somebody who asks of no province. */
    static Optional<Province> province(Predicate<String> isIn, String named) {
        return Role.province(isIn)
                .or(() -> Optional.of(Role.AUDITOR).filter(isIn).map(auditor -> named(named)));
    }

    private static Province named(String code) {
        return Province.thatNominate().stream()
                .filter(province ->
                        province.name().equals(Optional.ofNullable(code).orElse("").toUpperCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                                "which-province",
                                "Say which province, as in ?province=ON.",
                                "Indiquez quelle province, par exemple ?province=ON.")
                        .at("province"));
    }
}
