package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.CaseFile;
import ca.expressentry.nominations.Certificate;
import ca.expressentry.nominations.InterestShown;
import ca.expressentry.nominations.Interests;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Offer;
import ca.expressentry.nominations.Officer;
import ca.expressentry.nominations.ProvinceSettings;
import ca.expressentry.nominations.Standing;
import ca.expressentry.nominations.Standing.State;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.ranking.Pool;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.web.portal.PoolPage.Choice;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** All that is known of one candidate, and the offer of a nomination: looked at first, then made. */
@ApplicationScoped
public class CasePage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/pool/{}", "/bassin/{}");

    private static final int UNPROCESSABLE = 422;
    private static final int MOST_CHANGES = 50;

    @Inject
    Nominations nominations;

    @Inject
    Interests interests;

    @Inject
    Pool pool;

    @Inject
    LegalCalendar calendar;

    /** What the form of the offer is about. */
    enum Stage {
        /** May not be offered by who looks. */
        CLOSED,
        /** To be filled. */
        OPEN,
        /** Looked at; nothing stands in the way. */
        LOOKED_AT
    }

    /**
     * The form of the offer.
     *
     * @param obstacles what stands in the way whatever is typed
     * @param faults by field
     * @param left how many nominations are left this year
     * @param streams those that are open, by code
     * @param proposes whether another officer has to confirm it
     * @param ownNumbers whether the province must give the number
     */
    record Form(
            Stage stage,
            String certificate,
            String stream,
            List<String> obstacles,
            Map<String, String> faults,
            LocalDate answerBy,
            Optional<Integer> left,
            List<Choice> streams,
            boolean proposes,
            boolean ownNumbers) {

        String fault(String field) {
            return faults.get(field);
        }

        /** What was typed into the form before something came in the way that no other number or stream mends. */
        Map<String, String> typedInVain(Words words) {
            var typed = new LinkedHashMap<String, String>();
            if (!obstacles.isEmpty() && !faults.isEmpty()) {
                typed.put(words.say("list.certificate"), certificate);
                typed.put(words.say("offer.stream"), stream);
                typed.values().removeIf(String::isBlank);
            }
            return typed;
        }
    }

    /** What the page shows. */
    record View(
            Visit visit,
            CaseFile file,
            Optional<Pool.Rank> now,
            Optional<Pool.Rank> ifNominated,
            Form form,
            List<Told> timeline,
            List<InterestShown> interests,
            Optional<Change> change,
            Optional<Fate> fate)
            implements Frame.Moving {

        @Override
        public boolean isMoving() {
            return false;
        }

        String live() {
            return Live.candidate(visit, file.candidate(), now);
        }

        /** How much of the case was seen when the page was asked for. */
        int seen() {
            return file.timeline().size();
        }

        String interest() {
            return visit.to(InterestPage.PATH) + "?candidates=" + file.candidate();
        }

        /** What was just done. */
        Optional<String> done() {
            return visit.asked("done")
                    .filter(what -> visit.asked("do").isEmpty())
                    .flatMap(what -> switch (what) {
                        case "offered" -> Optional.of(visit.words().say("case.done-offered"));
                        case "proposed" -> Optional.of(visit.words().say("case.done-proposed"));
                        case "sent-back" -> Optional.of(visit.words().say("case.done-sent-back"));
                        case "withdrawn" -> Optional.of(visit.words().say("case.done-withdrawn"));
                        default -> Optional.empty();
                    });
        }

        String nomination(String certificate) {
            return visit.to(NominationPage.PATH, certificate);
        }

        boolean wouldChange() {
            return now.isPresent() && !now.equals(ifNominated);
        }
    }

    /** How the latest nomination that took effect, or stopped to, changed the score. */
    record Change(LocalDate on, int before, int after, int rankBefore) {}

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return file(visit).map(file -> show(visit, file, Stage.OPEN, Map.of())).orElse(Answer.NOT_FOUND);
    }

    @Override
    public Answer sent(Visit visit) {
        return file(visit)
                .flatMap(file -> visit.officer().officer().map(officer -> sent(visit, file, officer)))
                .orElse(Answer.NOT_FOUND);
    }

    private Answer sent(Visit visit, CaseFile file, Officer officer) {
        var faults = new LinkedHashMap<String, String>();
        changed(visit, file).ifPresent(what -> faults.put("certificate", what));
        var certificate = visit.asked("certificate")
                .flatMap(number -> Fields.read(visit, "certificate", faults, () -> new Certificate(number.strip())));
        var offer = Fields.read(visit, "stream", faults, () -> new Offer(file.candidate(), visit.asked("stream")));
        if (faults.isEmpty()) {
            certificate
                    .map(number -> nominations.obstacles(officer.province(), number, offer.orElseThrow()))
                    .orElseGet(() -> nominations.obstacles(officer.province(), offer.orElseThrow()))
                    .forEach(refused -> faults.merge(
                            refused.why().isAboutStream() ? "stream" : "certificate",
                            visit.words().say(refused.text()),
                            (one, other) -> one + " " + other));
        }
        if (!faults.isEmpty()) {
            return show(visit, file, Stage.OPEN, faults);
        }
        if (visit.asked("do").filter("offer"::equals).isEmpty()) {
            return show(visit, file, Stage.LOOKED_AT, Map.of());
        }
        return certificate
                .map(number -> nominations.offer(officer, number, offer.orElseThrow()))
                .orElseGet(() -> nominations.offer(officer, offer.orElseThrow()))
                .fold(
                        done -> offered(visit, done.nomination()),
                        unchanged -> offered(visit, unchanged.nomination()),
                        refused -> show(
                                visit,
                                file,
                                Stage.OPEN,
                                Map.of("certificate", visit.words().say(refused.text()))));
    }

    private Answer offered(Visit visit, Standing nomination) {
        return Answer.seeOther(visit.to(this, nomination.candidate().value()) + "?done="
                + (nomination.state() == State.PROPOSED ? "proposed" : "offered"));
    }

    /** What became of the case since the page of the form was made: the second of two officers reads what the first did. */
    private static Optional<String> changed(Visit visit, CaseFile file) {
        var news = file.timeline().size()
                - visit.asked("seen")
                        .filter(text -> text.matches("[0-9]{1,6}"))
                        .map(Integer::valueOf)
                        .orElse(file.timeline().size());
        var words = visit.words();
        return news <= 0
                ? Optional.empty()
                : Optional.of(words.say("case.changed-since") + " "
                        + file.timeline().stream()
                                .limit(news)
                                .map(entry -> States.told(entry.became(), words) + " ("
                                        + (entry.officer().isBlank()
                                                ? States.by(entry.became(), words)
                                                : entry.officer())
                                        + ", " + words.time(entry.at()) + ")")
                                .collect(Collectors.joining(" ")));
    }

    private Optional<CaseFile> file(Visit visit) {
        try {
            var number = ExpressionOfInterestNumber.parse(visit.place());
            return nominations.file(number, visit.officer().sight());
        } catch (Invalid e) {
            return Optional.empty();
        }
    }

    private Answer show(Visit visit, CaseFile file, Stage stage, Map<String, String> faults) {
        var words = visit.words();
        var sight = visit.officer().sight();
        var obstacles = visit.officer()
                .officer()
                .map(officer ->
                        nominations.obstacles(officer.province(), new Offer(file.candidate(), Optional.empty())))
                .orElse(List.of());
        var settings = visit.officer().officer().map(officer -> nominations.settings(officer.province()));
        var form = new Form(
                visit.officer().officer().isPresent() ? stage : Stage.CLOSED,
                visit.asked("certificate").orElse(""),
                visit.asked("stream").orElse(""),
                obstacles.stream()
                        .filter(refused -> !refused.why().isAboutWhatIsTyped())
                        .map(refused -> words.say(refused.text()))
                        .toList(),
                faults,
                nominations.answerBy(),
                nominations.ledgers(sight).stream().map(ledger -> ledger.left()).findFirst(),
                streams(visit),
                settings.filter(ProvinceSettings::secondOfficer).isPresent(),
                settings.filter(ProvinceSettings::ownNumbers).isPresent());
        var told = interests.of(file.candidate(), sight);
        var now = pool.rank(file.candidate());
        var ifNominated = pool.rankIfNominated(file.candidate());
        var view = new View(
                visit,
                file,
                now,
                ifNominated,
                form,
                Told.of(file, told, words),
                told,
                now.flatMap(rank -> change(file.candidate())),
                ifNominated.flatMap(rank -> Fate.of(rank.score(), calendar.today())));
        return answer(view);
    }

    private List<Choice> streams(Visit visit) {
        var chosen = visit.asked("stream").orElse("");
        return visit
                .officer()
                .officer()
                .map(officer -> nominations.openStreams(officer.province()))
                .orElse(List.of())
                .stream()
                .map(stream -> new Choice(
                        stream.code(),
                        visit.words().say(stream.name()),
                        stream.code().equals(chosen)))
                .toList();
    }

    private Optional<Change> change(ExpressionOfInterestNumber candidate) {
        return pool.history(candidate, Integer.MAX_VALUE, MOST_CHANGES).changes().stream()
                .map(Pool.Recorded::change)
                .filter(change -> change.before()
                        .filter(before ->
                                !before.nomination().equals(change.after().nomination()))
                        .isPresent())
                .findFirst()
                .map(change -> {
                    var before = change.before().orElseThrow().total();
                    return new Change(change.on(), before, change.after().total(), pool.rankWith(before));
                });
    }

    static Answer answer(View view) {
        var status = view.form().faults().isEmpty() ? 200 : UNPROCESSABLE;
        return new Answer(status, "case", "case.title", view)
                .about(view.file().candidate().value());
    }
}
