package ca.expressentry.eligibility;

import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.EligibilityEar;
import ca.expressentry.message.Event.ExpressionOfInterestEnded;
import ca.expressentry.message.Event.ExpressionOfInterestSubmitted;
import ca.expressentry.message.Event.HeardByEligibility;
import ca.expressentry.message.Inbox;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** What eligibility hears. */
@MessageDriven(messageListenerInterface = MessageListener.class)
public class EligibilityInbox extends Inbox<HeardByEligibility> implements EligibilityEar {

    @Inject
    Eligibility eligibility;

    public EligibilityInbox() {
        super(HeardByEligibility.class);
    }

    @Override
    protected void hear(HeardByEligibility event) {
        event.tell(this);
    }

    @Override
    public void hear(ExpressionOfInterestSubmitted event) {
        eligibility.submitted(event);
    }

    @Override
    public void hear(ExpressionOfInterestEnded event) {
        eligibility.ended(event.about());
    }

    @Override
    public void hear(DayBegan event) {
        eligibility.dayBegan(event.day());
    }
}
