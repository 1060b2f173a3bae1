package ca.expressentry.web.portal;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.nominations.Interests;
import ca.expressentry.nominations.Interests.Tally;
import ca.expressentry.nominations.NoticeOfInterest;
import ca.expressentry.nominations.NoticeOfInterest.Text;
import ca.expressentry.nominations.Officer;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.text.Bilingual;
import ca.expressentry.window.Paging;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Notifications of interest: sent to one or many candidates, and what they answered. */
@ApplicationScoped
public class InterestPage implements OfficePage {

    static final Bilingual PATH = new Bilingual("/interest", "/interet");

    private static final int UNPROCESSABLE = 422;
    private static final int MOST = 50;

    @Inject
    Interests interests;

    @Inject
    LegalCalendar calendar;

    /**
     * What the page shows.
     *
     * @param faults by field
     * @param sent what was just sent
     * @param notices latest first
     */
    record View(
            Visit visit,
            LocalDate today,
            Map<String, String> faults,
            Optional<Interests.Sent> sent,
            List<Tally> notices) {

        boolean maySend() {
            return visit.officer().officer().isPresent();
        }

        /** What stands in a field; nothing once it was sent. */
        String typed(String field) {
            return sent.isPresent() ? "" : visit.asked(field).orElse("");
        }
    }

    @Override
    public Bilingual path() {
        return PATH;
    }

    @Override
    public Answer answer(Visit visit) {
        return show(visit, Map.of(), Optional.empty());
    }

    @Override
    public Answer sent(Visit visit) {
        return visit.officer().officer().map(officer -> send(visit, officer)).orElse(Answer.NOT_FOUND);
    }

    private Answer send(Visit visit, Officer officer) {
        var faults = new LinkedHashMap<String, String>();
        var candidates = Fields.read(visit, "candidates", faults, () -> numbers(visit));
        var text = Fields.read(
                visit,
                visit.asked("en").isEmpty() ? "en" : "fr",
                faults,
                () -> new Text(visit.asked("en").orElse(""), visit.asked("fr").orElse("")));
        var answerBy = Fields.read(
                visit, "by", faults, () -> MatchPage.day(visit.asked("by").orElse("")));
        if (!faults.isEmpty()) {
            return show(visit, faults, Optional.empty());
        }
        var notice = Fields.read(
                visit,
                "candidates",
                faults,
                () -> new NoticeOfInterest(candidates.orElseThrow(), text.orElseThrow(), answerBy.orElseThrow()));
        var sent = notice.flatMap(said -> Fields.read(visit, "by", faults, () -> interests.send(officer, said)));
        return show(visit, faults, sent);
    }

    private static List<ExpressionOfInterestNumber> numbers(Visit visit) {
        return Arrays.stream(visit.asked("candidates").orElse("").split("[\\s,;]+"))
                .filter(word -> !word.isEmpty())
                .map(ExpressionOfInterestNumber::parse)
                .toList();
    }

    private Answer show(Visit visit, Map<String, String> faults, Optional<Interests.Sent> sent) {
        var notices =
                interests.sent(visit.officer().sight(), Paging.first(MOST)).rows();
        return answer(new View(visit, calendar.today(), faults, sent, notices));
    }

    static Answer answer(View view) {
        return new Answer(view.faults().isEmpty() ? 200 : UNPROCESSABLE, "interest", "interest.title", view);
    }
}
