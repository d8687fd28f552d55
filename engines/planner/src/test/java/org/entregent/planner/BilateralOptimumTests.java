package org.entregent.planner;

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

    private static void compare(int people, int rounds, int each, long steps) {
        var misses = new TreeMap<String, String>();
        for (double knowing : KNOWING) {
            for (double helping : HELPING) {
                for (int seed = 0; seed < each; seed++) {
                    var evening = Evening.random(people, rounds, knowing, helping, 1_000L * seed + people);
                    var best = BruteForce.best(evening);

                    var plan = new BilateralPlanner().plan(evening.problem(), PlannerLimits.of(seed, steps));

                    assertThat(evening.faults(plan)).isEmpty();
                    var instance = "%d people, %d rounds, knowing %s, helping %s, seed %d".formatted(people, rounds,
                            knowing, helping, seed);
                    if (!evening.worth(plan).equals(best)) {
                        misses.put(instance, evening.worth(plan).vector() + " for " + best.vector());
                    }
                    assertWithinBounds(evening, best);
                }
            }
        }
        assertThat(misses).isEmpty();
    }

    private static void assertWithinBounds(Evening evening, BilateralChecker.Worth best) {
        var bound = BilateralBound.of(evening.problem());
        int repeats = Math.toIntExact(best.vector().get(0));
        int known = Math.toIntExact(best.vector().get(1));
        long mutual = -best.vector().get(2);
        long oneWay = -best.vector().get(3);
        assertThat(bound.repeatsAtLeast()).isLessThanOrEqualTo(repeats);
        assertThat(bound.knownAtLeast(repeats)).isLessThanOrEqualTo(known);
        assertThat((long) bound.mutualAtMost(known)).isGreaterThanOrEqualTo(mutual);
        assertThat((long) bound.reasonsAtMost(known)).isGreaterThanOrEqualTo(mutual + oneWay);
    }

    @Test
    void a_score_called_proven_is_the_best_there_is() {
        int proven = 0;
        for (int seed = 0; seed < 150; seed++) {
            var evening = Evening.random(4 + seed % 4, 1 + seed % 3, KNOWING[seed % 5], HELPING[seed % 4], seed);
            var best = BruteForce.best(evening).vector();
            for (int worse = 0; worse < 4; worse++) {
                var score = new BilateralScore(Math.toIntExact(best.get(0)) + (worse == 0 ? 1 : 0),
                        Math.toIntExact(best.get(1)) + (worse == 1 ? 1 : 0),
                        Math.toIntExact(-best.get(2)) - (worse == 2 ? 1 : 0), Math.toIntExact(-best.get(3)),
                        Math.toIntExact(best.get(4)), best.get(5) + (worse == 3 ? 2 : 0), best.get(6));
                var claim = BilateralBound.of(evening.problem()).proves(score);
                var limit = BilateralBound.Proven.values()[worse == 3 ? 4 : worse];
                assertThat(claim).as("seed %d, part %d made worse", seed, worse).isLessThanOrEqualTo(limit);
                proven += claim == limit ? 1 : 0;
            }
        }
        assertThat(proven).as("the bounds prove something").isGreaterThan(300);
    }
}
