package ca.expressentry.web.portal;

/** A page for who has signed in. */
public interface OfficePage extends Page {

    /** Answers a form; what it carries is in the visit. */
    default Answer sent(Visit visit) {
        return answer(visit);
    }
}
