package ca.expressentry.nominations;

import ca.expressentry.text.Invalid;

/** Why a province takes a nomination back; 1 to 500 characters. */
public record Withdrawal(String reason) {

    private static final int LONGEST = 500;

    public Withdrawal {
        if (reason.isBlank() || reason.length() > LONGEST) {
            throw new Invalid(
                            "reason-missing",
                            "Give a reason of at most 500 characters.",
                            "Indiquez un motif d’au plus 500 caractères.")
                    .at("reason");
        }
    }
}
