package ca.expressentry.load;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** Many at once, for some seconds. */
final class Crowd {

    private Crowd() {}

    /** One of the crowd: does one thing and says whether to go on. */
    interface Member {
        void once() throws Exception;

        void close() throws Exception;
    }

    /** How often all of them together did their thing in a second. */
    static double perSecond(int members, int seconds, Callable<Member> arrival) throws Exception {
        var crowd = new ArrayList<Member>();
        for (int i = 0; i < members; i++) {
            crowd.add(arrival.call());
        }
        var executor = Executors.newFixedThreadPool(members);
        var begin = System.nanoTime();
        var until = begin + seconds * 1_000_000_000L;
        var work = new ArrayList<Callable<Integer>>();
        for (var member : crowd) {
            work.add(() -> {
                var done = 0;
                while (System.nanoTime() < until) {
                    member.once();
                    done++;
                }
                return done;
            });
        }
        var done = 0;
        for (var each : executor.invokeAll(work)) {
            done += each.get();
        }
        var took = System.nanoTime() - begin;
        executor.shutdown();
        for (var member : crowd) {
            member.close();
        }
        return done * 1e9 / took;
    }
}
