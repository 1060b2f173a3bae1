package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A unit group of the National Occupational Classification: four digits of 2011 and 2016, five of 2021. */
public record Noc(@JsonValue String code) implements Comparable<Noc>, Serializable {

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Noc {
        if (!NocList.PUBLISHED.has(code)) {
            throw new Invalid(
                    "unknown-noc-code",
                    "No edition of the National Occupational Classification has this code.",
                    "Aucune version de la Classification nationale des professions ne comporte ce code.");
        }
    }

    /** The unit groups of the classification in use on a day, by code. */
    public static List<Noc> inUseOn(LocalDate day) {
        return NocList.PUBLISHED.inUseOn(day);
    }

    /** The unit group with a code, of whatever edition; none when no edition has it. */
    public static Optional<Noc> find(String code) {
        return Optional.of(code).filter(NocList.PUBLISHED::has).map(Noc::new);
    }

    /** The unit groups of both editions that a search finds, by code: see {@link NocSearch}. */
    public static List<Noc> search(String query) {
        return NocSearch.of(query).in(NocList.PUBLISHED);
    }

    /** The day on which Express Entry began, and with it the first classification that counts. */
    public static LocalDate firstDay() {
        return NocList.PUBLISHED.firstDay();
    }

    /** The next day after this one on which another classification comes into use. */
    public static Optional<LocalDate> classificationChangesAfter(LocalDate day) {
        return NocList.PUBLISHED.changesAfter(day);
    }

    /** Whether its classification is the one in use on a day. */
    public boolean isInUseOn(LocalDate day) {
        return code.length() == NocList.PUBLISHED.digitsOn(day);
    }

    /** Whether work in it is skilled work on a day: 0, A or B until 2022-11-15, then TEER 0 to 3. */
    public boolean isSkilledOn(LocalDate day) {
        return isInUseOn(day) && NocList.PUBLISHED.entry(code).level().skilled();
    }

    /** Its training, education, experience and responsibilities category, or the one its level stands beside. */
    public int teer() {
        return NocList.PUBLISHED.entry(code).level().teer();
    }

    /** Its level as its own edition writes it: 0, A, B, C or D with four digits, 0 to 5 with five. */
    public String level() {
        return NocList.PUBLISHED.entry(code).level().name();
    }

    /** The published title; the older editions are kept here in English only and are named in French by their number. */
    public Bilingual title() {
        return NocList.PUBLISHED.entry(code).title();
    }

    /** The unit groups of the other edition that share work with this one, by the published concordance. */
    public List<Noc> correspondents() {
        return NocList.PUBLISHED.correspondents(code).stream().map(Noc::new).toList();
    }

    /** Whether it belongs to a broader group, which the first digits name. */
    public boolean startsWith(String prefix) {
        return code.startsWith(prefix);
    }

    /** Its major group, as the number that its first two digits make. */
    public int majorGroup() {
        return Integer.parseInt(code.substring(0, 2));
    }

    /** The first digits of its minor group: all but the last. */
    public String minorGroup() {
        return code.substring(0, code.length() - 1);
    }

    @Override
    public int compareTo(Noc other) {
        return code.compareTo(other.code);
    }

    @Override
    public String toString() {
        return code;
    }
}
