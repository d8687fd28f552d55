package org.entregent.planner.event;

import java.util.List;

/**
 * What a search came to.
 *
 * @param meetings   who meets whom, by slot and table
 * @param score      what that comes to
 * @param bound      no plan weighs more
 * @param shortfalls who has fewer meetings than the problem aims at, and why, by number
 */
public record EventAnswer(List<Meeting> meetings, EventScore score, long bound, List<Shortfall> shortfalls) {}
