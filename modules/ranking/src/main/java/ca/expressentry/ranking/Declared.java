package ca.expressentry.ranking;

import ca.expressentry.profile.Credential;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.LanguageResult;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Profile.Partner;
import ca.expressentry.profile.TradeCertificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A declaration with one thing otherwise. */
record Declared(Profile profile) {

    Profile first(OfficialLanguage language) {
        return new Profile(
                profile.identity(),
                profile.partner(),
                profile.dependentChildren(),
                profile.children(),
                language,
                profile.languageResults(),
                profile.education(),
                profile.work(),
                profile.tradeCertificates(),
                profile.jobOffer(),
                profile.answers(),
                profile.destinations(),
                profile.funds());
    }

    /** With this result instead of the one in its language, if there was one. */
    Profile with(LanguageResult result) {
        var results = new ArrayList<>(profile.languageResults());
        results.removeIf(other -> other.test().language() == result.test().language());
        results.add(result);
        return of(profile.partner(), results, profile.education(), profile.tradeCertificates(), profile.jobOffer());
    }

    Profile with(List<Credential> education) {
        return of(
                profile.partner(),
                profile.languageResults(),
                education,
                profile.tradeCertificates(),
                profile.jobOffer());
    }

    Profile with(TradeCertificate certificate) {
        return of(
                profile.partner(),
                profile.languageResults(),
                profile.education(),
                List.of(certificate),
                profile.jobOffer());
    }

    Profile with(JobOffer offer) {
        return of(
                profile.partner(),
                profile.languageResults(),
                profile.education(),
                profile.tradeCertificates(),
                Optional.of(offer));
    }

    Profile with(Partner partner) {
        return of(
                Optional.of(partner),
                profile.languageResults(),
                profile.education(),
                profile.tradeCertificates(),
                profile.jobOffer());
    }

    private Profile of(
            Optional<Partner> partner,
            List<LanguageResult> results,
            List<Credential> education,
            List<TradeCertificate> certificates,
            Optional<JobOffer> offer) {
        return new Profile(
                profile.identity(),
                partner,
                profile.dependentChildren(),
                profile.children(),
                profile.firstLanguage(),
                results,
                education,
                profile.work(),
                certificates,
                offer,
                profile.answers(),
                profile.destinations(),
                profile.funds());
    }
}
