package org.entregent.planner;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The planner against every plan there is, on hundreds of small meetings, judged by {@link BilateralChecker}. */
class ExhaustiveOptimumTests {

    private static final long STEPS = 1_500_000;

    private record Case(int people, int rounds, Set<Set<Integer>> known, int[][] benefit) {

        static Case random(int people, int rounds, double knownShare, double benefitShare, Random random) {
            var known = new HashSet<Set<Integer>>();
            var benefit = new int[people][people];
            for (int a = 0; a < people; a++) {
                for (int b = a + 1; b < people; b++) {
                    if (random.nextDouble() < knownShare) {
                        known.add(Set.of(a, b));
                    }
                    int ways = (random.nextDouble() < benefitShare ? 1 : 0)
                            + (random.nextDouble() < benefitShare ? 1 : 0);
                    benefit[a][b] = ways;
                    benefit[b][a] = ways;
                }
            }
            return new Case(people, rounds, known, benefit);
        }

        BilateralProblem problem() {
            var pairs = new HashSet<Pair>();
            known.forEach(pair -> {
                var two = List.copyOf(pair);
                pairs.add(new Pair(two.get(0), two.get(1)));
            });
            return new BilateralProblem(people, rounds, pairs, Benefits.of(people, (a, b) -> benefit[a][b]));
        }

        BilateralChecker.Worth worth(List<List<List<Integer>>> plan) {
            return BilateralChecker.worth(people, plan, known, benefit);
        }
    }

    private static List<List<List<Integer>>> tables(BilateralPlan plan) {
        return plan.rounds().stream().map(Round::tables).toList();
    }

    @ParameterizedTest
    @CsvSource({"2,3,10", "3,2,10", "4,1,20", "4,2,40", "4,3,40", "5,1,40", "5,2,40", "6,1,40", "6,2,60", "6,3,25",
            "7,1,40", "7,2,6"})
    void the_plan_is_as_good_as_the_best_of_all_plans(int people, int rounds, int cases) {
        var random = new Random(31L * people + rounds);
        var seatings = seatings(people);
        for (int i = 0; i < cases; i++) {
            var example = Case.random(people, rounds, random.nextDouble(), random.nextDouble() * 0.7, random);
            var best = best(example, seatings, new ArrayList<>(), 0, null);

            var plan = tables(new BilateralPlanner().plan(example.problem(), PlannerLimits.of(i, STEPS)));

            assertThat(BilateralChecker.faults(people, rounds, plan)).isEmpty();
            assertThat(example.worth(plan)).as("%d people, %d rounds, case %d", people, rounds, i).isEqualTo(best);
        }
    }

    /** Rounds may come in any order, so each choice begins where the last one was. */
    private static BilateralChecker.Worth best(Case example, List<List<List<Integer>>> seatings,
            List<List<List<Integer>>> chosen, int from,
            BilateralChecker.@org.jspecify.annotations.Nullable Worth best) {
        if (chosen.size() == example.rounds()) {
            var worth = example.worth(chosen);
            return best == null || !best.isAsGoodAs(worth) ? worth : best;
        }
        var found = best;
        for (int i = from; i < seatings.size(); i++) {
            chosen.add(seatings.get(i));
            found = best(example, seatings, chosen, i, found);
            chosen.removeLast();
        }
        return java.util.Objects.requireNonNull(found);
    }

    private static List<List<List<Integer>>> seatings(int people) {
        var all = new ArrayList<List<List<Integer>>>();
        seat(people, new boolean[people], new ArrayList<>(), people % 2 == 0, all);
        return all;
    }

    private static void seat(int people, boolean[] seated, List<List<Integer>> tables, boolean trioDone,
            List<List<List<Integer>>> all) {
        int first = 0;
        while (first < people && seated[first]) {
            first++;
        }
        if (first == people) {
            if (trioDone) {
                all.add(List.copyOf(tables));
            }
            return;
        }
        seated[first] = true;
        for (int second = first + 1; second < people; second++) {
            if (!seated[second]) {
                seated[second] = true;
                tables.add(List.of(first, second));
                seat(people, seated, tables, trioDone, all);
                tables.removeLast();
                for (int third = second + 1; !trioDone && third < people; third++) {
                    if (!seated[third]) {
                        seated[third] = true;
                        tables.add(List.of(first, second, third));
                        seat(people, seated, tables, true, all);
                        tables.removeLast();
                        seated[third] = false;
                    }
                }
                seated[second] = false;
            }
        }
        seated[first] = false;
    }

    @Test
    void every_plan_of_six_people_is_among_those_compared() {
        assertThat(seatings(4)).hasSize(3);
        assertThat(seatings(5)).hasSize(10);
        assertThat(seatings(6)).hasSize(15);
        assertThat(seatings(7)).hasSize(105);
    }
}
