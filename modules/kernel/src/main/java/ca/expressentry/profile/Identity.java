package ca.expressentry.profile;

import ca.expressentry.text.Invalid;
import java.time.LocalDate;
import java.time.Period;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Who a person is.
 *
 * @param familyName as in the travel document
 * @param givenNames as in the travel document; absent when it has none
 * @param dateOfBirth the day of birth
 * @param citizenship the country of citizenship, ISO 3166-1 alpha-2
 * @param travelDocument the number of the passport or travel document
 */
public record Identity(
        String familyName,
        Optional<String> givenNames,
        LocalDate dateOfBirth,
        String citizenship,
        String travelDocument) {

    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final Pattern DOCUMENT = Pattern.compile("[A-Z0-9]{4,20}");
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    public Identity {
        if (familyName.isBlank() || familyName.length() > 100) {
            throw new Invalid(
                            "name-missing",
                            "Give a family name of at most 100 characters.",
                            "Indiquez un nom de famille d’au plus 100 caractères.")
                    .at("familyName");
        }
        if (dateOfBirth.isBefore(EARLIEST)) {
            throw new Invalid(
                            "impossible-date",
                            "A date of birth before 1900 is not possible.",
                            "Une date de naissance antérieure à 1900 est impossible.")
                    .at("dateOfBirth");
        }
        citizenship = citizenship.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRY.matcher(citizenship).matches()) {
            throw new Invalid(
                            "not-a-country",
                            "A country is written with two letters (ISO 3166-1).",
                            "Un pays s’écrit en deux lettres (ISO 3166-1).")
                    .at("citizenship");
        }
        travelDocument = travelDocument.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
        if (!DOCUMENT.matcher(travelDocument).matches()) {
            throw new Invalid(
                            "not-a-travel-document",
                            "A travel document number has 4 to 20 letters and digits.",
                            "Un numéro de titre de voyage compte de 4 à 20 lettres et chiffres.")
                    .at("travelDocument");
        }
    }

    /** The same, but for the day of birth. */
    public Identity bornOn(LocalDate day) {
        return new Identity(familyName, givenNames, day, citizenship, travelDocument);
    }

    /** Completed years of age on a day, 0 before birth; a birthday counts from its first moment. */
    public int ageOn(LocalDate day) {
        return Math.max(0, Period.between(dateOfBirth, day).getYears());
    }

    /** The first day after the given one with another age; who is born on 29 February is older on 1 March of other years. */
    public LocalDate birthdayAfter(LocalDate day) {
        var next = dateOfBirth.plusYears(ageOn(day) + 1L);
        return ageOn(next) > ageOn(day) ? next : next.plusDays(1);
    }

    /** What makes two declarations those of one person: the travel document and the country that issued it. */
    public String person() {
        return citizenship + travelDocument;
    }
}
