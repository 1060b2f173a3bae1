package ca.expressentry.message;

import ca.expressentry.text.Bilingual;

/** What can be wrong with the trail. */
enum Fault {
    ALTERED(
            "The row or its place in the chain is not what was written.",
            "La ligne ou sa place dans la chaîne n’est pas ce qui a été écrit."),
    ROW_MISSING("The row of this link is gone.", "La ligne de ce maillon a disparu."),
    LINK_MISSING("A link or several are gone from here on.", "Un ou plusieurs maillons ont disparu à partir d’ici."),
    HEAD_DIFFERS(
            "A head was noted here with another hash: the chain was written anew.",
            "Une tête a été notée ici avec une autre empreinte\u00a0: la chaîne a été réécrite."),
    CUT_OFF(
            "A head was noted here, and the chain no longer reaches it.",
            "Une tête a été notée ici, et la chaîne ne l’atteint plus."),
    HEAD_FORGED(
            "This line of the file of heads was not written by the house.",
            "Cette ligne du fichier des têtes n’a pas été écrite par le système."),
    HEADS_MISSING(
            "The file of heads does not begin where the chain begins.",
            "Le fichier des têtes ne commence pas où commence la chaîne."),
    NOT_CHAINED(
            "This many rows have stood outside the chain for longer than it takes to find them.",
            "Ce nombre de lignes est resté hors de la chaîne plus longtemps qu’il n’en faut pour les trouver.");

    private final Bilingual text;

    Fault(String en, String fr) {
        text = new Bilingual(en, fr);
    }

    Bilingual text() {
        return text;
    }
}
