package ca.expressentry.invitations;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether who is invited would still meet what the invitation rests on, with a changed declaration: IRPA 11.2. The law is
 * that of the day of the invitation (IRPA 10.3(3)), the facts are those of the day of the change, and the age is that of the
 * invitation, because a birthday since does not count (IRPA 11.2(2)(a)).
 *
 * @param scoreThen at the instant of the round
 * @param scoreNow of the changed declaration
 * @param classes the federal classes that it meets
 * @param findings what follows, each with its provision
 */
public record Impact(
        ExpressionOfInterestNumber candidate,
        int round,
        Bilingual title,
        EconomicClass invitedIn,
        LocalDate invitedOn,
        LocalDate applyBy,
        LocalDate changedOn,
        int scoreThen,
        int scoreNow,
        Optional<Integer> cutOff,
        Optional<Instant> tieBreak,
        Set<EconomicClass> classes,
        boolean stillMeets,
        List<Finding> findings,
        Bilingual advice) {

    /** One thing that follows; its name is the code that programs can rely on. */
    public record Finding(Code code, Bilingual text, Provision provision) {

        static Finding of(Code code) {
            return new Finding(code, code.text, code.provision);
        }
    }

    /** What may follow. */
    public enum Code {
        NOT_LOWER(
                "IRPA 11.2(1)(b)",
                "The score is not lower than at the invitation.",
                "La note n’est pas inférieure à celle de l’invitation."),
        LOWER_BUT_IN_REACH(
                "IRPA 11.2(2)(b)",
                "The score is lower, but still not below the last invited of the round.",
                "La note est inférieure, mais pas sous celle du dernier invité de la ronde."),
        BELOW_CUT_OFF(
                "IRPA 11.2(1)(b)",
                "The score would be below the last invited of the round.",
                "La note serait sous celle du dernier invité de la ronde."),
        CLASS_NOT_MET(
                "IRPA 11.2(1)",
                "The criteria of the class that the invitation names would not be met.",
                "Les critères de la catégorie nommée dans l’invitation ne seraient pas remplis."),
        NOMINATION_GONE(
                "IRPA 11.2(1)",
                "The invitation rests on a nomination that no longer stands.",
                "L’invitation repose sur une désignation qui n’est plus valable."),
        CATEGORY_NOT_MET(
                "IRPA 11.2(1)(c)",
                "The conditions of the category of the round would not be met.",
                "Les conditions de la catégorie de la ronde ne seraient pas remplies."),
        PERIOD_OVER(
                "IRPA 10.3(1)(k)",
                "The period to apply has ended.",
                "La période pour présenter une demande est terminée."),
        BIRTHDAY_IGNORED(
                "IRPA 11.2(2)(a)",
                "A birthday since the invitation was ignored. That it is ignored for the pass mark of skilled workers too is"
                        + " unverified.",
                "Un anniversaire depuis l’invitation n’a pas été pris en compte. Qu’il ne le soit pas non plus pour la note de"
                        + " passage des travailleurs qualifiés n’est pas vérifié.");

        private static final Set<Code> HARMLESS = Set.of(NOT_LOWER, LOWER_BUT_IN_REACH, BIRTHDAY_IGNORED);

        private final Provision provision;
        private final Bilingual text;

        Code(String provision, String en, String fr) {
            this.provision = new Provision(provision);
            this.text = new Bilingual(en, fr);
        }

        boolean isHarmless() {
            return HARMLESS.contains(this);
        }
    }

    private static final Bilingual APPLY = new Bilingual(
            "With this change the invitation still holds. Declare the change in the application.",
            "Avec ce changement, l’invitation tient toujours. Déclarez le changement dans la demande.");
    private static final Bilingual DECLINE = new Bilingual(
            "With this change an application would be refused. Declining is free and leads back to the pool while the"
                    + " expression of interest is valid.",
            "Avec ce changement, une demande serait refusée. Refuser l’invitation est sans conséquence et ramène au bassin tant"
                    + " que la déclaration d’intérêt est valide.");

    /**
     * What is known of the changed declaration, {@link #judged as it is judged}.
     *
     * @param score by the law of the day of the invitation
     * @param classes the federal classes that it meets
     * @param categories those whose conditions it meets: by the version of the day of the invitation
     * @param nominated whether a nomination stands
     * @param birthdayIgnored whether the person has become older since the invitation
     */
    public record Facts(
            int score,
            Set<EconomicClass> classes,
            Set<Category> categories,
            boolean nominated,
            boolean birthdayIgnored) {}

    /** The changed declaration of the same person, as old today as on the day of the invitation (IRPA 11.2(2)(a)). */
    public static Profile judged(Profile changed, LocalDate invitedOn, LocalDate today) {
        var who = changed.identity();
        var birthdays = who.ageOn(today) - who.ageOn(invitedOn);
        return birthdays == 0
                ? changed
                : changed.with(who.bornOn(who.dateOfBirth().plusYears(birthdays)));
    }

    /**
     * What follows from a change.
     *
     * @param submittedAt of the expression of interest, which no change moves
     */
    public static Impact of(
            InvitationReport invitation, RoundReport round, Instant submittedAt, Facts facts, LocalDate today) {
        var codes = new ArrayList<Code>();
        codes.add(ofScore(facts.score(), invitation.score(), round, submittedAt));
        codes.addAll(ofClass(invitation.economicClass(), facts.classes(), facts.nominated()));
        category(round)
                .filter(of -> !facts.categories().contains(of))
                .ifPresent(of -> codes.add(Code.CATEGORY_NOT_MET));
        if (today.isAfter(invitation.applyBy())) {
            codes.add(Code.PERIOD_OVER);
        }
        if (facts.birthdayIgnored()) {
            codes.add(Code.BIRTHDAY_IGNORED);
        }
        var holds = codes.stream().allMatch(Code::isHarmless);
        return new Impact(
                invitation.candidate(),
                invitation.round(),
                round.title(),
                invitation.economicClass(),
                invitation.issuedOn(),
                invitation.applyBy(),
                today,
                invitation.score(),
                facts.score(),
                round.cutOff(),
                round.tieBreak(),
                facts.classes(),
                holds,
                codes.stream().map(Finding::of).toList(),
                holds ? APPLY : DECLINE);
    }

    private static Code ofScore(int score, int then, RoundReport round, Instant submittedAt) {
        if (score >= then) {
            return Code.NOT_LOWER;
        }
        var last = round.cutOff().orElse(then);
        var inReach = score > last
                || score == last
                        && round.tieBreak()
                                .map(tieBreak -> !submittedAt.isAfter(tieBreak))
                                .orElse(true);
        return inReach ? Code.LOWER_BUT_IN_REACH : Code.BELOW_CUT_OFF;
    }

    private static List<Code> ofClass(EconomicClass invitedIn, Set<EconomicClass> classes, boolean nominated) {
        if (invitedIn != EconomicClass.PNP) {
            return classes.contains(invitedIn) ? List.of() : List.of(Code.CLASS_NOT_MET);
        }
        var codes = new ArrayList<Code>();
        if (!nominated) {
            codes.add(Code.NOMINATION_GONE);
        }
        if (classes.isEmpty()) {
            codes.add(Code.CLASS_NOT_MET);
        }
        return codes;
    }

    private static Optional<Category> category(RoundReport round) {
        return round.kind().grouping().category();
    }
}
