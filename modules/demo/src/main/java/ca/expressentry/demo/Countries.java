package ca.expressentry.demo;

import ca.expressentry.profile.Identity;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Where people come from, what they are called there, and where they want to go. */
final class Countries {

    private static final MarkdownDocument TABLES = MarkdownDocument.read(Countries.class, "people.md");
    private static final Shares<Province> PROVINCES =
            Shares.of(TABLES.table("Destinations"), "Share", row -> Province.valueOf(row.text("Province")));
    private static final Map<OfficialLanguage, Shares<Country>> LEARNERS = byLanguage("English", "French");
    private static final Map<OfficialLanguage, Shares<Country>> FLUENT = byLanguage("Fluent English", "Fluent French");

    private static final long DOCUMENTS = 1_000_000_000;
    private static final long STRIDE = 618_033_989;

    private Countries() {}

    private record Country(String code, List<String> familyNames, List<String> givenNames) {

        static Country of(Row row) {
            return new Country(row.text("Citizenship"), names(row, "Family names"), names(row, "Given names"));
        }

        private static List<String> names(Row row, String column) {
            return List.of(row.text(column).split(", "));
        }
    }

    private static Map<OfficialLanguage, Shares<Country>> byLanguage(String english, String french) {
        var countries = TABLES.table("Countries");
        return new EnumMap<>(Map.of(
                OfficialLanguage.ENGLISH, Shares.of(countries, english, Country::of),
                OfficialLanguage.FRENCH, Shares.of(countries, french, Country::of)));
    }

    /** A person with the travel document of a serial number; those who are fluent may have learnt to speak with it. */
    static Identity person(long serial, OfficialLanguage firstLanguage, boolean fluent, LocalDate born, Chance chance) {
        var country = chance.of((fluent ? FLUENT : LEARNERS).get(firstLanguage));
        return new Identity(
                chance.oneOf(country.familyNames()),
                Optional.of(chance.oneOf(country.givenNames())),
                born,
                country.code(),
                document(serial));
    }

    /** Nine digits in no visible order, behind the letters of a country that does not exist; never twice the same. */
    private static String document(long serial) {
        var series = serial / DOCUMENTS;
        var number = serial % DOCUMENTS * STRIDE % DOCUMENTS;
        return (series == 0 ? "XD" : "XD" + series + "X")
                + String.valueOf(DOCUMENTS + number).substring(1);
    }

    static Province home(Chance chance) {
        return chance.of(PROVINCES);
    }

    /** Anywhere as often as not; otherwise one to three provinces, the one lived in first. */
    static Set<Province> destinations(Optional<Province> home, Chance chance) {
        if (chance.in100(50)) {
            return Set.of();
        }
        var named = new HashSet<Province>();
        home.ifPresent(named::add);
        for (int more = chance.between(home.isPresent() ? 0 : 1, home.isPresent() ? 2 : 3); more > 0; more--) {
            named.add(chance.of(PROVINCES));
        }
        return named;
    }
}
