package ca.expressentry.web;

import ca.expressentry.eligibility.EligibilityLaw;
import ca.expressentry.invitations.InvitationsLaw;
import ca.expressentry.nominations.NominationsLaw;
import ca.expressentry.profile.ProfileLaw;
import ca.expressentry.ranking.RankingLaw;
import java.util.List;

/** All law of the house, as the container would gather it. */
public final class Published {

    public static final Library LIBRARY = new Library(List.of(
            new ProfileLaw(), new EligibilityLaw(), new RankingLaw(), new InvitationsLaw(), new NominationsLaw()));

    private Published() {}
}
