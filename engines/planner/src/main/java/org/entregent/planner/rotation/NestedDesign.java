package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Rounds of a {@link TransversalDesign}, and more of them where its rows can be seated by themselves.
 *
 * <p>Idea: people of one row never meet in the transversal design. Where a row fills whole tables, each row is seated at
 * tables of its own, in as many rounds as that has, by the same construction again; with a prime number of tables as large as
 * they are many these are all rounds there can be (the affine plane), and likewise with 27 people at tables of three and with
 * 64 at tables of four. Complexity: O(people x rounds). Source: Colbourn and Dinitz, Handbook of Combinatorial Designs, 2007,
 * IV.2 (filling the groups).
 */
final class NestedDesign {

    private NestedDesign() {}

    /** In how many rounds nobody meets anybody twice by this construction; 1 or more. */
    static int rounds(int people, int tables) {
        int crossing = TransversalDesign.rounds(people, tables);
        if (crossing == 0) {
            return 1;
        }
        return isNested(people, tables) ? crossing + rounds(tables, tablesOfRow(people, tables)) : crossing;
    }

    /** So many of them, each a list of tables. */
    static List<List<List<Integer>>> of(int people, int tables, int rounds) {
        if (rounds > rounds(people, tables)) {
            throw new IllegalArgumentException("There are not " + rounds + " rounds");
        }
        int crossing = Math.min(rounds, TransversalDesign.rounds(people, tables));
        if (crossing == 0) {
            return List.of(anyhow(people, tables));
        }
        var all = new ArrayList<>(TransversalDesign.of(people, tables, crossing).orElseThrow().rounds());
        if (rounds > crossing) {
            for (var row : of(tables, tablesOfRow(people, tables), rounds - crossing)) {
                all.add(everyRow(row, people, tables));
            }
        }
        return all;
    }

    private static List<List<Integer>> anyhow(int people, int tables) {
        var round = new ArrayList<List<Integer>>();
        for (int table = 0; table < tables; table++) {
            int first = table;
            round.add(IntStream.range(0, people).filter(person -> person % tables == first).boxed().toList());
        }
        return round;
    }

    private static boolean isNested(int people, int tables) {
        return tables > 1 && people > tables && people % tables == 0 && tables % (people / tables) == 0;
    }

    private static int tablesOfRow(int people, int tables) {
        return tables / (people / tables);
    }

    private static List<List<Integer>> everyRow(List<List<Integer>> row, int people, int tables) {
        var round = new ArrayList<List<Integer>>();
        for (int start = 0; start < people; start += tables) {
            for (var table : row) {
                int first = start;
                round.add(table.stream().map(place -> first + place).toList());
            }
        }
        return round;
    }
}
