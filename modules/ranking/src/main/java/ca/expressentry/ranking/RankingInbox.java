package ca.expressentry.ranking;

import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.HeardByRanking;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Event.NominationAccepted;
import ca.expressentry.message.Event.NominationWithdrawn;
import ca.expressentry.message.Event.RankingEar;
import ca.expressentry.message.Event.RoundCalled;
import ca.expressentry.message.Inbox;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** What ranking hears. */
@MessageDriven(messageListenerInterface = MessageListener.class)
public class RankingInbox extends Inbox<HeardByRanking> implements RankingEar {

    @Inject
    Pool pool;

    public RankingInbox() {
        super(HeardByRanking.class);
    }

    @Override
    protected void hear(HeardByRanking event) {
        event.tell(this);
    }

    @Override
    public void hear(ExpressionOfInterestEnded event) {
        pool.ended(event.about());
    }

    @Override
    public void hear(EligibilityDetermined event) {
        pool.determined(event);
    }

    @Override
    public void hear(NominationAccepted event) {
        pool.nominated(event.about(), event.certificate());
    }

    @Override
    public void hear(NominationWithdrawn event) {
        pool.nominationWithdrawn(event.about(), event.certificate());
    }

    @Override
    public void hear(InvitationIssued event) {
        pool.invited(event.about(), event.round());
    }

    @Override
    public void hear(InvitationClosed event) {
        pool.invitationClosed(event.about(), event.round(), event.how());
    }

    @Override
    public void hear(RoundCalled event) {
        pool.roundCalled(event);
    }

    @Override
    public void hear(DayBegan event) {
        pool.dayBegan(event.day());
    }
}
