package org.entregent.meetings.web;

/**
 * A part of the pack that can be seen and printed.
 *
 * @param key
 *            of its address: "badges", or "pack" for the whole
 * @param pages
 *            how many
 * @param lying
 *            whether its pages are wider than high
 */
public record PaperPart(String key, int pages, boolean lying) {}
