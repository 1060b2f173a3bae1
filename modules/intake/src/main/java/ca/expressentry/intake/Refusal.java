package ca.expressentry.intake;

import ca.expressentry.text.Bilingual;

/** Why an expression of interest was refused; the name is the code that integrators see. */
public enum Refusal {
    SECOND_EXPRESSION_OF_INTEREST(
            "This person already has an expression of interest. A second one is possible once the first has ended"
                    + " (IRPA 10.1(5)).",
            "Cette personne a déjà une déclaration d’intérêt. Une deuxième est possible une fois la première terminée"
                    + " (LIPR 10.1(5))."),
    CHANGED_SINCE(
            "It has changed since it was read. Nothing was changed now; read it again.",
            "Elle a changé depuis sa lecture. Rien n’a été modifié maintenant\u00a0; relisez-la."),
    ANOTHER_PERSON(
            "An amendment cannot turn the expression of interest into that of another person.",
            "Une modification ne peut faire de la déclaration d’intérêt celle d’une autre personne."),
    FROZEN_BY_INVITATION(
            "While an invitation is open the expression of interest stays as it was. Declare the change in the"
                    + " application, or decline the invitation first.",
            "Tant qu’une invitation est en cours, la déclaration d’intérêt reste telle quelle. Déclarez le changement"
                    + " dans la demande, ou refusez d’abord l’invitation."),
    NOT_OPEN_TO_AMENDMENT(
            "This expression of interest can no longer be amended: it has ended. Renew it to make another.",
            "Cette déclaration d’intérêt ne peut plus être modifiée\u00a0: elle est terminée. Renouvelez-la pour en"
                    + " faire une autre."),
    ALREADY_ENDED("This expression of interest has already ended.", "Cette déclaration d’intérêt est déjà terminée."),
    RENEWAL_TOO_EARLY(
            "A renewal can be prepared once the draft would still be kept when this expression of interest ends: from"
                    + " the day given with it.",
            "Un renouvellement peut être préparé dès que le brouillon serait encore conservé à la fin de cette"
                    + " déclaration d’intérêt\u00a0: à partir du jour indiqué avec elle."),
    NOTHING_TO_RENEW(
            "An application was made on this expression of interest; there is nothing to renew.",
            "Une demande a été présentée au titre de cette déclaration d’intérêt\u00a0; il n’y a rien à renouveler."),
    UNFINISHED_DRAFT(
            "Something in the draft is missing or not possible.", "Un élément du brouillon manque ou est impossible."),
    IMPLAUSIBLE("Some of what was declared is not possible.", "Une partie de ce qui est déclaré est impossible."),
    BARRED_FOR_MISREPRESENTATION(
            "Who is inadmissible for misrepresentation may not submit an expression of interest (IRPA 10.1(4)).",
            "Une personne interdite de territoire pour fausses déclarations ne peut présenter de déclaration d’intérêt"
                    + " (LIPR 10.1(4))."),
    TOO_LONG("The declaration is too long to be kept.", "La déclaration est trop longue pour être conservée.");

    private final Bilingual text;

    Refusal(String en, String fr) {
        text = new Bilingual(en, fr);
    }

    /** Whether what was sent cannot be, rather than that it comes at the wrong time. */
    boolean isAboutContent() {
        return this == IMPLAUSIBLE
                || this == BARRED_FOR_MISREPRESENTATION
                || this == TOO_LONG
                || this == UNFINISHED_DRAFT;
    }

    public Bilingual text() {
        return text;
    }
}
