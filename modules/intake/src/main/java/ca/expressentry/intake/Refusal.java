package ca.expressentry.intake;

import ca.expressentry.text.Bilingual;

/** Why an expression of interest was refused; the name is the code that integrators see. */
public enum Refusal {
    SECOND_EXPRESSION_OF_INTEREST(
            "This person already has an expression of interest. A second one is possible once the first has ended"
                    + " (IRPA 10.1(5)).",
            "Cette personne a déjà une déclaration d’intérêt. Une deuxième est possible une fois la première terminée"
                    + " (LIPR 10.1(5))."),
    ANOTHER_PERSON(
            "An amendment cannot turn the expression of interest into that of another person.",
            "Une modification ne peut faire de la déclaration d’intérêt celle d’une autre personne."),
    NOT_OPEN_TO_AMENDMENT(
            "This expression of interest can no longer be amended: it has ended or an invitation is open.",
            "Cette déclaration d’intérêt ne peut plus être modifiée\u00a0: elle est terminée ou une invitation est en"
                    + " cours."),
    ALREADY_ENDED("This expression of interest has already ended.", "Cette déclaration d’intérêt est déjà terminée."),
    IMPLAUSIBLE("Some of what was declared is not possible.", "Une partie de ce qui est déclaré est impossible."),
    TOO_LONG("The declaration is too long to be kept.", "La déclaration est trop longue pour être conservée.");

    private final Bilingual text;

    Refusal(String en, String fr) {
        text = new Bilingual(en, fr);
    }

    public Bilingual text() {
        return text;
    }
}
