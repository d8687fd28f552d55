package org.entregent.planner;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LexicographicWeightsTests {

    @ParameterizedTest
    @CsvSource({"2,1", "3,2", "30,3", "29,6", "250,1000", "249,2000", "60,2000"})
    void one_of_a_level_outweighs_all_that_a_round_can_hold_below_it(int people, int mostReasons) {
        var weights = LexicographicWeights.of(people, mostReasons);
        long pairs = people / 2 + 1;
        long noise = pairs * (LexicographicWeights.NOISE - 1);
        long unevenness = weights.unevenness() * 4 * mostReasons * people + noise;

        assertThat(weights.unevenness()).isGreaterThan(noise);
        assertThat(weights.oneWay()).isGreaterThan(unevenness);
        assertThat(weights.mutual()).isGreaterThan(pairs * weights.oneWay() + unevenness);
        assertThat(weights.known()).isGreaterThan(pairs * weights.mutual() + unevenness);
        assertThat(weights.repeat()).isGreaterThan(pairs * (weights.known() + weights.mutual()) + unevenness);
    }

    @Test
    void the_largest_problem_matched_whole_leaves_room_in_a_long() {
        var weights = LexicographicWeights.of(FirstPlan.MOST_MATCHED, 2 * BilateralProblem.MOST_ROUNDS);

        assertThat(weights.repeat()).isLessThan(1L << 53);
        assertThat(weights.repeat() * (FirstPlan.MOST_MATCHED / 2 + 1)).isLessThan(1L << 60);
    }

    @Test
    void what_would_overflow_is_refused() {
        assertThatThrownBy(() -> LexicographicWeights.of(5_000, 2_000)).isInstanceOf(ArithmeticException.class);
    }
}
