package org.entregent.contacts.search;

import java.util.List;
import java.util.UUID;

/**
 * What a search knows of a card.
 *
 * @param sortedByFamily
 *            what comes first in an order by family name, then what comes next
 * @param sortedByGiven
 *            the same by given name
 * @param leaf
 *            of which country's leaf, or empty
 * @param circles
 *            the person's own labels
 * @param shelf
 *            where it stands
 * @param lines
 *            all that can be found of it
 */
public record Searchable(UUID id, String sortedByFamily, String sortedByGiven, String leaf, List<String> circles,
        Shelf shelf, List<Line> lines) {

    public Searchable {
        circles = List.copyOf(circles);
        lines = List.copyOf(lines);
    }

    /** A value of the card; of a phone, its figures only, in each form in which it may be looked for. */
    public record Line(Field field, String text) {}

    /** Where a card stands. */
    public enum Shelf {
        KEPT,
        /** Those whom the owner would like to know. */
        WISHED, ARCHIVED, DELETED,
        /** Cards that are shown as one with others, and nowhere by themselves. */
        JOINED
    }
}
