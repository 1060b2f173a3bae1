package ca.expressentry.web.portal;

import ca.expressentry.invitations.Kind;

/** Rounds that share a mark and a pattern in the charts; few enough to tell apart without colour. */
enum Series {
    GENERAL("rounds.series-general"),
    PNP("rounds.series-pnp"),
    CEC("rounds.series-cec"),
    FEDERAL("rounds.series-federal"),
    CATEGORY("rounds.series-category");

    private final String key;

    Series(String key) {
        this.key = key;
    }

    static Series of(Kind kind) {
        return switch (kind) {
            case GENERAL -> GENERAL;
            case PNP -> PNP;
            case CEC -> CEC;
            case FST, FSW -> FEDERAL;
            default -> CATEGORY;
        };
    }

    /** The key of its name. */
    String key() {
        return key;
    }

    /** Its name in the style sheet and in the anchors of its mark and pattern. */
    String code() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
