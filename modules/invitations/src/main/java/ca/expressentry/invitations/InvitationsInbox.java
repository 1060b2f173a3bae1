package ca.expressentry.invitations;

import ca.expressentry.message.Event.CandidateLeftPool;
import ca.expressentry.message.Event.CandidateRanked;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.HeardByInvitations;
import ca.expressentry.message.Event.InvitationsEar;
import ca.expressentry.message.Event.PoolCounted;
import ca.expressentry.message.Inbox;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** What invitations hears. */
@MessageDriven(messageListenerInterface = MessageListener.class)
public class InvitationsInbox extends Inbox<HeardByInvitations> implements InvitationsEar {

    @Inject
    Rounds rounds;

    @Inject
    Invitations invitations;

    public InvitationsInbox() {
        super(HeardByInvitations.class);
    }

    @Override
    protected void hear(HeardByInvitations event) {
        event.tell(this);
    }

    @Override
    public void hear(ExpressionOfInterestEnded event) {
        invitations.ended(event.about(), event.how());
    }

    @Override
    public void hear(CandidateRanked event) {
        rounds.ranked(event);
    }

    @Override
    public void hear(CandidateLeftPool event) {
        rounds.left(event.about(), event.version());
    }

    @Override
    public void hear(PoolCounted event) {
        rounds.counted(Integer.parseInt(event.round()), event.pool(), event.upTo());
    }

    @Override
    public void hear(DayBegan event) {
        invitations.dayBegan(event.day());
    }
}
