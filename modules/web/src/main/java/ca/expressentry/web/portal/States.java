package ca.expressentry.web.portal;

import ca.expressentry.nominations.Standing.State;

/** The states of a nomination in words. */
final class States {

    private States() {}

    static String name(State state, Words words) {
        return words.say(
                switch (state) {
                    case PROPOSED -> "state.proposed";
                    case SENT_BACK -> "state.sent-back";
                    case OFFERED -> "state.offered";
                    case ACCEPTED -> "state.accepted";
                    case REJECTED -> "state.rejected";
                    case LAPSED -> "state.lapsed";
                    case WITHDRAWN -> "state.withdrawn";
                    case USED -> "state.used";
                    case ENDED -> "state.ended";
                });
    }

    /** What happened when it became so. */
    static String told(State state, Words words) {
        return words.say(
                switch (state) {
                    case PROPOSED -> "told.proposed";
                    case SENT_BACK -> "told.sent-back";
                    case OFFERED -> "told.offered";
                    case ACCEPTED -> "told.accepted";
                    case REJECTED -> "told.rejected";
                    case LAPSED -> "told.lapsed";
                    case WITHDRAWN -> "told.withdrawn";
                    case USED -> "told.used";
                    case ENDED -> "told.ended";
                });
    }

    /** Who did it, when it was no officer. */
    static String by(State state, Words words) {
        return words.say(
                switch (state) {
                    case PROPOSED, SENT_BACK, OFFERED, WITHDRAWN -> "by.province";
                    case ACCEPTED, REJECTED -> "by.candidate";
                    case LAPSED -> "by.calendar";
                    case USED -> "by.round";
                    case ENDED -> "by.profile";
                });
    }
}
