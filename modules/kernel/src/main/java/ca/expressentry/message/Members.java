package ca.expressentry.message;

import ca.expressentry.profile.Grouping;

/** Who of a pool is in a grouping: asked once for all who have the same classes and categories, as in {@link PoolDigest#bits}. */
public final class Members {

    private static final byte UNKNOWN = 0;
    private static final byte MEMBER = 1;
    private static final byte STRANGER = 2;

    private final Grouping grouping;
    private final byte[] known = new byte[1 << Short.SIZE];

    public Members(Grouping grouping) {
        this.grouping = grouping;
    }

    public boolean has(short bits) {
        var at = Short.toUnsignedInt(bits);
        if (known[at] == UNKNOWN) {
            known[at] = grouping.has(PoolDigest.classes(bits), PoolDigest.categories(bits)) ? MEMBER : STRANGER;
        }
        return known[at] == MEMBER;
    }
}
