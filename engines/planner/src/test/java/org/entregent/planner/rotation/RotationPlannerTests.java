package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.TreeSet;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.rotation.RotationAnswer.Source;
import org.entregent.planner.rotation.RotationProblem.Head;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class RotationPlannerTests {

    private static final long SHORT = 300_000;

    private static RotationAnswer plan(RotationProblem problem, long seed, long steps) {
        return RotationPlanner.plan(problem, PlannerLimits.of(seed, steps), (_, _, _) -> {});
    }

    private static List<Pair> pairs(int people, int count, SplittableRandom random) {
        var pairs = new TreeSet<Pair>();
        while (pairs.size() < Math.min(count, people * (people - 1) / 2)) {
            int one = random.nextInt(people);
            int other = random.nextInt(people);
            if (one != other) {
                pairs.add(new Pair(one, other));
            }
        }
        return List.copyOf(pairs);
    }

    private static RotationProblem invented(SplittableRandom random, int mostPeople, int mostRounds) {
        int people = 2 + random.nextInt(mostPeople - 1);
        int tables = 1 + random.nextInt(people);
        var heads = new ArrayList<Head>();
        if (random.nextBoolean()) {
            for (int table = 0; table < tables; table++) {
                if (random.nextInt(3) == 0) {
                    heads.add(new Head(people - 1 - table, table));
                }
            }
        }
        return RotationProblem.of(people, tables, 1 + random.nextInt(mostRounds))
                .knowing(pairs(people, random.nextInt(people), random)).headedBy(heads);
    }

    @Test
    void invented_problems_are_planned_as_the_checker_says() {
        for (long seed = 0; seed < 80; seed++) {
            var problem = invented(new SplittableRandom(seed), 40, 6);

            assertThat(RotationChecker.faults(problem, plan(problem, seed, SHORT))).as("seed %d: %s", seed, problem)
                    .isEmpty();
        }
    }

    @Test
    @Tag("full")
    void many_invented_problems_are_planned_as_the_checker_says() {
        for (long seed = 1_000; seed < 2_000; seed++) {
            var problem = invented(new SplittableRandom(seed), 120, 12);

            assertThat(RotationChecker.faults(problem, plan(problem, seed, 5 * SHORT))).as("seed %d: %s", seed, problem)
                    .isEmpty();
        }
    }

    @Test
    void tiny_problems_are_solved_to_the_optimum() {
        int proven = 0;
        for (long seed = 0; seed < 60; seed++) {
            var problem = invented(new SplittableRandom(seed), 6, 2);
            var best = EveryRotation.best(problem);

            var answer = plan(problem, seed, SHORT);

            assertThat(answer.score().mostTogether()).as("seed %d: %s", seed, problem).isEqualTo((int) best[0]);
            assertThat(answer.score().repeats()).as("seed %d: %s", seed, problem).isEqualTo(best[1]);
            assertThat(answer.bound()).as("seed %d: %s", seed, problem).isBetween(0L, best[1]);
            proven += answer.proven() ? 1 : 0;
        }
        assertThat(proven).isGreaterThan(30);
    }

    @ParameterizedTest
    @CsvSource({"30,5,4,30", "15,5,7,0", "18,6,8,0", "24,6,7,0", "24,8,11,0", "31,8,9,0", "36,12,12,0", "25,5,6,0",
            "26,5,5,10", "50,7,6,15", "81,9,11,324", "20,4,5,40"})
    void known_sizes_come_to_their_bound(int people, int tables, int rounds, long repeats) {
        var problem = RotationProblem.of(people, tables, rounds);

        var answer = plan(problem, 1, 60_000_000);

        assertThat(RotationChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.score().repeats()).isEqualTo(repeats);
        assertThat(answer.proven()).isTrue();
    }

    @Test
    void thirty_two_golfers_play_ten_days_by_a_published_table_that_is_named_as_such() {
        var problem = RotationProblem.of(32, 8, 10);

        var answer = plan(problem, 1, SHORT);

        assertThat(RotationChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.score()).isEqualTo(new RotationScore(1, 0, 0));
        assertThat(answer.source()).isEqualTo(Source.PUBLISHED);
        assertThat(plan(RotationProblem.of(32, 8, 9), 1, SHORT).source()).isEqualTo(Source.CONSTRUCTION);
    }

    @Test
    void five_hundred_with_many_acquaintances_meet_new_people_only() {
        var problem = RotationProblem.of(500, 50, 8).knowing(pairs(500, 1_500, new SplittableRandom(1)));

        var answer = plan(problem, 1, 40_000_000);

        assertThat(RotationChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.score()).isEqualTo(new RotationScore(1, 0, 0));
    }

    @Test
    @Tag("full")
    void a_hundred_at_ten_tables_repeat_few_meetings() {
        for (long seed = 0; seed < 3; seed++) {
            var problem = RotationProblem.of(100, 10, 6).knowing(pairs(100, 300, new SplittableRandom(seed)));

            var answer = plan(problem, seed, 100_000_000);

            assertThat(RotationChecker.faults(problem, answer)).isEmpty();
            assertThat(answer.score().mostTogether()).isEqualTo(2);
            assertThat(answer.score().repeats()).as("seed %d", seed).isLessThan(142);
        }
    }

    @Test
    void those_who_know_each_other_are_kept_apart_where_nobody_meets_twice() {
        for (long seed = 0; seed < 2; seed++) {
            var problem = RotationProblem.of(100, 11, 6).knowing(pairs(100, 300, new SplittableRandom(seed)));

            var answer = plan(problem, seed, 4_000_000);

            assertThat(RotationChecker.faults(problem, answer)).isEmpty();
            assertThat(answer.score().mostTogether()).isEqualTo(1);
            assertThat(answer.score().known()).isLessThan(12);
        }
    }

    @Test
    void heads_stay_at_their_tables_in_a_construction() {
        var heads = List.of(new Head(3, 0), new Head(9, 1), new Head(14, 6), new Head(0, 4));
        var problem = RotationProblem.of(42, 7, 6).headedBy(heads);

        var answer = plan(problem, 1, SHORT);

        assertThat(RotationChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.score()).isEqualTo(new RotationScore(1, 0, 0));
    }

    @Test
    void people_of_one_firm_are_bound_to_sit_together_when_tables_are_fewer() {
        var firm = new ArrayList<Pair>();
        for (int one = 0; one < 9; one++) {
            for (int other = 0; other < one; other++) {
                firm.add(new Pair(one, other));
            }
        }

        var answer = plan(RotationProblem.of(42, 7, 3).knowing(firm), 1, 5_000_000);

        assertThat(answer.bound()).isEqualTo(6);
        assertThat(answer.score().repeats()).isEqualTo(6);
    }

    @Test
    void the_same_seed_and_steps_give_the_same_rotation() {
        var problem = RotationProblem.of(34, 6, 5).knowing(pairs(34, 60, new SplittableRandom(4)));

        assertThat(plan(problem, 5, 600_000)).isEqualTo(plan(problem, 5, 600_000));
        assertThat(plan(problem, 6, 600_000).rotation()).isNotEqualTo(plan(problem, 5, 600_000).rotation());
    }

    @Test
    void an_interrupted_search_still_gives_the_best_rotation_so_far() {
        var problem = RotationProblem.of(50, 6, 9).knowing(pairs(50, 60, new SplittableRandom(4)));
        var better = new ArrayList<RotationScore>();

        var answer = RotationPlanner.plan(problem,
                PlannerLimits.of(1, Long.MAX_VALUE).interruptedWhen(() -> better.size() > 3),
                (score, _, _) -> better.add(score));

        assertThat(RotationChecker.faults(problem, answer)).isEmpty();
        assertThat(answer.score()).isEqualTo(better.getLast());
        assertThat(better).isSortedAccordingTo((one, other) -> other.compareTo(one));
    }

    @Test
    void no_step_at_all_is_enough_for_a_rotation() {
        for (long seed = 0; seed < 40; seed++) {
            var problem = invented(new SplittableRandom(seed), 60, 6);

            assertThat(RotationChecker.faults(problem, plan(problem, seed, 0))).as("seed %d", seed).isEmpty();
        }
    }

    @Test
    void the_checker_catches_what_is_changed_in_a_rotation() {
        var random = new SplittableRandom(3);
        var problem = RotationProblem.of(30, 7, 4).headedBy(List.of(new Head(2, 3)));
        var answer = plan(problem, 1, SHORT);
        int caught = 0;
        for (int i = 0; i < 300; i++) {
            var changed = new ArrayList<>(answer.rotation().rounds());
            int round = random.nextInt(4);
            var tables = new ArrayList<List<Integer>>(changed.get(round));
            int from = random.nextInt(7);
            int to = (from + 1 + random.nextInt(6)) % 7;
            var giving = new ArrayList<>(tables.get(from));
            var taking = new ArrayList<>(tables.get(to));
            int moved = giving.removeLast();
            if (i % 2 == 0) {
                giving.add(taking.removeFirst());
            }
            if (i % 3 > 0) {
                taking.add(moved);
            }
            tables.set(from, giving);
            tables.set(to, taking);
            changed.set(round, tables);
            var rotation = new Rotation(changed);

            var judged = RotationChecker.faults(problem, new RotationAnswer(rotation, answer.score(), answer.least(),
                    answer.bound(), answer.source()));
            // Another seating in which nobody meets twice is as good; somebody lost or at two tables never is.
            boolean isGood = i % 3 > 0 && Math.abs(giving.size() - taking.size()) < 2
                    && giving.size() + taking.size() > 7 && RotationChecker.mostTogether(rotation) == 1
                    && tables.get(3).contains(2);
            assertThat(judged.isEmpty()).as("change %d: %s", i, judged).isEqualTo(isGood);
            caught += isGood ? 0 : 1;
        }
        assertThat(caught).isGreaterThan(200);
    }

    @Test
    void what_cannot_be_is_refused() {
        assertThatThrownBy(() -> RotationProblem.of(1, 1, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RotationProblem.of(5, 6, 1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RotationProblem.of(5, 2, 0)).isInstanceOf(IllegalArgumentException.class);
        var problem = RotationProblem.of(5, 2, 1);
        assertThatThrownBy(() -> problem.knowing(List.of(new Pair(0, 5)))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> problem.headedBy(List.of(new Head(0, 2)))).hasMessageContaining("table");
        assertThatThrownBy(() -> problem.headedBy(List.of(new Head(0, 1), new Head(0, 0))))
                .hasMessageContaining("twice");
        assertThatThrownBy(() -> RotationProblem.of(4, 2, 1)
                .headedBy(List.of(new Head(0, 1), new Head(1, 1), new Head(2, 1))))
                .hasMessageContaining("heads at one table");
    }
}
