package ca.expressentry.eligibility;

import ca.expressentry.eligibility.SelectionTables.Levels;
import ca.expressentry.law.CanadianDollars;
import ca.expressentry.law.Points;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.text.Bilingual;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is missing from a condition, in words, and how much. */
final class Missing {

    static final Bilingual OTHER_DESTINATION =
            new Bilingual("Quebec is the only destination named.", "Le Québec est la seule destination indiquée.");

    static final Bilingual LANGUAGE_RESULT = new Bilingual(
            "No result in an official language that is less than two years old.",
            "Aucun résultat datant de moins de deux ans dans une langue officielle.");

    static final Bilingual CREDENTIAL =
            new Bilingual("No credential that counts on this day.", "Aucun diplôme qui compte à cette date.");

    static final Bilingual TRADE =
            new Bilingual("No work in a skilled trade occupation.", "Aucun travail dans un métier spécialisé.");

    static final Bilingual CERTIFICATE_OR_OFFER = new Bilingual(
            "Neither a Canadian certificate nor a qualifying offer in the trade.",
            "Ni certificat canadien ni offre admissible dans le métier.");

    static final Bilingual AMOUNTS_UNKNOWN = new Bilingual(
            "The amounts of this day are not known to us; met by any.",
            "Les montants de cette date ne nous sont pas connus\u00a0; tout montant suffit.");

    private Missing() {}

    /** As in: an assessment by the Medical Council of Canada, which is designated for the occupation. */
    static Bilingual assessmentBy(ProfessionalBody body) {
        return new Bilingual(
                        "An assessment by {body}, which is designated for the primary occupation (IRPR 75(2.1)).",
                        "Une évaluation par {body}, organisme désigné pour la profession principale (RIPR 75(2.1)).")
                .with("body", body.name());
    }

    /** As in: 15 hours short of 1,560. */
    static Bilingual hours(Hours worked, Hours required) {
        var missing = worked.shortOf(required);
        return missing == 1
                ? filled("{1} hour short of {2}.", "Il manque {1} heure sur {2}.", missing, required.hours())
                : filled("{1} hours short of {2}.", "Il manque {1} heures sur {2}.", missing, required.hours());
    }

    /** As in: 66 points, needs 67. */
    static Bilingual points(Points total, Points passMark) {
        return filled("{1} points, needs {2}.", "{1} points, il en faut {2}.", total.value(), passMark.value());
    }

    /** As in: $263 short of $15,263. */
    static Bilingual dollars(CanadianDollars funds, CanadianDollars required) {
        return filled(
                "${1} short of ${2}.",
                "Il manque {1}\u00a0$ sur {2}\u00a0$.", required.amount() - funds.amount(), required.amount());
    }

    /** As in: writing CLB 6, needs 7; speaking CLB below 4, needs 7. */
    static Bilingual levels(LanguageResult result, Levels required) {
        var english = result.test().language() == OfficialLanguage.ENGLISH;
        var weak = Arrays.stream(Ability.values())
                .filter(ability -> !result.level(ability).atLeast(required.in(ability)))
                .map(ability -> level(ability, result, required, english ? "CLB" : "NCLC"))
                .toList();
        return new Bilingual(joined(weak, Locale.ENGLISH, "; "), joined(weak, Locale.FRENCH, "\u00a0; "));
    }

    private static Bilingual level(Ability ability, LanguageResult result, Levels required, String scale) {
        var has = result.level(ability);
        var level = has.equals(Clb.NONE)
                ? new Bilingual("below 4", "inférieur à 4")
                : new Bilingual(has.toString(), has.toString());
        return new Bilingual(
                        ability.title().en() + " " + scale + " " + level.en() + ", needs {needs}",
                        ability.title().fr() + "\u00a0: NCLC " + level.fr() + ", il faut {needs}")
                .with("needs", required.in(ability));
    }

    private static String joined(List<Bilingual> texts, Locale language, String between) {
        return texts.stream().map(text -> text.in(language)).collect(Collectors.joining(between, "", "."));
    }

    private static Bilingual filled(String en, String fr, long first, long second) {
        return new Bilingual(filled(en, Locale.CANADA, first, second), filled(fr, Locale.CANADA_FRENCH, first, second));
    }

    private static String filled(String text, Locale locale, long first, long second) {
        var numbers = NumberFormat.getIntegerInstance(locale);
        return text.replace("{1}", numbers.format(first)).replace("{2}", numbers.format(second));
    }
}
