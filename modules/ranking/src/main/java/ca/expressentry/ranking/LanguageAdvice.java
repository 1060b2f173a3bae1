package ca.expressentry.ranking;

import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.LanguageTest;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.Improvement.Change;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.ranking.Improvements.Asked;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** More language: one ability higher, all of them at least so high, and the other language declared as first. */
final class LanguageAdvice {

    private LanguageAdvice() {}

    static Stream<List<Alternative>> ladders(Asked asked) {
        return Stream.concat(
                Stream.of(otherLanguageFirst(asked)),
                Arrays.stream(OfficialLanguage.values()).flatMap(language -> inLanguage(asked, language)));
    }

    private static List<Alternative> otherLanguageFirst(Asked asked) {
        var profile = asked.declaration();
        var other = profile.firstLanguage() == OfficialLanguage.ENGLISH
                ? OfficialLanguage.FRENCH
                : OfficialLanguage.ENGLISH;
        if (profile.languageResultOn(asked.on(), other).isEmpty()) {
            return List.of();
        }
        return List.of(Alternative.declared(
                Kind.LANGUAGE_DECLARED_FIRST,
                new Bilingual("Declare {en} as the first official language", "Déclarer {fr} comme première langue")
                        .with("en", name(other).en())
                        .with("fr", name(other).fr()),
                new Change("firstLanguage", profile.firstLanguage().name(), other.name()),
                new Declared(profile).first(other),
                asked.nominated()));
    }

    private static Stream<List<Alternative>> inLanguage(Asked asked, OfficialLanguage language) {
        var result = asked.declaration().languageResultOn(asked.on(), language);
        var oneByOne = result.stream()
                .flatMap(r -> Arrays.stream(Ability.values())
                        .map(ability -> levels(r.level(ability))
                                .flatMap(level -> r
                                        .reaching(level, ability)
                                        .map(raised ->
                                                raised(asked, raised, Optional.of(ability), r.level(ability), level))
                                        .stream())
                                .toList()));
        return Stream.concat(oneByOne, Stream.of(together(asked, language, result)));
    }

    private static List<Alternative> together(Asked asked, OfficialLanguage language, Optional<LanguageResult> result) {
        var lowest = result.map(LanguageAdvice::lowest).orElse(Clb.NONE);
        return levels(lowest)
                .flatMap(level -> together(level, asked.on(), language, result)
                        .map(raised -> raised(asked, raised, Optional.empty(), lowest, level))
                        .stream())
                .toList();
    }

    /** The sitting with all abilities at least so high, or a new sitting when there is none that counts. */
    static Optional<LanguageResult> together(
            Clb level, LocalDate day, OfficialLanguage language, Optional<LanguageResult> result) {
        return result.isPresent() ? result.flatMap(r -> r.reaching(level)) : sitting(level, day, language);
    }

    private static Optional<LanguageResult> sitting(Clb level, LocalDate day, OfficialLanguage language) {
        return Arrays.stream(LanguageTest.values())
                .filter(test -> test.language() == language)
                .flatMap(test -> LanguageResult.at(level, test, day).stream())
                .findFirst();
    }

    static Stream<Clb> levels(Clb above) {
        return IntStream.rangeClosed(above.level() + 1, Clb.HIGHEST).mapToObj(Clb::new);
    }

    static Clb lowest(LanguageResult result) {
        return Arrays.stream(Ability.values())
                .map(result::level)
                .min(Clb::compareTo)
                .orElseThrow();
    }

    private static Alternative raised(Asked asked, LanguageResult raised, Optional<Ability> ability, Clb from, Clb to) {
        Profile profile = asked.declaration();
        var language = raised.test().language();
        var code = language.name().toLowerCase(Locale.ROOT);
        var kind = language == profile.firstLanguage() ? Kind.FIRST_LANGUAGE : Kind.SECOND_LANGUAGE;
        return Alternative.declared(
                kind,
                text(language, ability, to),
                new Change(code + "." + code(ability), from.toString(), to.toString()),
                new Declared(profile).with(raised),
                asked.nominated());
    }

    static String code(Optional<Ability> ability) {
        return ability.map(a -> a.name().toLowerCase(Locale.ROOT)).orElse("all");
    }

    private static Bilingual text(OfficialLanguage language, Optional<Ability> ability, Clb level) {
        var benchmark = language == OfficialLanguage.ENGLISH ? "CLB" : "NCLC";
        return new Bilingual("{en}, {what}: {benchmark} {level}", "{fr}, {quoi}\u00a0: {niveau} {level}")
                .with("en", language == OfficialLanguage.ENGLISH ? "English" : "French")
                .with("fr", language == OfficialLanguage.ENGLISH ? "Anglais" : "Français")
                .with("what", ability.map(a -> a.title().en()).orElse("all four abilities"))
                .with("quoi", ability.map(a -> a.title().fr()).orElse("les quatre compétences"))
                .with("benchmark", benchmark)
                .with("niveau", "NCLC")
                .with("level", level);
    }

    private static Bilingual name(OfficialLanguage language) {
        return language == OfficialLanguage.ENGLISH
                ? new Bilingual("English", "l’anglais")
                : new Bilingual("French", "le français");
    }
}
