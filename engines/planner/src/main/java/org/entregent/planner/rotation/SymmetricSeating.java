package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.Arrays;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Seeks a rotation without repeats among those that a symmetry maps to themselves.
 *
 * <p>Idea: with a symmetry a few rounds stand for all, and pairs fall into classes that meet equally often, so that what is
 * sought is smaller by the order of the symmetry, and what is found anywhere is found everywhere. Simulated annealing exchanges
 * two people, and with them those they are mapped to in the same round; a class whose pairs meet more often in all than it
 * has pairs is what it costs. Complexity: O(size of a table x mappings of the round) an exchange; people² in memory. Source:
 * developing base blocks by a cyclic group, R. C. Bose, Annals of Eugenics 9, 1939; starters for resolvable designs, Colbourn
 * and Dinitz, Handbook of Combinatorial Designs, 2007; annealing as in {@link SeatCooling}.
 */
final class SymmetricSeating {

    /** What one exchange with its undoing costs in steps of the budget. */
    private static final int STEPS = 2;
    /** What it costs, beside the repeat, that two people sit together once more than they should at most. */
    private static final int OVER = 6;
    private static final int LEVELS = 40;
    private static final double HOTTEST = 0.8;
    private static final double COLDEST = 0.16;
    private static final int CHUNK = 1_024;
    private static final int DRAWS = 4_096;
    /** How much worse may be taken at temperature 1, drawn as often as it should. */
    private static final double[] PATIENCE = new double[DRAWS];

    static {
        for (int i = 0; i < DRAWS; i++) {
            PATIENCE[i] = -StrictMath.log((i + 0.5) / DRAWS);
        }
    }

    private final Symmetry symmetry;
    private final int most;
    private final int people;
    private final int[] classes;
    private final int[] classSize;
    private final int[] met;
    private final int[][] at;
    private final int[][] place;
    private final int[][][] seats;
    private final SymmetricStart start;
    private final SeededRandom random;
    private final SearchBudget budget;
    private long repeats;
    private long change;
    private long fewest = Long.MAX_VALUE;
    private final int[][] best;

    /** @param most how often two people should sit together at most */
    SymmetricSeating(Symmetry symmetry, int most, SeededRandom random, SearchBudget budget) {
        this.most = most;
        this.symmetry = symmetry;
        this.random = random;
        start = new SymmetricStart(symmetry, random);
        this.budget = budget;
        people = symmetry.people();
        classes = symmetry.classes();
        classSize = new int[people * people / 2 + 1];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                classSize[classes[one * people + other]]++;
            }
        }
        met = new int[classSize.length];
        int rounds = symmetry.lengths().size();
        at = new int[rounds][people];
        place = new int[rounds][people];
        best = new int[rounds][people];
        seats = new int[rounds][][];
    }

    /** The fewest repeats found; those of people who sit together over often counted twice. */
    long fewest() {
        return fewest;
    }

    /** Cools once from anywhere, over about so many steps of the budget. */
    void cool(long steps) {
        begin();
        keep();
        long each = Math.max(CHUNK, steps / LEVELS);
        for (int level = 0; level < LEVELS && !isFound(); level++) {
            double temperature = symmetry.order() * HOTTEST
                    * StrictMath.pow(COLDEST / HOTTEST, level / (LEVELS - 1.0));
            for (long spent = 0; spent < each && !isFound() && !budget.isOver();) {
                long chunk = 0;
                while (chunk < CHUNK) {
                    chunk += tryOne(temperature);
                }
                spent += chunk;
                budget.spend(chunk);
            }
        }
        keep();
    }

    /**
     * The rounds of the best found.
     *
     * @param rounds how many of them
     * @return for each round and person the table
     */
    int[][] rounds(int rounds) {
        var all = new ArrayList<int[]>();
        for (int base = 0; base < best.length; base++) {
            for (int step = 0; step < symmetry.lengths().get(base) && all.size() < rounds; step++) {
                var round = new int[people];
                for (int person = 0; person < people; person++) {
                    round[symmetry.image(person, step)] = best[base][person];
                }
                all.add(round);
            }
        }
        return all.toArray(int[][]::new);
    }

    private void begin() {
        Arrays.fill(met, 0);
        for (int round = 0; round < seats.length; round++) {
            int length = symmetry.lengths().get(round);
            seats[round] = start.round(length);
            for (int table = 0; table < symmetry.tables(); table++) {
                var sitting = seats[round][table];
                for (int i = 0; i < sitting.length; i++) {
                    at[round][sitting[i]] = table;
                    place[round][sitting[i]] = i;
                    for (int j = 0; j < i; j++) {
                        met[classes[sitting[i] * people + sitting[j]]] += length;
                    }
                }
            }
        }
        repeats = 0;
        for (int i = 0; i < met.length; i++) {
            repeats += cost(i, met[i]);
        }
    }

    /** Returns what it cost in steps of the budget. */
    private int tryOne(double temperature) {
        int round = random.below(seats.length);
        int length = symmetry.lengths().get(round);
        int mappings = symmetry.order() / length;
        int one = random.below(people);
        int other = random.below(people);
        if (at[round][one] == at[round][other]) {
            return 1;
        }
        if (mappings > 1) {
            boolean isStaying = one >= symmetry.moving();
            if (isStaying != other >= symmetry.moving() || isMapped(one, other, length)) {
                return 1;
            }
            mappings = isStaying ? 1 : mappings;
        }
        change = 0;
        exchange(round, one, other, length, mappings);
        long worse = change;
        boolean isTaken = worse <= 0 || worse <= temperature * PATIENCE[random.below(DRAWS)];
        boolean isLeft = isTaken && worse > 0 && repeats < fewest;
        if (!isTaken || isLeft) {
            exchange(round, one, other, length, mappings);
        }
        if (isLeft) {
            keep();
            exchange(round, one, other, length, mappings);
        }
        repeats += isTaken ? worse : 0;
        return STEPS * mappings;
    }

    private boolean isMapped(int one, int other, int length) {
        return one / symmetry.order() == other / symmetry.order() && (one - other) % length == 0;
    }

    private void exchange(int round, int one, int other, int length, int mappings) {
        for (int i = 0; i < mappings; i++) {
            exchange(round, symmetry.image(one, i * length), symmetry.image(other, i * length), length);
        }
    }

    private void exchange(int round, int one, int other, int length) {
        int from = at[round][one];
        int to = at[round][other];
        var ones = seats[round][from];
        var others = seats[round][to];
        for (int third : ones) {
            if (third != one) {
                meet(one, third, -length);
                meet(other, third, length);
            }
        }
        for (int third : others) {
            if (third != other) {
                meet(other, third, -length);
                meet(one, third, length);
            }
        }
        ones[place[round][one]] = other;
        others[place[round][other]] = one;
        int former = place[round][one];
        place[round][one] = place[round][other];
        place[round][other] = former;
        at[round][one] = to;
        at[round][other] = from;
    }

    private void meet(int one, int other, int times) {
        int pairs = classes[one * people + other];
        int before = met[pairs];
        int after = before + times;
        met[pairs] = after;
        change += cost(pairs, after) - cost(pairs, before);
    }

    private int cost(int pairs, int times) {
        int size = classSize[pairs];
        return times <= size ? 0 : times - size + OVER * Math.max(0, times - most * size);
    }

    private boolean isFound() {
        return Math.min(fewest, repeats) == 0;
    }

    private void keep() {
        if (repeats < fewest) {
            fewest = repeats;
            for (int round = 0; round < best.length; round++) {
                System.arraycopy(at[round], 0, best[round], 0, people);
            }
        }
    }
}
