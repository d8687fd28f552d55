package org.entregent.contacts.search;

import org.entregent.contacts.search.Searchable.Shelf;

/**
 * What somebody looks for in her carnet.
 *
 * @param text
 *            words in any order; none for all cards
 * @param leaf
 *            of one country only; any when empty
 * @param circle
 *            of one circle only; any when empty
 * @param work
 *            of one organisation or trade only; any when empty
 * @param shelf
 *            where to look
 * @param order
 *            in which they come when no word says which is nearer
 */
public record Wanted(String text, String leaf, String circle, String work, Shelf shelf, Order order) {

    /** Whatever they work at. */
    public Wanted(String text, String leaf, String circle, Shelf shelf, Order order) {
        this(text, leaf, circle, "", shelf, order);
    }

    /** The leaf of cards of no country. */
    public static final String NOWHERE = "-";

    /** By which name a list is sorted. */
    public enum Order {
        FAMILY, GIVEN
    }
}
