package org.entregent.matching;

/**
 * Words of the question that meet words of a line.
 *
 * @param asked the words of the question, folded: lower case, no accents
 * @param found the words of the line, folded
 * @param reason why they meet
 */
public record Match(String asked, String found, Reason reason) {}
