package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Tries many symmetries, those that come to something for longer.
 *
 * <p>Idea: no one symmetry is best everywhere, and most have nothing to find. Each is tried shortly; then, each time for twice
 * as long, those that came furthest, fewer each time. Source: successive halving, Jamieson and Talwalkar,
 * AISTATS 2016.
 */
final class Symmetries {

    /** A table of pairs is needed: it should not be large. */
    private static final int MOST_PEOPLE = 512;
    private static final long FIRST_STEPS = 100_000;
    private static final long MOST_STEPS = 100_000_000;
    private static final int MANY = 12;
    private static final int FEWEST = 4;

    private final SeededRandom random;
    private final SearchBudget budget;
    private final int rounds;
    private final int most;
    private final List<Tried> left = new ArrayList<>();
    private long each = FIRST_STEPS;
    private int next;
    private long fewest = Long.MAX_VALUE;

    /** @param fewest the fewest repeats it came to */
    private record Tried(Symmetry symmetry, long fewest) {}

    /**
     * @param people a multiple of the tables
     * @param most   how often two people should sit together at most
     */
    Symmetries(int people, int tables, int rounds, int most, SeededRandom random, SearchBudget budget) {
        this.random = random;
        this.budget = budget;
        this.rounds = rounds;
        this.most = most;
        if (people <= MOST_PEOPLE && tables > 1) {
            for (var symmetry : Symmetry.of(people, tables, rounds, most)) {
                left.add(new Tried(symmetry, Long.MAX_VALUE));
            }
        }
    }

    /**
     * Goes on for about so many steps.
     *
     * @return for each round and place the table, when that is better than all before
     */
    Optional<int[][]> search(long steps) {
        long until = budget.done() + steps;
        Optional<int[][]> found = Optional.empty();
        while (fewest > 0 && !left.isEmpty() && budget.done() < until && !budget.isOver()) {
            if (next == left.size()) {
                halve();
            }
            var symmetry = left.get(next).symmetry;
            var search = new SymmetricSeating(symmetry, most, random, budget);
            search.cool(each);
            left.set(next, new Tried(symmetry, Math.min(left.get(next).fewest, search.fewest())));
            next++;
            if (search.fewest() < fewest) {
                fewest = search.fewest();
                found = Optional.of(search.rounds(rounds));
            }
        }
        return found;
    }

    private void halve() {
        next = 0;
        each = Math.min(2 * each, MOST_STEPS);
        left.sort(Comparator.comparingLong(Tried::fewest));
        while (left.size() > MANY || left.size() > FEWEST && random.below(2) == 0) {
            left.removeLast();
        }
    }
}
