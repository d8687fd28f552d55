package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * Gathers the non-empty rows of a table within the limits: rows over the limit are counted, for the sentence that
 * refuses them, and not kept. One row more than the limit is allowed, for the header.
 */
final class RowCollector {

    private final List<Row> rows = new ArrayList<>();
    private final Limits.Room room;
    private long filled;
    private long cells;

    RowCollector() {
        this(Limits.LIST);
    }

    RowCollector(Limits.Room room) {
        this.room = room;
    }

    /** Whether a row is to be added; an empty one is not, and one over the limit is only counted. */
    boolean hasRoomFor(List<String> row) {
        if (row.stream().allMatch(Row::isBlank)) {
            return false;
        }
        filled++;
        cells += row.size();
        if (filled > room.lines() + 1) {
            rows.clear();
            return false;
        }
        if (cells > room.cells()) {
            throw Limits.tooManyCells(room);
        }
        return true;
    }

    void add(Row row) {
        rows.add(row);
    }

    /** The rows, if they are not too many. */
    List<Row> rows() {
        if (filled > room.lines() + 1) {
            throw Limits.tooManyLines(filled, room);
        }
        return rows;
    }
}
