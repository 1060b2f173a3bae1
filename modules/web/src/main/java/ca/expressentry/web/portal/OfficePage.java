package ca.expressentry.web.portal;

/** A page for who has signed in. */
public interface OfficePage extends Page {

    /** Whether it is shown to somebody at all. */
    default boolean isFor(SignedIn who) {
        return who.seesCandidates();
    }

    /** Answers a form; what it carries is in the visit. */
    default Answer sent(Visit visit) {
        return answer(visit);
    }
}
