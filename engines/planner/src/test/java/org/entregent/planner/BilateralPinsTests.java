package org.entregent.planner;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a host pins and forbids holds in every plan: judged by {@link BilateralChecker}, never by the engine. */
class BilateralPinsTests {
    private static final double[] FORBIDDING = {0, 0.02, 0.3, 0.9, 1};

    private final BilateralPlanner planner = new BilateralPlanner();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 20_000})
    void any_pins_of_2_to_60_people_are_held_and_all_is_counted_rightly(long steps) {
        var random = new Random(steps);
        for (int people = 2; people <= 60; people++) {
            int rounds = 1 + random.nextInt(people % 7 == 0 ? 12 : 4);
            var evening = Evening.random(people, rounds, random.nextDouble() * 0.3, random.nextDouble() * 0.3, people)
                    .forbidding(FORBIDDING[random.nextInt(FORBIDDING.length)], people).pinningAny(steps + people);

            var plan = planner.plan(evening.problem(), PlannerLimits.of(people, steps));

            assertThat(evening.faults(plan)).as("%d people, %d rounds", people, rounds).isEmpty();
            assertThat(Evening.worth(BilateralScore.of(evening.problem(), plan))).isEqualTo(evening.worth(plan));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {251, 260, 301})
    void hundreds_of_people_keep_their_pins_however_many(int people) {
        for (int pins : new int[]{1, 20, people / 2 - 40, people / 2 - 1, people / 2}) {
            var evening = Evening.random(people, 3, 0.02, 0.02, pins).forbidding(0.05, pins).pinning(0, pins, 1)
                    .pinning(2, people / 2 - pins, 2);
            for (long steps : new long[]{0, 300_000}) {
                var plan = planner.plan(evening.problem(), PlannerLimits.of(pins, steps));
                assertThat(evening.faults(plan)).as("%d pins", pins).isEmpty();
                assertThat(Evening.worth(BilateralScore.of(evening.problem(), plan))).isEqualTo(evening.worth(plan));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"6,3", "7,3", "8,3", "9,2", "10,3", "31,3", "40,6", "260,2"})
    void an_interrupted_search_holds_the_pins_at_any_point(int people, int rounds) {
        var evening = Evening.random(people, rounds, 0.1, 0.1, people).forbidding(0.1, people).pinning(0, people / 4, 1)
                .pinning(1, 1, 2);
        for (int checks = 0; checks < 40; checks += 3) {
            var left = new AtomicInteger(checks);
            var told = new ArrayList<BilateralScore>();

            var plan = planner.plan(evening.problem(),
                    PlannerLimits.of(1, 1_000_000).interruptedWhen(() -> left.getAndDecrement() <= 0),
                    (score, _) -> told.add(score));

            assertThat(evening.faults(plan)).isEmpty();
            assertThat(evening.worth(plan)).isEqualTo(Evening.worth(told.getLast()));
        }
    }

    @ParameterizedTest
    @CsvSource({"7,2", "8,3", "30,3", "29,4", "300,2"})
    void the_same_seed_and_steps_give_the_same_plan_in_whatever_order_the_pins_are_named(int people, int rounds) {
        var problem = Evening.random(people, rounds, 0.2, 0.1, people).forbidding(0.1, people)
                .pinning(0, people / 3, people).pinning(rounds - 1, 1, people + 1).problem();
        var backwards = new LinkedHashMap<Integer, Set<Pair>>();
        new TreeSet<>(problem.pinned().keySet()).descendingSet()
                .forEach(round -> backwards.put(round, new TreeSet<>(problem.pinned().get(round)).descendingSet()));
        var same = new BilateralProblem(people, rounds, problem.known(), problem.benefits(), backwards,
                problem.forbidden());
        assertThat(planner.plan(same, PlannerLimits.of(7, 60_000)))
                .isEqualTo(planner.plan(problem, PlannerLimits.of(7, 60_000)));
    }

    @Test
    void a_plan_of_today_with_pins_is_the_plan_of_another_machine() {
        // Written down once; a change to the search that changes plans must be meant, and this test with it.
        var evening = Evening.random(11, 3, 0.3, 0.2, 42).forbidding(0.1, 42).pinning(1, 2, 42).pinning(2, 1, 43);
        assertThat(Evening.lists(planner.plan(evening.problem(), PlannerLimits.of(42, 200_000))).toString())
                .isEqualTo(
                        "[[[0, 6], [1, 8], [2, 4, 5], [3, 7], [9, 10]], [[0, 3], [1, 5], [2, 6, 10], [4, 9], [7, 8]], [[0, 5], [1, 2], [3, 4, 8], [6, 9], [7, 10]]]");
    }

    @Test
    void a_round_without_reasons_stays_where_it_is_pinned_though_richer_ones_come_after() {
        var evening = Evening.plain(6, 3);
        evening.pin(0, 0, 1);
        evening.pin(0, 2, 3);
        for (int one = 0; one < 6; one++) {
            for (int other = 0; other < one; other++) {
                boolean isPinned = evening.pinned().getFirst().contains(Set.of(one, other));
                evening.setBenefit(one, other, isPinned || one + other == 9 ? 0 : 2);
            }
        }
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 100_000));
        assertThat(plan.rounds().getFirst().tables())
                .containsExactly(List.of(0, 1), List.of(2, 3), List.of(4, 5));
        assertThat(evening.worth(plan)).isEqualTo(BruteForce.best(evening));
    }

    @ParameterizedTest
    @CsvSource({"5,2", "9,2", "21,3", "61,2"})
    void a_pinned_pair_may_sit_in_the_trio(int people, int rounds) {
        // All but one are pinned, so the trio can only be a pinned pair with her.
        var evening = Evening.random(people, rounds, 0, 0.2, 1);
        for (int round = 0; round < rounds; round++) {
            evening.pinning(round, people / 2, round + 1);
        }
        for (long steps : new long[]{0, 50_000}) {
            var plan = planner.plan(evening.problem(), PlannerLimits.of(1, steps));
            assertThat(evening.faults(plan)).isEmpty();
        }
    }

    @Test
    void a_trio_takes_the_third_who_has_a_reason() {
        var evening = Evening.plain(21, 1).pinning(0, 10, 5);
        var pinned = evening.pinned().getFirst();
        int alone = IntStream.range(0, 21)
                .filter(person -> pinned.stream().noneMatch(pair -> pair.contains(person))).findFirst().orElseThrow();
        int helper = (alone + 7) % 21;
        evening.setBenefit(alone, helper, 2);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 0));
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(plan.partnersOf(alone)).hasSize(2).contains(helper);
    }

    @ParameterizedTest
    @CsvSource({"6,1", "7,1", "7,2", "8,1", "9,2", "9,3"})
    void a_single_round_is_the_best_that_holds_its_pins_at_once(int people, int pins) {
        for (int seed = 0; seed < 40; seed++) {
            var evening = Evening.random(people, 1, 0.3, 0.4, seed).forbidding(0.2, seed).pinning(0, pins, seed);
            var plan = planner.plan(evening.problem(), PlannerLimits.of(seed, 0));
            assertThat(evening.faults(plan)).isEmpty();
            assertThat(evening.worth(plan)).as("seed %d", seed).isEqualTo(BruteForce.best(evening));
        }
    }

    @ParameterizedTest
    @CsvSource({"8,3", "20,3", "21,3", "30,4", "31,4", "60,3", "61,3", "300,3"})
    void forbidden_pairs_do_not_meet_where_there_is_another_way(int people, int rounds) {
        var evening = Evening.random(people, rounds, 0.3, 0.1, people).forbidding(0.1, people).pinning(1, 2, people);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 200_000));
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(evening.worth(plan).vector()).startsWith(0L, 0L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 100_000})
    void a_known_pair_meets_before_a_forbidden_one_and_a_forbidden_one_before_a_repeat(long steps) {
        var evening = Evening.plain(4, 2);
        for (int one = 0; one < 4; one++) {
            for (int other = 0; other < one; other++) {
                evening.setKnown(one, other, true);
            }
        }
        evening.setForbidden(0, 1, true);
        evening.setForbidden(2, 3, true);
        assertThat(evening.worth(planner.plan(evening.problem(), PlannerLimits.of(1, steps))).vector())
                .startsWith(0L, 0L, 4L);
        evening.setForbidden(0, 2, true);
        assertThat(evening.worth(planner.plan(evening.problem(), PlannerLimits.of(1, steps))).vector())
                .startsWith(0L, 1L, 4L);
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 31, 60})
    void where_everybody_is_forbidden_all_meetings_but_the_pinned_are_against_it(int people) {
        var evening = Evening.plain(people, 2).forbidding(1, 1).pinning(0, 1, people);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 20_000));
        long meetings = 2L * (people % 2 == 0 ? people / 2 : (people + 3) / 2);
        long pinnedMeets = plan.rounds().stream().flatMap(round -> round.pairs().stream())
                .filter(pair -> evening.pinned().getFirst().contains(Set.of(pair.first(), pair.second()))).count();
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(evening.worth(plan).vector().get(1)).isEqualTo(meetings - pinnedMeets);
    }

    @ParameterizedTest
    @CsvSource({"12,9", "16,13", "20,15", "30,20"})
    void one_pinned_round_costs_no_repeat_however_many_rounds_there_are(int people, int rounds) {
        var evening = Evening.plain(people, rounds).pinning(rounds / 2, people / 2, people);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 300_000));
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(evening.worth(plan).vector().getFirst()).isZero();
    }

    @ParameterizedTest
    @ValueSource(ints = {10, 11, 30, 31, 260})
    void a_pair_pinned_in_every_round_repeats_no_more_than_it_must(int people) {
        var evening = Evening.plain(people, 3);
        for (int round = 0; round < 3; round++) {
            evening.pin(round, 1, 4);
        }
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 300_000));
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(evening.worth(plan).vector()).startsWith(2L);
    }
}
