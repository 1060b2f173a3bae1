package ca.expressentry.web.portal;

import ca.expressentry.nominations.CaseFile;
import ca.expressentry.nominations.InterestShown;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One line of the timeline of a case: when, what, who and why.
 *
 * @param about the certificate or the notice
 */
record Told(Instant at, String what, String about, String who, Optional<String> why) {

    /** All that happened, latest first. */
    static List<Told> of(CaseFile file, List<InterestShown> interests, Words words) {
        return Stream.concat(
                        file.timeline().stream().map(entry -> of(entry, words)),
                        interests.stream().flatMap(interest -> of(interest, words)))
                .sorted(Comparator.comparing(Told::at).reversed())
                .toList();
    }

    private static Told of(CaseFile.Entry entry, Words words) {
        return new Told(
                entry.at(),
                States.told(entry.became(), words),
                entry.certificate(),
                entry.officer().isBlank() ? States.by(entry.became(), words) : entry.officer(),
                entry.reason());
    }

    private static Stream<Told> of(InterestShown interest, Words words) {
        var sent = new Told(
                interest.sentAt(),
                words.say("told.notified"),
                interest.notice(),
                interest.officer(),
                Optional.of(
                        words.code().equals("fr")
                                ? interest.text().fr()
                                : interest.text().en()));
        var answered = interest.answeredAt()
                .map(at -> new Told(
                        at,
                        words.say(interest.interested().orElseThrow() ? "told.interested" : "told.not-interested"),
                        interest.notice(),
                        words.say("by.candidate"),
                        Optional.empty()));
        return Stream.concat(Stream.of(sent), answered.stream());
    }
}
