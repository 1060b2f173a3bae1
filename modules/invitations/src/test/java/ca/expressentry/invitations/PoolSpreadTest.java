package ca.expressentry.invitations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import ca.expressentry.invitations.PoolSpread.Band;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published bands as scores. */
class PoolSpreadTest {

    static final PoolSpread POOL =
            new PoolSpread(List.of(new Band(601, 1200, 60), new Band(501, 600, 200), new Band(0, 500, 0)));

    @Test
    void the_bands_follow_each_other_and_are_all_of_the_pool() {
        var round = PublishedRounds.round("447").orElseThrow();
        var bands = PoolSpread.of(round.pool().orElseThrow()).bands();

        assertThat(bands.get(0).to()).isEqualTo(1200);
        assertThat(bands.get(bands.size() - 1).from()).isZero();
        for (int i = 1; i < bands.size(); i++) {
            assertThat(bands.get(i).to()).isEqualTo(bands.get(i - 1).from() - 1);
        }
        assertThat(bands.stream().mapToInt(Band::candidates).sum())
                .isEqualTo(round.pool().orElseThrow().total());
    }

    @ParameterizedTest
    @CsvSource({"1201, 0", "1191, 1", "601, 60", "600, 62", "551, 160", "501, 260", "0, 260"})
    void so_many_have_a_score_or_more(int score, double candidates) {
        assertThat(POOL.atOrAbove(score)).isCloseTo(candidates, within(1e-9));
    }

    @ParameterizedTest
    @CsvSource({"0, 1200", "1, 1191", "60, 601", "62, 600", "160, 551", "260, 501", "261, 0", "-5, 1200"})
    void so_many_have_this_score_or_more(double candidates, int score) {
        assertThat(POOL.scoreOf(candidates)).isEqualTo(score);
    }

    @Test
    void without_nominees_the_highest_band_is_not_there() {
        assertThat(POOL.withoutNominees().atOrAbove(501)).isEqualTo(200);
        assertThat(POOL.nominees().candidates()).isEqualTo(60);
    }
}
