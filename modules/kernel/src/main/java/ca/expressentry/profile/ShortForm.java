package ca.expressentry.profile;

import ca.expressentry.law.CanadianDollars;
import ca.expressentry.text.Invalid;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What public calculators ask: enough for an estimate in a minute. It is read as a full declaration made on a day, so that
 * the same rules judge both.
 *
 * @param age completed years on the day, 0 to 110; this or the date of birth
 * @param dateOfBirth the day of birth
 * @param firstLanguage the official language declared as first
 * @param english proficiency in English, if tested
 * @param french proficiency in French, if tested
 * @param education the highest level of education; absent: less than secondary school
 * @param canadianWork skilled work in Canada up to the day
 * @param foreignWork skilled work outside Canada, before that in Canada
 * @param partner the spouse or common-law partner
 * @param tradeCertificate whether a certificate of qualification in a trade issued in Canada is held
 * @param siblingInCanada whether a brother or sister lives in Canada as in {@link Profile.Answers}
 * @param relativeInCanada whether another relative lives in Canada as in {@link Profile.Answers}
 * @param jobOffer arranged employment, if any
 * @param familySize the person, the partner and the dependent children, wherever they live; 1 to 32
 * @param dependentChildren the number of dependent children, when the size of the family is not given; 0 to 30
 * @param children the same one by one, all or none of them
 * @param outsideQuebec whether the person wishes to live outside Quebec; absent: yes
 * @param funds settlement funds
 */
public record ShortForm(
        Optional<Integer> age,
        Optional<LocalDate> dateOfBirth,
        OfficialLanguage firstLanguage,
        Optional<Proficiency> english,
        Optional<Proficiency> french,
        Optional<Education> education,
        Optional<Work> canadianWork,
        Optional<Work> foreignWork,
        Optional<Partner> partner,
        Optional<Boolean> tradeCertificate,
        Optional<Boolean> siblingInCanada,
        Optional<Boolean> relativeInCanada,
        Optional<Offer> jobOffer,
        Optional<Integer> familySize,
        Optional<Integer> dependentChildren,
        List<DependentChild> children,
        Optional<Boolean> outsideQuebec,
        Optional<CanadianDollars> funds) {

    private static final int OLDEST = 110;
    private static final int MOST_CHILDREN = 30;

    public ShortForm {
        children = List.copyOf(children);
        if (age.isPresent() == dateOfBirth.isPresent()) {
            throw new Invalid(
                            "age-or-date-of-birth",
                            "Give either the age or the date of birth.",
                            "Indiquez soit l’âge, soit la date de naissance.")
                    .at("age");
        }
        if (age.filter(years -> years < 0 || years > OLDEST).isPresent()) {
            throw new Invalid(
                            "impossible-number",
                            "An age is between 0 and 110 years.",
                            "Un âge se situe entre 0 et 110 ans.")
                    .at("age");
        }
        english.ifPresent(proficiency -> proficiency.refuseTestsNotIn(OfficialLanguage.ENGLISH, "english"));
        french.ifPresent(proficiency -> proficiency.refuseTestsNotIn(OfficialLanguage.FRENCH, "french"));
        var couple = partner.isPresent() ? 2 : 1;
        if (familySize
                .filter(size -> size < couple || size > couple + MOST_CHILDREN)
                .isPresent()) {
            throw new Invalid(
                            "impossible-number",
                            "A family is the person, the partner if there is one, and 30 dependent children at most.",
                            "Une famille compte la personne, le conjoint s’il y en a un et au plus 30 enfants à charge.")
                    .at("familySize");
        }
        refuseTwoCounts(familySize, dependentChildren, children);
    }

    private static void refuseTwoCounts(
            Optional<Integer> familySize, Optional<Integer> dependentChildren, List<DependentChild> children) {
        if (familySize.isPresent() && (dependentChildren.isPresent() || !children.isEmpty())) {
            throw new Invalid(
                            "family-size-or-children",
                            "Give either the size of the family or its children.",
                            "Indiquez soit la taille de la famille, soit ses enfants.")
                    .at("familySize");
        }
        if (dependentChildren
                .filter(number -> number < 0 || number > MOST_CHILDREN)
                .isPresent()) {
            throw new Invalid(
                            "impossible-number",
                            "The number of dependent children is between 0 and 30.",
                            "Le nombre d’enfants à charge se situe entre 0 et 30.")
                    .at("dependentChildren");
        }
        if (children.size() > MOST_CHILDREN) {
            throw new Invalid("too-many", "Name 30 children at most.", "Nommez au plus 30 enfants.").at("children");
        }
        if (!children.isEmpty()
                && dependentChildren.filter(number -> number != children.size()).isPresent()) {
            throw new Invalid(
                            "children-not-as-many",
                            "Name as many children as are counted, or none.",
                            "Nommez autant d’enfants qu’il en est compté, ou aucun.")
                    .at("children");
        }
    }

    /** The full declaration that this is on a day. */
    public Profile on(LocalDate day) {
        return readOn(day).declaration();
    }

    /** The full declaration that this is on a day, and what had to be assumed for it. */
    public Reading readOn(LocalDate day) {
        return ShortFormReader.read(this, day);
    }

    /**
     * Proficiency in one official language: levels of the benchmarks (0 to 12), or scores when a test is named.
     *
     * @param takenOn the day of the sitting and of its result; absent: the day that is asked about
     */
    public record Proficiency(
            Optional<LanguageTest> test,
            Optional<LocalDate> takenOn,
            BigDecimal reading,
            BigDecimal writing,
            BigDecimal listening,
            BigDecimal speaking) {

        public Proficiency {
            if (test.isEmpty() && takenOn.isPresent()) {
                throw new Invalid(
                                "levels-have-no-day",
                                "Name the test that was taken on this day.",
                                "Nommez le test passé ce jour-là.")
                        .at("test");
            }
            if (test.isEmpty()) {
                level(reading, Ability.READING);
                level(writing, Ability.WRITING);
                level(listening, Ability.LISTENING);
                level(speaking, Ability.SPEAKING);
            }
        }

        private static Clb level(BigDecimal number, Ability ability) {
            return IntStream.rangeClosed(0, Clb.HIGHEST)
                    .filter(level -> number.compareTo(BigDecimal.valueOf(level)) == 0)
                    .mapToObj(Clb::new)
                    .findFirst()
                    .orElseThrow(() -> new Invalid(
                                    "not-a-level",
                                    "A level is a whole number from 0 to 12; for scores, name the test.",
                                    "Un niveau est un nombre entier de 0 à 12\u00a0; pour des résultats, nommez le test.")
                            .at(ability.component()));
        }

        BigDecimal number(Ability ability) {
            return switch (ability) {
                case READING -> reading;
                case WRITING -> writing;
                case LISTENING -> listening;
                case SPEAKING -> speaking;
            };
        }

        Clb level(Ability ability) {
            return level(number(ability), ability);
        }

        private void refuseTestsNotIn(OfficialLanguage language, String where) {
            if (test.filter(named -> named.language() != language).isPresent()) {
                throw new Invalid(
                                "test-in-the-other-language",
                                "This test is one of the other official language.",
                                "Ce test est un test de l’autre langue officielle.")
                        .at(where + "/test");
            }
        }
    }

    /**
     * Education.
     *
     * @param level the highest level, {@code TWO_OR_MORE} included
     * @param canadian the level of the highest credential obtained in Canada; absent: all are foreign and assessed
     */
    public record Education(EducationLevel level, Optional<EducationLevel> canadian) {

        public Education {
            if (canadian.filter(inCanada -> !fits(level, inCanada)).isPresent()) {
                throw new Invalid(
                                "canadian-level-does-not-fit",
                                "One credential has this level, none above the highest; and a post-secondary one beside a"
                                        + " degree makes two or more.",
                                "Un seul diplôme est de ce niveau, sans dépasser le plus élevé\u00a0; et un diplôme"
                                        + " postsecondaire en plus d’un grade en fait deux ou plus.")
                        .at("canadian");
            }
        }

        private static boolean fits(EducationLevel level, EducationLevel canadian) {
            var isOneCredential =
                    canadian != EducationLevel.TWO_OR_MORE && canadian != EducationLevel.LESS_THAN_SECONDARY;
            var wouldBeTwoOrMore = level == EducationLevel.BACHELOR_OR_THREE_YEAR
                    && canadian.atLeast(EducationLevel.ONE_YEAR)
                    && canadian != level;
            return isOneCredential && level.atLeast(canadian) && !wouldBeTwoOrMore;
        }
    }

    /**
     * Work, full-time and paid.
     *
     * @param months up to the day, 0 to 720
     * @param occupation its unit group; absent: one is assumed
     * @param teer its category of training, education, experience and responsibilities, when the unit group is not given
     * @param continuous whether it was without a break; absent: it was
     */
    public record Work(int months, Optional<Noc> occupation, Optional<Integer> teer, Optional<Boolean> continuous) {

        private static final int MOST_MONTHS = 720;
        private static final int LAST_TEER = 5;

        public Work {
            if (months < 0 || months > MOST_MONTHS) {
                throw new Invalid(
                                "impossible-number",
                                "The months of work are between 0 and 720.",
                                "Les mois de travail se situent entre 0 et 720.")
                        .at("months");
            }
            refuseTeersThatAreNone(teer);
            if (occupation.isPresent() && teer.isPresent()) {
                throw new Invalid(
                                "occupation-or-teer",
                                "Give either the occupation or its TEER category.",
                                "Indiquez soit la profession, soit sa catégorie FEER.")
                        .at("teer");
            }
        }

        private static void refuseTeersThatAreNone(Optional<Integer> teer) {
            if (teer.filter(category -> category < 0 || category > LAST_TEER).isPresent()) {
                throw new Invalid(
                                "impossible-number",
                                "A TEER category is between 0 and 5.",
                                "Une catégorie FEER se situe entre 0 et 5.")
                        .at("teer");
            }
        }
    }

    /**
     * An offer of employment, which is read as a {@link JobOffer}.
     *
     * @param occupation the unit group of the work offered; absent: one is assumed
     * @param teer its category of training, education, experience and responsibilities, when the unit group is not given
     * @param seniorManager whether it is work of a senior manager (major group 00), when neither is given
     * @param employers absent: one
     * @param fullTime absent: it is
     * @param seasonal absent: it is not
     * @param months how long it lasts; absent: it has no end
     * @param basis on what authority it rests; absent: an assessment approved for somebody without a work permit
     * @param monthsWithEmployer months of full-time work already done for the employer; absent: none
     * @param excludedEmployer absent: no
     */
    public record Offer(
            Optional<Noc> occupation,
            Optional<Integer> teer,
            Optional<Boolean> seniorManager,
            Optional<Integer> employers,
            Optional<Boolean> fullTime,
            Optional<Boolean> seasonal,
            Optional<Integer> months,
            Optional<JobOffer.Basis> basis,
            Optional<Integer> monthsWithEmployer,
            Optional<Boolean> excludedEmployer) {

        public Offer {
            Work.refuseTeersThatAreNone(teer);
            if (Stream.of(occupation, teer, seniorManager.filter(senior -> senior))
                            .filter(Optional::isPresent)
                            .count()
                    > 1) {
                throw new Invalid(
                                "occupation-or-teer",
                                "Give the occupation, its TEER category, or whether it is senior management: one of them.",
                                "Indiquez la profession, sa catégorie FEER ou s’il s’agit de haute direction\u00a0: l’un des"
                                        + " trois.")
                        .at(occupation.isPresent() && teer.isPresent() ? "teer" : "seniorManager");
            }
        }
    }

    /**
     * The spouse or common-law partner, who either comes along or does not.
     *
     * @param accompanying whether the partner comes along
     * @param citizenOrPermanentResident whether the partner is a citizen or permanent resident of Canada; absent: no
     * @param english proficiency in one official language at most
     * @param canadianWork skilled work in Canada up to the day
     */
    public record Partner(
            boolean accompanying,
            Optional<Boolean> citizenOrPermanentResident,
            Optional<Education> education,
            Optional<Proficiency> english,
            Optional<Proficiency> french,
            Optional<Work> canadianWork) {

        public Partner {
            if (english.isPresent() && french.isPresent()) {
                throw new Invalid(
                                "one-language",
                                "A partner shows one official language: give the better.",
                                "Un conjoint fait valoir une seule langue officielle\u00a0: indiquez la meilleure.")
                        .at("french");
            }
            english.ifPresent(proficiency -> proficiency.refuseTestsNotIn(OfficialLanguage.ENGLISH, "english"));
            french.ifPresent(proficiency -> proficiency.refuseTestsNotIn(OfficialLanguage.FRENCH, "french"));
        }
    }
}
