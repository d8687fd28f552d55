package org.entregent.contacts.formats;

import org.entregent.contacts.reading.Row;

/** What becomes of the cells of one column. */
@FunctionalInterface
interface Cell {

    /**
     * Puts a filled cell on a card.
     *
     * @param row
     *            all of it, as some cells say what others are
     */
    void put(CardDraft draft, String cell, Row row);

    /** Where it may be put, unless another text stands there: then it is a field. */
    static Cell orField(String heading, Placing placing) {
        return (draft, cell, _) -> {
            if (!placing.put(draft, cell)) {
                draft.field(heading, cell);
            }
        };
    }

    /** Puts a cell where nothing else may stand; says whether it could. */
    @FunctionalInterface
    interface Placing {
        boolean put(CardDraft draft, String cell);
    }
}
