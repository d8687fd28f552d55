package org.entregent.meetings.evening.web;

/**
 * One person at the door: who she is, and what can be said of her.
 *
 * @param badge
 *            whether her badge can be printed from here
 * @param order
 *            name of whatever is asked from this page
 */
public record DoorPersonView(DoorHead head, DoorLine line, boolean badge, String order) {}
