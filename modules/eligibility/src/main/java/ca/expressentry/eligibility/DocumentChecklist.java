package ca.expressentry.eligibility;

import ca.expressentry.eligibility.FamilyFacts.Stay;
import ca.expressentry.law.CanadianDollars;
import ca.expressentry.law.InForce;
import ca.expressentry.law.Instruments;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.MarkdownDocument;
import ca.expressentry.text.MarkdownTable.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** What an application after an invitation must contain on the day it is received: IRPR 10, 12.01, 30 and 295, 303. */
final class DocumentChecklist {

    private static final MarkdownDocument LAW = MarkdownDocument.read(DocumentChecklist.class, "document-checklist.md");
    private static final InForce<Row> MEDICAL = Instruments.byDay(LAW.table("Medical examination"));
    private static final InForce<Row> FEES = Instruments.byDay(LAW.table("Fees"));

    private static final Bilingual APPLICANT = new Bilingual("Principal applicant", "Demandeur principal");
    private static final Bilingual PARTNER = new Bilingual("Spouse or partner", "Époux ou conjoint");
    private static final Bilingual CHILD = new Bilingual("Dependent child {number}", "Enfant à charge {number}");

    private final Profile person;
    private final FamilyFacts family;
    private final LocalDate received;
    private final List<Item> items = new ArrayList<>();

    /**
     * One document.
     *
     * @param who whose it is
     * @param source the provision, or that it is practice of the department
     * @param mandatory whether an application without it is returned as incomplete
     */
    record Item(String code, Bilingual document, Bilingual who, Bilingual why, String source, boolean mandatory) {}

    /**
     * The fees for everybody who comes along; those for biometrics come on top.
     *
     * @param verified whether the amounts are known from the Regulations or several sources
     */
    record Fees(CanadianDollars processing, CanadianDollars rightOfPermanentResidence, boolean verified) {}

    private DocumentChecklist(Profile person, FamilyFacts family, LocalDate received) {
        this.person = person;
        this.family = family;
        this.received = received;
    }

    static List<Item> items(Profile person, EconomicClass program, FamilyFacts family, LocalDate received) {
        var checklist = new DocumentChecklist(person, family, received);
        checklist.identity();
        checklist.claims();
        checklist.program(program);
        checklist.police();
        checklist.family();
        return List.copyOf(checklist.items);
    }

    /** The right of permanent residence is never paid for children. */
    static Fees fees(FamilyFacts family, boolean partnerComesAlong, LocalDate received) {
        var row = FEES.on(received);
        var couple = partnerComesAlong ? 2 : 1;
        var partner = partnerComesAlong ? row.number("Partner") : 0;
        return new Fees(
                new CanadianDollars(row.number("Principal") + partner)
                        .plus(new CanadianDollars(row.number("Child"))
                                .times(family.children().size())),
                new CanadianDollars(row.number("Right of permanent residence")).times(couple),
                row.text("Status").equals("verified"));
    }

    private void identity() {
        everybody("PASSPORT");
        if (MEDICAL.on(received).text("With the application").equals("yes")) {
            everybody("MEDICAL");
        }
        everybody("PHOTO");
    }

    private void everybody(String code) {
        add(code, APPLICANT);
        family.partner().ifPresent(partner -> add(code, PARTNER));
        for (int i = 0; i < family.children().size(); i++) {
            add(code, child(i));
        }
    }

    private void claims() {
        person.languageResults().forEach(result -> add("LANGUAGE", APPLICANT));
        person.education().forEach(credential -> credential(credential, APPLICANT));
        person.work().forEach(job -> add("WORK", APPLICANT, job.occupation().code()));
        person.tradeCertificates().forEach(certificate -> add("CERTIFICATE", APPLICANT));
        person.jobOffer().ifPresent(offer -> add("OFFER", APPLICANT));
        person.accompanyingPartner().ifPresent(partner -> {
            partner.languageResult().ifPresent(result -> add("LANGUAGE", PARTNER));
            partner.education().forEach(credential -> credential(credential, PARTNER));
            partner.work().forEach(job -> add("WORK", PARTNER, job.occupation().code()));
        });
        if (person.answers().siblingInCanada()) {
            add("SIBLING", APPLICANT);
        }
    }

    private void credential(Credential credential, Bilingual who) {
        add(
                credential.isCanadian() ? "CREDENTIAL" : "ASSESSMENT",
                who,
                credential.level().name());
    }

    /** A nominee needs the funds of the class that the nomination rests on: Canadian experience, if it is met. */
    private void program(EconomicClass program) {
        if (program == EconomicClass.PNP) {
            add("NOMINATION", APPLICANT);
        }
        add(isExemptFromFunds(program) ? "EXEMPTION" : "FUNDS", APPLICANT);
    }

    private boolean isExemptFromFunds(EconomicClass program) {
        return switch (program) {
            case CEC -> true;
            case FSW -> FederalSkilledWorker.isExemptFromFunds(person, received, SelectionTables.IN_FORCE.on(received));
            case FST -> FederalSkilledTrades.isExemptFromFunds(person, received);
            case PNP ->
                EntryCriteria.determine(person, received).classes().stream().anyMatch(this::isExemptFromFunds);
        };
    }

    private void police() {
        police(person.identity().dateOfBirth(), family.stays(), APPLICANT);
        family.partner().ifPresent(partner -> police(partner.dateOfBirth(), partner.stays(), PARTNER));
        for (int i = 0; i < family.children().size(); i++) {
            var child = family.children().get(i);
            if (PoliceCertificates.isAdultOn(received, child.dateOfBirth())) {
                police(child.dateOfBirth(), child.stays(), child(i));
            }
        }
    }

    private void police(LocalDate dateOfBirth, List<Stay> stays, Bilingual who) {
        for (var country : PoliceCertificates.of(dateOfBirth, stays, received)) {
            add(country.present() ? "POLICE_PRESENT" : "POLICE_FORMER", who, country.code());
        }
    }

    private void family() {
        switch (family.union()) {
            case MARRIED -> add("MARRIAGE", APPLICANT);
            case COMMON_LAW -> add("COMMON_LAW", APPLICANT);
            case ENDED -> add("END_OF_MARRIAGE", APPLICANT);
            case NONE -> {}
        }
        for (int i = 0; i < family.children().size(); i++) {
            add("BIRTH", child(i));
        }
        if (family.adopted()) {
            add("ADOPTION", APPLICANT);
        }
        if (family.representative()) {
            add("REPRESENTATIVE", APPLICANT);
        }
    }

    private static Bilingual child(int index) {
        return CHILD.with("number", index + 1);
    }

    private void add(String code, Bilingual who) {
        add(code, who, "");
    }

    private void add(String code, Bilingual who, String detail) {
        var row = LAW.table("Documents").row(code).orElseThrow();
        items.add(new Item(
                code,
                row.text("Document", "Titre").with("detail", detail),
                who,
                row.text("Why", "Pourquoi"),
                row.text("Source"),
                row.text("Mandatory").equals("yes")));
    }
}
