package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;

import org.entregent.planner.SeededRandom;

/**
 * Gives people other places in a rotation, so that those who know each other do not sit together.
 *
 * <p>Idea: in a rotation without repeats many pairs never meet; exchanging two people's places keeps it without repeats. From
 * any places, somebody who sits with an acquaintance exchanges with whoever makes it best, or, seldom, with anybody.
 * Complexity: O(people x acquaintances) a step. Source: min-conflicts, Minton et al., Artificial Intelligence 58, 1992.
 */
public final class Relabelling {

    /** One exchange in so many is with anybody. */
    private static final int ANYBODY = 20;

    private final int people;
    private final boolean[][] meet;
    private final int[][] known;
    private final int[] place;
    private final SeededRandom random;

    private Relabelling(Rotation rotation, int people, List<int[]> known, long seed) {
        this.people = people;
        this.meet = new boolean[people][people];
        rotation.rounds().forEach(round -> round.forEach(table -> table
                .forEach(one -> table.forEach(other -> meet[one][other] = !one.equals(other)))));
        this.known = neighbours(people, known);
        this.place = new int[people];
        for (int i = 0; i < people; i++) {
            place[i] = i;
        }
        this.random = new SeededRandom(seed);
    }

    private static int[][] neighbours(int people, List<int[]> known) {
        var all = new ArrayList<List<Integer>>();
        for (int i = 0; i < people; i++) {
            all.add(new ArrayList<>());
        }
        for (int[] pair : known) {
            all.get(pair[0]).add(pair[1]);
            all.get(pair[1]).add(pair[0]);
        }
        return all.stream().map(list -> list.stream().mapToInt(Integer::intValue).distinct().toArray())
                .toArray(int[][]::new);
    }

    /**
     * The same rotation with people in other places.
     *
     * @param people how many sit in it
     * @param known  pairs who should not sit together, two different people each
     * @param steps  exchanges at most
     * @param seed   of the choices: equal in, equal out
     */
    public static Rotation of(Rotation rotation, int people, List<int[]> known, int steps, long seed) {
        var search = new Relabelling(rotation, people, known, seed);
        var best = search.run(steps);
        var person = new int[people];
        for (int i = 0; i < people; i++) {
            person[best[i]] = i;
        }
        return new Rotation(rotation.rounds().stream().map(round -> round.stream()
                .map(table -> table.stream().map(at -> person[at]).toList()).toList()).toList());
    }

    private int[] run(int steps) {
        var best = place.clone();
        int least = conflicts();
        int now = least;
        for (int step = 0; step < steps && least > 0; step++) {
            int one = someoneInConflict();
            int other = random.below(ANYBODY) == 0 ? random.below(people) : partner(one);
            now += change(one, other);
            exchange(one, other);
            if (now < least) {
                least = now;
                best = place.clone();
            }
        }
        return best;
    }

    private int conflicts() {
        int twice = 0;
        for (int i = 0; i < people; i++) {
            twice += conflicts(i);
        }
        return twice / 2;
    }

    private int conflicts(int person) {
        int count = 0;
        for (int other : known[person]) {
            count += meet[place[person]][place[other]] ? 1 : 0;
        }
        return count;
    }

    private int someoneInConflict() {
        int chosen = 0;
        int seen = 0;
        for (int i = 0; i < people; i++) {
            if (conflicts(i) > 0 && random.below(++seen) == 0) {
                chosen = i;
            }
        }
        return chosen;
    }

    private int partner(int one) {
        int chosen = one;
        int least = Integer.MAX_VALUE;
        int seen = 0;
        for (int other = 0; other < people; other++) {
            if (other == one) {
                continue;
            }
            int change = change(one, other);
            if (change < least) {
                least = change;
                chosen = other;
                seen = 1;
            } else if (change == least && random.below(++seen) == 0) {
                chosen = other;
            }
        }
        return chosen;
    }

    /** How many more acquaintances would sit together after an exchange. */
    private int change(int one, int other) {
        int before = conflicts(one) + conflicts(other);
        exchange(one, other);
        int after = conflicts(one) + conflicts(other);
        exchange(one, other);
        // Two who know each other are counted twice, before as after.
        return after - before;
    }

    private void exchange(int one, int other) {
        int former = place[one];
        place[one] = place[other];
        place[other] = former;
    }
}
