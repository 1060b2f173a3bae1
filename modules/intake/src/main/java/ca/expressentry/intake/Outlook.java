package ca.expressentry.intake;

import ca.expressentry.law.Provision;
import ca.expressentry.profile.JobBank;
import ca.expressentry.profile.Profile;
import ca.expressentry.text.Bilingual;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Where an expression of interest stands, and what the person can do next.
 *
 * @param standing in words
 * @param pending what keeps it from going on, if anything does
 * @param steps what can be done, the nearest first
 */
public record Outlook(Bilingual standing, Optional<Pending> pending, List<Step> steps) {

    public Outlook {
        steps = List.copyOf(steps);
    }

    /** What an expression of interest that was submitted may wait for. */
    public enum Pending {
        PENDING_JOB_BANK
    }

    /**
     * One thing that can be done.
     *
     * @param provision where the law has it, when the law has it
     * @param from the first day on which it can be done, when it cannot be done yet
     * @param lastDay the last day on which it can be done
     * @param until the first instant at which it can no longer be done
     */
    public record Step(
            Action action,
            Bilingual text,
            Optional<Provision> provision,
            Optional<LocalDate> from,
            Optional<LocalDate> lastDay,
            Optional<Instant> until) {

        Step(Action action) {
            this(action, action.text, action.provision, Optional.empty(), Optional.empty(), Optional.empty());
        }

        Step from(LocalDate day) {
            return new Step(action, text, provision, Optional.of(day), lastDay, until);
        }

        Step by(Optional<LocalDate> day) {
            return new Step(action, text, provision, from, day, until);
        }

        Step before(Instant instant) {
            return new Step(action, text, provision, from, lastDay, Optional.of(instant));
        }
    }

    /** What a person may do with an expression of interest. */
    public enum Action {
        REGISTER_WITH_JOB_BANK(
                "Register with Job Bank and say so in an amendment.",
                "S’inscrire au Guichet-Emplois et le déclarer dans une modification."),
        AMEND(
                "Amend the declaration when something changes; the instant of submission stays.",
                "Modifier la déclaration quand quelque chose change\u00a0; l’instant de soumission demeure.",
                "MI 4(2)"),
        APPLY(
                "Apply for permanent residence, and declare in the application what has changed.",
                "Présenter une demande de résidence permanente, et y déclarer ce qui a changé.",
                "IRPA 10.3(1)(k)"),
        DECLINE(
                "Decline the invitation: back to the pool, as long as the expression of interest is valid.",
                "Refuser l’invitation\u00a0: retour au bassin, tant que la déclaration d’intérêt est valide.",
                "IRPA 10.1(7)"),
        WITHDRAW("Withdraw the expression of interest.", "Retirer la déclaration d’intérêt."),
        RENEW(
                "Renew: the data are copied into a draft, and the instant of submission will be a new one.",
                "Renouveler\u00a0: les données sont copiées dans un brouillon, et l’instant de soumission sera nouveau.",
                "IRPA 10.1(5)");

        private final Bilingual text;
        private final Optional<Provision> provision;

        Action(String en, String fr, String provision) {
            this.text = new Bilingual(en, fr);
            this.provision = Optional.of(new Provision(provision));
        }

        Action(String en, String fr) {
            this.text = new Bilingual(en, fr);
            this.provision = Optional.empty();
        }
    }

    /** What follows from where it stands on a day. */
    static Outlook of(Receipt receipt, Optional<LocalDate> applyBy, Profile declared, LocalDate day) {
        var end = receipt.expiresAt();
        var standing = standing(receipt.state());
        return switch (receipt.state()) {
            case SUBMITTED ->
                JobBank.isMissing(declared, false, day)
                        ? new Outlook(
                                WAITS_FOR_JOB_BANK,
                                Optional.of(Pending.PENDING_JOB_BANK),
                                List.of(
                                        new Step(Action.REGISTER_WITH_JOB_BANK).before(end),
                                        new Step(Action.AMEND).before(end),
                                        new Step(Action.WITHDRAW).before(end)))
                        : live(standing, end, day);
            case IN_POOL -> live(standing, end, day);
            case INVITED ->
                new Outlook(
                        standing,
                        Optional.empty(),
                        List.of(
                                new Step(Action.APPLY).by(applyBy),
                                new Step(Action.DECLINE).by(applyBy),
                                new Step(Action.WITHDRAW)));
            case INELIGIBLE, INVITATION_LAPSED, EXPIRED, WITHDRAWN ->
                new Outlook(standing, Optional.empty(), List.of(new Step(Action.RENEW)));
            case APPLIED -> new Outlook(standing, Optional.empty(), List.of());
        };
    }

    private static Outlook live(Bilingual standing, Instant end, LocalDate day) {
        var renewal = new Step(Action.RENEW);
        var from = DraftPeriod.renewalFrom(end);
        return new Outlook(
                standing,
                Optional.empty(),
                List.of(
                        new Step(Action.AMEND).before(end),
                        new Step(Action.WITHDRAW).before(end),
                        day.isBefore(from) ? renewal.from(from) : renewal));
    }

    private static final Bilingual WAITS_FOR_JOB_BANK = new Bilingual(
            "Submitted. Without an offer or a nomination, the pool opens after registration with Job Bank.",
            "Soumise. Sans offre ni désignation, le bassin s’ouvre après l’inscription au Guichet-Emplois.");

    private static Bilingual standing(Receipt.State state) {
        return switch (state) {
            case SUBMITTED ->
                new Bilingual(
                        "Submitted; eligibility is being determined.", "Soumise\u00a0; l’admissibilité est à l’étude.");
            case IN_POOL ->
                new Bilingual(
                        "In the pool: may be invited in a round.",
                        "Dans le bassin\u00a0: peut être invitée lors d’une ronde.");
            case INELIGIBLE ->
                new Bilingual(
                        "Not eligible: no class is met. This one stays closed.",
                        "Inadmissible\u00a0: les conditions d’aucune catégorie ne sont remplies. Elle reste close.");
            case INVITED ->
                new Bilingual(
                        "Invited. It stays as it was until the invitation is answered; with no answer by the last day it"
                                + " closes for good (IRPA 10.1(6)).",
                        "Invitée. Elle reste telle quelle jusqu’à la réponse à l’invitation\u00a0; sans réponse au dernier"
                                + " jour, elle est close pour de bon (LIPR 10.1(6)).");
            case INVITATION_LAPSED ->
                new Bilingual(
                        "The invitation was not answered in time. This one can never be invited again (IRPA 10.1(6)).",
                        "L’invitation est restée sans réponse. Celle-ci ne peut plus jamais être invitée (LIPR 10.1(6)).");
            case APPLIED -> new Bilingual("An application was made on it.", "Une demande a été présentée à son titre.");
            case EXPIRED ->
                new Bilingual(
                        "Expired: its time was over (MI 4(1)).", "Expirée\u00a0: sa durée est écoulée (IM 4(1)).");
            case WITHDRAWN -> new Bilingual("Withdrawn.", "Retirée.");
        };
    }
}
