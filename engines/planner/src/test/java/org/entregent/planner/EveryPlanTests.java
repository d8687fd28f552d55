package org.entregent.planner;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class EveryPlanTests {
    private final BilateralPlanner planner = new BilateralPlanner();

    @ParameterizedTest
    @CsvSource({"2,1", "3,1", "4,3", "5,10", "6,15", "7,105", "8,105", "9,1260", "10,945", "11,17325", "13,270270"})
    void a_round_is_filled_in_as_many_ways_as_mathematics_says(int people, long ways) {
        assertThat(EveryPlan.ways(people)).isEqualTo(ways);
    }

    @ParameterizedTest
    @CsvSource({"3,5,6", "4,2,10", "5,3,286", "7,3,204156", "8,3,204156", "9,2,795691", "13,1,270271"})
    void the_rounds_filled_are_counted_beforehand(int people, int rounds, long count) {
        assertThat(EveryPlan.count(people, rounds)).isEqualTo(count);
    }

    @ParameterizedTest
    @CsvSource({"8,4", "9,3", "12,2", "16,1", "4,1000", "5000,1", "5000,1000"})
    void many_plans_are_known_to_be_too_many(int people, int rounds) {
        assertThat(EveryPlan.count(people, rounds)).isGreaterThan(EveryPlan.MOST);
    }

    @ParameterizedTest
    @CsvSource({"4,2", "5,3", "6,3", "7,2"})
    void without_anything_to_tell_plans_apart_no_more_rounds_are_filled_than_counted(int people, int rounds) {
        var plan = new WorkingPlan(BilateralProblem.plain(people, rounds));
        var random = new SeededRandom(1);
        new FirstPlan(plan, new Wishes(plan), random).seatByMatching(new RoundMatching(plan, random));
        var budget = new SearchBudget(PlannerLimits.of(1, EveryPlan.MOST));

        new EveryPlan(plan, budget, new Incumbent(plan, (score, steps) -> {})).search();

        assertThat(budget.done()).isBetween(EveryPlan.ways(people), EveryPlan.count(people, rounds));
    }

    @ParameterizedTest
    @CsvSource({"4,5", "5,4", "7,2", "6,4"})
    void with_as_many_steps_as_there_are_plans_the_best_is_sure_whatever_the_seed(int people, int rounds) {
        long steps = EveryPlan.count(people, rounds);
        for (int seed = 0; seed < 20; seed++) {
            var evening = Evening.random(people, rounds, 0.3, 0.4, seed);
            var plan = planner.plan(evening.problem(), PlannerLimits.of(31L * seed, steps));
            assertThat(evening.faults(plan)).isEmpty();
            assertThat(evening.worth(plan)).isEqualTo(BruteForce.best(evening));
        }
    }
}
