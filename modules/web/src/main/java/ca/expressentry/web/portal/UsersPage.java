package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import ca.expressentry.web.identity.Duty;
import ca.expressentry.web.identity.ListRefusal;
import ca.expressentry.web.identity.ProvinceUser;
import ca.expressentry.web.identity.ProvinceUsers;
import ca.expressentry.web.identity.ProvinceUsers.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may act for a province: its administrator adds people, gives them roles and days, and sets them not active. */
@ApplicationScoped
public class UsersPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/users", "/utilisateurs");

    private static final int UNPROCESSABLE = 422;

    @Inject
    ProvinceUsers users;

    @Inject
    LegalCalendar calendar;

    /**
     * What the form holds.
     *
     * @param known whether the user is on the list, so that the name stays
     * @param version of the user that was looked at; 0: a new one
     */
    record Form(String name, boolean known, int version, Set<Duty> duties, boolean active, String from, String until) {}

    /** What the page shows. */
    record View(
            Visit visit, boolean asked, LocalDate today, List<Listed> users, Form form, Map<String, String> faults) {

        boolean isDone() {
            return visit.asked("done").isPresent() && faults.isEmpty();
        }

        String change(ProvinceUser user) {
            return visit.to(PATH) + "?user=" + URLEncoder.encode(user.name(), StandardCharsets.UTF_8) + "#form";
        }

        boolean acts(ProvinceUser user) {
            return user.actsOn(today);
        }

        String state(ProvinceUser user) {
            return visit.words()
                    .say(acts(user) ? "users.acts" : user.active() ? "users.not-today" : "users.not-active");
        }

        String duties(ProvinceUser user) {
            return Arrays.stream(Duty.values())
                    .filter(user.duties()::contains)
                    .map(duty -> label(duty))
                    .collect(Collectors.joining(", "));
        }

        String label(Duty duty) {
            return visit.words()
                    .say(
                            switch (duty) {
                                case OFFICER -> "users.officer";
                                case APPROVER -> "users.approver";
                                case ADMINISTRATOR -> "users.administrator";
                            });
        }

        String hint(Duty duty) {
            return visit.words()
                    .say(
                            switch (duty) {
                                case OFFICER -> "users.officer-hint";
                                case APPROVER -> "users.approver-hint";
                                case ADMINISTRATOR -> "users.administrator-hint";
                            });
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public boolean isFor(SignedIn who) {
        return who.administrator().isPresent();
    }

    @Override
    public Answer answer(Visit visit) {
        if (visit.restored()) {
            return show(visit, typed(visit), Map.of());
        }
        return visit.asked("user")
                .map(name -> users.user(province(visit), name)
                        .map(listed -> show(visit, form(listed), Map.of()))
                        .orElse(Answer.NOT_FOUND))
                .orElseGet(() -> show(visit, empty(), Map.of()));
    }

    @Override
    public Answer sent(Visit visit) {
        var faults = new LinkedHashMap<String, String>();
        var from = Fields.read(
                visit, "from", faults, () -> MatchPage.day(visit.asked("from").orElse("")));
        var until =
                visit.asked("until").flatMap(text -> Fields.read(visit, "until", faults, () -> MatchPage.day(text)));
        if (faults.isEmpty()) {
            Fields.read(
                            visit,
                            faults,
                            () -> new ProvinceUser(
                                    visit.asked("name").orElse(""),
                                    duties(visit),
                                    visit.asked("active").isPresent(),
                                    from.orElseThrow(),
                                    until))
                    .flatMap(user -> set(visit, user))
                    .ifPresent(why -> faults.put("name", visit.words().say(why.text())));
        }
        return faults.isEmpty() ? Answer.seeOther(visit.to(this, "") + "?done=set") : show(visit, typed(visit), faults);
    }

    private Optional<ListRefusal> set(Visit visit, ProvinceUser user) {
        var seen = visit.asked("version").orElse("");
        return users.set(province(visit), user, version -> seen.equals(Integer.toString(version)));
    }

    private static Set<Duty> duties(Visit visit) {
        return Arrays.stream(Duty.values())
                .filter(duty -> visit.asked(duty.word()).isPresent())
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(Duty.class)));
    }

    private static Province province(Visit visit) {
        return visit.officer().administrator().orElseThrow().province();
    }

    private static Form form(Listed listed) {
        var user = listed.user();
        return new Form(
                user.name(),
                true,
                listed.version(),
                user.duties(),
                user.active(),
                user.from().toString(),
                user.until().map(LocalDate::toString).orElse(""));
    }

    private Form empty() {
        return new Form("", false, 0, Set.of(), true, calendar.today().toString(), "");
    }

    /** As it was typed; of somebody who is on the list meanwhile, what is there is shown in the table above. */
    private static Form typed(Visit visit) {
        var version = visit.asked("version")
                .filter(text -> text.matches("[0-9]{1,9}"))
                .map(Integer::valueOf)
                .orElse(0);
        return new Form(
                visit.asked("name").orElse(""),
                version > 0,
                version,
                duties(visit),
                visit.asked("active").isPresent(),
                visit.asked("from").orElse(""),
                visit.asked("until").orElse(""));
    }

    private Answer show(Visit visit, Form form, Map<String, String> faults) {
        return answer(new View(visit, users.areAsked(), calendar.today(), users.of(province(visit)), form, faults));
    }

    static Answer answer(View view) {
        return new Answer(view.faults().isEmpty() ? 200 : UNPROCESSABLE, "users", "users.title", view);
    }
}
