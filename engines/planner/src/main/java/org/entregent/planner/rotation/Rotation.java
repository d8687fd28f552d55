package org.entregent.planner.rotation;

import java.util.ArrayList;
import java.util.List;

/**
 * Who sits where.
 *
 * @param rounds each a list of tables, each a list of people, who count from 0
 */
public record Rotation(List<List<List<Integer>>> rounds) {

    public Rotation {
        rounds = rounds.stream().map(round -> round.stream().map(List::copyOf).toList()).toList();
    }

    /**
     * The same as a value.
     *
     * @param tableOf for each round and person the table
     */
    static Rotation of(int[][] tableOf, int tables) {
        var all = new ArrayList<List<List<Integer>>>();
        for (var round : tableOf) {
            var seated = new ArrayList<List<Integer>>();
            for (int table = 0; table < tables; table++) {
                seated.add(new ArrayList<>());
            }
            for (int person = 0; person < round.length; person++) {
                seated.get(round[person]).add(person);
            }
            all.add(seated);
        }
        return new Rotation(all);
    }
}
