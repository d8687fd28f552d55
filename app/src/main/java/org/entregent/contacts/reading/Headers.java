package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * Finds the row that names the columns, which may come after a title and blank lines: the first of the first rows with
 * at least two known labels, one of them about a person, and at least half of its cells known.
 */
final class Headers {

    private static final int ROWS_LOOKED_AT = 20;

    private final ColumnLabels labels;

    Headers(ColumnLabels labels) {
        this.labels = labels;
    }

    /**
     * A header row.
     *
     * @param index
     *            its place among the rows
     * @param known
     *            how many of its cells are known labels
     */
    record Found(int index, int known) {}

    Optional<Found> find(List<Row> rows) {
        for (int i = 0; i < rows.size() && i < ROWS_LOOKED_AT; i++) {
            int known = known(rows.get(i));
            if (known > 0) {
                return Optional.of(new Found(i, known));
            }
        }
        return Optional.empty();
    }

    /** The number of known labels of a header row, 0 when it is none. */
    private int known(Row row) {
        var columns = columns(row.cells());
        int known = (int) columns.stream().flatMap(Optional::stream).count();
        boolean person = columns.stream().flatMap(Optional::stream).anyMatch(Column::namesSomebody);
        long filled = row.filled();
        boolean enough = (known >= 2 && known * 2L >= filled) || known >= 5;
        return person && enough ? known : 0;
    }

    List<Optional<Column>> columns(List<String> header) {
        var columns = new ArrayList<Optional<Column>>();
        for (var cell : header) {
            columns.add(Row.isBlank(cell) ? Optional.empty() : labels.column(cell));
        }
        return columns;
    }

    /**
     * Whether the rows under the header are the table's: most of the first ones have as many cells. A sentence such as
     * "please give name, first name, firm" above a list of lines is a header only by its looks.
     */
    static boolean isFollowed(List<Row> rows, int header) {
        int cells = rows.get(header).cells().size();
        var following = rows.subList(header + 1, Math.min(rows.size(), header + 1 + ROWS_LOOKED_AT));
        long alike = following.stream().filter(row -> row.cells().size() == cells).count();
        return following.isEmpty() || 2 * alike > following.size();
    }

    /** Header texts as written, one space between words; empty and repeated ones told apart by a number. */
    static List<String> names(List<String> header) {
        var names = new LinkedHashSet<String>();
        var times = new HashMap<String, Integer>();
        for (var cell : header) {
            var name = Letters.line(cell);
            var unique = name.isEmpty() ? Integer.toString(names.size() + 1) : name;
            while (!names.add(unique)) {
                unique = name + " (" + (times.merge(name, 1, Integer::sum) + 1) + ")";
            }
        }
        return List.copyOf(names);
    }
}
