package ca.expressentry.web.identity;

/** Carries a refusal from the depth of a check to where it is answered; never further. */
final class Refused extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Refusal why;

    Refused(Refusal why) {
        super(why.name(), null, false, false);
        this.why = why;
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
