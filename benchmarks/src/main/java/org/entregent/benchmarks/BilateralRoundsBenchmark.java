package org.entregent.benchmarks;

import java.util.HashSet;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import org.entregent.planner.Benefits;
import org.entregent.planner.BilateralPlan;
import org.entregent.planner.BilateralPlanner;
import org.entregent.planner.BilateralProblem;
import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;

/**
 * How long three bilateral rounds take to plan, with needs: the first plan, and the plan of the default limits. Each call has another evening and another seed, so that no lucky one is measured again and again.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class BilateralRoundsBenchmark {
    private static final int ROUNDS = 3;

    /** Evenings of one size, from a breakfast to a congress, with a trio and without. */
    @State(Scope.Thread)
    public static class Evenings {
        private static final int DIFFERENT = 16;

        @Param({"29", "30", "100", "200", "1000"})
        private int people;

        private final BilateralProblem[] problems = new BilateralProblem[DIFFERENT];
        private int calls;

        /** Three in a hundred know each other; each has what about two others look for. */
        @Setup(Level.Trial)
        public void invent() {
            for (int i = 0; i < DIFFERENT; i++) {
                var random = new Random(i);
                var known = new HashSet<Pair>();
                for (int one = 0; one < people; one++) {
                    for (int other = one + 1; other < people; other++) {
                        if (random.nextInt(100) < 3) {
                            known.add(new Pair(one, other));
                        }
                    }
                }
                problems[i] = new BilateralProblem(people, ROUNDS, known,
                        Benefits.fromHelp(people, (giver, receiver) -> random.nextInt(people) < 2));
            }
        }

        private BilateralProblem next() {
            return problems[calls++ % DIFFERENT];
        }
    }

    /** What is there at once, whatever happens next. */
    @Benchmark
    public BilateralPlan firstPlan(Evenings evenings) {
        return new BilateralPlanner().plan(evenings.next(), PlannerLimits.of(evenings.calls, 0));
    }

    /** What the default limits give. */
    @Benchmark
    public BilateralPlan defaultPlan(Evenings evenings) {
        return new BilateralPlanner().plan(evenings.next(),
                PlannerLimits.defaults(evenings.people, ROUNDS, evenings.calls));
    }
}
