package org.entregent.planner.b2b;

import java.util.Arrays;
import java.util.List;

import org.entregent.planner.SearchBudget;

/**
 * A bound on the breaks, from people who plan by themselves and prices that bring them together.
 *
 * <p>Idea: let each of the two people of a meeting choose its slot alone, at a price for each meeting and slot that one
 * pays and the other receives, and at a rent for each table. Each then has a cheapest plan: the best of her windows without
 * a break, each an assignment of her meetings to its slots, or one break (as many as she surely has) and any slots. Whatever the
 * prices, the sum of these costs less the rents is no more than the breaks of any plan; prices are raised where the two
 * disagree and where a slot is over-full, which raises the sum. Prices are whole numbers of a {@value #BREAK}th of a break,
 * so the bound is exact. Complexity: O(people x windows x meetings³) a round. Source: Lagrangian decomposition, Guignard
 * and Kim, Mathematical Programming 39, 1987; the steps after Polyak, with the direction averaged as in the volume algorithm of
 * Barahona and Anbil, 2000.
 */
final class Prices {

    /** The cost of one break. */
    static final long BREAK = 1L << 20;

    private static final int PATIENCE = 30;
    private static final double SHRINK = 0.8;
    private static final double SMALLEST = 0.0005;
    private static final double INERTIA = 0.9;
    /** Keeps sums of costs far from {@link Assignment#NEVER}. */
    private static final long DEAREST = 1L << 34;
    private static final long STEPS_PER_PERSON = 300;

    private final int people;
    private final int slots;
    private final int tables;
    private final int[] least;
    private final int[][] hers;
    private final boolean[][] paying;
    private final long[] allowed;
    private final long[][] price;
    private final long[] rent;
    private final int[][] disagreement;
    private final int[] crowd;
    private final Assignment assignment;
    private final long[][] costs;
    private final boolean[][] possible;
    private final double[][] direction;
    private final double[] rentDirection;
    private long bestBound = Long.MIN_VALUE;
    private double scale = 1;

    Prices(B2bProblem problem, long[] allowed, int[] least, boolean[][] possible) {
        people = problem.people();
        slots = problem.slots();
        tables = problem.tables();
        this.allowed = allowed;
        this.least = least;
        this.possible = possible;
        var byPerson = problem.meetingsByPerson();
        hers = byPerson.stream().map(Prices::array).toArray(int[][]::new);
        paying = new boolean[people][];
        int most = 1;
        for (int person = 0; person < people; person++) {
            paying[person] = new boolean[hers[person].length];
            for (int i = 0; i < hers[person].length; i++) {
                paying[person][i] = problem.meetings().get(hers[person][i]).one() == person;
            }
            most = Math.max(most, hers[person].length);
        }
        int meetings = problem.meetings().size();
        price = new long[meetings][slots];
        rent = new long[slots];
        direction = new double[meetings][slots];
        rentDirection = new double[slots];
        disagreement = new int[meetings][slots];
        crowd = new int[slots];
        assignment = new Assignment(slots);
        costs = new long[most][slots];
    }

    private static int[] array(List<Integer> numbers) {
        return numbers.stream().mapToInt(Integer::intValue).toArray();
    }

    /** No plan has fewer breaks. */
    int bound() {
        return bestBound <= 0 ? 0 : (int) ((bestBound + BREAK - 1) / BREAK);
    }

    /** Raises the bound towards the target, for so many rounds at most. */
    void raise(int target, int rounds, SearchBudget budget) {
        int stale = 0;
        for (int round = 0; round < rounds && !budget.isOver(); round++) {
            long value = evaluate();
            budget.spend(people * STEPS_PER_PERSON);
            if (value > bestBound) {
                stale = value > bestBound + BREAK / 200 ? 0 : stale + 1;
                bestBound = value;
            } else {
                stale++;
            }
            if (bound() >= target) {
                return;
            }
            if (stale > PATIENCE) {
                scale *= SHRINK;
                stale = 0;
                if (scale < SMALLEST) {
                    return;
                }
            }
            step(scale * (target * BREAK - value));
        }
    }

    private void step(double gap) {
        double norm = 0;
        for (int m = 0; m < price.length; m++) {
            for (int slot = 0; slot < slots; slot++) {
                direction[m][slot] = INERTIA * direction[m][slot] + (1 - INERTIA) * disagreement[m][slot];
                norm += disagreement[m][slot] * disagreement[m][slot];
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            // Counted in halves of a table: each of the two people takes one.
            double g = crowd[slot] - 2.0 * tables;
            if (rent[slot] == 0 && g < 0) {
                g = 0;
            }
            rentDirection[slot] = INERTIA * rentDirection[slot] + (1 - INERTIA) * g;
            norm += g * g;
        }
        if (norm < 1) {
            return;
        }
        double by = gap / norm;
        for (int m = 0; m < price.length; m++) {
            for (int slot = 0; slot < slots; slot++) {
                price[m][slot] = Math.clamp(price[m][slot] + Math.round(by * direction[m][slot]), -DEAREST, DEAREST);
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            rent[slot] = Math.clamp(rent[slot] + Math.round(by * rentDirection[slot]), 0, DEAREST);
        }
    }

    /** The bound of these prices; what everybody chose is kept for the next step. */
    private long evaluate() {
        long sum = 0;
        for (int[] row : disagreement) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(crowd, 0);
        for (int person = 0; person < people; person++) {
            if (hers[person].length > 0) {
                sum += cheapest(person);
            }
        }
        for (long r : rent) {
            sum -= 2L * tables * r;
        }
        return sum;
    }

    private long cheapest(int person) {
        int number = hers[person].length;
        fillCosts(person);
        long broken = assignment.solve(costs, number, 0, slots) + least[person] * BREAK;
        if (least[person] == 0 && number > 1) {
            broken += BREAK;
        }
        long best = broken;
        int first = -1;
        if (least[person] == 0) {
            for (int from = 0; from + number <= slots; from++) {
                if (possible[person][from]) {
                    long cost = assignment.solve(costs, number, from, number);
                    if (cost < best) {
                        best = cost;
                        first = from;
                    }
                }
            }
        }
        int count = first < 0 ? slots : number;
        assignment.solve(costs, number, Math.max(first, 0), count);
        for (int slot = 0; slot < slots; slot++) {
            int i = assignment.rowAt(slot, Math.max(first, 0), count);
            if (i >= 0) {
                disagreement[hers[person][i]][slot] += paying[person][i] ? 1 : -1;
                crowd[slot]++;
            }
        }
        return best;
    }

    private void fillCosts(int person) {
        for (int i = 0; i < hers[person].length; i++) {
            int meeting = hers[person][i];
            for (int slot = 0; slot < slots; slot++) {
                costs[i][slot] = (allowed[meeting] >>> slot & 1) == 0
                        ? Assignment.NEVER
                        : rent[slot] + (paying[person][i] ? price[meeting][slot] : -price[meeting][slot]);
            }
        }
    }
}
