package ca.expressentry.invitations;

import ca.expressentry.text.Bilingual;

/** Why an answer to an invitation was refused; the name is the code that integrators see. */
public enum Refusal {
    TOO_LATE("The period to apply has ended.", "La période pour présenter une demande est terminée."),
    ALREADY_CLOSED("This invitation is already closed.", "Cette invitation est déjà close.");

    private final Bilingual text;

    Refusal(String en, String fr) {
        text = new Bilingual(en, fr);
    }

    public Bilingual text() {
        return text;
    }
}
