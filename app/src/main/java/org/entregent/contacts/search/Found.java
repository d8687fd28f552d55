package org.entregent.contacts.search;

import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What was found.
 *
 * @param cards
 *            in the order in which they are shown
 * @param near
 *            how many of the first ones are called as was asked; the others are only spelt or sound like it
 * @param leaves
 *            how many cards of each country, whatever country was asked for
 * @param letters
 *            where each letter begins; none when something was looked for
 */
public record Found(List<UUID> cards, int near, Map<String, Integer> leaves, List<Letter> letters) {

    /** An organisation or a trade, and how many people. */
    public record Work(String name, int people) {}

    /** Where in the list a letter begins, from 0. */
    public record Letter(String letter, int at) {}
}
