package org.entregent.contacts.carnet;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.search.Found.Letter;
import org.entregent.contacts.search.Searchable.Line;
import org.entregent.contacts.search.Searchable.Shelf;

/**
 * Some cards of a carnet, and where they stand in the whole.
 *
 * @param rows
 *            those that are shown
 * @param from
 *            how many come before them
 * @param total
 *            how many there are
 * @param near
 *            how many of the total are called as was asked; the others are spelt or sound like it
 * @param leaves
 *            cards of each country, by code; empty code for those of no country
 * @param circles
 *            cards of each circle, in the circles' order
 * @param shelves
 *            cards on each shelf
 * @param letters
 *            where each letter begins; none in an answer to a search
 */
public record Listed(List<Row> rows, int from, int total, int near, Map<String, Integer> leaves,
        Map<String, Integer> circles, Map<Shelf, Integer> shelves, List<Letter> letters) {

    public Listed {
        rows = List.copyOf(rows);
        letters = List.copyOf(letters);
    }

    /**
     * A card in a list.
     *
     * @param deleted
     *            when it was, if it is
     * @param reason
     *            what of it was found, when it is nothing that the row shows
     */
    public record Row(UUID id, String shown, String family, String given, String title, String organisation,
            String town, Optional<Instant> deleted, Optional<Line> reason) {

        Row because(Optional<Line> line) {
            return new Row(id, shown, family, given, title, organisation, town, deleted, line);
        }
    }
}
