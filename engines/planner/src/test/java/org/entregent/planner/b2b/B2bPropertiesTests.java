package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.entregent.planner.PlannerLimits;
import org.entregent.planner.SearchBudget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

/** What holds for every problem, on invented ones. */
class B2bPropertiesTests {

    private static final long SHORT = 2_000_000;

    private static B2bAnswer plan(B2bProblem problem, int difference, long seed, long steps) {
        return B2bPlanner.plan(problem, difference, PlannerLimits.of(seed, steps), (_, _, _) -> {});
    }

    private static void assertEqualsTheBestOfAllSchedules(long seed) {
        var problem = new InventedDay(seed).tiny();
        int difference = (int) (seed % 3);
        var best = EverySchedule.best(problem, difference);
        switch (plan(problem, difference, seed, SHORT)) {
            case B2bAnswer.Planned planned -> {
                var judged = ScheduleChecker.check(problem, planned.plan().slots(), difference);
                assertThat(judged.faults()).as("seed %d", seed).isEmpty();
                assertThat(judged.breaks()).isEqualTo(planned.plan().breaks());
                assertThat(judged.idle()).isEqualTo(planned.plan().idle());
                assertThat(best).as("seed %d", seed).isPresent();
                assertThat(planned.plan().breaks()).as("breaks, seed %d", seed).isEqualTo(best.get().breaks());
                assertThat(planned.plan().idle()).as("idle, seed %d", seed).isEqualTo(best.get().idle());
                assertThat(planned.bound()).as("bound, seed %d", seed).isBetween(0, best.get().breaks());
            }
            case B2bAnswer.Impossible impossible -> {
                assertThat(best).as("seed %d is possible, not %s", seed, impossible).isEmpty();
                assertThat(impossible.reasons()).isNotEmpty();
            }
            case B2bAnswer.Unfinished _ -> fail("seed " + seed + " is not answered");
        }
    }

    @Test
    void tiny_problems_are_solved_to_the_optimum_or_rightly_refused() {
        for (long seed = 0; seed < 150; seed++) {
            assertEqualsTheBestOfAllSchedules(seed);
        }
    }

    @Test
    @Tag("full")
    void many_tiny_problems_are_solved_to_the_optimum_or_rightly_refused() {
        for (long seed = 1_000; seed < 4_000; seed++) {
            assertEqualsTheBestOfAllSchedules(seed);
        }
    }

    @Test
    void bounds_never_exceed_the_optimum() {
        int raised = 0;
        for (long seed = 0; seed < 1_000; seed++) {
            var problem = new InventedDay(seed).tiny();
            var best = EverySchedule.best(problem, problem.slots());
            var obstacles = new Obstacles(problem);
            if (best.isEmpty() || !obstacles.find().isEmpty()) {
                continue;
            }
            var alone = PeopleAlone.of(problem, obstacles.allowed());
            assertThat(alone.sum()).as("people alone, seed %d", seed).isLessThanOrEqualTo(best.get().breaks());
            var prices = new Prices(problem, obstacles.allowed(), alone.least(), alone.possible());
            prices.raise(best.get().breaks() + 1, 200, new SearchBudget(PlannerLimits.of(1, Long.MAX_VALUE)));
            assertThat(prices.bound()).as("prices, seed %d", seed).isLessThanOrEqualTo(best.get().breaks());
            raised += prices.bound() > alone.sum() ? 1 : 0;
        }
        assertThat(raised).as("problems where prices say more than people alone").isPositive();
    }

    @Test
    void obstacles_are_only_found_where_there_is_no_plan() {
        int found = 0;
        for (long seed = 0; seed < 1_500; seed++) {
            var problem = new InventedDay(seed).tiny();
            if (!new Obstacles(problem).find().isEmpty()) {
                found++;
                assertThat(EverySchedule.best(problem, problem.slots())).as("seed %d", seed).isEmpty();
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void a_contradiction_is_one_and_needs_each_of_its_conditions() {
        int contradictions = 0;
        for (long seed = 0; seed < 3_000 && contradictions < 10; seed++) {
            var problem = new InventedDay(seed).tiny();
            if (EverySchedule.best(problem, 0).isPresent() || !new Obstacles(problem).find().isEmpty()) {
                continue;
            }
            var answer = plan(problem, 0, seed, SHORT);
            assertThat(answer).as("seed %d", seed).isInstanceOf(B2bAnswer.Impossible.class);
            var reason = ((B2bAnswer.Impossible) answer).reasons().getFirst();
            assertThat(reason).isInstanceOfSatisfying(Impossibility.Contradiction.class, contradiction -> {
                assertThat(contradiction.minimal()).isTrue();
                assertThat(contradiction.conditions()).isNotEmpty();
            });
            contradictions++;
        }
        assertThat(contradictions).isEqualTo(10);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    void days_with_absences_fixed_slots_and_an_order_are_planned(long seed) {
        var sizes = new SplittableRandom(seed);
        var problem = new InventedDay(seed).feasible(20 + sizes.nextInt(30), 8 + sizes.nextInt(12),
                3 + sizes.nextInt(4), 2);

        var answer = plan(problem, 2, seed, 20_000_000);

        assertThat(answer).isInstanceOfSatisfying(B2bAnswer.Planned.class, planned -> {
            assertThat(ScheduleChecker.check(problem, planned.plan().slots(), 2).faults()).isEmpty();
            assertThat(planned.bound()).isLessThanOrEqualTo(planned.plan().breaks());
        });
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan() {
        var problem = new InventedDay(7).feasible(30, 12, 5, 2);

        assertThat(plan(problem, 2, 3, 5_000_000)).isEqualTo(plan(problem, 2, 3, 5_000_000));
    }

    @Test
    void an_interrupted_search_still_gives_a_plan() {
        var problem = new InventedDay(8).feasible(30, 12, 5, 2);
        var better = new ArrayList<B2bPlan>();

        var answer = B2bPlanner.plan(problem, 2,
                PlannerLimits.of(1, Long.MAX_VALUE).interruptedWhen(() -> !better.isEmpty()),
                (plan, _, _) -> better.add(plan));

        assertThat(answer).isInstanceOfSatisfying(B2bAnswer.Planned.class, planned -> {
            assertThat(planned.plan()).isEqualTo(better.getLast());
            assertThat(ScheduleChecker.check(problem, planned.plan().slots(), 2).isValid()).isTrue();
        });
    }

    @Test
    void the_checker_catches_what_is_changed_in_a_plan() {
        var random = new SplittableRandom(11);
        var problem = new InventedDay(9).feasible(16, 8, 7, 2);
        var planned = (B2bAnswer.Planned) plan(problem, 2, 1, 3_000_000);
        int caught = 0;
        for (int i = 0; i < 500; i++) {
            var slots = new ArrayList<>(planned.plan().slots());
            int meeting = random.nextInt(slots.size());
            slots.set(meeting, (slots.get(meeting) + 1 + random.nextInt(problem.slots() - 1)) % problem.slots());
            var judged = ScheduleChecker.check(problem, slots, 2);
            boolean breaks = conflicts(problem, slots);
            assertThat(judged.isValid()).as("meeting %d moved to %d", meeting, slots.get(meeting)).isEqualTo(!breaks);
            caught += breaks ? 1 : 0;
        }
        assertThat(caught).isGreaterThan(300);
    }

    /** Said anew, from the bits, so that the checker is itself checked. */
    private static boolean conflicts(B2bProblem problem, List<Integer> slots) {
        var busy = new long[problem.people()];
        var load = new int[problem.slots()];
        boolean wrong = false;
        for (int meeting = 0; meeting < slots.size(); meeting++) {
            var held = problem.meetings().get(meeting);
            long bit = 1L << slots.get(meeting);
            wrong |= (problem.allowed(meeting) & bit) == 0 || ((busy[held.one()] | busy[held.other()]) & bit) != 0
                    || ++load[slots.get(meeting)] > problem.tables();
            busy[held.one()] |= bit;
            busy[held.other()] |= bit;
        }
        for (var order : problem.precedence()) {
            wrong |= slots.get(order.earlier()) >= slots.get(order.later());
        }
        var breaks = Arrays.stream(busy).mapToInt(Waiting::breaks).summaryStatistics();
        return wrong || breaks.getMax() - breaks.getMin() > 2;
    }
}
