package org.entregent.planner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EveryPlanTests {
    private final BilateralPlanner planner = new BilateralPlanner();

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "4,3", "5,10", "6,15", "7,105", "8,105", "9,1260", "10,945", "11,17325", "13,270270"})
    void a_round_is_filled_in_as_many_ways_as_mathematics_says(int people, long ways) {
        assertThat(RoundWays.count(people, 0)).isEqualTo(ways);
    }

    @ParameterizedTest
    @CsvSource({"3,5,6", "4,2,10", "5,3,286", "7,3,204156", "8,3,204156", "9,2,795691", "13,1,270271"})
    void the_rounds_filled_are_counted_beforehand(int people, int rounds, long count) {
        assertThat(EveryPlan.count(BilateralProblem.plain(people, rounds))).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"8,4", "9,3", "12,2", "16,1", "4,1000", "5000,1", "5000,1000"})
    void many_plans_are_known_to_be_too_many(int people, int rounds) {
        assertThat(EveryPlan.count(BilateralProblem.plain(people, rounds))).isGreaterThan(EveryPlan.MOST);
    }

    @ParameterizedTest
    @CsvSource({"2,1,1", "6,1,3", "6,3,1", "8,2,3", "3,1,1", "5,1,4", "5,2,2", "7,1,25", "7,2,7", "7,3,3", "127,63,63"})
    void the_ways_that_hold_the_pins_are_counted_beforehand_and_all_listed(int people, int pins, int count) {
        assertThat(RoundWays.count(people, pins)).isEqualTo(count);
        var plan = new WorkingPlan(Evening.plain(people, 1).pinning(0, pins, people).problem());
        var ways = new RoundWays(plan, 0);
        assertThat(ways.count()).isEqualTo(count);
        var distinct = new HashSet<List<Integer>>();
        for (int way = 0; way < count; way++) {
            var row = new int[people];
            ways.read(way, row);
            distinct.add(Arrays.stream(row).boxed().toList());
        }
        assertThat(distinct).hasSize(count);
    }

    @Test
    void rounds_with_other_pins_are_counted_apart() {
        // 15 ways for each of two rounds without pins in any order, then 3 ways for the pinned one.
        var evening = Evening.plain(6, 3);
        evening.pin(1, 2, 4);
        assertThat(EveryPlan.count(evening.problem())).isEqualTo(1 + 15 + 120 + 360);
        assertThat(EveryPlan.count(Evening.plain(60, 2).pinning(0, 30, 1).pinning(1, 30, 2).problem())).isEqualTo(3);
        assertThat(EveryPlan.count(Evening.plain(200, 1).pinning(0, 100, 1).problem())).isGreaterThan(EveryPlan.MOST);
        assertThat(EveryPlan.count(Evening.plain(101, 1).pinning(0, 48, 1).problem())).isLessThan(EveryPlan.MOST);
    }

    @ParameterizedTest
    @CsvSource({"4,2", "5,3", "6,3", "7,2"})
    void without_anything_to_tell_plans_apart_no_more_rounds_are_filled_than_counted(int people, int rounds) {
        var problem = BilateralProblem.plain(people, rounds);
        var plan = new WorkingPlan(problem);
        var random = new SeededRandom(1);
        new FirstPlan(plan, new Wishes(plan), random).seatByMatching(new RoundMatching(plan, random));
        var budget = new SearchBudget(PlannerLimits.of(1, EveryPlan.MOST));

        new EveryPlan(plan, budget, new Incumbent(plan, (score, steps) -> {})).search();

        assertThat(budget.done()).isBetween(RoundWays.count(people, 0), EveryPlan.count(problem));
    }

    @ParameterizedTest
    @CsvSource({"4,5", "5,4", "7,2", "6,4"})
    void with_as_many_steps_as_there_are_plans_the_best_is_sure_whatever_the_seed(int people, int rounds) {
        long steps = EveryPlan.count(BilateralProblem.plain(people, rounds));
        for (int seed = 0; seed < 20; seed++) {
            var evening = Evening.random(people, rounds, 0.3, 0.4, seed);
            var plan = planner.plan(evening.problem(), PlannerLimits.of(31L * seed, steps));
            assertThat(evening.faults(plan)).isEmpty();
            assertThat(evening.worth(plan)).isEqualTo(BruteForce.best(evening));
        }
    }
}
