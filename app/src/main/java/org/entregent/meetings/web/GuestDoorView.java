package org.entregent.meetings.web;

/**
 * The door of a personal link: only its button exchanges the link, because mail programs open links by themselves.
 *
 * @param purpose
 *            what the link opens: "own-page", "wall" or "door"
 */
public record GuestDoorView(String token, String title, String purpose) {}
