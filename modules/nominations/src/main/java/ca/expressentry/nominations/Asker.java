package ca.expressentry.nominations;

import ca.expressentry.message.Role;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.core.SecurityContext;
import java.util.Locale;
import java.util.Optional;

/** Of which province a caller asks: its own, whatever is named, and only an auditor names one. */
final class Asker {

    private Asker() {}

    static Province province(SecurityContext caller, String named) {
        return Role.province(caller::isUserInRole).orElseGet(() -> {
            if (!caller.isUserInRole(Role.AUDITOR)) {
                throw new ForbiddenException();
            }
            return named(Optional.ofNullable(named).orElse("").toUpperCase(Locale.ROOT));
        });
    }

    private static Province named(String code) {
        return Province.thatNominate().stream()
                .filter(province -> province.name().equals(code))
                .findFirst()
                .orElseThrow(() -> new Invalid(
                                "which-province",
                                "Say which province, as in ?province=ON.",
                                "Indiquez quelle province, par exemple ?province=ON.")
                        .at("province"));
    }
}
