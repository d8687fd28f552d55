package org.entregent.planner;

import java.util.Map;
import java.util.TreeMap;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The planner against every plan there is, on hundreds of small evenings; and what the bounds claim against the same. */
class BilateralOptimumTests {
    private static final double[] KNOWING = {0, 0.15, 0.4, 0.8, 1};
    private static final double[] HELPING = {0, 0.1, 0.3, 0.6};
    private static final double[] FORBIDDING = {0, 0.1, 0.4, 1};
    /** Fewer than the default, for the tests to be quick, and enough. */
    private static final long STEPS = 300_000;

    @ParameterizedTest
    @CsvSource({"2,3,1", "3,2,1", "4,2,1", "4,4,1", "5,1,1", "5,2,1", "5,3,1", "6,2,1", "6,3,2", "6,4,1", "6,5,1",
            "6,7,1", "7,1,1", "7,2,1", "7,3,2", "8,2,2", "8,3,1"})
    void the_plan_is_as_good_as_the_best_of_all_plans(int people, int rounds, int each) {
        compare(people, rounds, each, STEPS);
    }

    @ParameterizedTest
    @Tag("full")
    @CsvSource({"4,3,30", "5,2,30", "5,3,30", "6,3,30", "7,2,30", "7,3,30", "8,3,10", "9,2,8"})
    void the_plan_is_as_good_as_the_best_of_all_plans_hundreds_of_times(int people, int rounds, int each) {
        compare(people, rounds, each, PlannerLimits.defaults(people, rounds, 0).steps());
    }

    @ParameterizedTest
    @CsvSource({"2,3,3", "3,2,3", "4,3,3", "5,2,3", "5,3,2", "6,2,3", "6,3,2", "7,2,2", "8,2,2"})
    void with_pins_and_forbidden_pairs_the_plan_is_as_good_as_the_best_that_holds_the_pins(int people, int rounds,
            int each) {
        compareAsked(people, rounds, each, STEPS);
    }

    @ParameterizedTest
    @Tag("full")
    @CsvSource({"4,3,30", "5,3,20", "6,3,10", "7,2,20", "8,2,20", "9,2,2"})
    void with_pins_and_forbidden_pairs_the_plan_is_as_good_as_the_best_hundreds_of_times(int people, int rounds,
            int each) {
        compareAsked(people, rounds, each, PlannerLimits.defaults(people, rounds, 0).steps());
    }

    @ParameterizedTest
    @CsvSource({"7,3,1", "8,3,2"})
    void where_not_every_plan_can_be_tried_the_search_finds_the_best_that_holds_the_pins(int people, int rounds,
            int each) {
        for (double knowing : KNOWING) {
            for (int seed = 0; seed < each; seed++) {
                var evening = Evening.random(people, rounds, knowing, 0.3, seed).forbidding(0.2, seed).pinning(1, 1,
                        seed);
                // One step too few to try every plan.
                long steps = EveryPlan.count(evening.problem()) - 1;

                var plan = new BilateralPlanner().plan(evening.problem(), PlannerLimits.of(seed, steps));

                assertThat(evening.faults(plan)).isEmpty();
                assertThat(evening.worth(plan)).as("knowing %s, seed %d", knowing, seed)
                        .isEqualTo(BruteForce.best(evening));
            }
        }
    }

    private static void compareAsked(int people, int rounds, int each, long steps) {
        var misses = new TreeMap<String, String>();
        for (double knowing : KNOWING) {
            for (double forbidding : FORBIDDING) {
                for (int seed = 0; seed < each; seed++) {
                    var evening = Evening.random(people, rounds, knowing, 0.3, 1_000L * seed + people)
                            .forbidding(forbidding, seed).pinningAny(31L * seed + people);
                    compare(evening, seed, steps, misses,
                            "knowing %s, forbidding %s, seed %d".formatted(knowing, forbidding, seed));
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    private static void compare(int people, int rounds, int each, long steps) {
        var misses = new TreeMap<String, String>();
        for (double knowing : KNOWING) {
            for (double helping : HELPING) {
                for (int seed = 0; seed < each; seed++) {
                    var evening = Evening.random(people, rounds, knowing, helping, 1_000L * seed + people);
                    compare(evening, seed, steps, misses, "%d people, %d rounds, knowing %s, helping %s, seed %d"
                            .formatted(people, rounds, knowing, helping, seed));
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    private static void compare(Evening evening, int seed, long steps, Map<String, String> misses, String instance) {
        var best = BruteForce.best(evening);

        var plan = new BilateralPlanner().plan(evening.problem(), PlannerLimits.of(seed, steps));

        assertThat(evening.faults(plan)).isEmpty();
        if (!evening.worth(plan).equals(best)) {
            misses.put(instance, evening.worth(plan).vector() + " for " + best.vector());
        }
        assertWithinBounds(evening, best);
    }

    private static void assertWithinBounds(Evening evening, BilateralChecker.Worth best) {
        var bound = BilateralBound.of(evening.problem());
        int repeats = Math.toIntExact(best.vector().get(0));
        int forbidden = Math.toIntExact(best.vector().get(1));
        int known = Math.toIntExact(best.vector().get(2));
        long mutual = -best.vector().get(3);
        long oneWay = -best.vector().get(4);
        assertThat(bound.repeatsAtLeast()).isLessThanOrEqualTo(repeats);
        assertThat(bound.forbiddenAtLeast(repeats)).isLessThanOrEqualTo(forbidden);
        assertThat(bound.knownAtLeast(repeats, forbidden)).isLessThanOrEqualTo(known);
        assertThat((long) bound.mutualAtMost(forbidden, known)).isGreaterThanOrEqualTo(mutual);
        assertThat((long) bound.reasonsAtMost(forbidden, known)).isGreaterThanOrEqualTo(mutual + oneWay);
    }

    @Test
    void a_score_called_proven_is_the_best_there_is() {
        int proven = 0;
        for (int seed = 0; seed < 150; seed++) {
            proven += claims(random(seed), seed);
        }
        assertThat(proven).as("the bounds prove something").isGreaterThan(450);
    }

    @Test
    void a_score_called_proven_is_the_best_there_is_whatever_the_host_asks() {
        int proven = 0;
        for (int seed = 0; seed < 150; seed++) {
            proven += claims(random(seed).forbidding(FORBIDDING[seed % 4], seed).pinningAny(seed), seed);
        }
        assertThat(proven).as("the bounds prove something").isGreaterThan(200);
    }

    private static Evening random(int seed) {
        return Evening.random(4 + seed % 4, 1 + seed % 3, KNOWING[seed % 5], HELPING[seed % 4], seed);
    }

    /** Makes one part after the other of the best score worse; how often all parts before it are called proven. */
    private static int claims(Evening evening, int seed) {
        int proven = 0;
        var best = BruteForce.best(evening).vector();
        for (int worse = 0; worse < 5; worse++) {
            var score = new BilateralScore(Math.toIntExact(best.get(0)) + (worse == 0 ? 1 : 0),
                    Math.toIntExact(best.get(1)) + (worse == 1 ? 1 : 0),
                    Math.toIntExact(best.get(2)) + (worse == 2 ? 1 : 0),
                    Math.toIntExact(-best.get(3)) - (worse == 3 ? 1 : 0), Math.toIntExact(-best.get(4)),
                    Math.toIntExact(best.get(5)), best.get(6) + (worse == 4 ? 2 : 0), best.get(7));
            var claim = BilateralBound.of(evening.problem()).proves(score);
            var limit = BilateralBound.Proven.values()[worse == 4 ? 5 : worse];
            assertThat(claim).as("seed %d, part %d made worse", seed, worse).isLessThanOrEqualTo(limit);
            proven += claim == limit ? 1 : 0;
        }
        return proven;
    }
}
