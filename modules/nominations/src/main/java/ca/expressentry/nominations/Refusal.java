package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;

/** Why a request about a nomination was refused; the name is the code that integrators see. */
public enum Refusal {
    UNKNOWN_CANDIDATE(
            "No candidate who is visible to this province has this number.",
            "Aucun candidat visible pour cette province ne porte ce numéro."),
    NOT_IN_POOL(
            "This candidate is not in the pool: not eligible, already invited, or ended.",
            "Ce candidat n’est pas dans le bassin\u00a0: non admissible, déjà invité ou profil terminé."),
    ALREADY_NOMINATED(
            "This candidate already has a nomination that is open or stands.",
            "Ce candidat a déjà une désignation en attente ou en vigueur."),
    CERTIFICATE_IN_USE(
            "This certificate number was already used for another candidate.",
            "Ce numéro de certificat a déjà servi pour un autre candidat."),
    ALLOCATION_NOT_PUBLISHED(
            "No allocation of this province for this year is known.",
            "Aucune attribution n’est connue pour cette province et cette année."),
    ALLOCATION_SPENT(
            "The province’s allocation for the year is spent.",
            "L’attribution de la province pour l’année est épuisée."),
    TOO_LATE("The thirty days to answer have passed.", "Les trente jours pour répondre sont écoulés."),
    ALREADY_CLOSED("This nomination is already closed.", "Cette désignation est déjà close."),
    NOT_WITHOUT_PROFILE(
            "An accepted nomination cannot be undone by the candidate: only the whole profile can be withdrawn.",
            "Le candidat ne peut annuler une désignation acceptée\u00a0: seul le profil entier peut être retiré.");

    private final Bilingual text;

    Refusal(String en, String fr) {
        text = new Bilingual(en, fr);
    }

    public Bilingual text() {
        return text;
    }
}
