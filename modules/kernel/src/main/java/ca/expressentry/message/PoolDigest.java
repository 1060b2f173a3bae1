package ca.expressentry.message;

import ca.expressentry.profile.Category;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.ExpressionOfInterestNumber;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Set;

/**
 * What two books must agree on before a round is held: how many candidates are in the pool, and a digest over every
 * candidate's number, score, instant of submission, classes and categories. The order in which candidates are added does not matter.
 *
 * @param candidates how many were added
 * @param sha256Sum the sum, modulo 2^256, of the SHA-256 of each, in hexadecimal
 */
public record PoolDigest(int candidates, String sha256Sum) {

    private static final int CLASSES = EconomicClass.values().length;

    /** Adds up a pool. */
    public static final class Sum {
        private static final BigInteger MODULUS = BigInteger.ONE.shiftLeft(256);

        private final MessageDigest sha256;
        private final ByteBuffer entry = ByteBuffer.allocate(4 + 2 + 8 + 4 + 2);
        private final long[] sum = new long[8];
        private int candidates;

        public Sum() {
            try {
                sha256 = MessageDigest.getInstance("SHA-256");
            } catch (NoSuchAlgorithmException e) {
                throw new IllegalStateException(e);
            }
        }

        public void add(
                ExpressionOfInterestNumber number,
                int score,
                Instant submittedAt,
                Collection<EconomicClass> classes,
                Collection<Category> categories) {
            add(number.digits(), score, submittedAt.getEpochSecond(), submittedAt.getNano(), bits(classes, categories));
        }

        /** The same, for a book that keeps its candidates as plain numbers. */
        public void add(int numberDigits, int score, long epochSecond, int nano, short groupings) {
            entry.clear()
                    .putInt(numberDigits)
                    .putShort((short) score)
                    .putLong(epochSecond)
                    .putInt(nano)
                    .putShort(groupings);
            var hash = ByteBuffer.wrap(sha256.digest(entry.array()));
            for (int i = 0; i < 8; i++) {
                sum[i] += hash.getInt() & 0xFFFF_FFFFL;
            }
            candidates++;
        }

        public PoolDigest digest() {
            var total = BigInteger.ZERO;
            for (var word : sum) {
                total = total.shiftLeft(32).add(BigInteger.valueOf(word));
            }
            var bytes = total.mod(MODULUS).toByteArray();
            var fixed = new byte[32];
            var length = Math.min(32, bytes.length);
            System.arraycopy(bytes, bytes.length - length, fixed, 32 - length, length);
            return new PoolDigest(candidates, HexFormat.of().formatHex(fixed));
        }
    }

    /** The classes and then the categories as bits, in the order of the enums. */
    public static short bits(Collection<EconomicClass> classes, Collection<Category> categories) {
        var bits = 0;
        for (var economicClass : classes) {
            bits |= 1 << economicClass.ordinal();
        }
        for (var category : categories) {
            bits |= 1 << CLASSES + category.ordinal();
        }
        return (short) bits;
    }

    /** The classes that bits stand for. */
    public static Set<EconomicClass> classes(short bits) {
        var classes = EnumSet.noneOf(EconomicClass.class);
        for (var economicClass : EconomicClass.values()) {
            if ((bits & 1 << economicClass.ordinal()) != 0) {
                classes.add(economicClass);
            }
        }
        return classes;
    }

    /** The categories that bits stand for. */
    public static Set<Category> categories(short bits) {
        var categories = EnumSet.noneOf(Category.class);
        for (var category : Category.values()) {
            if ((bits & 1 << CLASSES + category.ordinal()) != 0) {
                categories.add(category);
            }
        }
        return categories;
    }
}
