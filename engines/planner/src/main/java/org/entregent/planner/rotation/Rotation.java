package org.entregent.planner.rotation;

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
}
