package org.entregent.planner;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What holds for every plan, whoever comes: judged by {@link BilateralChecker}, never by the engine's own score. */
class BilateralPropertiesTests {
    private static final double[] KNOWING = {0, 0.05, 0.3, 0.8, 1};
    private static final double[] HELPING = {0, 0.02, 0.1, 0.5};

    private final BilateralPlanner planner = new BilateralPlanner();

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 500, 40_000})
    void any_list_of_2_to_200_people_gets_a_plan_that_may_be_used_and_is_counted_rightly(long steps) {
        var random = new Random(steps);
        for (int attempt = 0; attempt < 30; attempt++) {
            int people = 2 + (attempt % 3 == 0 ? random.nextInt(12) : random.nextInt(199));
            int rounds = 1 + random.nextInt(attempt % 5 == 0 ? 12 : 4);
            var evening = Evening.random(people, rounds, KNOWING[attempt % KNOWING.length],
                    HELPING[random.nextInt(HELPING.length)], attempt);

            var plan = planner.plan(evening.problem(), PlannerLimits.of(attempt, steps));

            assertThat(evening.faults(plan)).isEmpty();
            assertThat(Evening.worth(BilateralScore.of(evening.problem(), plan))).isEqualTo(evening.worth(plan));
        }
    }

    @Test
    void every_number_of_people_from_2_to_200_gets_a_first_plan_of_three_rounds_without_needless_repeats() {
        for (int people = 2; people <= 200; people++) {
            var evening = Evening.random(people, 3, 0.1, 0.1, people);
            var plan = planner.plan(evening.problem(), PlannerLimits.of(people, 0));
            boolean canDoWithout = people % 2 == 0 ? people > 3 : people > 8;
            assertThat(repeats(evening, plan) == 0 || !canDoWithout).as("%d people", people).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 12, 14, 16, 18, 20})
    void an_even_number_of_people_never_repeats_a_pair_while_there_are_others(int people) {
        for (int rounds = people / 2; rounds < people; rounds++) {
            var evening = Evening.random(people, rounds, 0.3, 0.2, people);
            assertThat(repeats(evening, planner.plan(evening.problem(), PlannerLimits.of(1, 0)))).isZero();
            assertThat(repeats(evening, planner.plan(evening.problem(), PlannerLimits.of(1, 20_000)))).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"2,5", "4,7", "6,13", "10,12", "10,25"})
    void more_rounds_than_others_repeat_as_few_pairs_as_can_be(int people, int rounds) {
        var evening = Evening.plain(people, rounds);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 0));
        assertThat(repeats(evening, plan)).isEqualTo((rounds - people + 1) * people / 2);
    }

    @Test
    void an_odd_number_of_people_repeats_nothing_in_up_to_half_as_many_rounds() {
        for (int people = 5; people <= 61; people += 2) {
            var evening = Evening.random(people, (people - 3) / 2, 0.1, 0.1, people);
            var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 0));
            assertThat(repeats(evening, plan)).as("%d people", people).isZero();
        }
    }

    @ParameterizedTest
    @CsvSource({"11,7", "15,11", "21,15"})
    void an_odd_number_of_people_repeats_nothing_in_many_more_rounds_given_time(int people, int rounds) {
        var evening = Evening.plain(people, rounds);
        assertThat(repeats(evening, planner.plan(evening.problem(), PlannerLimits.of(1, 1_000_000)))).isZero();
    }

    @Test
    void three_people_sit_together_every_round() {
        var evening = Evening.random(3, 4, 0.5, 0.5, 1);
        var plan = planner.plan(evening.problem(), PlannerLimits.defaults(3, 4, 1));
        assertThat(plan.rounds()).allSatisfy(round -> assertThat(round.tables()).containsExactly(List.of(0, 1, 2)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 5, 12, 31, 120})
    void where_everybody_knows_everybody_all_meetings_are_known(int people) {
        var evening = Evening.random(people, 3, 1, 0.3, people);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 20_000));
        long meetings = 3L * (people % 2 == 0 ? people / 2 : (people + 3) / 2);
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(evening.worth(plan).vector().get(2)).isEqualTo(meetings);
    }

    @ParameterizedTest
    @CsvSource({"8,5", "12,8", "16,5", "30,3", "30,5", "60,3"})
    void the_only_plan_among_strangers_is_found_although_all_others_know_each_other(int people, int rounds) {
        for (int seed = 1; seed <= 3; seed++) {
            var evening = Evening.withSecretPlan(people, rounds, true, seed);
            var plan = planner.plan(evening.problem(), PlannerLimits.defaults(people, rounds, seed));
            assertThat(evening.worth(plan).vector()).startsWith(0L, 0L, 0L);
        }
    }

    @ParameterizedTest
    @CsvSource({"8,3", "16,5", "30,3", "60,3", "120,3"})
    void the_only_plan_that_meets_needs_both_ways_everywhere_is_found(int people, int rounds) {
        for (int seed = 1; seed <= 3; seed++) {
            var evening = Evening.withSecretPlan(people, rounds, false, seed);
            var plan = planner.plan(evening.problem(), PlannerLimits.defaults(people, rounds, seed));
            assertThat(evening.worth(plan).vector()).startsWith(0L, 0L, 0L, -(long) rounds * people / 2, 0L);
        }
    }

    @ParameterizedTest
    @CsvSource({"30,15,0", "30,13,6", "30,9,18", "29,15,3", "12,7,3", "12,8,6"})
    void two_groups_that_know_their_own_meet_across_as_far_as_their_sizes_let_them(int people, int group, long known) {
        var evening = Evening.ofTwoGroups(people, 3, group);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(1, 200_000));
        assertThat(evening.worth(plan).vector()).startsWith(0L, 0L, known);
    }

    @Test
    void nobody_is_left_without_a_reason_while_another_has_three_where_it_can_be_avoided() {
        // Number 0 could help 1, 2 and 3; each of these, and 7, could help 4, 5 or 6 as well.
        var evening = Evening.plain(8, 3);
        for (int helped = 1; helped <= 3; helped++) {
            evening.setBenefit(0, helped, 1);
            evening.setBenefit(helped, helped + 3, 1);
            evening.setBenefit(7, helped + 3, 1);
        }
        var plan = planner.plan(evening.problem(), PlannerLimits.defaults(8, 3, 1));
        assertThat(evening.worth(plan)).isEqualTo(BruteForce.best(evening));
        assertThat(evening.worth(plan).vector().get(5)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"7,2", "7,3", "30,3", "29,4", "12,11", "300,2"})
    void the_same_seed_and_steps_give_the_same_plan_whatever_the_interruption_check_costs(int people, int rounds) {
        var problem = Evening.random(people, rounds, 0.2, 0.1, people).problem();
        var asked = new AtomicInteger();
        var once = planner.plan(problem, PlannerLimits.of(7, 60_000));
        var slowly = planner.plan(problem, PlannerLimits.of(7, 60_000).interruptedWhen(() -> {
            for (int pause = 0; pause < 1_000; pause++) {
                Thread.onSpinWait();
            }
            return asked.incrementAndGet() < 0;
        }));
        assertThat(slowly).isEqualTo(once);
        assertThat(asked).hasPositiveValue();
    }

    @Test
    void a_plan_of_today_is_the_plan_of_another_machine() {
        // Written down once; a change to the search that changes plans must be meant, and this test with it.
        var few = Evening.random(9, 2, 0.2, 0.2, 42).problem();
        var more = Evening.random(11, 4, 0.3, 0.2, 42).problem();
        assertThat(tables(planner.plan(few, PlannerLimits.of(42, 0))))
                .isEqualTo("[[[0, 5], [1, 7], [2, 3], [4, 6, 8]], [[0, 1], [2, 8], [3, 4], [5, 6, 7]]]");
        assertThat(tables(planner.plan(more, PlannerLimits.of(42, 200_000)))).isEqualTo(
                "[[[0, 5], [1, 9], [2, 4], [3, 8], [6, 7, 10]], [[0, 6], [1, 2], [3, 4, 5], [7, 8], [9, 10]], [[0, 1, 8], [2, 10], [3, 7], [4, 9], [5, 6]], [[0, 3], [1, 10], [2, 6, 9], [4, 7], [5, 8]]]");
    }

    @ParameterizedTest
    @CsvSource({"7,3", "8,3", "9,2", "10,3", "31,3", "40,6", "260,2"})
    void an_interrupted_search_gives_the_best_plan_it_has_told_of(int people, int rounds) {
        var evening = Evening.random(people, rounds, 0.1, 0.1, people);
        for (int checks = 0; checks < 40; checks += 3) {
            var left = new AtomicInteger(checks);
            var told = new ArrayList<BilateralScore>();

            var plan = planner.plan(evening.problem(),
                    PlannerLimits.of(1, 1_000_000).interruptedWhen(() -> left.getAndDecrement() <= 0),
                    (score, steps) -> told.add(score));

            assertThat(evening.faults(plan)).isEmpty();
            assertThat(evening.worth(plan)).isEqualTo(Evening.worth(told.getLast()));
            assertThat(left).as("asked no more once interrupted").hasValueGreaterThanOrEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({"6,4", "7,2", "12,3", "29,3", "60,5", "300,2"})
    void progress_tells_of_the_first_plan_at_no_cost_and_then_of_the_steps_spent(int people, int rounds) {
        var evening = Evening.random(people, rounds, 0.2, 0.05, people);
        var spent = new ArrayList<Long>();
        var plan = new ArrayList<BilateralScore>();

        planner.plan(evening.problem(), PlannerLimits.of(3, 200_000), (score, steps) -> {
            plan.add(score);
            spent.add(steps);
        });

        assertThat(spent.getFirst()).isZero();
        assertThat(spent).isSorted();
        assertThat(plan).isSortedAccordingTo(Comparator.reverseOrder()).doesNotHaveDuplicates();
    }

    @Test
    void more_steps_never_make_the_plan_worse() {
        for (int people = 2; people <= 260; people += 43) {
            var evening = Evening.random(people, 4, 0.2, 0.1, people);
            BilateralChecker.Worth before = null;
            for (long steps : new long[]{0, 1, 5_000, 100_000, 300_000}) {
                var after = evening.worth(planner.plan(evening.problem(), PlannerLimits.of(people, steps)));
                // Beyond whole-round matching the budget shapes the cooling, so only the first plan is a floor there.
                if (before != null && people <= FirstPlan.MOST_MATCHED) {
                    assertThat(after.isAsGoodAs(before)).isTrue();
                }
                before = after;
            }
        }
    }

    @Test
    void the_rounds_richest_in_needs_met_both_ways_come_first() {
        var evening = Evening.random(30, 5, 0.1, 0.1, 8);
        var plan = planner.plan(evening.problem(), PlannerLimits.of(8, 100_000));
        var mutual = plan.rounds().stream().map(round -> round.pairs().stream()
                .filter(pair -> evening.benefit()[pair.first()][pair.second()] == Benefits.MUTUAL).count()).toList();
        assertThat(mutual).isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @CsvSource({"251,3", "300,4"})
    void hundreds_of_people_get_a_plan_without_repeats_or_known_pairs_and_a_better_one_with_time(int people,
            int rounds) {
        var evening = Evening.random(people, rounds, 0.02, 0.01, people);
        var first = planner.plan(evening.problem(), PlannerLimits.of(1, 0));
        var better = planner.plan(evening.problem(), PlannerLimits.of(1, 600_000));
        assertThat(evening.faults(first)).isEmpty();
        assertThat(evening.faults(better)).isEmpty();
        assertThat(evening.worth(better).vector()).startsWith(0L, 0L, 0L);
        assertThat(evening.worth(first).isAsGoodAs(evening.worth(better))).isFalse();
    }

    @Test
    @Tag("full")
    void thousands_of_people_get_a_plan() {
        var evening = Evening.random(2_001, 3, 0.01, 0.002, 1);
        var plan = planner.plan(evening.problem(), PlannerLimits.defaults(2_001, 3, 1));
        assertThat(evening.faults(plan)).isEmpty();
        assertThat(evening.worth(plan).vector()).startsWith(0L, 0L, 0L);
    }

    private static String tables(BilateralPlan plan) {
        return Evening.lists(plan).toString();
    }

    private static long repeats(Evening evening, BilateralPlan plan) {
        assertThat(evening.faults(plan)).isEmpty();
        return evening.worth(plan).vector().getFirst();
    }
}
