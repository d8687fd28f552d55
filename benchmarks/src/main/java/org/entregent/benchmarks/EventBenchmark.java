package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
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

import org.entregent.planner.Pair;
import org.entregent.planner.PlannerLimits;
import org.entregent.planner.event.EventAnswer;
import org.entregent.planner.event.EventPlanner;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Request;
import org.entregent.planner.live.Arrival;
import org.entregent.planner.live.Change;
import org.entregent.planner.live.LivePlan;

/** How long an event of twenty slots takes to plan, and to change for one who comes late. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(1)
public class EventBenchmark {

    private static final int SLOTS = 20;
    private static final int WISHES = 12;
    private static final double SKEW = 1.8;

    /** Everybody is there; each asks for twelve, and for some people far more often than for others. */
    @State(Scope.Thread)
    public static class Event {

        @Param({"30", "300", "5000"})
        private int people;

        private EventProblem problem = EventProblem.of(1, 1, List.of(1L, 1L), List.of());
        private EventAnswer answer = plan(problem, 0);
        private LivePlan live = new LivePlan(problem, List.of(), Set.of());

        /** The event and its plan. */
        @Setup(Level.Trial)
        public void invent() {
            var random = new Random(1);
            Map<Pair, Integer> weights = new HashMap<>();
            var present = new ArrayList<Long>();
            for (int person = 0; person < people; person++) {
                present.add((1L << SLOTS) - 1);
                for (int wish = 0; wish < WISHES; wish++) {
                    int other = (int) (people * Math.pow(random.nextDouble(), SKEW));
                    if (other != person) {
                        weights.merge(new Pair(person, other), 1 + random.nextInt(5), Integer::sum);
                    }
                }
            }
            problem = EventProblem.of(SLOTS, people * 45 / 100, present, weights.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(entry -> new Request(entry.getKey(), entry.getValue(), entry.getValue() > 5)).toList());
            answer = plan(problem, 1_000_000);
        }

        /** The plan as it was made, since a change cannot be taken back. */
        @Setup(Level.Invocation)
        public void begin() {
            live = new LivePlan(problem, answer.meetings(), Set.of());
        }
    }

    private static EventAnswer plan(EventProblem problem, long steps) {
        return EventPlanner.plan(problem, PlannerLimits.of(1, steps), (_, _, _) -> {});
    }

    /** What is there at once, whatever happens next. */
    @Benchmark
    public EventAnswer firstPlan(Event event) {
        return plan(event.problem, 0);
    }

    /** Prices, the plan they lead to, and what is left of so many steps for exchanges. */
    @Benchmark
    public EventAnswer fourMillionSteps(Event event) {
        return plan(event.problem, 4_000_000);
    }

    /** Somebody whom nobody expected, in the middle of the event. */
    @Benchmark
    public Change lateArrival(Event event) {
        return event.live.arrive(SLOTS / 2, Arrival.of(event.people, (1L << SLOTS) - 1));
    }
}
