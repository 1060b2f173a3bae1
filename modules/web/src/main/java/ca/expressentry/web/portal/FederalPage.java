package ca.expressentry.web.portal;

/** A page of the office that holds rounds: for its officers, and for auditors. */
public interface FederalPage extends OfficePage {

    @Override
    default boolean isFor(SignedIn who) {
        return RoundOffice.isFor(who);
    }
}
