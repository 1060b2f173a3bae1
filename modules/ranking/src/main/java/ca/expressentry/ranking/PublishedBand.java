package ca.expressentry.ranking;

import java.util.Arrays;
import java.util.List;

/** The bands of scores in which the department publishes the pool with every round; some are sums of others. */
enum PublishedBand {
    DD1(601, 1200),
    DD2(501, 600),
    DD3(451, 500),
    DD4(491, 500),
    DD5(481, 490),
    DD6(471, 480),
    DD7(461, 470),
    DD8(451, 460),
    DD9(401, 450),
    DD10(441, 450),
    DD11(431, 440),
    DD12(421, 430),
    DD13(411, 420),
    DD14(401, 410),
    DD15(351, 400),
    DD16(301, 350),
    DD17(0, 300),
    DD18(0, 1200);

    private final int from;
    private final int to;

    PublishedBand(int from, int to) {
        this.from = from;
        this.to = to;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    static List<Pool.Distribution.Row> rows(Standings standings) {
        return Arrays.stream(values())
                .map(band -> new Pool.Distribution.Row(
                        band.name().toLowerCase(java.util.Locale.ROOT),
                        band.from,
                        band.to,
                        standings.count(band.from, band.to)))
                .toList();
    }
}
