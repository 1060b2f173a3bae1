package ca.expressentry.nominations;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.HeardByNominations;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.NominationsEar;
import ca.expressentry.message.Inbox;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** What nominations hears. */
@MessageDriven(messageListenerInterface = MessageListener.class)
public class NominationsInbox extends Inbox<HeardByNominations> implements NominationsEar {

    @Inject
    Nominations nominations;

    public NominationsInbox() {
        super(HeardByNominations.class);
    }

    @Override
    protected void hear(HeardByNominations event) {
        event.tell(this);
    }

    @Override
    public void hear(ExpressionOfInterestEnded event) {
        nominations.ended(event.about());
    }

    @Override
    public void hear(CandidateRanked event) {
        nominations.ranked(event);
    }

    @Override
    public void hear(CandidateLeftPool event) {
        nominations.left(event.about(), event.version(), event.why());
    }

    @Override
    public void hear(InvitationIssued event) {
        nominations.invited(event.about());
    }

    @Override
    public void hear(InvitationClosed event) {
        nominations.invitationClosed(event.about(), event.how());
    }

    @Override
    public void hear(DayBegan event) {
        nominations.dayBegan(event.day());
    }
}
