package ca.expressentry.web.portal;

import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.ProvinceSettings;
import ca.expressentry.nominations.Refusal;
import ca.expressentry.nominations.Stream;
import ca.expressentry.text.Bilingual;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How a province works: its administrator sets it, its officers see it. */
@ApplicationScoped
public class SettingsPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/settings", "/reglages");

    private static final int UNPROCESSABLE = 422;

    @Inject
    Nominations nominations;

    /**
     * What the page shows.
     *
     * @param version of the settings that were looked at
     * @param pattern as typed
     * @param faults by field
     */
    record View(
            Visit visit,
            ProvinceSettings settings,
            int version,
            String pattern,
            Map<String, String> faults,
            List<Row> streams) {

        boolean maySet() {
            return visit.officer().administrator().isPresent();
        }

        boolean isDone() {
            return visit.asked("done").isPresent();
        }
    }

    /** A stream, and whether it is open today. */
    record Row(Stream stream, boolean open) {}

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public boolean isFor(SignedIn who) {
        return who.province() != null;
    }

    @Override
    public Answer answer(Visit visit) {
        var settings = nominations.settings(visit.officer().province());
        return show(visit, settings, settings.pattern(), Map.of());
    }

    @Override
    public Answer sent(Visit visit) {
        return visit.officer()
                .administrator()
                .map(administrator -> set(visit, administrator))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer set(Visit visit, Officer administrator) {
        var faults = new LinkedHashMap<String, String>();
        var settings = Fields.read(
                visit,
                "pattern",
                faults,
                () -> new ProvinceSettings(
                        visit.asked("second").isPresent(),
                        visit.asked("back").isPresent(),
                        visit.asked("counter").isPresent(),
                        visit.asked("own").isPresent(),
                        visit.asked("pattern").orElse("")));
        var seen = visit.asked("version").orElse("");
        if (settings.isPresent()
                && !nominations.set(administrator, settings.get(), version -> seen.equals(Integer.toString(version)))) {
            faults.put("second", visit.words().say(Refusal.SETTINGS_CHANGED.text()));
        }
        return faults.isEmpty()
                ? Answer.seeOther(visit.to(this, "") + "?done=set")
                : show(
                        visit,
                        nominations.settings(administrator.province()),
                        visit.asked("pattern").orElse(""),
                        faults);
    }

    private Answer show(Visit visit, ProvinceSettings settings, String pattern, Map<String, String> faults) {
        var province = visit.officer().province();
        var open = nominations.openStreams(province);
        var streams = nominations.streams(province).stream()
                .map(stream -> new Row(stream, open.contains(stream)))
                .toList();
        return answer(new View(visit, settings, nominations.settingsVersion(province), pattern, faults, streams));
    }

    static Answer answer(View view) {
        return new Answer(view.faults().isEmpty() ? 200 : UNPROCESSABLE, "settings", "settings.title", view);
    }
}
