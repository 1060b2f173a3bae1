package ca.expressentry.web.portal;

/** A page for who has signed in. */
public interface OfficePage extends Page {

    /** Whether it is for somebody; the pages of the provinces are for their officers and for auditors. */
    default boolean isFor(SignedIn who) {
        return who.province() != null || who.is(RoundOffice.AUDITOR);
    }

    /** Answers a form; what it carries is in the visit. */
    default Answer sent(Visit visit) {
        return answer(visit);
    }
}
