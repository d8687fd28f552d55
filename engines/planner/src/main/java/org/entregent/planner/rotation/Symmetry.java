package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A way for a rotation to be mapped to itself: all people but a few go round in circles of the same length, and the rounds
 * with them.
 *
 * <p>A round that is mapped to itself after fewer steps than the circles are long has tables that are mapped to each other,
 * and a few that stay, with people who stay at them.
 *
 * @param people  how many, all tables full
 * @param tables  how many
 * @param order   length of a circle, 2 or more
 * @param staying people who stay, the last ones
 * @param lengths for each round that others come from, after how many steps it comes back; each divides the order
 */
record Symmetry(int people, int tables, int order, int staying, List<Integer> lengths) {

    /** More rounds than asked for are no loss where they come by themselves; but they make it harder. */
    private static final int ROUNDS_OVER = 1;
    private static final int MOST_ROUNDS_BY_THEMSELVES = 2;
    /** Two people who change places are a weak symmetry: of no use where each round must keep it. */
    private static final int WEAK = 3;

    Symmetry {
        lengths = List.copyOf(lengths);
    }

    /**
     * All that are worth a try, those with the least to choose first.
     *
     * @param most how often two people should sit together at most
     */
    static List<Symmetry> of(int people, int tables, int rounds, int most) {
        var all = new ArrayList<Symmetry>();
        for (int order = 2; order <= people; order++) {
            for (int staying = people % order; staying <= people / tables && staying < people; staying += order) {
                for (int length = 1; length <= Math.min(order, rounds + ROUNDS_OVER); length++) {
                    if (order % length == 0) {
                        add(all, new Symmetry(people, tables, order, staying, List.of()), length, rounds);
                    }
                }
            }
        }
        all.removeIf(symmetry -> symmetry.together() > most);
        all.sort(Comparator.comparingDouble(Symmetry::choices));
        return all;
    }

    private static void add(List<Symmetry> all, Symmetry plain, int length, int rounds) {
        if (plain.stayingAt(plain.order / length) == null || length == 1 && plain.order <= WEAK) {
            return;
        }
        int times = rounds / length;
        int rest = rounds % length;
        if (rest == 0 || length - rest <= ROUNDS_OVER) {
            all.add(plain.with(Collections.nCopies(rest == 0 ? times : times + 1, length)));
        }
        if (rest > 0 && rest <= MOST_ROUNDS_BY_THEMSELVES && times > 0 && plain.stayingAt(plain.order) != null) {
            var lengths = new ArrayList<>(Collections.nCopies(times, length));
            lengths.addAll(Collections.nCopies(rest, 1));
            all.add(plain.with(lengths));
        }
    }

    private Symmetry with(List<Integer> roundLengths) {
        return new Symmetry(people, tables, order, staying, roundLengths);
    }

    /** How often two people who stay sit together, whatever is chosen. */
    private int together() {
        int together = 0;
        for (int length : lengths) {
            var at = stayingAt(order / length);
            boolean isPair = at != null && Arrays.stream(at).anyMatch(count -> count > 1);
            together = Math.max(together, isPair ? length : 0);
        }
        return together;
    }

    private double choices() {
        return lengths.stream().mapToInt(Integer::intValue).sum() / (double) order;
    }

    int seats() {
        return people / tables;
    }

    /** How many people go round in circles; they come before those who stay. */
    int moving() {
        return people - staying;
    }

    /** Where somebody is after so many steps, less than the order. */
    int image(int person, int steps) {
        if (person >= moving()) {
            return person;
        }
        int circle = person - person % order;
        int step = person % order + steps;
        return circle + (step >= order ? step - order : step);
    }

    /**
     * People who stay at each of the tables that stay, in a round that is mapped to itself by so many different steps.
     *
     * @return null where there is no such round
     */
    int @Nullable [] stayingAt(int mappings) {
        if (mappings == 1) {
            return new int[0];
        }
        int each = seats() % mappings;
        for (int count = tables % mappings; count <= tables; count += mappings) {
            int left = staying - count * each;
            if (left >= 0 && left % mappings == 0 && left <= count * (seats() - each)) {
                var at = new int[count];
                Arrays.fill(at, each);
                for (int i = 0; left > 0; i = (i + 1) % count) {
                    int more = at[i] + mappings <= seats() ? mappings : 0;
                    at[i] += more;
                    left -= more;
                }
                return at;
            }
        }
        return null;
    }

    /** For each two people the number of their class: pairs are of one class when one is mapped to the other. */
    int[] classes() {
        var classes = new int[people * people];
        Arrays.fill(classes, -1);
        int next = 0;
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                if (classes[one * people + other] < 0) {
                    for (int step = 0; step < order; step++) {
                        int a = image(one, step);
                        int b = image(other, step);
                        classes[a * people + b] = next;
                        classes[b * people + a] = next;
                    }
                    next++;
                }
            }
        }
        return classes;
    }
}
