package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;

import org.entregent.planner.Pair;
import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Gives people other places in a rotation, so that those who know each other do not sit together.
 *
 * <p>Idea: in a rotation without repeats many pairs never meet; exchanging two people's places keeps it without repeats. From
 * any places, somebody who sits with an acquaintance exchanges with whoever makes it best, or, seldom, with anybody.
 * Complexity: O(people x acquaintances) a step. Source: min-conflicts, Minton et al., Artificial Intelligence 58, 1992.
 */
final class Relabelling {

    /** One exchange in so many is with anybody. */
    private static final int ANYBODY = 20;
    /** How many acquaintances are looked at in what is charged as one step. */
    private static final int LOOKS = 8;

    private final int people;
    private final boolean[][] meet;
    private final int[][] known;
    private final boolean[] settled;
    private final int[] place;
    private final SeededRandom random;
    private final SearchBudget budget;

    /**
     * @param tableOf for each round and person the table
     * @param known   pairs who should not sit together
     * @param places  for each person whose place in the rotation is hers at first
     * @param settled who keeps it
     */
    Relabelling(int[][] tableOf, List<Pair> known, int[] places, boolean[] settled, SeededRandom random,
            SearchBudget budget) {
        this.people = places.length;
        this.meet = new boolean[people][people];
        for (var round : tableOf) {
            for (int one = 0; one < people; one++) {
                for (int other = 0; other < people; other++) {
                    meet[one][other] |= one != other && round[one] == round[other];
                }
            }
        }
        this.known = neighbours(people, known);
        this.place = places.clone();
        this.settled = settled;
        this.random = random;
        this.budget = budget;
    }

    private static int[][] neighbours(int people, List<Pair> known) {
        var all = new ArrayList<List<Integer>>();
        for (int i = 0; i < people; i++) {
            all.add(new ArrayList<>());
        }
        for (var pair : known) {
            all.get(pair.first()).add(pair.second());
            all.get(pair.second()).add(pair.first());
        }
        return all.stream().map(list -> list.stream().mapToInt(Integer::intValue).toArray()).toArray(int[][]::new);
    }

    /**
     * Seeks better places.
     *
     * @param steps exchanges at most
     * @return for each person whose place is hers
     */
    int[] run(int steps) {
        var best = place.clone();
        int least = conflicts();
        int now = least;
        for (int step = 0; step < steps && least > 0 && !budget.isOver(); step++) {
            int one = someoneInConflict();
            if (one < 0) {
                break;
            }
            int other = random.below(ANYBODY) == 0 ? anybody(one) : partner(one);
            now += change(one, other);
            exchange(one, other);
            budget.spend(people * (1L + 4L * known[one].length / LOOKS));
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
        int chosen = -1;
        int seen = 0;
        for (int i = 0; i < people; i++) {
            if (!settled[i] && conflicts(i) > 0 && random.below(++seen) == 0) {
                chosen = i;
            }
        }
        return chosen;
    }

    private int anybody(int one) {
        int other = random.below(people);
        return settled[other] ? one : other;
    }

    private int partner(int one) {
        int chosen = one;
        int least = Integer.MAX_VALUE;
        int seen = 0;
        for (int other = 0; other < people; other++) {
            if (other == one || settled[other]) {
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
