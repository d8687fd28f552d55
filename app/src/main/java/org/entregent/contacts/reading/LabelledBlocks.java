package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/**
 * Finds people written as blocks of "label : value" lines, as forms send them by mail. A block is a row of a table whose
 * columns are the labels. Blank lines do not decide, since some mails have one between all lines: a block ends where the
 * label that began it comes again, or another of a name.
 *
 * @param header
 *            the labels in the order they first come
 * @param people
 *            a row for each block, numbered by its first line
 * @param others
 *            places of the lines that belong to no block, from 0
 */
record LabelledBlocks(List<String> header, List<Row> people, List<Integer> others) {

    private static final int LONGEST_LABEL = 40;
    /** More lines than this are not looked at as blocks. */
    private static final int MOST_LINES = 10 * Limits.LINES;

    /** A line with a label. */
    private record Field(String label, String value, Optional<Column> column) {
        boolean names() {
            return column.isPresent() && column.get().namesSomebody() && column.get() != Column.MAIL;
        }
    }

    /** The blocks, if most lines have labels that are known, at least two of them, one of a name. */
    static Optional<LabelledBlocks> of(List<String> lines) {
        var filled = lines.stream().filter(line -> !Row.isBlank(line)).limit(MOST_LINES + 1L).count();
        if (filled > MOST_LINES) {
            return Optional.empty();
        }
        var columns = EnumSet.noneOf(Column.class);
        long known = 0;
        long values = 0;
        boolean awaitsValue = false;
        for (var line : lines) {
            var field = field(line);
            if (field.isPresent() && field.get().column().isPresent()) {
                columns.add(field.get().column().get());
                known++;
                awaitsValue = field.get().value().isEmpty();
            } else if (!Row.isBlank(line)) {
                values += awaitsValue ? 1 : 0;
                awaitsValue = false;
            }
        }
        boolean named = columns.stream().anyMatch(column -> column.namesSomebody() && column != Column.MAIL);
        return named && columns.size() > 1 && 2 * known > filled - values
                ? Optional.of(new Gathering(lines).blocks())
                : Optional.empty();
    }

    private static Optional<Field> field(String line) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > LONGEST_LABEL) {
            return Optional.empty();
        }
        var label = Letters.line(Bullets.strip(Letters.clean(line.substring(0, colon)).strip()));
        return Letters.hasLetter(label)
                ? Optional.of(new Field(label, line.substring(colon + 1).strip(),
                        ColumnLabels.shipped().column(label)))
                : Optional.empty();
    }

    /** No more than a cell of a spreadsheet holds: the same label ten thousand times must not be copied each time. */
    private static String joined(String one, String more) {
        return one.length() + more.length() < Limits.CELL ? one + "; " + more : one;
    }

    /** One pass over the lines. */
    private static final class Gathering {

        private final List<String> lines;
        private final LinkedHashMap<String, Integer> header = new LinkedHashMap<>();
        private final RowCollector people = new RowCollector();
        private final List<Integer> others = new ArrayList<>();
        private final LinkedHashMap<Integer, String> cells = new LinkedHashMap<>();
        private final StringBuilder text = new StringBuilder();
        private int start;
        private int first = -1;
        private int latest = -1;
        private boolean afterBlank;

        Gathering(List<String> lines) {
            this.lines = lines;
        }

        LabelledBlocks blocks() {
            for (int i = 0; i < lines.size(); i++) {
                var line = lines.get(i);
                var field = field(line);
                if (Row.isBlank(line)) {
                    afterBlank = true;
                    continue;
                }
                if (field.isPresent() && (field.get().column().isPresent() || (!cells.isEmpty() && !afterBlank))) {
                    add(i, field.get());
                } else if (latest >= 0 && cells.getOrDefault(latest, "").isEmpty()) {
                    cells.put(latest, line.strip());
                    text.append('\n').append(line.strip());
                } else {
                    others.add(i);
                    latest = -1;
                }
                afterBlank = false;
            }
            close();
            return new LabelledBlocks(List.copyOf(header.keySet()), people.rows(), others);
        }

        private void add(int at, Field field) {
            int place = header.computeIfAbsent(field.label(), _ -> header.size());
            boolean again = cells.containsKey(place) && (afterBlank || field.names());
            if (place == first || again) {
                close();
            }
            if (cells.isEmpty()) {
                first = place;
                start = at;
            }
            cells.merge(place, field.value(), LabelledBlocks::joined);
            latest = place;
            text.append(text.isEmpty() ? "" : "\n").append(lines.get(at).strip());
        }

        private void close() {
            if (cells.isEmpty()) {
                return;
            }
            var row = new ArrayList<String>();
            cells.forEach((place, value) -> {
                while (row.size() <= place) {
                    row.add("");
                }
                row.set(place, value);
            });
            if (people.hasRoomFor(row)) {
                people.add(new Row(start + 1, Excerpt.of(text.toString()), row));
            }
            cells.clear();
            text.setLength(0);
            first = -1;
            latest = -1;
        }
    }
}
