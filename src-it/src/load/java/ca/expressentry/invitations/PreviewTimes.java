package ca.expressentry.invitations;

import ca.expressentry.invitations.PoolBook.Facts;
import ca.expressentry.message.PoolDigest;
import ca.expressentry.profile.EconomicClass;
import ca.expressentry.profile.OfficialLanguage;
import ca.expressentry.profile.Province;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

/** How long a preview of the largest round takes to compute, once the pool is read: in time of the processor, so that others on the machine do not count. */
public final class PreviewTimes {

    private static final int INVITATIONS = 27_332;
    private static final int TIMES = 200;
    private static final int YEAR_OF_SECONDS = 31_536_000;
    private static final int SPREAD = 60;
    private static final int MIDDLE = 440;

    private PreviewTimes() {}

    public static void measure(int candidates) {
        for (var kind : new Kind[] {Kind.GENERAL, Kind.CEC}) {
            var instruction = Instruction.of(kind, INVITATIONS);
            var took = IntStream.range(0, TIMES)
                    .mapToLong(i -> once(pool(candidates, i), instruction))
                    .toArray();
            var first = took[0];
            Arrays.sort(took);
            System.out.printf(
                    "%s, %,d of %,d: first %.1f ms, median %.2f ms, slowest %.1f ms; load average %.1f%n",
                    kind,
                    INVITATIONS,
                    candidates,
                    first / 1e6,
                    took[TIMES / 2] / 1e6,
                    took[TIMES - 1] / 1e6,
                    ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
        }
    }

    /** Putting in order, selecting and counting; each time on a pool that nobody has put in order. */
    private static long once(PoolBook pool, Instruction instruction) {
        var threads = ManagementFactory.getThreadMXBean();
        var begin = threads.getCurrentThreadCpuTime();
        var preview = Preview.of(Instant.EPOCH, new PoolDigest(pool.size(), ""), pool, instruction);
        var took = threads.getCurrentThreadCpuTime() - begin;
        if (preview.size() != INVITATIONS) {
            throw new IllegalStateException("not the round that was meant: " + preview);
        }
        return took;
    }

    private static PoolBook pool(int candidates, long seed) {
        var chance = new Random(seed);
        var pool = new PoolBook();
        var first = Instant.parse("2025-11-24T00:00:00Z");
        for (int i = 0; i < candidates; i++) {
            pool.add(
                    i,
                    (int) Math.max(0, Math.min(1200, MIDDLE + SPREAD * chance.nextGaussian())),
                    first.plusSeconds(chance.nextInt(YEAR_OF_SECONDS)),
                    PoolDigest.bits(
                            chance.nextInt(3) == 0
                                    ? Set.of(EconomicClass.FSW)
                                    : Set.of(EconomicClass.CEC, EconomicClass.FSW),
                            Set.of()),
                    new Facts(
                            chance.nextBoolean() ? Set.of(Province.ON, Province.BC) : Set.of(),
                            Optional.of((char) ('0' + chance.nextInt(10))),
                            chance.nextInt(9) == 0 ? OfficialLanguage.FRENCH : OfficialLanguage.ENGLISH));
        }
        return pool;
    }
}
