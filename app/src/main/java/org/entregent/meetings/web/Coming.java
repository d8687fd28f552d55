package org.entregent.meetings.web;

/**
 * Who comes, counted.
 *
 * @param people
 *            everybody
 * @param late
 *            who will be late
 * @param newcomers
 *            who come for the first time
 * @param agreed
 *            who agreed that the sheet shows something of theirs
 * @param silent
 *            who wrote neither need nor offer
 */
public record Coming(int people, int late, int newcomers, int agreed, int silent) {}
