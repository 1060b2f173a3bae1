package ca.expressentry.web.identity;

/** Carries a refusal from the depth of a check to where it is answered; never further. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal why;
    private final long secondsToWait;

    Refused(Refusal why) {
        this(why, 0);
    }

    /** @param secondsToWait after how many seconds it may be tried again; 0: unknown */
    Refused(Refusal why, long secondsToWait) {
        super(why.name(), null, false, false);
        this.why = why;
        this.secondsToWait = secondsToWait;
    }

    long secondsToWait() {
        return secondsToWait;
    }

    Refusal why() {
        return why;
    }

    static void unless(boolean condition, Refusal why) {
        if (!condition) {
            throw new Refused(why);
        }
    }
}
