package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.entregent.planner.SeededRandom;

/** Seats people by chance in a round that a symmetry maps to itself after some steps. */
final class SymmetricStart {

    private final Symmetry symmetry;
    private final SeededRandom random;

    SymmetricStart(Symmetry symmetry, SeededRandom random) {
        this.symmetry = symmetry;
        this.random = random;
    }

    /**
     * Tables that stay first, with those who stay; then tables that are mapped to each other, each the next one.
     *
     * @param length after how many steps the round comes back
     * @return for each table who sits there
     */
    int[][] round(int length) {
        var seats = new int[symmetry.tables()][symmetry.seats()];
        int mappings = symmetry.order() / length;
        var circles = circles(length, mappings);
        int circle = 0;
        int table = 0;
        if (mappings > 1) {
            var staying = anyOrder(symmetry.moving(), symmetry.people());
            int next = 0;
            var stayingAt = symmetry.stayingAt(mappings);
            for (int count : Objects.requireNonNull(stayingAt)) {
                int seat = 0;
                while (seat < count) {
                    seats[table][seat++] = staying[next++];
                }
                while (seat < symmetry.seats()) {
                    for (int person : circles.get(circle)) {
                        seats[table][seat++] = person;
                    }
                    circle++;
                }
                table++;
            }
        }
        for (; table < symmetry.tables(); table += mappings) {
            for (int seat = 0; seat < symmetry.seats(); seat++) {
                var next = circles.get(circle++);
                for (int i = 0; i < mappings; i++) {
                    seats[table + i][seat] = next[i];
                }
            }
        }
        return seats;
    }

    private int[] anyOrder(int from, int to) {
        var order = new int[to - from];
        for (int i = 0; i < order.length; i++) {
            int j = random.below(i + 1);
            order[i] = order[j];
            order[j] = from + i;
        }
        return order;
    }

    /** Everybody with those she is mapped to while a round stays the same, in any order; one by one where it never does. */
    private List<int[]> circles(int length, int mappings) {
        var circles = new ArrayList<int[]>();
        int all = mappings == 1 ? symmetry.people() : symmetry.moving();
        for (int person = 0; person < all; person++) {
            if (mappings == 1 || person % symmetry.order() < length) {
                var circle = new int[mappings];
                int turn = random.below(mappings);
                for (int i = 0; i < mappings; i++) {
                    circle[i] = symmetry.image(person, (i + turn) % mappings * length);
                }
                circles.add(circle);
            }
        }
        for (int i = circles.size() - 1; i > 0; i--) {
            int j = random.below(i + 1);
            var swapped = circles.get(i);
            circles.set(i, circles.get(j));
            circles.set(j, swapped);
        }
        return circles;
    }
}
