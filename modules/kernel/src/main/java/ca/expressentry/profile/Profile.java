package ca.expressentry.profile;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a person declares in an expression of interest: facts as declared, dated; what they are worth on a day is for
 * the rules to say.
 *
 * @param identity who the person is
 * @param partner the spouse or common-law partner, whether coming along or not
 * @param dependentChildren how many dependent children the couple has, wherever they live (IRPR 76(1)(b)); 0 to 30
 * @param children the same one by one, all or none of them; those named are dependent only while the law says so
 * @param firstLanguage the official language declared as first; a result in it must be given
 * @param languageResults one result at most for each official language
 * @param education every credential; an empty list means less than secondary school
 * @param work every job, in any order
 * @param tradeCertificates certificates of qualification issued in Canada
 * @param jobOffer arranged employment, if any
 * @param answers what is asked as yes or no
 * @param destinations where the person wishes to live; empty means any province or territory but Quebec
 * @param funds settlement funds, unencumbered and available
 */
public record Profile(
        Identity identity,
        Optional<Partner> partner,
        int dependentChildren,
        List<DependentChild> children,
        OfficialLanguage firstLanguage,
        List<LanguageResult> languageResults,
        List<Credential> education,
        List<Job> work,
        List<TradeCertificate> tradeCertificates,
        Optional<JobOffer> jobOffer,
        Answers answers,
        Set<Province> destinations,
        CanadianDollars funds) {

    public Profile {
        children = List.copyOf(children);
        languageResults = List.copyOf(languageResults);
        education = List.copyOf(education);
        work = List.copyOf(work);
        tradeCertificates = List.copyOf(tradeCertificates);
        destinations = Set.copyOf(destinations);
        if (dependentChildren < 0 || dependentChildren > 30) {
            throw new Invalid(
                            "impossible-number",
                            "The number of dependent children is between 0 and 30.",
                            "Le nombre d’enfants à charge se situe entre 0 et 30.")
                    .at("dependentChildren");
        }
        if (!children.isEmpty() && children.size() != dependentChildren) {
            throw new Invalid(
                            "children-not-as-many",
                            "Name as many children as are counted, or none.",
                            "Nommez autant d’enfants qu’il en est compté, ou aucun.")
                    .at("children");
        }
        if (languageResults.stream().map(r -> r.test().language()).distinct().count() < languageResults.size()) {
            throw new Invalid(
                            "two-results-in-one-language",
                            "Give one language result at most for each official language.",
                            "Indiquez au plus un résultat linguistique par langue officielle.")
                    .at("languageResults");
        }
    }

    /** Names no child: all that are counted are dependent. */
    public Profile(
            Identity identity,
            Optional<Partner> partner,
            int dependentChildren,
            OfficialLanguage firstLanguage,
            List<LanguageResult> languageResults,
            List<Credential> education,
            List<Job> work,
            List<TradeCertificate> tradeCertificates,
            Optional<JobOffer> jobOffer,
            Answers answers,
            Set<Province> destinations,
            CanadianDollars funds) {
        this(
                identity,
                partner,
                dependentChildren,
                List.of(),
                firstLanguage,
                languageResults,
                education,
                work,
                tradeCertificates,
                jobOffer,
                answers,
                destinations,
                funds);
    }

    /** The same declaration, but for who makes it. */
    public Profile with(Identity who) {
        return new Profile(
                who,
                partner,
                dependentChildren,
                children,
                firstLanguage,
                languageResults,
                education,
                work,
                tradeCertificates,
                jobOffer,
                answers,
                destinations,
                funds);
    }

    /** The couple's family for the purposes of funds: the person, the partner and the children, coming or not. */
    public int familySizeOn(LocalDate day) {
        return 1 + (partner.isPresent() ? 1 : 0) + dependentChildrenOn(day);
    }

    private int dependentChildrenOn(LocalDate day) {
        return children.isEmpty()
                ? dependentChildren
                : (int) children.stream()
                        .filter(child -> child.isDependentOn(day))
                        .count();
    }

    /** The days after this one on which the size of the family changes by itself. */
    public Stream<LocalDate> familySizeChangesAfter(LocalDate day) {
        return children.stream().flatMap(child -> child.changesAfter(day));
    }

    /** The spouse or partner who counts: coming along, and neither a citizen nor a permanent resident of Canada. */
    public Optional<Partner> accompanyingPartner() {
        return partner.filter(p -> p.accompanying() && !p.citizenOrPermanentResident());
    }

    /** The result in a language that still counts on a day: less than two years old. */
    public Optional<LanguageResult> languageResultOn(LocalDate day, OfficialLanguage language) {
        return languageResults.stream()
                .filter(r -> r.test().language() == language && r.countsOn(day))
                .findFirst();
    }

    /** The highest level of education that counts on a day: Canadian, or assessed less than five years ago. */
    public EducationLevel educationOn(LocalDate day) {
        return Credential.highestOn(day, education);
    }

    /** The spouse or common-law partner. */
    public record Partner(
            boolean accompanying,
            boolean citizenOrPermanentResident,
            Optional<LanguageResult> languageResult,
            List<Credential> education,
            List<Job> work,
            boolean studiedTwoYearsInCanada) {

        public Partner {
            education = List.copyOf(education);
            work = List.copyOf(work);
        }

        /** The highest level of education that counts on a day: Canadian, or assessed less than five years ago. */
        public EducationLevel educationOn(LocalDate day) {
            return Credential.highestOn(day, education);
        }
    }

    /**
     * Yes or no.
     *
     * @param siblingInCanada a brother or sister of the person or of the accompanying partner: an adult, a citizen or
     *     permanent resident, living in Canada (MI 8, from 2017-06-06)
     * @param relativeInCanada a relative of IRPR 83(5), of the person or of the accompanying partner
     * @param studiedTwoYearsInCanada two academic years of full-time study in Canada (IRPR 83(2))
     * @param registeredWithJobBank whether the person is registered with Job Bank; asked for only while it matters
     * @param misrepresentationSince the day of a determination that the person is inadmissible for misrepresentation, or of
     *     the removal from Canada that followed it (IRPA 40); absent when there was none
     */
    public record Answers(
            boolean siblingInCanada,
            boolean relativeInCanada,
            boolean studiedTwoYearsInCanada,
            Optional<Boolean> registeredWithJobBank,
            Optional<LocalDate> misrepresentationSince) {

        /** Says nothing of Job Bank and of misrepresentation. */
        public Answers(boolean siblingInCanada, boolean relativeInCanada, boolean studiedTwoYearsInCanada) {
            this(siblingInCanada, relativeInCanada, studiedTwoYearsInCanada, Optional.empty(), Optional.empty());
        }
    }
}
