package ca.expressentry.eligibility;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What an application says of a family beside the declaration.
 *
 * @param union whether there is or was a spouse or partner
 * @param adopted whether a child was adopted
 * @param representative whether a representative acts
 * @param stays where the principal applicant has lived
 * @param partner the spouse or partner, coming along or not
 * @param children every dependent child, coming along or not
 */
public record FamilyFacts(
        Union union,
        boolean adopted,
        boolean representative,
        List<Stay> stays,
        Optional<Member> partner,
        List<Member> children) {

    private static final int MOST_CHILDREN = 30;

    /** Marriage or common-law union. */
    public enum Union {
        NONE,
        MARRIED,
        COMMON_LAW,
        ENDED
    }

    public FamilyFacts {
        stays = List.copyOf(stays);
        children = List.copyOf(children);
        if (partner.isPresent() != (union == Union.MARRIED || union == Union.COMMON_LAW)) {
            throw new Invalid(
                            "union-without-partner",
                            "A marriage or union has a partner, and a partner has one.",
                            "Un mariage ou une union suppose un conjoint, et inversement.")
                    .at("partner");
        }
        if (children.size() > MOST_CHILDREN) {
            throw new Invalid(
                            "too-many",
                            "The number of dependent children is between 0 and 30.",
                            "Le nombre d’enfants à charge se situe entre 0 et 30.")
                    .at("children");
        }
    }

    /** Somebody of the family. */
    public record Member(LocalDate dateOfBirth, List<Stay> stays) {
        public Member {
            stays = List.copyOf(stays);
        }
    }

    /**
     * Life in a country.
     *
     * @param country ISO 3166-1 alpha-2
     * @param until the last day; absent while it goes on
     */
    public record Stay(String country, LocalDate from, Optional<LocalDate> until) {

        private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");

        public Stay {
            country = country.strip().toUpperCase(Locale.ROOT);
            if (!COUNTRY.matcher(country).matches()) {
                throw new Invalid(
                                "not-a-country",
                                "A country is written with two letters (ISO 3166-1).",
                                "Un pays s’écrit en deux lettres (ISO 3166-1).")
                        .at("country");
            }
            if (until.filter(last -> last.isBefore(from)).isPresent()) {
                throw new Invalid(
                                "impossible-date",
                                "A stay cannot end before it begins.",
                                "Un séjour ne peut finir avant de commencer.")
                        .at("until");
            }
        }

        boolean isInCanada() {
            return country.equals("CA");
        }
    }
}
