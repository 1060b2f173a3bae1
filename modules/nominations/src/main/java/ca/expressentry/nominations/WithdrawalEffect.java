package ca.expressentry.nominations;

import ca.expressentry.text.Bilingual;
import java.util.ArrayList;
import java.util.List;

/**
 * What it does when a province takes a nomination back, in the order in which it matters (MI 28).
 *
 * @param possible whether it can still be taken back
 */
public record WithdrawalEffect(Standing nomination, boolean possible, List<Bilingual> effects) {

    static WithdrawalEffect of(Standing nomination, ProvinceSettings settings) {
        var effects = new ArrayList<Bilingual>();
        switch (nomination.state()) {
            case PROPOSED, SENT_BACK -> effects.add(NEVER_OFFERED);
            case OFFERED -> effects.add(OFFER_ENDS);
            case ACCEPTED -> {
                effects.add(POINTS);
                effects.add(CLASS);
                effects.add(IN_POOL);
            }
            case USED -> {
                effects.add(POINTS);
                effects.add(CLASS);
                effects.add(INVITATION);
                effects.add(APPLICATION);
            }
            case REJECTED, LAPSED, WITHDRAWN, ENDED -> effects.add(CLOSED);
        }
        var possible = effects.get(0) != CLOSED;
        if (possible) {
            effects.add(allocation(nomination, settings));
            effects.add(FINAL);
        }
        return new WithdrawalEffect(nomination, possible, List.copyOf(effects));
    }

    private static Bilingual allocation(Standing nomination, ProvinceSettings settings) {
        if (!nomination.state().isIssued()) {
            return HELD_IS_FREE;
        }
        return settings.givesBack() ? COMES_BACK : STAYS_CHARGED;
    }

    private static final Bilingual NEVER_OFFERED = new Bilingual(
            "The proposal ends. The candidate never hears of it.",
            "La proposition prend fin. Le candidat n’en est jamais avisé.");
    private static final Bilingual OFFER_ENDS = new Bilingual(
            "The offer ends. The candidate can no longer accept it.",
            "L’offre prend fin. Le candidat ne peut plus l’accepter.");
    private static final Bilingual POINTS = new Bilingual(
            "The points of the nomination come off at once; additional points that their maximum hid count again.",
            "Les points de la désignation sont aussitôt retirés\u00a0; des points additionnels que leur maximum"
                    + " cachait comptent de nouveau.");
    private static final Bilingual CLASS = new Bilingual(
            "The Provincial Nominee Class comes off.", "La Catégorie des candidats des provinces est retirée.");
    private static final Bilingual IN_POOL = new Bilingual(
            "The candidate stays in the pool, ranked by the score without it.",
            "Le candidat reste dans le bassin, classé selon la note sans elle.");
    private static final Bilingual INVITATION = new Bilingual(
            "The candidate already holds an invitation on it. It is not cancelled: the candidate should decline it,"
                    + " and is then back in the pool without the nomination.",
            "Le candidat détient déjà une invitation grâce à elle. Elle n’est pas annulée\u00a0: le candidat devrait"
                    + " la refuser, et se retrouve alors dans le bassin sans la désignation.");
    private static final Bilingual APPLICATION = new Bilingual(
            "An application made on the invitation would be refused, because the candidate is outside the class.",
            "Une demande présentée sur la foi de l’invitation serait rejetée, le candidat étant hors de la catégorie.");
    private static final Bilingual CLOSED = new Bilingual("Nothing: it is closed.", "Rien\u00a0: elle est close.");
    private static final Bilingual HELD_IS_FREE = new Bilingual(
            "What it held of the allocation is free again.",
            "Ce qu’elle réservait de l’attribution est de nouveau libre.");
    private static final Bilingual COMES_BACK = new Bilingual(
            "By the province’s policy it comes back to the allocation of its year.",
            "Selon la politique de la province, elle revient à l’attribution de son année.");
    private static final Bilingual STAYS_CHARGED =
            new Bilingual("The allocation of the year stays charged.", "L’attribution de l’année reste imputée.");
    private static final Bilingual FINAL = new Bilingual(
            "It cannot be undone; a new nomination needs a new certificate.",
            "C’est définitif\u00a0; une nouvelle désignation exige un nouveau certificat.");
}
