package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.DoubleSupplier;

/**
 * Greedy seating round by round, as the well-known web page "Good-Enough Golfers" (Brad Buchanan) describes its way: for each
 * round some seatings by chance; from the best of them others, in which somebody of the worst tables changes places with
 * somebody else; the best of all stays for ever, and who met in it is dearer in the next round, by the square of the times.
 * Written from that description, to measure against. Somebody who stays at a table is not known there; she is left out.
 */
final class GreedyGolfers {

    private static final int RANDOM_SEATINGS = 30;
    private static final int PARENTS = 5;
    private static final int CHILDREN = 25;

    private final int people;
    private final int tables;
    private final int[][] met;
    private final Random random;

    private record Seating(int[] order, long cost) {}

    GreedyGolfers(int people, int tables, Set<Integer> known, long seed) {
        this.people = people;
        this.tables = tables;
        met = new int[people][people];
        known.forEach(pair -> {
            met[pair / people][pair % people] = 1;
            met[pair % people][pair / people] = 1;
        });
        random = new Random(seed);
    }

    /**
     * All rounds.
     *
     * @param share how much of the time is over, from 0 to 1: each round takes its part
     */
    List<List<List<Integer>>> rounds(int rounds, DoubleSupplier share) {
        var all = new ArrayList<List<List<Integer>>>();
        for (int round = 1; round <= rounds; round++) {
            var best = round(share, round / (double) rounds).order;
            var seated = new ArrayList<List<Integer>>();
            for (int table = 0; table < tables; table++) {
                var sitting = new ArrayList<Integer>();
                for (int seat = start(table); seat < start(table + 1); seat++) {
                    sitting.add(best[seat]);
                }
                sitting.forEach(one -> sitting.forEach(other -> met[one][other]++));
                seated.add(sitting);
            }
            all.add(seated);
        }
        return all;
    }

    private Seating round(DoubleSupplier share, double until) {
        List<Seating> best = new ArrayList<>();
        for (int i = 0; i < RANDOM_SEATINGS; i++) {
            best.add(any());
        }
        do {
            best.sort(Comparator.comparingLong(Seating::cost));
            best = new ArrayList<>(best.subList(0, PARENTS));
            for (var parent : List.copyOf(best)) {
                for (int i = 0; i < CHILDREN; i++) {
                    best.add(child(parent));
                }
            }
        } while (best.getFirst().cost > 0 && share.getAsDouble() < until);
        return best.stream().min(Comparator.comparingLong(Seating::cost)).orElseThrow();
    }

    private Seating any() {
        var order = new int[people];
        for (int i = 0; i < people; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return new Seating(order, cost(order));
    }

    /** Somebody of one of the two worst tables and anybody else. */
    private Seating child(Seating parent) {
        int worst = 0;
        long most = -1;
        for (int table = 0; table < tables; table++) {
            long cost = cost(parent.order, table) * (1 + random.nextInt(2));
            if (cost > most) {
                most = cost;
                worst = table;
            }
        }
        int seat = start(worst) + random.nextInt(start(worst + 1) - start(worst));
        int other = random.nextInt(people);
        int from = worst;
        int to = tableOf(other);
        var order = parent.order.clone();
        order[seat] = parent.order[other];
        order[other] = parent.order[seat];
        long change = from == to
                ? 0
                : cost(order, from) + cost(order, to) - cost(parent.order, from) - cost(parent.order, to);
        return new Seating(order, parent.cost + change);
    }

    private int start(int table) {
        return (int) ((long) table * people / tables);
    }

    private int tableOf(int seat) {
        int table = (int) ((long) seat * tables / people);
        while (start(table + 1) <= seat) {
            table++;
        }
        return table;
    }

    private long cost(int[] order) {
        long cost = 0;
        for (int table = 0; table < tables; table++) {
            cost += cost(order, table);
        }
        return cost;
    }

    private long cost(int[] order, int table) {
        long cost = 0;
        for (int i = start(table); i < start(table + 1); i++) {
            for (int j = start(table); j < i; j++) {
                long times = met[order[i]][order[j]];
                cost += times * times;
            }
        }
        return cost;
    }
}
