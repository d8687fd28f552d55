package org.entregent.planner;

import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The bookkeeping of the search against a fresh count, after every kind of change. */
class WorkingPlanTests {
    private static final BilateralProgress SILENT = (score, steps) -> {};

    @ParameterizedTest
    @CsvSource({"4,3", "5,2", "8,7", "9,3", "14,20", "15,6", "31,3"})
    void the_score_kept_is_the_score_counted_after_every_exchange(int people, int rounds) {
        var random = new Random(people);
        var evening = Evening.random(people, rounds, 0.3, 0.4, people).forbidding(0.2, people);
        var plan = seated(evening);
        var cost = new ExchangeCost(plan);
        for (int exchange = 0; exchange < 300; exchange++) {
            int round = random.nextInt(rounds);
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (cost.isExchange(round, one, other)) {
                plan.exchange(round, one, other);
            }

            var whole = new Incumbent(plan, SILENT).plan();
            assertThat(evening.faults(whole)).isEmpty();
            assertThat(Evening.worth(plan.score())).isEqualTo(evening.worth(whole));
            assertThat(BilateralScore.of(evening.problem(), whole)).isEqualTo(plan.score());
        }
    }

    @ParameterizedTest
    @CsvSource({"6,3", "7,3", "12,4", "13,5"})
    void the_cost_of_an_exchange_is_undone_by_its_reverse(int people, int rounds) {
        var random = new Random(people);
        var plan = seated(Evening.random(people, rounds, 0.3, 0.4, people).forbidding(0.2, people));
        var cost = new ExchangeCost(plan);
        for (int exchange = 0; exchange < 500; exchange++) {
            int round = random.nextInt(rounds);
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (cost.isExchange(round, one, other)) {
                int there = cost.of(round, one, other);
                plan.exchange(round, one, other);
                assertThat(cost.of(round, one, other)).isEqualTo(-there);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"6,3", "7,3", "30,3", "29,4"})
    void the_rounds_are_restored_as_they_were(int people, int rounds) {
        var plan = seated(Evening.random(people, rounds, 0.2, 0.3, people));
        var score = plan.score();
        int[][] seats = plan.copySeats();
        new SeededRandom(1).shuffle(IntStream.range(0, people).toArray());
        for (int round = 0; round < rounds; round++) {
            plan.exchange(round, seats[round][0], seats[round][people - 1]);
        }

        plan.restore(seats);

        assertThat(plan.copySeats()).isDeepEqualTo(seats);
        assertThat(plan.score()).isEqualTo(score);
    }

    @ParameterizedTest
    @CsvSource({"30,3", "29,3", "40,6", "41,6"})
    void matching_a_round_of_an_even_number_again_never_loses_what_pairs_can_tell(int people, int rounds) {
        var plan = seated(Evening.random(people, rounds, 0.2, 0.1, people).forbidding(0.1, people));
        var matching = new RoundMatching(plan, new SeededRandom(5));
        for (int turn = 0; turn < 3 * rounds; turn++) {
            var before = plan.score();
            plan.clear(turn % rounds);
            matching.fill(turn % rounds);
            var after = plan.score();
            assertThat(levels(after)).as("%s after %s", after, before).isLessThanOrEqualTo(levels(before));
        }
    }

    /** Everything but who is left out and the trios, which matching does not count. */
    private static BilateralScore levels(BilateralScore score) {
        return new BilateralScore(score.repeats(), score.forbidden(), score.known(), score.mutual(), score.oneWay(), 0,
                score.unevenness(), 0);
    }

    private static WorkingPlan seated(Evening evening) {
        var plan = new WorkingPlan(evening.problem());
        var order = IntStream.range(0, evening.people()).toArray();
        var random = new SeededRandom(evening.people());
        for (int round = 0; round < evening.rounds(); round++) {
            random.shuffle(order);
            plan.seat(round, order);
        }
        return plan;
    }
}
