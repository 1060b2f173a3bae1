package ca.expressentry.eligibility;

import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.law.Points;
import ca.expressentry.law.Provision;
import ca.expressentry.law.Tables;
import ca.expressentry.profile.Ability;
import ca.expressentry.profile.Clb;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.EducationLevel;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownTable;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The tables of one day about selection factors and minimum requirements, ready to be asked. */
final class SelectionTables {

    static final InForce<SelectionTables> IN_FORCE = ready(Instruments.in(SelectionTables.class, "selection-factors"));

    private final Points passMark;
    private final Points arrangedEmployment;
    private final Map<EducationLevel, Points> education = new EnumMap<>(EducationLevel.class);
    private final NavigableMap<Integer, Points> firstLanguage;
    private final NavigableMap<Integer, Points> secondLanguage;
    private final NavigableMap<Integer, Points> experience;
    private final NavigableMap<Integer, Points> age;
    private final Map<Adaptability, Element> adaptability = new EnumMap<>(Adaptability.class);
    private final Map<String, Points> maxima = new HashMap<>();
    private final Map<EconomicClass, Work> work = new EnumMap<>(EconomicClass.class);
    private final Map<EconomicClass, NavigableMap<Integer, Levels>> language = new EnumMap<>(EconomicClass.class);
    private final Map<EconomicClass, Offer> offers = new EnumMap<>(EconomicClass.class);

    /** The elements of adaptability, in the order of IRPR 83(1). */
    enum Adaptability {
        PARTNER_LANGUAGE,
        OWN_STUDY,
        PARTNER_STUDY,
        OWN_WORK,
        PARTNER_WORK,
        RELATIVE,
        ARRANGED_EMPLOYMENT
    }

    /** What an element of adaptability gives; what {@code atLeast} counts depends on the element. */
    record Element(Bilingual what, Provision provision, int atLeast, Points points) {}

    /** How many years of work, and within how many years before the day. */
    record Work(int years, int within) {}

    /** The least level in each ability. */
    record Levels(Map<Ability, Clb> byAbility) {

        Clb in(Ability ability) {
            return byAbility.get(ability);
        }
    }

    /**
     * How long the work offered lasts, how long the person has worked there, and how many employers may offer it.
     *
     * @param months absent when the work must have no end
     */
    record Offer(Optional<Integer> months, int monthsWithEmployer, int employers) {}

    private SelectionTables(Tables law) {
        passMark = points(law.table("Pass mark").rows().get(0));
        arrangedEmployment = points(law.table("Arranged employment").rows().get(0));
        firstLanguage = ladder(law.table("First official language"));
        secondLanguage = ladder(law.table("Second official language"));
        experience = ladder(law.table("Experience"));
        age = ladder(law.table("Age"));
        for (var row : law.table("Education").rows()) {
            education.put(EducationLevel.valueOf(row.text("Level")), points(row));
        }
        for (var row : law.table("Maxima").rows()) {
            maxima.put(row.text("Factor"), points(row));
        }
        for (var row : law.table("Adaptability").rows()) {
            adaptability.put(
                    Adaptability.valueOf(row.text("Element")),
                    new Element(
                            row.text("English", "Français"),
                            new Provision(row.text("Provision")),
                            row.number("At least"),
                            points(row)));
        }
        for (var row : law.table("Work").rows()) {
            work.put(classOf(row), new Work(row.number("Years"), row.number("Within")));
        }
        for (var row : law.table("Language").rows()) {
            language.computeIfAbsent(classOf(row), c -> new TreeMap<>()).put(row.number("TEER"), levels(row));
        }
        for (var row : law.table("Offers").rows()) {
            offers.put(
                    classOf(row), new Offer(months(row), row.number("Months with employer"), row.number("Employers")));
        }
    }

    private static InForce<SelectionTables> ready(InForce<Tables> law) {
        var versions = new HashMap<LocalDate, SelectionTables>();
        law.days().forEach(day -> versions.put(day, new SelectionTables(law.on(day))));
        return new InForce<>(versions);
    }

    private static Points points(MarkdownTable.Row row) {
        return new Points(row.number("Points"));
    }

    private static Optional<Integer> months(MarkdownTable.Row row) {
        return row.text("Months").equals("no end") ? Optional.empty() : Optional.of(row.number("Months"));
    }

    private static EconomicClass classOf(MarkdownTable.Row row) {
        return EconomicClass.valueOf(row.text("Class"));
    }

    private static NavigableMap<Integer, Points> ladder(MarkdownTable table) {
        var ladder = new TreeMap<Integer, Points>();
        table.rows().forEach(row -> ladder.put(row.number(table.columns().get(0)), points(row)));
        return ladder;
    }

    private static Levels levels(MarkdownTable.Row row) {
        var levels = new EnumMap<Ability, Clb>(Ability.class);
        for (var ability : Ability.values()) {
            levels.put(ability, new Clb(row.number(ability.name())));
        }
        return new Levels(levels);
    }

    Points passMark() {
        return passMark;
    }

    Points education(EducationLevel level) {
        return education.get(level);
    }

    /** For one ability. */
    Points firstLanguage(Clb level) {
        return firstLanguage.floorEntry(level.level()).getValue();
    }

    /** For all abilities together, of which this is the weakest. */
    Points secondLanguage(Clb weakest) {
        var reached = secondLanguage.floorEntry(weakest.level());
        return reached == null ? Points.ZERO : reached.getValue();
    }

    Points experience(int years) {
        return experience.floorEntry(years).getValue();
    }

    Points age(int years) {
        return age.floorEntry(Math.max(0, years)).getValue();
    }

    Points arrangedEmployment() {
        return arrangedEmployment;
    }

    Element adaptability(Adaptability element) {
        return adaptability.get(element);
    }

    Points maximum(String factor) {
        return maxima.get(factor);
    }

    Work work(EconomicClass economicClass) {
        return work.get(economicClass);
    }

    /** The least levels for a class, when work in this TEER is what decides. */
    Levels language(EconomicClass economicClass, int teer) {
        return language.get(economicClass).floorEntry(teer).getValue();
    }

    Offer offer(EconomicClass economicClass) {
        return offers.get(economicClass);
    }
}
