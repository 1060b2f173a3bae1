package ca.expressentry.ranking;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Credential.Assessment;
import ca.expressentry.profile.Credential.CanadianStudy;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.ranking.Improvement.Change;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.ranking.Improvements.Asked;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More education: an assessment of what there is, another credential, and one earned in Canada. */
final class EducationAdvice {

    private static final String DESIGNATED = "designated body";
    private static final int LONG_ENOUGH = 100;

    private static final Bilingual ASSESSED = new Bilingual(
            "Have the credential of {day} assessed: {level}", "Faire évaluer le diplôme du {day}\u00a0: {niveau}");
    private static final Bilingual ANOTHER =
            new Bilingual("Another credential, assessed: {level}", "Un autre diplôme, évalué\u00a0: {niveau}");
    private static final Bilingual IN_CANADA =
            new Bilingual("A credential earned in Canada: {level}", "Un diplôme obtenu au Canada\u00a0: {niveau}");

    private EducationAdvice() {}

    static Stream<List<Alternative>> ladders(Asked asked) {
        var day = asked.on();
        var education = asked.declaration().education();
        var assessments = IntStream.range(0, education.size())
                .filter(i -> mayBeAssessed(education.get(i), day))
                .mapToObj(i -> List.of(assessed(asked, i)));
        var others = credentialLevels().map(level -> more(asked, Kind.CREDENTIAL, ANOTHER, foreign(level, day)));
        var canadian =
                credentialLevels().map(level -> more(asked, Kind.CANADIAN_STUDY, IN_CANADA, canadian(level, day)));
        return Stream.concat(assessments, Stream.of(others.toList(), canadian.toList()));
    }

    /** The levels that one credential can have, lowest first. */
    static Stream<EducationLevel> credentialLevels() {
        return Arrays.stream(EducationLevel.values())
                .filter(level -> level != EducationLevel.LESS_THAN_SECONDARY && level != EducationLevel.TWO_OR_MORE);
    }

    static boolean mayBeAssessed(Credential credential, LocalDate day) {
        return !credential.isCanadian()
                && !credential.countsOn(day)
                && !credential.obtainedOn().isAfter(day);
    }

    static Credential assessed(Credential credential, LocalDate day) {
        return new Credential(
                credential.level(),
                credential.obtainedOn(),
                Optional.empty(),
                Optional.of(new Assessment(DESIGNATED, day)));
    }

    static Credential foreign(EducationLevel level, LocalDate day) {
        return new Credential(level, day, Optional.empty(), Optional.of(new Assessment(DESIGNATED, day)));
    }

    private static Credential canadian(EducationLevel level, LocalDate day) {
        return new Credential(
                level, day, Optional.of(new CanadianStudy(LONG_ENOUGH, LONG_ENOUGH, false, false)), Optional.empty());
    }

    private static Alternative assessed(Asked asked, int which) {
        var education = new ArrayList<>(asked.declaration().education());
        var credential = education.get(which);
        education.set(which, assessed(credential, asked.on()));
        return alternative(
                asked, Kind.ASSESSMENT, ASSESSED.with("day", credential.obtainedOn()), credential.level(), education);
    }

    private static Alternative more(Asked asked, Kind kind, Bilingual text, Credential another) {
        return alternative(
                asked, kind, text, another.level(), plus(asked.declaration().education(), another));
    }

    static List<Credential> plus(List<Credential> education, Credential another) {
        return Stream.concat(education.stream(), Stream.of(another)).toList();
    }

    private static Alternative alternative(
            Asked asked, Kind kind, Bilingual text, EducationLevel level, List<Credential> education) {
        var changed = new Declared(asked.declaration()).with(education);
        return Alternative.declared(
                kind,
                text.with("level", name(level).en()).with("niveau", name(level).fr()),
                new Change(
                        "education",
                        asked.declaration().educationOn(asked.on()).name(),
                        changed.educationOn(asked.on()).name()),
                changed,
                asked.nominated());
    }

    static Bilingual name(EducationLevel level) {
        return switch (level) {
            case LESS_THAN_SECONDARY -> new Bilingual("less than secondary", "études secondaires non terminées");
            case SECONDARY -> new Bilingual("secondary diploma", "diplôme d’études secondaires");
            case ONE_YEAR -> new Bilingual("one-year program", "programme d’un an");
            case TWO_YEAR -> new Bilingual("two-year program", "programme de deux ans");
            case BACHELOR_OR_THREE_YEAR ->
                new Bilingual(
                        "bachelor’s degree or program of three years or more",
                        "baccalauréat ou programme de trois ans ou plus");
            case TWO_OR_MORE -> new Bilingual("two or more credentials", "deux diplômes ou plus");
            case MASTERS_OR_PROFESSIONAL ->
                new Bilingual("master’s or professional degree", "maîtrise ou grade professionnel");
            case DOCTORATE -> new Bilingual("doctorate", "doctorat");
        };
    }
}
