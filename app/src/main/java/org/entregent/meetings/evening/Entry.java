package org.entregent.meetings.evening;

import java.time.Instant;

/**
 * A line of an evening's log.
 *
 * @param number
 *            from 1, without a gap; the order in which things count
 * @param at
 *            when it happened, by the server's clock
 * @param author
 *            who did it
 * @param act
 *            what happened
 */
public record Entry(long number, Instant at, Author author, Act act) {}
