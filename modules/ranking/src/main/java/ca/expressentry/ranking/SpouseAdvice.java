package ca.expressentry.ranking;

import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.profile.Identity;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Answers;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.WorkExperience;
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

/** What a spouse or partner who comes along can bring, or the two in each other’s place. */
final class SpouseAdvice {

    private static final String PARTNERS_NAME = "Partner";
    private static final String PARTNERS_DOCUMENT = "PARTNER0";

    private static final Bilingual LANGUAGE = new Bilingual(
            "Spouse or partner, {what}: level {level}", "Époux ou partenaire, {quoi}\u00a0: niveau {level}");
    private static final Bilingual CREDENTIAL = new Bilingual(
            "Spouse or partner, another credential, assessed: {level}",
            "Époux ou partenaire, un autre diplôme, évalué\u00a0: {niveau}");
    private static final Bilingual ASSESSED = new Bilingual(
            "Spouse or partner, have the credential assessed: {level}",
            "Époux ou partenaire, faire évaluer le diplôme\u00a0: {niveau}");
    private static final Bilingual WORK = new Bilingual(
            "Spouse or partner, skilled work in Canada: {years} completed year(s)",
            "Époux ou partenaire, travail qualifié au Canada\u00a0: {years} année(s) complète(s)");
    private static final Bilingual STAYS =
            new Bilingual("The spouse or partner does not come along", "L’époux ou le partenaire n’accompagne pas");
    private static final Bilingual STAYS_WARNING = new Bilingual(
            "For information only: declare it only if it is true. The spouse or partner still counts for funds, must"
                    + " still be declared and examined, and gets no permanent residence with this application (IRPR"
                    + " 117(9)(d)).",
            "À titre d’information seulement\u00a0: ne le déclarez que si c’est vrai. L’époux ou le partenaire compte"
                    + " toujours pour les fonds, doit être déclaré et contrôlé, et n’obtient pas la résidence permanente"
                    + " par cette demande (RIPR 117(9)d)).");
    private static final Bilingual SWAPPED = new Bilingual(
            "The spouse or partner is the principal applicant", "L’époux ou le partenaire est le demandeur principal");
    private static final Bilingual SWAPPED_WARNING = new Bilingual(
            "From what is declared of the spouse or partner: other results, certificates and offers are not known. The"
                    + " spouse or partner must be eligible, and a nomination or an offer of the present applicant does not"
                    + " pass over.",
            "D’après ce qui est déclaré de l’époux ou du partenaire\u00a0: ses autres résultats, certificats et offres"
                    + " sont inconnus. Il doit être admissible, et une désignation ou une offre du demandeur actuel ne lui"
                    + " passe pas.");

    private SpouseAdvice() {}

    static Stream<List<Alternative>> ladders(Asked asked) {
        return asked.declaration()
                .accompanyingPartner()
                .map(partner -> ladders(asked, partner))
                .orElse(Stream.empty());
    }

    private static Stream<List<Alternative>> ladders(Asked asked, Partner partner) {
        return Stream.concat(
                languages(asked, partner),
                Stream.of(
                        assessments(asked, partner),
                        credentials(asked, partner),
                        work(asked, partner),
                        List.of(stays(asked, partner)),
                        swapped(asked, partner).stream().toList()));
    }

    private static Stream<List<Alternative>> languages(Asked asked, Partner partner) {
        var result = partner.languageResult().filter(r -> r.countsOn(asked.on()));
        var oneByOne = result.stream()
                .flatMap(r -> Arrays.stream(Ability.values())
                        .map(ability -> LanguageAdvice.levels(r.level(ability))
                                .flatMap(level -> r.reaching(level, ability).stream()
                                        .map(raised -> language(
                                                asked, partner, raised, Optional.of(ability), r.level(ability), level)))
                                .toList()));
        var lowest = result.map(LanguageAdvice::lowest).orElse(Clb.NONE);
        var first =
                result.map(r -> r.test().language()).orElse(asked.declaration().firstLanguage());
        var together = LanguageAdvice.levels(lowest)
                .flatMap(level -> LanguageAdvice.together(level, asked.on(), first, result).stream()
                        .map(raised -> language(asked, partner, raised, Optional.empty(), lowest, level)))
                .toList();
        return Stream.concat(oneByOne, Stream.of(together));
    }

    private static Alternative language(
            Asked asked, Partner partner, LanguageResult raised, Optional<Ability> ability, Clb from, Clb to) {
        var text = LANGUAGE.with("level", to)
                .with("what", ability.map(a -> a.title().en()).orElse("all four abilities"))
                .with("quoi", ability.map(a -> a.title().fr()).orElse("les quatre compétences"));
        return declared(
                asked,
                Kind.SPOUSE_LANGUAGE,
                text,
                new Change("partner.language." + LanguageAdvice.code(ability), from.toString(), to.toString()),
                with(partner, Optional.of(raised), partner.education()));
    }

    private static List<Alternative> assessments(Asked asked, Partner partner) {
        return IntStream.range(0, partner.education().size())
                .filter(i -> EducationAdvice.mayBeAssessed(partner.education().get(i), asked.on()))
                .mapToObj(i -> {
                    var education = new ArrayList<>(partner.education());
                    var credential = education.get(i);
                    education.set(i, EducationAdvice.assessed(credential, asked.on()));
                    return education(asked, partner, ASSESSED, credential.level(), education);
                })
                .toList();
    }

    private static List<Alternative> credentials(Asked asked, Partner partner) {
        return EducationAdvice.credentialLevels()
                .map(level -> education(
                        asked,
                        partner,
                        CREDENTIAL,
                        level,
                        EducationAdvice.plus(partner.education(), EducationAdvice.foreign(level, asked.on()))))
                .toList();
    }

    private static Alternative education(
            Asked asked, Partner partner, Bilingual text, EducationLevel level, List<Credential> education) {
        var changed = with(partner, partner.languageResult(), education);
        return declared(
                asked,
                Kind.SPOUSE_EDUCATION,
                text.with("level", EducationAdvice.name(level).en())
                        .with("niveau", EducationAdvice.name(level).fr()),
                new Change(
                        "partner.education",
                        partner.educationOn(asked.on()).name(),
                        changed.educationOn(asked.on()).name()),
                changed);
    }

    private static List<Alternative> work(Asked asked, Partner partner) {
        int now = WorkExperience.canadianYearsOn(asked.on(), partner.work());
        return WorkAdvice.more(now)
                .mapToObj(years -> WorkAdvice.alternative(
                        asked,
                        Kind.SPOUSE_CANADIAN_WORK,
                        WORK,
                        new Change("partner.work.canadianYears", now + "", years + ""),
                        facts -> facts.withPartnersWork(years),
                        WorkAdvice.reached(
                                asked.on(),
                                partner.work(),
                                years,
                                day -> WorkExperience.canadianYearsOn(day, partner.work()))))
                .toList();
    }

    private static Alternative stays(Asked asked, Partner partner) {
        return declared(
                        asked,
                        Kind.SPOUSE_NOT_ACCOMPANYING,
                        STAYS,
                        new Change("partner.accompanying", "true", "false"),
                        new Partner(
                                false,
                                partner.citizenOrPermanentResident(),
                                partner.languageResult(),
                                partner.education(),
                                partner.work(),
                                partner.studiedTwoYearsInCanada()))
                .warning(STAYS_WARNING);
    }

    /** Needs the day of birth of the spouse or partner, which a declaration does not have, and a result in a language. */
    private static Optional<Alternative> swapped(Asked asked, Partner partner) {
        return asked.partnerBorn()
                .flatMap(born -> partner.languageResult().map(result -> swapped(asked, partner, born, result)))
                .map(swapped -> Alternative.declared(
                                Kind.SWAP_WITH_SPOUSE,
                                SWAPPED,
                                new Change("principal", "declared", "partner"),
                                swapped,
                                false)
                        .warning(SWAPPED_WARNING));
    }

    private static Profile swapped(Asked asked, Partner partner, LocalDate born, LanguageResult result) {
        var person = asked.declaration();
        var second = new Partner(
                true,
                false,
                person.languageResultOn(asked.on(), person.firstLanguage())
                        .or(() -> person.languageResults().stream().findFirst()),
                person.education(),
                person.work(),
                person.answers().studiedTwoYearsInCanada());
        return new Profile(
                new Identity(
                        PARTNERS_NAME, Optional.empty(), born, person.identity().citizenship(), PARTNERS_DOCUMENT),
                Optional.of(second),
                person.dependentChildren(),
                person.children(),
                result.test().language(),
                List.of(result),
                partner.education(),
                partner.work(),
                List.of(),
                Optional.empty(),
                new Answers(
                        person.answers().siblingInCanada(),
                        person.answers().relativeInCanada(),
                        partner.studiedTwoYearsInCanada()),
                person.destinations(),
                person.funds());
    }

    private static Partner with(Partner partner, Optional<LanguageResult> result, List<Credential> education) {
        return new Partner(
                partner.accompanying(),
                partner.citizenOrPermanentResident(),
                result,
                education,
                partner.work(),
                partner.studiedTwoYearsInCanada());
    }

    private static Alternative declared(Asked asked, Kind kind, Bilingual text, Change change, Partner partner) {
        return Alternative.declared(
                kind, text, change, new Declared(asked.declaration()).with(partner), asked.nominated());
    }
}
