package ca.expressentry.intake;

import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Event.EligibilityDetermined;
import ca.expressentry.message.Event.HeardByIntake;
import ca.expressentry.message.Event.IntakeEar;
import ca.expressentry.message.Event.InvitationClosed;
import ca.expressentry.message.Event.InvitationIssued;
import ca.expressentry.message.Inbox;
import jakarta.ejb.MessageDriven;
import jakarta.inject.Inject;
import jakarta.jms.MessageListener;

/** What intake hears. */
@MessageDriven(messageListenerInterface = MessageListener.class)
public class IntakeInbox extends Inbox<HeardByIntake> implements IntakeEar {

    @Inject
    Intake intake;

    @Inject
    Drafts drafts;

    public IntakeInbox() {
        super(HeardByIntake.class);
    }

    @Override
    protected void hear(HeardByIntake event) {
        event.tell(this);
    }

    @Override
    public void hear(EligibilityDetermined event) {
        intake.determined(
                event.about(),
                event.revision(),
                event.version(),
                !event.classes().isEmpty());
    }

    @Override
    public void hear(InvitationIssued event) {
        intake.invited(event.about(), event.round(), event.applyBy());
    }

    @Override
    public void hear(InvitationClosed event) {
        intake.invitationClosed(event.about(), event.round(), event.how());
    }

    @Override
    public void hear(DayBegan event) {
        drafts.dayBegan(event.day());
    }
}
