package org.entregent.planner.event;

import java.util.List;

/**
 * Somebody who has fewer meetings than the problem aims at, and why.
 *
 * @param person   who, from 0
 * @param meetings how many she has
 * @param possible how many she could have if she were the only one to be thought of: no more people are asked for, or are there
 *                 when she is. Where that is less than the aim, no plan reaches it.
 * @param unmet    whom she could meet by what is asked for and does not: their time, or the tables', went to others. Empty
 *                 where she meets all.
 */
public record Shortfall(int person, int meetings, int possible, List<Integer> unmet) {

    public Shortfall {
        unmet = List.copyOf(unmet);
    }
}
