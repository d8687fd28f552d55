package org.entregent.planner.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

import org.entregent.planner.PlannerLimits;
import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Chooses which requests are fulfilled and when: nobody below the floor as long as that can be helped, then the most weight,
 * then more for those who have few; and shows how good that is.
 *
 * <p>Idea: without the slots, the choice is a linear programme whose prices say at once which requests are worth their two people's
 * time ({@link RequestPrices}). Requests get their slots in the order of what they weigh beyond those prices, and paths of
 * meetings that change slots make room for nearly all of them ({@link Timetable}); what is left is bettered by exchanges
 * ({@link RequestCooling}). The floor is raised from what the problem asks for towards its aim while that costs next to
 * nothing by the prices. Complexity: O(requests) a round of prices, a few hundred of them; O(1) an exchange. Source: the
 * classes that do the work name theirs; see docs/decisions/0028-events-and-live-replanning.md.
 */
public final class EventPlanner {

    /** What a higher floor may cost, in parts of the weight that could be reached without any. */
    private static final double WORTH_OF_A_FLOOR = 0.0025;
    private static final int FIRST_ROUNDS = 300;
    private static final int ROUNDS_OF_A_FLOOR = 100;
    /** A round of prices looks at each request, which takes as long as so many exchanges. */
    private static final double STEPS_PER_REQUEST = 0.1;
    private static final long ASK_EVERY = 8_192;
    private static final double[] HOT = {0.03, 0.08, 0.15};
    private static final double COLD = 0.005;
    private static final long TRIES_PER_REQUEST = 20;
    private static final long FEWEST_TRIES = 100_000;
    /** So many turns without a better plan end the search. */
    private static final int FRUITLESS = 12;

    private final EventProblem problem;
    private final EventProgress progress;
    private final SearchBudget budget;
    private final SeededRandom random;
    private final Timetable timetable;
    private final RequestPrices prices;
    private final int[] best;
    private long bestValue = Long.MIN_VALUE;
    private long bound;
    private Worth worth;

    private EventPlanner(EventProblem problem, PlannerLimits limits, EventProgress progress) {
        this.problem = problem;
        this.progress = progress;
        budget = new SearchBudget(limits, ASK_EVERY);
        random = new SeededRandom(limits.seed());
        timetable = new Timetable(problem);
        prices = new RequestPrices(timetable, problem);
        worth = new Worth(problem, problem.floor());
        best = new int[problem.requests().size()];
        Arrays.fill(best, Timetable.NONE);
    }

    /**
     * Plans.
     *
     * @param limits   the seed and the budget: a step is one exchange tried, about 200 ns on a machine of 2026, and other work is
     *                 charged as many as it costs; a plan of all requests, one after the other, is made in any case
     * @param progress hears of better plans
     */
    public static EventAnswer plan(EventProblem problem, PlannerLimits limits, EventProgress progress) {
        return new EventPlanner(problem, limits, progress).plan();
    }

    private EventAnswer plan() {
        bound = prices.half();
        int floor = price();
        worth = new Worth(problem, floor);
        fill();
        var cooling = new RequestCooling(timetable, worth, random, budget, this::offer);
        long tries = Math.max(FEWEST_TRIES, TRIES_PER_REQUEST * problem.requests().size());
        int without = 0;
        for (int turn = 0; without < FRUITLESS && !budget.isOver() && !isProven(); turn++) {
            long before = bestValue;
            cooling.cool(HOT[turn % HOT.length], COLD, tries);
            without = bestValue > before ? 0 : without + 1;
            timetable.show(best);
        }
        timetable.show(best);
        return answer();
    }

    /** Finds prices, with the bound, and the floor that they allow. */
    private int price() {
        prices.floor(0);
        bound = Math.min(bound, lowered(FIRST_ROUNDS));
        int floor = problem.floor();
        prices.floor(floor);
        lowered(ROUNDS_OF_A_FLOOR);
        prices.keep();
        while (floor < problem.aim() && !budget.isOver()) {
            prices.floor(floor + 1);
            if (lowered(ROUNDS_OF_A_FLOOR) < bound * (1 - WORTH_OF_A_FLOOR)) {
                break;
            }
            floor++;
            prices.keep();
        }
        return floor;
    }

    private long lowered(int rounds) {
        return prices.lower(() -> {
            budget.spend((long) Math.ceil(timetable.one.length * STEPS_PER_REQUEST));
            return !budget.isOver();
        }, rounds);
    }

    private void fill() {
        var beyond = IntStream.range(0, best.length).mapToDouble(prices::beyond).toArray();
        var order = IntStream.range(0, best.length).boxed()
                .sorted(Comparator.comparingDouble((Integer request) -> -beyond[request])).toList();
        for (int request : order) {
            timetable.place(request, random);
        }
        budget.spend(best.length);
        offer(worth.of(timetable));
    }

    /** Nothing weighs more, and nobody could have more meetings than she has. */
    private boolean isProven() {
        if (weight() < bound) {
            return false;
        }
        var shown = new Timetable(problem);
        shown.show(best);
        return new Shortfalls(shown, problem.most()).below(problem.aim()).stream()
                .allMatch(shortfall -> shortfall.meetings() == shortfall.possible());
    }

    private long weight() {
        long weight = 0;
        for (int request = 0; request < best.length; request++) {
            weight += best[request] == Timetable.NONE ? 0 : timetable.weight[request];
        }
        return weight;
    }

    private void offer(long value) {
        if (value > bestValue) {
            bestValue = value;
            timetable.copyTo(best);
            progress.better(EventScore.of(weight(), timetable.count), bound, budget.done());
        }
    }

    private EventAnswer answer() {
        var meetings = new ArrayList<Meeting>();
        var next = new int[problem.slots()];
        for (int request = 0; request < best.length; request++) {
            if (best[request] != Timetable.NONE) {
                meetings.add(new Meeting(problem.requests().get(request).pair(), best[request], next[best[request]]++));
            }
        }
        meetings.sort(Comparator.comparingInt(Meeting::slot).thenComparingInt(Meeting::table));
        return new EventAnswer(List.copyOf(meetings), EventScore.of(weight(), timetable.count), bound,
                new Shortfalls(timetable, problem.most()).below(problem.aim()));
    }
}
