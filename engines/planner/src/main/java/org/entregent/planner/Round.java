package org.entregent.planner;

import java.util.ArrayList;
import java.util.List;

/**
 * One round: who sits at which table. The order is part of the value and always the same for the same tables: people
 * ascending within a table, tables ascending by their first person.
 *
 * @param tables each a list of two people, or of three at one table at most
 */
public record Round(List<List<Integer>> tables) {

    /**
     * Sorts and copies the tables.
     *
     * @throws IllegalArgumentException when a table has not two or three people, there are two trios, or the people are
     *                                  not exactly 0 to n-1, each once
     */
    public Round {
        var sorted = new ArrayList<List<Integer>>(tables.size());
        for (List<Integer> table : tables) {
            sorted.add(table.stream().sorted().toList());
        }
        sorted.sort((one, other) -> Integer.compare(lowest(one), lowest(other)));
        checkTables(sorted);
        tables = List.copyOf(sorted);
    }

    /** How many people sit in this round. */
    public int people() {
        return tables.stream().mapToInt(List::size).sum();
    }

    /** The pairs that meet: one for each table of two, three for the trio; in the order of the tables. */
    public List<Pair> pairs() {
        var pairs = new ArrayList<Pair>(tables.size() + 2);
        for (List<Integer> table : tables) {
            for (int i = 0; i < table.size(); i++) {
                for (int j = i + 1; j < table.size(); j++) {
                    pairs.add(new Pair(table.get(i), table.get(j)));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static int lowest(List<Integer> table) {
        return table.isEmpty() ? -1 : table.getFirst();
    }

    private static void checkTables(List<List<Integer>> tables) {
        int people = tables.stream().mapToInt(List::size).sum();
        int trios = 0;
        var seated = new boolean[people];
        for (List<Integer> table : tables) {
            if (table.size() < 2 || table.size() > 3) {
                throw new IllegalArgumentException("A table has two or three people, not " + table);
            }
            trios += table.size() - 2;
            for (int person : table) {
                if (person < 0 || person >= people || seated[person]) {
                    throw new IllegalArgumentException(
                            "Number " + person + " is not one of " + people + " people, or sits twice");
                }
                seated[person] = true;
            }
        }
        if (trios > 1) {
            throw new IllegalArgumentException("A round has one trio at most, not " + trios);
        }
    }
}
