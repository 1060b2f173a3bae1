package ca.expressentry.web.identity;

import ca.expressentry.text.Bilingual;

/** Why a user of a province was not set; the name is the code that callers see. */
public enum ListRefusal {
    USER_CHANGED(
            "Somebody changed this user since you looked at it.",
            "Quelqu’un a modifié cet utilisateur depuis que vous l’avez consulté."),
    LAST_ADMINISTRATOR(
            "The province would be left without an administrator whose time has no end. Name another one first.",
            "La province n’aurait plus d’administrateur dont la période soit sans fin. Nommez-en d’abord un autre.");

    private final Bilingual text;

    ListRefusal(String en, String fr) {
        text = new Bilingual(en, fr);
    }

    public Bilingual text() {
        return text;
    }
}
