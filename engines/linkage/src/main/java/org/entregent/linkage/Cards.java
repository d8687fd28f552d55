package org.entregent.linkage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The cards to compare, each a list of values for each field: a person has several phones. Cards are known by their number, in
 * the order in which they came. About 250 bytes a card with eight fields; not for several threads at once.
 */
public final class Cards {

    /** Blocking keeps a card's number in 24 bits. */
    public static final int MOST = 1 << 24;

    private final List<Field> fields;
    private final List<Column> columns;
    private final Ints sources = new Ints();

    /**
     * @param fields what the cards have, in the order of the values given to {@link #add}
     */
    public Cards(List<Field> fields) {
        this.fields = List.copyOf(fields);
        var rows = new Rows(this.fields.size());
        columns = IntStream.range(0, this.fields.size()).mapToObj(at -> new Column(this.fields.get(at), rows, at))
                .toList();
    }

    /** Adds a card of the only source. */
    public int add(List<? extends List<String>> values) {
        return add(values, 0);
    }

    /**
     * Adds a card.
     *
     * @param values for each field its values, none where nothing is known
     * @param source which of several lists it comes from
     * @return its number
     * @throws IllegalArgumentException when there are not as many lists as fields
     * @throws IllegalStateException when there are {@value #MOST} cards already
     */
    public int add(List<? extends List<String>> values, int source) {
        if (values.size() != fields.size()) {
            throw new IllegalArgumentException(values.size() + " lists of values for " + fields.size() + " fields");
        }
        if (size() == MOST) {
            throw new IllegalStateException("no more than " + MOST + " cards");
        }
        for (int at = 0; at < columns.size(); at++) {
            columns.get(at).add(values.get(at));
        }
        sources.add(source);
        return size() - 1;
    }

    /** How many cards there are. */
    public int size() {
        return sources.size();
    }

    public List<Field> fields() {
        return fields;
    }

    /** Which list a card comes from. */
    public int source(int card) {
        return sources.get(card);
    }

    Column column(int field) {
        return columns.get(field);
    }

    /** The values of a card as they are compared: folded, and each once. */
    public List<String> values(int card, int field) {
        var column = columns.get(field);
        var values = new ArrayList<String>();
        for (int at = column.first(card); at < column.end(card); at++) {
            values.add(column.values.text(column.item(at)));
        }
        return values;
    }

    /** Where the cards stood before one was added for a question. */
    record Mark(int[] values, int[] parts) {}

    Mark mark() {
        return new Mark(columns.stream().mapToInt(column -> column.values.size()).toArray(),
                columns.stream().mapToInt(column -> column.parts.size()).toArray());
    }

    void removeLast(Mark mark) {
        for (int at = 0; at < columns.size(); at++) {
            columns.get(at).removeLast(mark.values()[at], mark.parts()[at]);
        }
        sources.cut(sources.size() - 1);
    }
}
