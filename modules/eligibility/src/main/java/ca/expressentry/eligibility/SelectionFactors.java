package ca.expressentry.eligibility;

import ca.expressentry.eligibility.SelectionTables.Adaptability;
import ca.expressentry.law.Award;
import ca.expressentry.law.Points;
import ca.expressentry.law.Provision;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.text.Bilingual;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The grid of one hundred points for skilled workers: IRPR 78 to 83. */
record SelectionFactors(List<Award> awards, Points total) {

    /**
     * What the grid looks at.
     *
     * @param first the level in each ability of the first official language; empty without a result
     * @param second the weakest level in the second official language
     * @param years completed years of skilled work
     */
    record Facts(
            EducationLevel education,
            List<Clb> first,
            Clb second,
            int years,
            int age,
            boolean arrangedEmployment,
            Set<Adaptability> adaptability) {}

    /** The six factors in the order of the Regulations, each up to its maximum. */
    static SelectionFactors of(Facts person, SelectionTables law) {
        var education = award("education", "Education", "Études", law.education(person.education()), "IRPR 78");
        var first = award(
                "first-language",
                "First official language",
                "Première langue officielle",
                first(person, law),
                "IRPR 79(3)");
        var second = award(
                "second-language",
                "Second official language",
                "Seconde langue officielle",
                law.secondLanguage(person.second()),
                "IRPR 79(3)");
        var experience = award(
                "experience", "Work experience", "Expérience de travail", law.experience(person.years()), "IRPR 80");
        var age = award("age", "Age", "Âge", law.age(person.age()), "IRPR 81");
        var arranged = award(
                "arranged-employment",
                "Arranged employment",
                "Emploi réservé",
                person.arrangedEmployment() ? law.arrangedEmployment() : Points.ZERO,
                "IRPR 82(2)");
        var adaptability = adaptability(person, law);

        var awards = new ArrayList<>(List.of(education, first, second, experience, age, arranged));
        awards.addAll(adaptability);
        var total = education
                .points()
                .upTo(law.maximum("Education"))
                .plus(first.points().plus(second.points()).upTo(law.maximum("Languages")))
                .plus(experience.points().upTo(law.maximum("Experience")))
                .plus(age.points().upTo(law.maximum("Age")))
                .plus(arranged.points().upTo(law.maximum("Arranged employment")))
                .plus(sum(adaptability).upTo(law.maximum("Adaptability")));
        return new SelectionFactors(List.copyOf(awards), total);
    }

    private static Points first(Facts person, SelectionTables law) {
        return person.first().stream().map(law::firstLanguage).reduce(Points.ZERO, Points::plus);
    }

    private static List<Award> adaptability(Facts person, SelectionTables law) {
        var awards = new ArrayList<Award>();
        for (var which : Adaptability.values()) {
            if (person.adaptability().contains(which)) {
                var element = law.adaptability(which);
                var code =
                        "adaptability-" + which.name().toLowerCase(Locale.ROOT).replace('_', '-');
                awards.add(new Award(code, element.what(), element.points(), element.provision()));
            }
        }
        return awards;
    }

    private static Award award(String factor, String en, String fr, Points points, String provision) {
        return new Award(factor, new Bilingual(en, fr), points, new Provision(provision));
    }

    private static Points sum(List<Award> awards) {
        return awards.stream().map(Award::points).reduce(Points.ZERO, Points::plus);
    }
}
