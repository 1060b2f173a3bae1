package ca.expressentry.eligibility;

import ca.expressentry.profile.EconomicClass;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which federal classes a person meets on a day, and why not the others; a nomination is not looked at.
 *
 * @param classes the classes met; empty when the person may not be in the pool
 * @param findings every condition of every class
 * @param asOf the day for which it was determined
 * @param reviewOn the day until which it holds if nobody changes anything; it may hold longer
 */
public record Determination(Set<EconomicClass> classes, List<Finding> findings, LocalDate asOf, LocalDate reviewOn) {

    public Determination {
        classes = Collections.unmodifiableSet(new TreeSet<>(classes));
        findings = List.copyOf(findings);
    }

    /** The classes all of whose conditions are met. */
    static Determination of(List<Finding> findings, LocalDate asOf, LocalDate reviewOn) {
        var classes = EnumSet.noneOf(EconomicClass.class);
        findings.forEach(finding -> classes.add(finding.economicClass()));
        findings.stream().filter(finding -> !finding.met()).forEach(finding -> classes.remove(finding.economicClass()));
        return new Determination(classes, findings, asOf, reviewOn);
    }

    /** The conditions of one class that are not met. */
    public List<Finding> missingFor(EconomicClass economicClass) {
        return findings.stream()
                .filter(finding -> finding.economicClass() == economicClass && !finding.met())
                .toList();
    }
}
