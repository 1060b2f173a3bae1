package ca.expressentry.nominations;

import ca.expressentry.profile.Province;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * How a province works: its administrator sets it.
 *
 * @param secondOfficer whether another person confirms what an officer proposes
 * @param givesBack whether a nomination that was rejected, lapsed or withdrawn comes back to the allocation of its year
 * @param publicCounter whether anybody may see how much of the allocation is left
 * @param ownNumbers whether the province gives every certificate its number itself; else it may leave that to us
 * @param pattern how the numbers look that we give; {@code {province}}, {@code {year}} and {@code {number}} stand for themselves
 */
public record ProvinceSettings(
        boolean secondOfficer, boolean givesBack, boolean publicCounter, boolean ownNumbers, String pattern) {

    private static final String NUMBER = "{number}";
    private static final Pattern FORM =
            Pattern.compile("(?:\\{province}|[A-Za-z0-9])(?:[A-Za-z0-9-]|\\{province}|\\{year}|\\{number}){0,60}");
    private static final int LONGEST = 30;

    private static final MarkdownTable AT_FIRST = MarkdownDocument.read(ProvinceSettings.class, "province-settings.md")
            .table("Settings");

    public ProvinceSettings {
        pattern = pattern.strip();
        if (!pattern.contains(NUMBER)
                || pattern.length() > LONGEST
                || !FORM.matcher(pattern).matches()) {
            throw new Invalid(
                            "not-a-pattern",
                            "A pattern has {number} in it, and otherwise letters, digits, hyphens, {province} and"
                                    + " {year}; at most 30 characters.",
                            "Un modèle contient {number} et, sinon, des lettres, chiffres, traits d’union, {province}"
                                    + " et {year}\u00a0; au plus 30 caractères.")
                    .at("pattern");
        }
    }

    /** What holds until the province’s administrator sets it otherwise. */
    static ProvinceSettings atFirst(Province province) {
        return AT_FIRST.row(province.name())
                .map(row -> new ProvinceSettings(
                        isOn(row, "Second officer"),
                        isOn(row, "Gives back"),
                        isOn(row, "Public counter"),
                        isOn(row, "Own numbers"),
                        row.text("Pattern")))
                .orElseThrow(() -> new IllegalArgumentException("no settings for " + province));
    }

    private static boolean isOn(MarkdownTable.Row row, String column) {
        var text = row.text(column);
        if (!text.equals("yes") && !text.equals("no")) {
            throw new IllegalArgumentException("neither yes nor no, under " + column + ": " + text);
        }
        return text.equals("yes");
    }

    /** The nth number of a year. */
    Certificate certificate(Province province, int year, int nth) {
        return new Certificate(pattern.replace("{province}", province.name())
                .replace("{year}", Integer.toString(year))
                .replace(NUMBER, String.format("%06d", nth)));
    }

    /** Every setting by its name, as the record of a change has it. */
    Map<String, String> named() {
        var named = new LinkedHashMap<String, String>();
        named.put("second-officer", Boolean.toString(secondOfficer));
        named.put("gives-back", Boolean.toString(givesBack));
        named.put("public-counter", Boolean.toString(publicCounter));
        named.put("own-numbers", Boolean.toString(ownNumbers));
        named.put("pattern", pattern);
        return named;
    }
}
