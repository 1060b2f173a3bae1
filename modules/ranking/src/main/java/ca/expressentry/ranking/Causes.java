package ca.expressentry.ranking;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Job;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import ca.expressentry.ranking.HumanCapital.Languages;
import ca.expressentry.ranking.HumanCapital.Partner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.BinaryOperator;

/**
 * Why the score of one declaration differs between two days: MI 8. The facts of both days are compared one by one; a fact
 * is a cause when the awards are others with it than without it.
 */
final class Causes {

    private final Profile profile;
    private final LocalDate before;
    private final LocalDate after;
    private final HumanCapital was;
    private final HumanCapital is;
    private final HumanCapital underNewLaw;

    private Causes(Profile profile, boolean nominated, LocalDate before, LocalDate after) {
        var law = CrsTables.IN_FORCE.on(before);
        this.profile = profile;
        this.before = before;
        this.after = after;
        this.was = HumanCapital.on(before, profile, nominated, law);
        this.is = HumanCapital.on(after, profile, nominated, law);
        this.underNewLaw = HumanCapital.on(after, profile, nominated, CrsTables.IN_FORCE.on(after));
    }

    /** In the order of the Instructions, each once; empty when the score is the same. */
    static List<Reason> between(Profile profile, boolean nominated, LocalDate before, LocalDate after) {
        return new Causes(profile, nominated, before, after).reasons();
    }

    /** One fact: how it is put into the place of the same fact of another day, and why it changed. */
    private enum Fact {
        AGE((here, from) -> here.withAge(from.age())),
        EDUCATION((here, from) -> here.withEducation(from.education())),
        LANGUAGES((here, from) -> here.withLanguages(new Languages(
                here.languages().declaredFirst(),
                from.languages().english(),
                from.languages().french()))),
        CANADIAN_WORK((here, from) -> here.withWork(from.canadianYears(), here.foreignYears())),
        FOREIGN_WORK((here, from) -> here.withWork(here.canadianYears(), from.foreignYears())),
        CERTIFICATE((here, from) -> here.withTradeCertificate(from.tradeCertificate())),
        CANADIAN_STUDY((here, from) -> here.withAdvantages(
                here.advantages().withCanadianStudy(from.advantages().canadianStudy()))),
        OFFER((here, from) -> here.withAdvantages(
                here.advantages().withOffer(from.advantages().offer()))),
        PARTNER_EDUCATION(ofPartner((mine, other) -> mine.withEducation(other.education()))),
        PARTNER_LANGUAGE(ofPartner((mine, other) -> mine.withLanguage(other.language()))),
        PARTNER_WORK(ofPartner((mine, other) -> mine.withWork(other.canadianYears())));

        private final BinaryOperator<HumanCapital> put;

        Fact(BinaryOperator<HumanCapital> put) {
            this.put = put;
        }

        /** The facts of one day, but this one as on another. */
        HumanCapital put(HumanCapital here, HumanCapital from) {
            return put.apply(here, from);
        }

        /** Only where there is a partner on both days. */
        private static BinaryOperator<HumanCapital> ofPartner(BinaryOperator<Partner> put) {
            return (here, from) -> here.withPartner(here.partner()
                    .flatMap(mine -> from.partner().map(other -> put.apply(mine, other))));
        }
    }

    private List<Reason> reasons() {
        var reasons = new LinkedHashSet<Reason>();
        for (var fact : Fact.values()) {
            if (matters(fact)) {
                reasons.addAll(because(fact));
            }
        }
        lawMatters(reasons);
        return List.copyOf(reasons);
    }

    private boolean matters(Fact fact) {
        var only = fact.put(was, is);
        return !only.equals(was) && (differ(score(was), score(only)) || differ(score(fact.put(is, was)), score(is)));
    }

    private Score score(HumanCapital facts) {
        return ComprehensiveRankingSystem.score(facts, before, after);
    }

    private static boolean differ(Score one, Score other) {
        return !AwardDifference.between(one.awards(), other.awards()).isNone();
    }

    private void lawMatters(Collection<Reason> reasons) {
        var underOld = score(is);
        var underNew = ComprehensiveRankingSystem.score(underNewLaw, after, after);
        if (!underOld.instrument().equals(underNew.instrument())
                && (differ(underOld, underNew) || underOld.total() != underNew.total())) {
            reasons.add(Cause.NEW_INSTRUMENT.of(underNew.instrument()));
        }
    }

    private List<Reason> because(Fact fact) {
        return switch (fact) {
            case AGE -> List.of(Cause.BIRTHDAY.from(was.age(), is.age()));
            case EDUCATION, CANADIAN_STUDY ->
                credentials(profile.education(), Cause.ASSESSMENT_LAPSED, Cause.CREDENTIAL_COUNTS);
            case LANGUAGES ->
                results(profile.languageResults(), Cause.LANGUAGE_RESULT_LAPSED, Cause.LANGUAGE_RESULT_COUNTS);
            case CANADIAN_WORK ->
                work(was.canadianYears(), is.canadianYears(), profile.work(), Cause.WORK_GAINED, Cause.WORK_LAPSED);
            case FOREIGN_WORK ->
                work(
                        was.foreignYears(),
                        is.foreignYears(),
                        profile.work(),
                        Cause.FOREIGN_WORK_GAINED,
                        Cause.FOREIGN_WORK_LAPSED);
            case CERTIFICATE -> List.of(Cause.CERTIFICATE_COUNTS.itself());
            case OFFER -> List.of(Cause.WORK_COUNTED_ANEW.itself());
            case PARTNER_EDUCATION ->
                credentials(partner().education(), Cause.PARTNER_ASSESSMENT_LAPSED, Cause.PARTNER_CREDENTIAL_COUNTS);
            case PARTNER_LANGUAGE ->
                results(
                        partner().languageResult().stream().toList(),
                        Cause.PARTNER_LANGUAGE_RESULT_LAPSED,
                        Cause.PARTNER_LANGUAGE_RESULT_COUNTS);
            case PARTNER_WORK ->
                work(
                        was.partner().orElseThrow().canadianYears(),
                        is.partner().orElseThrow().canadianYears(),
                        partner().work(),
                        Cause.PARTNER_WORK_GAINED,
                        Cause.PARTNER_WORK_LAPSED);
        };
    }

    private Profile.Partner partner() {
        return profile.accompanyingPartner().orElseThrow();
    }

    private List<Reason> credentials(Collection<Credential> credentials, Cause lapses, Cause counts) {
        var reasons = new ArrayList<Reason>();
        if (credentials.stream().anyMatch(c -> c.countsOn(before) && !c.countsOn(after))) {
            reasons.add(lapses.itself());
        }
        if (credentials.stream().anyMatch(c -> !c.countsOn(before) && c.countsOn(after))) {
            reasons.add(counts.itself());
        }
        return reasons;
    }

    private List<Reason> results(Collection<LanguageResult> results, Cause lapses, Cause counts) {
        var reasons = new ArrayList<Reason>();
        if (results.stream().anyMatch(r -> r.countsOn(before) && !r.countsOn(after))) {
            reasons.add(lapses.itself());
        }
        if (results.stream().anyMatch(r -> !r.countsOn(before) && r.countsOn(after))) {
            reasons.add(counts.itself());
        }
        return reasons;
    }

    private List<Reason> work(int yearsBefore, int yearsAfter, Collection<Job> jobs, Cause gained, Cause lapsed) {
        if (WorkExperience.definitionChangesAfter(before, jobs)
                .filter(day -> !day.isAfter(after))
                .isPresent()) {
            return List.of(Cause.WORK_COUNTED_ANEW.itself());
        }
        return List.of((yearsAfter > yearsBefore ? gained : lapsed).from(yearsBefore, yearsAfter));
    }
}
