package org.entregent.matching;

/**
 * A line in somebody's own words.
 *
 * @param id what the line is called by; given back with its hits, never read
 * @param text one need or one offer, in French or English; a line without a word is kept and never found
 */
public record Line(String id, String text) {}
