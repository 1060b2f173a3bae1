package ca.expressentry.ranking;

import ca.expressentry.profile.Profile;
import ca.expressentry.ranking.Improvement.Change;
import ca.expressentry.ranking.Improvement.Kind;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A declaration, or its facts, otherwise than declared; scored by the same rules as every other. */
record Alternative(
        Kind kind,
        Bilingual text,
        Change change,
        Profile profile,
        boolean nominated,
        UnaryOperator<HumanCapital> facts,
        Optional<LocalDate> byWorkOn,
        Optional<Bilingual> warning) {

    static Alternative declared(Kind kind, Bilingual text, Change change, Profile profile, boolean nominated) {
        return new Alternative(
                kind, text, change, profile, nominated, UnaryOperator.identity(), Optional.empty(), Optional.empty());
    }

    Alternative warning(Bilingual about) {
        return new Alternative(kind, text, change, profile, nominated, facts, byWorkOn, Optional.of(about));
    }

    Score score(LocalDate day) {
        var capital = facts.apply(HumanCapital.on(day, profile, nominated, CrsTables.IN_FORCE.on(day)));
        return ComprehensiveRankingSystem.score(capital, day, Review.after(day, profile));
    }
}
