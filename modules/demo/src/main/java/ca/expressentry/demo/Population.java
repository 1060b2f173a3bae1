package ca.expressentry.demo;

import ca.expressentry.profile.Profile;
import java.time.LocalDate;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A population of synthetic candidates. Everybody in it is eligible on the day it is made for, nobody is nominated, and
 * the scores are spread as in the pool that {@code groups.md} was fitted to.
 */
public final class Population {

    private static final Shares<Group> GROUPS = Group.all();
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    private Population() {}

    /** Endless, made one by one as they are asked for; the same seed and day give the same people in the same order. */
    public static Stream<Profile> of(long seed, LocalDate day) {
        return LongStream.iterate(0, place -> place + 1).mapToObj(place -> at(place, seed, day));
    }

    /** Who is at a place depends on nobody before. */
    private static Profile at(long place, long seed, LocalDate day) {
        var start = mixed(seed);
        var group = GROUPS.at(pointAt(place, start));
        return Candidate.of(group, place + (start >>> 34), day, new Chance(mixed(start + place)));
    }

    /** The points of successive places fill the unit evenly: a crowd has each group's share, not by chance alone. */
    private static double pointAt(long place, long start) {
        var point = (start >>> 11) * 0x1.0p-53 + (place % (1L << 40)) * GOLDEN;
        return point - Math.floor(point);
    }

    /** Neighbouring numbers become unlike each other (the finalizer of SplitMix64). */
    private static long mixed(long number) {
        var z = number + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }
}
