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
    NOMINATED_ELSEWHERE(
            "Another province has nominated this candidate, and that nomination is open or stands.",
            "Une autre province a désigné ce candidat, et cette désignation est en attente ou en vigueur."),
    CERTIFICATE_IN_USE(
            "This certificate number was already used for another candidate.",
            "Ce numéro de certificat a déjà servi pour un autre candidat."),
    ALLOCATION_NOT_PUBLISHED(
            "No allocation of this province for this year is known.",
            "Aucune attribution n’est connue pour cette province et cette année."),
    ALLOCATION_SPENT(
            "The province’s allocation for the year is spent.",
            "L’attribution de la province pour l’année est épuisée."),
    STREAM_UNKNOWN(
            "The province has no stream of this code or name.", "La province n’a aucun volet de ce code ou de ce nom."),
    STREAM_MISSING(
            "Several streams of the province are open: name one of {streams}.",
            "Plusieurs volets de la province sont ouverts\u00a0: nommez l’un de {streams}."),
    STREAM_CLOSED("The stream is not open on this day.", "Le volet n’est pas ouvert ce jour-là."),
    NUMBER_MISSING(
            "This province gives its certificates their numbers: name one.",
            "Cette province numérote elle-même ses certificats\u00a0: indiquez un numéro."),
    NOT_PROPOSED(
            "This nomination does not wait for a second officer.", "Cette désignation n’attend pas un deuxième agent."),
    NOT_OFFERED("This nomination is not offered yet.", "Cette désignation n’est pas encore offerte."),
    SAME_OFFICER(
            "Another person than the one who proposed it must decide.",
            "Une autre personne que celle qui l’a proposée doit trancher."),
    NOTICE_OVER(
            "The last day to answer this notification of interest has passed.",
            "Le dernier jour pour répondre à cet avis d’intérêt est passé."),
    SETTINGS_CHANGED(
            "Somebody changed these settings since you looked at them.",
            "Quelqu’un a modifié ces réglages depuis que vous les avez consultés."),
    CHANGED_SINCE(
            "Somebody changed it since you looked at it. It is now: {state}.",
            "Quelqu’un l’a modifiée depuis que vous l’avez consultée. Elle est maintenant\u00a0: {state}."),
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

    /** Whether something else typed mends it; of an offer that names no stream, a closed one says that none is open. */
    public boolean isAboutWhatIsTyped() {
        return this == CERTIFICATE_IN_USE || this == NUMBER_MISSING || this == STREAM_UNKNOWN || this == STREAM_MISSING;
    }

    /** Whether another stream mends it. */
    public boolean isAboutStream() {
        return this == STREAM_UNKNOWN || this == STREAM_MISSING || this == STREAM_CLOSED;
    }
}
