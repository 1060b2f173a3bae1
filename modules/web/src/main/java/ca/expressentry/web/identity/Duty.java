package ca.expressentry.web.identity;

import ca.expressentry.message.Role;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** What a person does for a province. */
public enum Duty {
    OFFICER(Role.PROVINCE_OFFICER),
    APPROVER(Role.PROVINCE_APPROVER),
    ADMINISTRATOR(Role.PROVINCE_ADMINISTRATOR);

    private final String role;

    Duty(String role) {
        this.role = role;
    }

    String role() {
        return role;
    }

    /** The one word by which records and forms name it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Those that somebody with these roles has. */
    static Set<Duty> among(Collection<String> roles) {
        var duties = EnumSet.noneOf(Duty.class);
        Arrays.stream(values()).filter(duty -> roles.contains(duty.role)).forEach(duties::add);
        return duties;
    }
}
