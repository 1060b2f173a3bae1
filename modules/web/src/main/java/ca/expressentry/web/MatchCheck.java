package ca.expressentry.web;

import ca.expressentry.intake.Intake;
import ca.expressentry.intake.Receipt.State;
import ca.expressentry.intake.ValidationCode;
import ca.expressentry.nominations.Certificate;
import ca.expressentry.nominations.Nominations;
import ca.expressentry.nominations.Offer;
import ca.expressentry.nominations.Officer;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Identity;
import ca.expressentry.profile.Profile;
import ca.expressentry.profile.Province;
import ca.expressentry.text.Bilingual;
import ca.expressentry.text.Invalid;
import ca.expressentry.text.Problem;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a province has found the right person and may nominate (MI 7): by the number and the validation code that the person gave
 * it, or by family name and date of birth. Everything that stands in the way is said, and nothing is sent. Who the person is, is
 * shown to a province that found them, and that it was is on record.
 */
@ApplicationScoped
@Transactional
public class MatchCheck {

    @Inject
    Intake intake;

    @Inject
    Nominations nominations;

    /**
     * How a person is looked for, and what for.
     *
     * @param validationCode with a number
     * @param familyName with a date of birth
     * @param certificate the number of the nomination that is meant, if it is known
     * @param stream its stream
     */
    public record Asked(
            Optional<ExpressionOfInterestNumber> candidate,
            Optional<ValidationCode> validationCode,
            Optional<String> familyName,
            Optional<LocalDate> dateOfBirth,
            Optional<String> certificate,
            Optional<String> stream) {

        public Asked {
            var byCode = candidate.isPresent() && validationCode.isPresent();
            var byName = familyName.filter(name -> !name.isBlank()).isPresent() && dateOfBirth.isPresent();
            if (!byCode && !byName) {
                throw new Invalid(
                        "how-to-find",
                        "Give the number and the validation code, or the family name and the date of birth.",
                        "Indiquez le numéro et le code de validation, ou le nom de famille et la date de naissance.");
            }
        }

        String how() {
            return candidate.isPresent() && validationCode.isPresent() ? "validation-code" : "name-and-date-of-birth";
        }
    }

    /**
     * What was found.
     *
     * @param candidate empty: nobody, or several
     * @param who shown only where the province found the person and the person chose the province
     * @param problems all that stands in the way of a nomination; none: it can be offered
     */
    public record Found(Optional<ExpressionOfInterestNumber> candidate, Optional<Who> who, List<Problem> problems) {}

    /** Who the person is, to be compared with the file of the province. */
    public record Who(String familyName, Optional<String> givenNames, LocalDate dateOfBirth, String citizenship) {
        static Who of(Identity identity) {
            return new Who(
                    identity.familyName(), identity.givenNames(), identity.dateOfBirth(), identity.citizenship());
        }
    }

    public Found check(Officer by, Asked asked) {
        var matches = matches(asked);
        if (matches.isEmpty()) {
            return new Found(Optional.empty(), Optional.empty(), List.of(Problem.of("no-match", NO_MATCH)));
        }
        var live =
                matches.stream().filter(held -> held.receipt().state().isLive()).toList();
        if (live.size() > 1) {
            return new Found(Optional.empty(), Optional.empty(), List.of(Problem.of("several-match", SEVERAL)));
        }
        return found(by, asked, live.isEmpty() ? matches.get(0) : live.get(0));
    }

    private List<Intake.Held> matches(Asked asked) {
        if (asked.candidate().isPresent() && asked.validationCode().isPresent()) {
            return intake
                    .held(asked.candidate().get())
                    .filter(held ->
                            held.validationCode().equals(asked.validationCode().get()))
                    .stream()
                    .toList();
        }
        return intake
                .named(asked.familyName().orElseThrow(), asked.dateOfBirth().orElseThrow())
                .stream()
                .filter(held -> asked.candidate()
                        .filter(number -> !number.equals(held.receipt().number()))
                        .isEmpty())
                .toList();
    }

    private Found found(Officer by, Asked asked, Intake.Held held) {
        var number = held.receipt().number();
        if (!chose(held.profile(), by.province())) {
            return new Found(Optional.of(number), Optional.empty(), List.of(Problem.of("not-chosen", NOT_CHOSEN)));
        }
        nominations.revealed(by, number, asked.how());
        var problems = new ArrayList<Problem>();
        differences(asked, held.profile().identity()).forEach(problems::add);
        problems.addAll(obstacles(by, asked, held));
        return new Found(Optional.of(number), Optional.of(Who.of(held.profile().identity())), List.copyOf(problems));
    }

    private static boolean chose(Profile profile, Province province) {
        return profile.destinations().isEmpty() || profile.destinations().contains(province);
    }

    /** What the file of the province says otherwise. */
    private List<Problem> differences(Asked asked, Identity identity) {
        var differences = new ArrayList<Problem>();
        if (asked.familyName()
                .filter(name -> !name.isBlank() && !intake.isSameName(name, identity.familyName()))
                .isPresent()) {
            differences.add(Problem.of("another-name", ANOTHER_NAME));
        }
        if (asked.dateOfBirth()
                .filter(day -> !day.equals(identity.dateOfBirth()))
                .isPresent()) {
            differences.add(Problem.of("another-date-of-birth", ANOTHER_BIRTH));
        }
        return differences;
    }

    /**
     * Of somebody who was found, what is so is said in place of what a province without that person is told. The number of the
     * certificate may still be found afterwards.
     */
    private List<Problem> obstacles(Officer by, Asked asked, Intake.Held held) {
        var number = held.receipt().number();
        var state = state(held.receipt().state());
        var problems = new ArrayList<Problem>(state.stream().toList());
        var offer = new Offer(number, asked.stream());
        var refusals = asked.certificate()
                .map(Certificate::new)
                .map(certificate -> nominations.obstacles(by.province(), certificate, offer))
                .orElseGet(() -> nominations.obstacles(by.province(), offer));
        for (var refused : refusals) {
            switch (refused.why()) {
                case NUMBER_MISSING -> {}
                case UNKNOWN_CANDIDATE, NOT_IN_POOL -> {
                    if (state.isEmpty()) {
                        problems.add(Problem.of("not-ranked-yet", NOT_RANKED));
                    }
                }
                default -> problems.add(Problem.of(refused.why(), refused.text()));
            }
        }
        return problems;
    }

    private static Optional<Problem> state(State state) {
        return switch (state) {
            case IN_POOL -> Optional.empty();
            case SUBMITTED -> Optional.of(Problem.of("not-ranked-yet", NOT_RANKED));
            case INELIGIBLE -> Optional.of(Problem.of("ineligible", INELIGIBLE));
            case INVITED -> Optional.of(Problem.of("invited", INVITED));
            case APPLIED -> Optional.of(Problem.of("applied", APPLIED));
            case EXPIRED, INVITATION_LAPSED -> Optional.of(Problem.of("expired", EXPIRED));
            case WITHDRAWN -> Optional.of(Problem.of("withdrawn", WITHDRAWN));
        };
    }

    private static final Bilingual NO_MATCH = new Bilingual(
            "No profile answers to this: compare the number and the code, or the name and the date, with what the"
                    + " person gave you.",
            "Aucun profil n’y correspond\u00a0: comparez le numéro et le code, ou le nom et la date, avec ce que la"
                    + " personne vous a donné.");
    private static final Bilingual SEVERAL = new Bilingual(
            "Several profiles answer to this: ask the person for the number.",
            "Plusieurs profils y correspondent\u00a0: demandez le numéro à la personne.");
    private static final Bilingual NOT_CHOSEN = new Bilingual(
            "This person did not choose the province in the profile, so that the province may not see it.",
            "Cette personne n’a pas choisi la province dans son profil\u00a0; la province ne peut donc pas le voir.");
    private static final Bilingual ANOTHER_NAME = new Bilingual(
            "The family name in the profile is another one.", "Le nom de famille dans le profil est un autre.");
    private static final Bilingual ANOTHER_BIRTH = new Bilingual(
            "The date of birth in the profile is another one.", "La date de naissance dans le profil est une autre.");
    private static final Bilingual NOT_RANKED = new Bilingual(
            "The profile is just being assessed: ask again in a moment.",
            "Le profil est en cours d’évaluation\u00a0: réessayez dans un instant.");
    private static final Bilingual INELIGIBLE = new Bilingual(
            "The profile is not eligible for any program of Express Entry.",
            "Le profil n’est admissible à aucun programme d’Entrée express.");
    private static final Bilingual INVITED = new Bilingual(
            "The person was invited to apply already.", "La personne a déjà été invitée à présenter une demande.");
    private static final Bilingual APPLIED = new Bilingual(
            "The person has applied for permanent residence.",
            "La personne a présenté une demande de résidence permanente.");
    private static final Bilingual EXPIRED = new Bilingual("The profile expired.", "Le profil a expiré.");
    private static final Bilingual WITHDRAWN =
            new Bilingual("The person withdrew the profile.", "La personne a retiré le profil.");
}
