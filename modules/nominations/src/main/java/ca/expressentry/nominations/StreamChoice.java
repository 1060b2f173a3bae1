package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * In which stream an offer is made: the one that it names, or the only one that is open.
 *
 * @param stream empty: none could be chosen, or the province has none
 * @param fault why none could be
 */
record StreamChoice(Optional<Stream> stream, Optional<Outcome.Refused> fault) {

    static StreamChoice on(LocalDate day, Province province, Optional<String> named) {
        return named.map(words -> named(day, province, words)).orElseGet(() -> unnamed(day, province));
    }

    private static StreamChoice named(LocalDate day, Province province, String words) {
        var stream = Stream.named(province, words);
        if (stream.isEmpty()) {
            return refused(Refusal.STREAM_UNKNOWN, Refusal.STREAM_UNKNOWN.text());
        }
        return stream.get().isOpenOn(day)
                ? new StreamChoice(stream, Optional.empty())
                : refused(Refusal.STREAM_CLOSED, stream.get().whyClosed());
    }

    private static StreamChoice unnamed(LocalDate day, Province province) {
        var open = Stream.openOn(day, province);
        if (open.size() == 1) {
            return new StreamChoice(Optional.of(open.get(0)), Optional.empty());
        }
        if (open.isEmpty()) {
            return Stream.of(province).stream()
                    .reduce((first, last) -> last)
                    .map(last -> refused(Refusal.STREAM_CLOSED, last.whyClosed()))
                    .orElseGet(() -> new StreamChoice(Optional.empty(), Optional.empty()));
        }
        var codes = open.stream().map(Stream::code).collect(Collectors.joining(", "));
        return refused(Refusal.STREAM_MISSING, Refusal.STREAM_MISSING.text().with("streams", codes));
    }

    private static StreamChoice refused(Refusal why, Bilingual text) {
        return new StreamChoice(Optional.empty(), Optional.of(new Outcome.Refused(why, text)));
    }
}
