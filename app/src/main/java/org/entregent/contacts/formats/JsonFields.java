package org.entregent.contacts.formats;

import java.util.Set;

import tools.jackson.databind.JsonNode;

/** What a file of JSON says beyond what a card can: each value a field under the names that lead to it. */
final class JsonFields {

    static final String WITHIN = " · ";
    /** By which JSContact says what an object is. */
    private static final String TYPE = "@type";
    /** Names that say nothing of what is within. */
    private static final Set<String> SILENT = Set.of("properties", "values");

    private JsonFields() {}

    /**
     * Puts all values of a node on a card.
     *
     * @param label
     *            what leads to the node; empty for the whole
     * @param placed
     *            names of its own members that stand elsewhere on the card
     */
    static void add(CardDraft draft, String label, JsonNode node, Set<String> placed) {
        if (node.isObject()) {
            for (var one : node.properties()) {
                if (!placed.contains(one.getKey()) && !one.getKey().equals(TYPE)) {
                    add(draft, SILENT.contains(one.getKey()) ? label : joined(label, one.getKey()), one.getValue(),
                            Set.of());
                }
            }
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                add(draft, label + " " + (i + 1), node.path(i), Set.of());
            }
        } else if (!node.isNull() && !node.isMissingNode() && !node.asString().isBlank()) {
            draft.field(label, node.asString());
        }
    }

    private static String joined(String label, String name) {
        return label.isEmpty() ? name : label + WITHIN + name;
    }
}
