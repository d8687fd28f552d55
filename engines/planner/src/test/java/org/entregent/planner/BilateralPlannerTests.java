package org.entregent.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Plans of meetings of any size, judged by {@link BilateralChecker}, which shares no code with the planner. */
class BilateralPlannerTests {

    private static final long FEW_STEPS = 30_000;

    private final BilateralPlanner planner = new BilateralPlanner();

    private static List<List<List<Integer>>> tables(BilateralPlan plan) {
        return plan.rounds().stream().map(Round::tables).toList();
    }

    private static int[][] benefits(int people, double share, Random random) {
        var benefit = new int[people][people];
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                benefit[a][b] = (random.nextDouble() < share ? 1 : 0) + (random.nextDouble() < share ? 1 : 0);
                benefit[b][a] = benefit[a][b];
            }
        }
        return benefit;
    }

    private static Set<Pair> known(int people, double share, Random random) {
        var known = new HashSet<Pair>();
        for (int a = 0; a < people; a++) {
            for (int b = a + 1; b < people; b++) {
                if (random.nextDouble() < share) {
                    known.add(new Pair(a, b));
                }
            }
        }
        return known;
    }

    private static Set<Set<Integer>> sets(Set<Pair> pairs) {
        var sets = new HashSet<Set<Integer>>();
        pairs.forEach(pair -> sets.add(Set.of(pair.first(), pair.second())));
        return sets;
    }

    static List<Integer> manySizes() {
        return IntStream.concat(IntStream.rangeClosed(2, 40), IntStream.iterate(47, n -> n <= 200, n -> n + 17)).boxed()
                .toList();
    }

    @ParameterizedTest
    @MethodSource("manySizes")
    void whoever_comes_and_whoever_knows_whom_everybody_sits_once_a_round(int people) {
        var random = new Random(people);
        for (double share : new double[]{0, 0.05, 0.5, 0.95, 1}) {
            int rounds = 1 + random.nextInt(6);
            var known = known(people, share, random);
            var benefit = benefits(people, random.nextDouble() * 0.3, random);
            var problem = new BilateralProblem(people, rounds, known, Benefits.of(people, (a, b) -> benefit[a][b]));

            var plan = planner.plan(problem, PlannerLimits.of(people, FEW_STEPS));

            assertThat(BilateralChecker.faults(people, rounds, tables(plan))).isEmpty();
            var worth = BilateralChecker.worth(people, tables(plan), sets(known), benefit);
            var score = BilateralScore.of(problem, plan);
            assertThat(worth.vector()).containsExactly((long) score.repeats(), 0L, (long) score.known(),
                    (long) -score.mutual(), (long) -score.oneWay(), (long) score.leftOut(), score.unevenness(),
                    score.trioUnevenness());
            if (people % 2 == 0 && rounds < people) {
                assertThat(score.repeats()).isZero();
            }
            if (share == 0) {
                assertThat(score.known()).isZero();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {4, 6, 8, 10, 14, 20, 26})
    void everybody_can_meet_everybody_once(int people) {
        var plan = planner.plan(BilateralProblem.plain(people, people - 1), PlannerLimits.of(1, FEW_STEPS));

        assertThat(BilateralChecker.faults(people, people - 1, tables(plan))).isEmpty();
        assertThat(IntStream.range(0, people))
                .allSatisfy(person -> assertThat(plan.partnersOf(person)).hasSize(people - 1));
    }

    @Test
    void two_houses_of_equal_size_never_meet_their_own() {
        for (int house : new int[]{3, 5, 13, 40}) {
            int people = 2 * house;
            var known = new HashSet<Pair>();
            for (int a = 0; a < people; a++) {
                for (int b = a + 1; b < people; b++) {
                    if (a / house == b / house) {
                        known.add(new Pair(a, b));
                    }
                }
            }
            var problem = new BilateralProblem(people, 3, known, Benefits.none(people));

            var score = BilateralScore.of(problem, planner.plan(problem, PlannerLimits.of(1, 300_000)));

            assertThat(score.repeats()).isZero();
            assertThat(score.known()).isZero();
        }
    }

    @Test
    void needs_that_were_planted_both_ways_are_all_found() {
        for (int people : new int[]{20, 30, 60}) {
            var random = new Random(people);
            var planted = new int[people][people];
            for (int round = 1; round <= 3; round++) {
                for (int i = 0; i < people / 2; i++) {
                    int a = i;
                    int b = people / 2 + (i + round) % (people / 2);
                    planted[a][b] = 2;
                    planted[b][a] = 2;
                }
            }
            var problem = new BilateralProblem(people, 3, Set.of(),
                    Benefits.of(people, (a, b) -> planted[a][b] == 2 ? 2 : random.nextInt(20) == 0 ? 1 : 0));

            var score = BilateralScore.of(problem, planner.plan(problem, PlannerLimits.of(3, 300_000)));

            assertThat(score.mutual()).isEqualTo(3 * people / 2);
        }
    }

    @Test
    void the_same_seed_and_steps_give_the_same_plan_and_another_seed_another() {
        var problem = BilateralProblem.plain(26, 3);

        assertThat(planner.plan(problem, PlannerLimits.of(5, FEW_STEPS)))
                .isEqualTo(planner.plan(problem, PlannerLimits.of(5, FEW_STEPS)))
                .isNotEqualTo(planner.plan(problem, PlannerLimits.of(6, FEW_STEPS)));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 9, 30, 301})
    void at_any_stop_there_is_a_whole_plan(int people) {
        var random = new Random(people);
        var problem = new BilateralProblem(people, 3, known(people, 0.1, random), Benefits.none(people));
        var asked = new AtomicInteger();

        var first = planner.plan(problem, PlannerLimits.of(1, 0));
        var interrupted = planner.plan(problem,
                PlannerLimits.of(1, 50_000_000).interruptedWhen(() -> asked.incrementAndGet() > 3));

        assertThat(BilateralChecker.faults(people, 3, tables(first))).isEmpty();
        assertThat(BilateralChecker.faults(people, 3, tables(interrupted))).isEmpty();
    }

    @Test
    void progress_only_tells_of_better_plans() {
        var random = new Random(1);
        var benefit = benefits(25, 0.1, random);
        var problem = new BilateralProblem(25, 3, known(25, 0.2, random), Benefits.of(25, (a, b) -> benefit[a][b]));
        var scores = new ArrayList<BilateralScore>();

        var plan = planner.plan(problem, PlannerLimits.of(1, 300_000), (score, _) -> scores.add(score));

        assertThat(scores).isNotEmpty();
        assertThat(IntStream.range(1, scores.size())).allMatch(i -> scores.get(i).isBetterThan(scores.get(i - 1)));
        assertThat(BilateralScore.of(problem, plan)).isEqualTo(scores.getLast());
    }

    @Test
    void a_thousand_people_are_planned_without_a_repeat() {
        var random = new Random(4);
        var known = new HashSet<Pair>();
        while (known.size() < 3_000) {
            int a = random.nextInt(1_000);
            int b = random.nextInt(1_000);
            if (a != b) {
                known.add(new Pair(a, b));
            }
        }
        var problem = new BilateralProblem(1_000, 3, known, Benefits.none(1_000));

        var plan = planner.plan(problem, PlannerLimits.of(1, 200_000));

        assertThat(BilateralChecker.faults(1_000, 3, tables(plan))).isEmpty();
        assertThat(BilateralScore.of(problem, plan)).satisfies(score -> {
            assertThat(score.repeats()).isZero();
            assertThat(score.known()).isZero();
        });
    }

    @Test
    void a_valid_plan_that_was_tampered_with_is_caught() {
        for (int people : new int[]{8, 9}) {
            var plan = planner.plan(BilateralProblem.plain(people, 2), PlannerLimits.of(1, 0));
            List<List<List<Integer>>> valid = new ArrayList<>();
            tables(plan).forEach(round -> {
                var copy = new ArrayList<List<Integer>>();
                round.forEach(table -> copy.add(new ArrayList<>(table)));
                valid.add(copy);
            });
            assertThat(BilateralChecker.faults(people, 2, valid)).isEmpty();

            int kept = valid.get(0).get(0).set(0, valid.get(0).get(1).get(0));
            assertThat(BilateralChecker.faults(people, 2, valid)).as("somebody twice, somebody missing").isNotEmpty();
            valid.get(0).get(0).set(0, kept);
            var moved = valid.get(1).get(0).removeFirst();
            assertThat(BilateralChecker.faults(people, 2, valid)).as("missing").isNotEmpty();
            valid.get(1).get(1).add(moved);
            assertThat(BilateralChecker.faults(people, 2, valid)).as("a table of one or a second trio").isNotEmpty();
            valid.get(1).get(1).removeLast();
            valid.get(1).get(0).addFirst(people);
            assertThat(BilateralChecker.faults(people, 2, valid)).as("a stranger").isNotEmpty();
            valid.get(1).get(0).set(0, moved);
            assertThat(BilateralChecker.faults(people, 2, valid)).isEmpty();
            assertThat(BilateralChecker.faults(people, 3, valid)).as("a round too few").isNotEmpty();
        }
    }

    @Test
    void one_person_alone_and_impossible_numbers_are_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> BilateralProblem.plain(1, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> BilateralProblem.plain(4, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new Pair(3, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> PlannerLimits.of(1, -1));
    }
}
