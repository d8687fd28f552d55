package org.entregent.planner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LexicographicWeightsTests {

    @ParameterizedTest
    @CsvSource({"2,1,0", "3,2,0", "30,3,0", "29,6,0", "250,1000,0", "249,2000,0", "60,2000,0", "2,1,1", "3,2,3",
            "30,3,1", "30,3,400", "29,6,10", "250,3,9000", "250,249,4", "250,249,9000", "249,248,9000", "60,2000,9000"})
    void one_of_a_level_outweighs_all_that_a_round_can_hold_below_it(int people, int mostReasons, int forbidden) {
        var weights = LexicographicWeights.of(people, mostReasons, forbidden);
        long pairs = people / 2 + 1;
        long noise = pairs * (weights.noise() - 1);
        long unevenness = weights.unevenness() * 4 * mostReasons * people + noise;

        assertThat(weights.unevenness()).isGreaterThan(noise);
        assertThat(weights.oneWay()).isGreaterThan(unevenness);
        assertThat(weights.mutual()).isGreaterThan(pairs * weights.oneWay() + unevenness);
        assertThat(weights.known()).isGreaterThan(pairs * weights.mutual() + unevenness);
        long below = pairs * (weights.known() + weights.mutual()) + unevenness;
        if (forbidden > 0) {
            assertThat(weights.forbidden()).isGreaterThan(below);
            below += Math.min(pairs, forbidden) * weights.forbidden();
        }
        assertThat(weights.repeat()).isGreaterThan(below);
    }

    @Test
    void chance_breaks_ties_unless_there_is_no_room_for_it() {
        assertThat(LexicographicWeights.of(250, 2_000, 0).noise()).isEqualTo(LexicographicWeights.NOISE);
        assertThat(LexicographicWeights.of(250, 6, 9_000).noise()).isEqualTo(LexicographicWeights.NOISE);
        assertThat(LexicographicWeights.of(250, 249, 5).noise()).isEqualTo(LexicographicWeights.NOISE);
        assertThat(LexicographicWeights.of(250, 249, 9_000).noise()).isEqualTo(1);
    }

    @Test
    void without_forbidden_pairs_a_level_less_is_needed() {
        assertThat(LexicographicWeights.of(30, 3, 0).repeat()).isEqualTo(LexicographicWeights.of(30, 3, 9).forbidden());
    }

    @Test
    void the_largest_problem_matched_whole_leaves_room_in_a_long() {
        var weights = LexicographicWeights.of(FirstPlan.MOST_MATCHED, 2 * BilateralProblem.MOST_ROUNDS, 0);

        assertThat(weights.repeat()).isLessThan(1L << 53);
        assertThat(weights.repeat() * (FirstPlan.MOST_MATCHED / 2 + 1)).isLessThan(1L << 60);
    }

    @Test
    void what_would_overflow_is_refused() {
        assertThatThrownBy(() -> LexicographicWeights.of(5_000, 2_000, 0)).isInstanceOf(ArithmeticException.class);
    }
}
