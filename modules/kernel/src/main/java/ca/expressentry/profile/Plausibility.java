package ca.expressentry.profile;

import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Problem;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What no declaration made on a day can say: things that have not happened yet, and things that miss their other half. */
public final class Plausibility {

    private static final int MOST_JOBS = 50;
    private static final int MOST_CREDENTIALS = 20;

    private static final Bilingual NOT_IN_USE = new Bilingual(
            "This code belongs to a version of the National Occupational Classification that is not in use. Codes in"
                    + " use that share its work: {codes}.",
            "Ce code appartient à une version de la Classification nationale des professions qui n’est pas en usage."
                    + " Codes en usage qui partagent son travail : {codes}.");

    private final LocalDate today;
    private final List<Problem.Field> faults = new ArrayList<>();

    private Plausibility(LocalDate today) {
        this.today = today;
    }

    /** What a declaration cannot say when it is made on this day, field by field; empty when nothing is wrong. */
    public static List<Problem.Field> faults(Profile profile, LocalDate today) {
        var check = new Plausibility(today);
        check.profile(profile);
        return List.copyOf(check.faults);
    }

    private void profile(Profile profile) {
        notAfterToday("/identity/dateOfBirth", profile.identity().dateOfBirth());
        for (int i = 0; i < profile.children().size(); i++) {
            notAfterToday(
                    "/children/" + i + "/dateOfBirth", profile.children().get(i).dateOfBirth());
        }
        profile.answers()
                .misrepresentationSince()
                .ifPresent(since -> notAfterToday("/answers/misrepresentationSince", since));
        for (int i = 0; i < profile.languageResults().size(); i++) {
            notAfterToday(
                    "/languageResults/" + i + "/resultOn",
                    profile.languageResults().get(i).resultOn());
        }
        if (profile.languageResults().stream().noneMatch(r -> r.test().language() == profile.firstLanguage())) {
            fault(
                    "/languageResults",
                    "first-language-without-result",
                    "There is no result in the language declared as first.",
                    "Il n’y a aucun résultat dans la langue déclarée comme première.");
        }
        education("", profile.education());
        work("", profile.work());
        for (int i = 0; i < profile.tradeCertificates().size(); i++) {
            notAfterToday(
                    "/tradeCertificates/" + i + "/issuedOn",
                    profile.tradeCertificates().get(i).issuedOn());
            inUse(
                    "/tradeCertificates/" + i + "/trade",
                    profile.tradeCertificates().get(i).trade());
        }
        profile.jobOffer().ifPresent(offer -> inUse("/jobOffer/occupation", offer.occupation()));
        profile.partner().ifPresent(partner -> {
            partner.languageResult().ifPresent(r -> notAfterToday("/partner/languageResult/resultOn", r.resultOn()));
            education("/partner", partner.education());
            work("/partner", partner.work());
        });
    }

    private void education(String whose, List<Credential> education) {
        var list = whose + "/education";
        if (education.size() > MOST_CREDENTIALS) {
            fault(list, "too-many", "Declare 20 credentials at most.", "Déclarez au plus 20 diplômes.");
        }
        for (int i = 0; i < education.size(); i++) {
            var at = list + "/" + i;
            notAfterToday(at + "/obtainedOn", education.get(i).obtainedOn());
            education.get(i).assessment().ifPresent(a -> notAfterToday(at + "/assessment/issuedOn", a.issuedOn()));
        }
    }

    private void work(String whose, List<Job> work) {
        var list = whose + "/work";
        if (work.size() > MOST_JOBS) {
            fault(list, "too-many", "Declare 50 jobs at most.", "Déclarez au plus 50 emplois.");
        }
        for (int i = 0; i < work.size(); i++) {
            var at = list + "/" + i;
            var job = work.get(i);
            notAfterToday(at + "/from", job.from());
            job.until().ifPresent(last -> notAfterToday(at + "/until", last));
            inUse(at + "/occupation", job.occupation());
        }
    }

    private void notAfterToday(String pointer, LocalDate date) {
        if (date.isAfter(today)) {
            fault(pointer, "impossible-date", "This day has not come yet.", "Ce jour n’est pas encore venu.");
        }
    }

    private void inUse(String pointer, Noc noc) {
        if (!noc.isInUseOn(today)) {
            var codes = noc.correspondents().stream().map(Noc::code).collect(Collectors.joining(", "));
            faults.add(new Problem.Field(pointer, "noc-not-in-use", NOT_IN_USE.with("codes", codes)));
        }
    }

    private void fault(String pointer, String code, String en, String fr) {
        faults.add(new Problem.Field(pointer, code, new Bilingual(en, fr)));
    }
}
