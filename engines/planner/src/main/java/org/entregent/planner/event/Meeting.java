package org.entregent.planner.event;

import org.entregent.planner.Pair;

/**
 * Two people at a table.
 *
 * @param pair  who
 * @param slot  when, from 0
 * @param table where, from 0
 */
public record Meeting(Pair pair, int slot, int table) {}
