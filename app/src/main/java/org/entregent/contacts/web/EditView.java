package org.entregent.contacts.web;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.entregent.web.FieldErrors;
import org.entregent.web.Page;

/**
 * A card being written.
 *
 * @param id
 *            empty for a new one
 * @param version
 *            from which it is written
 * @param rows
 *            what the card has, in its order
 * @param typed
 *            what was typed for something more, by the name of its field
 */
public record EditView(Optional<UUID> id, long version, String name, List<Row> rows, Map<String, String> typed,
        FieldErrors errors) {

    /**
     * A value of the card.
     *
     * @param index
     *            among the card's properties
     * @param section
     *            in which part of the page: name, phone, mail, address, work, about, note, other
     * @param label
     *            what it is, in words
     * @param parts
     *            its parts, each with its label, or the one text
     * @param types
     *            what sort it is, of those that can be chosen; none when there is nothing to choose
     */
    public record Row(int index, String section, String label, List<Part> parts, List<Type> types) {}

    /**
     * A field of a value.
     *
     * @param name
     *            of the field
     */
    public record Part(String name, String label, String value, boolean lines) {}

    /** A sort that can be chosen. */
    public record Type(String code, String label, boolean chosen) {}

    public String action() {
        return id.map(one -> "/carnet/cards/" + one + "/edit").orElse("/carnet/cards/new");
    }

    public String back() {
        return id.map(one -> "/carnet/cards/" + one).orElse("/carnet");
    }

    /** Of a part of the page. */
    public List<Row> in(String section) {
        return rows.stream().filter(row -> row.section().equals(section)).toList();
    }

    public String typed(String name) {
        return typed.getOrDefault(name, "");
    }

    /** The sorts of a new value, the one that was chosen marked. */
    public List<Type> sorts(Page page, boolean isPhone, String chosen) {
        return CardForms.sorts(isPhone, chosen, page.texts("carnet-card"));
    }
}
