package org.entregent.meetings.web;

import java.time.Duration;

/**
 * The exchanges in pairs in figures.
 *
 * @param rounds
 *            0 when there is no such part
 * @param tables
 *            in the first round
 * @param threes
 *            of these, with three people
 * @param each
 *            how long a round lasts
 * @param met
 *            different people met by whoever meets fewest
 */
public record ExchangesFigures(int rounds, int tables, int threes, Duration each, int met) {}
