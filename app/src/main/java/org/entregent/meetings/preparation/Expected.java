package org.entregent.meetings.preparation;

import org.entregent.meetings.Participant;

/**
 * Somebody expected at a meeting.
 *
 * @param person
 *            who
 * @param newcomer
 *            whether she comes for the first time
 * @param version
 *            grows with each change
 */
public record Expected(Participant person, boolean newcomer, long version) {}
