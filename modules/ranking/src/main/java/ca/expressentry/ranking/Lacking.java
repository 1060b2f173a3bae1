package ca.expressentry.ranking;

import ca.expressentry.profile.Ability;
import ca.expressentry.profile.CategoryVersion.Enlistment;
import ca.expressentry.profile.CategoryVersion.Experience;
import ca.expressentry.profile.CategoryVersion.Level;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.Noc;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.text.Bilingual;
import java.text.NumberFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;

/** What is missing from a category, in words, and how much. */
final class Lacking {

    static final Bilingual LANGUAGE_RESULT = new Bilingual(
            "No result in the language of the category that is less than two years old.",
            "Aucun résultat datant de moins de deux ans dans la langue de la catégorie.");

    static final Bilingual SERVICE = new Bilingual(
            "No service in a recognized foreign military.", "Aucun service dans des forces étrangères reconnues.");

    static final Bilingual CREDENTIAL = new Bilingual(
            "No post-secondary credential that is high enough and counts on this day.",
            "Aucun diplôme postsecondaire suffisant qui compte à cette date.");

    private Lacking() {}

    static Bilingual work(Experience required) {
        var text = required.inCanada()
                ? new Bilingual(
                        "No work in Canada in a listed occupation in the {years} years before.",
                        "Aucun travail au Canada dans une profession énumérée au cours des {years} années précédentes.")
                : new Bilingual(
                        "No work in a listed occupation in the {years} years before.",
                        "Aucun travail dans une profession énumérée au cours des {years} années précédentes.");
        return text.with("years", required.years());
    }

    /** As in: 31301: 520 hours short of 1,560 (12 months). */
    static Bilingual hours(Experience required, Hours worked, Noc occupation) {
        var text = required.continuous()
                ? new Bilingual(
                        "{noc}: {short} hours short of {hours} ({months} months) without interruption.",
                        "{noc}\u00a0: il manque {short} heures sur {hours} ({months} mois) sans interruption.")
                : new Bilingual(
                        "{noc}: {short} hours short of {hours} ({months} months).",
                        "{noc}\u00a0: il manque {short} heures sur {hours} ({months} mois).");
        return hours(text, worked, required.hours()).with("noc", occupation).with("months", required.months());
    }

    /** As in: 1,560 hours short of 15,600 (10 years) of continuous service. */
    static Bilingual service(Enlistment required, Hours served) {
        var text = new Bilingual(
                "{short} hours short of {hours} ({years} years) of continuous service.",
                "Il manque {short} heures sur {hours} ({years} ans) de service continu.");
        return hours(text, served, required.hours()).with("years", required.years());
    }

    static Bilingual offer(Enlistment required) {
        return new Bilingual(
                        "No full-time offer of the Canadian Armed Forces in a listed occupation for {months} months.",
                        "Aucune offre à temps plein des Forces armées canadiennes dans une profession énumérée pour"
                                + " {months} mois.")
                .with("months", required.monthsOfOffer());
    }

    /** As in: writing NCLC 6, needs 7. */
    static Stream<Bilingual> levels(LanguageResult result, Level required) {
        var english = required.language() == OfficialLanguage.ENGLISH;
        return Arrays.stream(Ability.values())
                .filter(ability -> !result.level(ability).atLeast(required.clb()))
                .map(ability -> new Bilingual(
                                ability.title().en() + (english ? " CLB" : " NCLC") + " {has}, needs {needs}.",
                                ability.title().fr() + "\u00a0: NCLC {has}, il faut {needs}.")
                        .with("has", result.level(ability))
                        .with("needs", required.clb()));
    }

    private static Bilingual hours(Bilingual text, Hours has, Hours needs) {
        return new Bilingual(
                hours(text.en(), Locale.CANADA, has, needs), hours(text.fr(), Locale.CANADA_FRENCH, has, needs));
    }

    private static String hours(String text, Locale locale, Hours has, Hours needs) {
        var numbers = NumberFormat.getIntegerInstance(locale);
        return text.replace("{short}", numbers.format(has.shortOf(needs)))
                .replace("{hours}", numbers.format(needs.hours()));
    }
}
