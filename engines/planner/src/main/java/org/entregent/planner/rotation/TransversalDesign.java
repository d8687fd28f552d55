package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Rounds in which nobody sits with the same person twice, without any search.
 *
 * <p>Idea: people stand in rows of as many as there are tables; in round m whoever stands at place x of row i sits at table
 * x + m·i. Two people of different rows meet in the one round m for which their tables are the same, and people of one row
 * never; so no two meet twice, whatever number is taken away from the last row. Where the number of tables is a power of a
 * prime there are as many such rounds as tables, for tables of up to as many people. Complexity: O(people x rounds). Source:
 * transversal designs and resolvable nets from finite fields; Colbourn and Dinitz, Handbook of Combinatorial Designs, 2007,
 * III.3.
 */
public final class TransversalDesign {

    private TransversalDesign() {}

    /**
     * In how many rounds nobody meets anybody twice by this construction.
     *
     * @param people 1 or more
     * @param tables 1 or more
     * @return 0 where it has nothing to offer, as the tables are too large
     * @throws IllegalArgumentException when there are no people or tables
     */
    public static int rounds(int people, int tables) {
        if (people < 1 || tables < 1) {
            throw new IllegalArgumentException("People and tables must be 1 or more, not " + people + " and " + tables);
        }
        int rows = rows(people, tables);
        if (tables == 1 || rows == 1) {
            return 1;
        }
        int apart = FieldProduct.apart(tables);
        return rows <= apart ? apart : 0;
    }

    /**
     * So many rounds at so many tables, whose sizes differ by one at most.
     *
     * @return empty where it has not so many rounds
     * @throws IllegalArgumentException when there are no people, tables or rounds
     */
    public static Optional<Rotation> of(int people, int tables, int rounds) {
        if (rounds < 1) {
            throw new IllegalArgumentException("Rounds must be 1 or more, not " + rounds);
        }
        if (rounds > rounds(people, tables)) {
            return Optional.empty();
        }
        var all = new ArrayList<List<List<Integer>>>();
        var product = tables == 1 ? null : FieldProduct.of(tables);
        for (int round = 0; round < rounds; round++) {
            all.add(round(people, tables, round, product));
        }
        return Optional.of(new Rotation(all));
    }

    private static int rows(int people, int tables) {
        return (people + tables - 1) / tables;
    }

    private static List<List<Integer>> round(int people, int tables, int round,
            @Nullable FieldProduct product) {
        var at = new ArrayList<List<Integer>>();
        for (int table = 0; table < tables; table++) {
            at.add(new ArrayList<>());
        }
        for (int person = 0; person < people; person++) {
            int row = person / tables;
            int place = person % tables;
            at.get(product == null || row == 0 ? place : product.sum(place, round, row)).add(person);
        }
        return at;
    }
}
