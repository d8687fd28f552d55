package org.entregent.planner.event;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * What no plan can weigh more than, by prices.
 *
 * <p>Idea: leave the slots aside and keep only how many meetings each person and all tables together can hold, and how many each
 * person should have. Everybody asks a price for her time, the tables one for theirs; whoever has too few meetings asks less than
 * nothing. Then no plan weighs more than all the time at its price and, of each request, what it weighs beyond the prices
 * of its two people and a table. Prices go down the subgradient of that sum: who is asked for more often than she has time becomes
 * dearer. The best ones are kept. Half of what each person's best requests weigh, the simple bound, needs no prices. Complexity:
 * O(requests) a round. Source: Lagrangian duality; step lengths by B. T. Polyak, "Minimization of unsmooth functionals", 1969.
 */
final class RequestPrices {

    /** Prices are rounded to parts of this for the bound, so that no sum of fractions can lower it. */
    private static final int FINE = 1_024;
    /** By how much a step aims below the best sum, in parts of it: at first, after a change of floor, and after no progress. */
    private static final double FIRST_STEP = 0.06;
    private static final double NEXT_STEP = 0.005;
    private static final double SHORTER = 0.6;
    private static final int PATIENCE = 8;

    private final Timetable timetable;
    private final long places;
    private final int[] most;
    private final int[] asked;
    private final int[] least;
    private final double cheapest;
    private final double[] price;
    private final double[] over;
    private double tablePrice;
    private double overTables;
    private final double[] best;
    private double bestTablePrice;
    private double[] kept;
    private double keptTablePrice;
    private double step = FIRST_STEP;

    /** @param timetable in which no request has a slot */
    RequestPrices(Timetable timetable, EventProblem problem) {
        this.timetable = timetable;
        places = (long) problem.tables() * problem.slots();
        most = timetable.cap;
        asked = new int[timetable.people];
        for (int i = 0; i < timetable.waitingCount; i++) {
            asked[timetable.one[timetable.waiting[i]]]++;
            asked[timetable.other[timetable.waiting[i]]]++;
        }
        least = new int[timetable.people];
        cheapest = -2.0 * problem.requests().stream().mapToInt(Request::weight).max().orElse(1);
        price = new double[timetable.people];
        over = new double[timetable.people];
        best = new double[timetable.people];
        kept = best;
    }

    /** From now on only plans are looked at in which everybody has so many meetings, or as many as she is asked for and can. */
    void floor(int meetings) {
        step = meetings == 0 ? FIRST_STEP : NEXT_STEP;
        Arrays.setAll(least, person -> Math.min(meetings, Math.min(asked[person], most[person])));
    }

    /** Keeps the best prices so far for {@link #beyond}. */
    void keep() {
        kept = best.clone();
        keptTablePrice = bestTablePrice;
    }

    /** What a request weighs beyond the prices kept. */
    double beyond(int request) {
        return timetable.weight[request] - kept[timetable.one[request]] - kept[timetable.other[request]]
                - keptTablePrice;
    }

    /** Half the sum of what each person's best requests weigh, as many as she can have meetings; called first. */
    long half() {
        var heaviest = new int[timetable.people][];
        Arrays.setAll(heaviest, person -> new int[asked[person]]);
        var filled = new int[timetable.people];
        for (int i = 0; i < timetable.waitingCount; i++) {
            int request = timetable.waiting[i];
            int a = timetable.one[request];
            int b = timetable.other[request];
            heaviest[a][filled[a]++] = timetable.weight[request];
            heaviest[b][filled[b]++] = timetable.weight[request];
        }
        long sum = 0;
        for (int person = 0; person < heaviest.length; person++) {
            Arrays.sort(heaviest[person]);
            int first = Math.max(0, asked[person] - most[person]);
            for (int i = first; i < asked[person]; i++) {
                sum += heaviest[person][i];
            }
            // Half of the heaviest one that she has no time for: at these prices the sum is not far from half.
            price[person] = first == 0 ? 0 : heaviest[person][first - 1] / 2.0;
        }
        return sum / 2;
    }

    /**
     * Lowers the bound, from the prices at hand; returns it.
     *
     * @param rounds at most so many
     * @param goesOn asked before each
     */
    long lower(BooleanSupplier goesOn, int rounds) {
        double bound = Double.POSITIVE_INFINITY;
        int without = 0;
        for (int round = 0; round < rounds && goesOn.getAsBoolean(); round++) {
            double sum = round();
            if (sum < bound) {
                without = sum < bound - bound / (FINE * FINE) ? 0 : without + 1;
                bound = sum;
                System.arraycopy(price, 0, best, 0, best.length);
                bestTablePrice = tablePrice;
            } else {
                without++;
            }
            if (without >= PATIENCE) {
                step *= SHORTER;
                without = 0;
            }
            if (!go(sum - bound * (1 - step))) {
                break;
            }
        }
        return exactly();
    }

    /** One step; false when no step leads lower. */
    private boolean go(double distance) {
        double norm = overTables * overTables;
        for (double one : over) {
            norm += one * one;
        }
        if (norm == 0) {
            return false;
        }
        double length = distance / norm;
        for (int person = 0; person < price.length; person++) {
            price[person] = Math.max(least[person] == 0 ? 0 : cheapest, price[person] + length * over[person]);
        }
        tablePrice = Math.max(0, tablePrice + length * overTables);
        return true;
    }

    /** The sum at the prices at hand; finds how many more meetings than she can hold each person is asked for. */
    private double round() {
        double sum = places * tablePrice;
        for (int person = 0; person < price.length; person++) {
            sum += (price[person] > 0 ? most[person] : least[person]) * price[person];
            over[person] = 0;
        }
        long held = 0;
        for (int i = 0; i < timetable.waitingCount; i++) {
            int request = timetable.waiting[i];
            int a = timetable.one[request];
            int b = timetable.other[request];
            double gain = timetable.weight[request] - price[a] - price[b] - tablePrice;
            if (gain > 0) {
                sum += gain;
                over[a]++;
                over[b]++;
                held++;
            }
        }
        for (int person = 0; person < price.length; person++) {
            int high = price[person] < 0 ? least[person] : most[person];
            int low = price[person] > 0 ? most[person] : least[person];
            over[person] -= Math.clamp((long) over[person], low, high);
        }
        overTables = tablePrice <= 0 ? Math.max(0, held - places) : held - places;
        return sum;
    }

    /** The sum at the best prices, rounded, in whole numbers. */
    private long exactly() {
        var fine = Arrays.stream(best).mapToLong(one -> Math.round(one * FINE)).toArray();
        long table = Math.round(bestTablePrice * FINE);
        long sum = places * table;
        for (int person = 0; person < fine.length; person++) {
            sum += (fine[person] > 0 ? most[person] : least[person]) * fine[person];
        }
        for (int i = 0; i < timetable.waitingCount; i++) {
            int request = timetable.waiting[i];
            sum += Math.max(0, (long) timetable.weight[request] * FINE - fine[timetable.one[request]]
                    - fine[timetable.other[request]] - table);
        }
        return Math.floorDiv(sum, FINE);
    }
}
