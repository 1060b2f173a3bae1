package ca.expressentry.web;

import ca.expressentry.law.LegalCalendar;
import ca.expressentry.message.Event.DayBegan;
import ca.expressentry.message.Events;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Says that a day began: at midnight in the zone of the law, and when the house opens, for the days it was closed. */
@Singleton
public class Midnight {

    @Inject
    Events events;

    @Inject
    LegalCalendar calendar;

    @Schedule(hour = "0", minute = "0", second = "1", timezone = "UTC", persistent = false)
    public void dayBegins() {
        events.say(new DayBegan(calendar.today()));
    }
}
