package ca.expressentry.ranking;

import ca.expressentry.profile.CategoryVersion;
import ca.expressentry.profile.CategoryVersion.Enlistment;
import ca.expressentry.profile.Credential;
import ca.expressentry.profile.Hours;
import ca.expressentry.profile.Job.Circumstance;
import ca.expressentry.profile.JobOffer;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.WorkExperience;
import ca.expressentry.text.Bilingual;
import java.time.LocalDate;
import java.util.stream.Stream;

/** What skilled military recruits need: IRPA 10.3(1)(h.2). */
final class MilitaryRecruits {

    private MilitaryRecruits() {}

    static boolean isMet(CategoryVersion version, Enlistment required, Profile person, LocalDate day) {
        return missing(version, required, person, day).findAny().isEmpty();
    }

    /** Service, credential and offer, each on its own. */
    static Stream<Bilingual> missing(CategoryVersion version, Enlistment required, Profile person, LocalDate day) {
        return Stream.of(
                        service(required, person, day),
                        person.educationOn(day).atLeast(required.education())
                                ? Stream.<Bilingual>empty()
                                : Stream.of(Lacking.CREDENTIAL),
                        person.jobOffer()
                                        .filter(offer -> qualifies(offer, version, required))
                                        .isPresent()
                                ? Stream.<Bilingual>empty()
                                : Stream.of(Lacking.offer(required)))
                .flatMap(texts -> texts);
    }

    private static Stream<Bilingual> service(Enlistment required, Profile person, LocalDate day) {
        var served = served(person).longestPeriodBefore(day);
        if (served.atLeast(required.hours())) {
            return Stream.empty();
        }
        return Stream.of(served.equals(Hours.NONE) ? Lacking.SERVICE : Lacking.service(required, served));
    }

    private static WorkExperience served(Profile person) {
        return WorkExperience.of(
                person.work(), job -> job.has(Circumstance.RECOGNIZED_FOREIGN_MILITARY) && !job.inCanada());
    }

    private static boolean qualifies(JobOffer offer, CategoryVersion version, Enlistment required) {
        return version.occupations().contains(offer.occupation())
                && offer.fullTime()
                && offer.lasts(required.monthsOfOffer());
    }

    /** Days after this one before which nothing of it changes by itself; the offer has no date. */
    static Stream<LocalDate> changesAfter(LocalDate day, Enlistment required, Profile person) {
        var served = served(person);
        if (served.longestPeriodBefore(day).equals(Hours.NONE)) {
            return Stream.empty();
        }
        return Stream.concat(
                served.periodReachesAfter(day, required.hours()).stream(),
                person.education().stream().flatMap(Credential::changesOn));
    }
}
