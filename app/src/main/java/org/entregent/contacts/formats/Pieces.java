package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;

/**
 * The properties of a card of version 4.0 as other formats look at them: each alone, or with the label that stands beside
 * it, or all of a group where that has more. A format takes a piece only where reading it again would give the very same.
 */
record Pieces(List<Piece> all) {

    /**
     * A property with its label.
     *
     * @param property
     *            the first of them
     * @param label
     *            as its property says it; empty when there is none
     * @param properties
     *            all of it, as the card has it
     */
    record Piece(RawProperty property, CardItem item, String label, List<RawProperty> properties) {

        boolean is(String name) {
            return property.is(name);
        }

        /** Its value as people read it. */
        String text() {
            return item.text();
        }

        List<String> types() {
            return property.parameters().stream().filter(one -> one.is("TYPE") || one.is("PREF"))
                    .map(one -> one.is("PREF") ? preference(one.value()) : one.value().toLowerCase(Locale.ROOT))
                    .toList();
        }

        private static String preference(String value) {
            return value.equals("1") ? "pref" : "pref " + value;
        }

        /** Whether what was put on a card is this and nothing else; the name of its group does not matter. */
        boolean isSaidBy(Consumer<CardDraft> placing) {
            if (properties.size() > (label.isEmpty() ? 1 : 2)) {
                return false;
            }
            var draft = new CardDraft();
            placing.accept(draft);
            var card = draft.card();
            if (card.isEmpty()) {
                return false;
            }
            var read = CardView.of(card.get()).items().stream().filter(one -> isMeant(card.get(), one)).toList();
            return read.size() == properties.size()
                    && isSame(card.get().properties().get(read.getFirst().index()), read.getFirst())
                    && (label.isEmpty() || Escapes.plain(read.getLast().text()).equals(label));
        }

        /** A draft says its version, and shows a name whatever is on it. */
        private boolean isMeant(RawCard card, CardItem one) {
            var name = card.properties().get(one.index());
            return !name.is("VERSION") && !(name.is("FN") && !property.is("FN"));
        }

        private boolean isSame(RawProperty one, CardItem read) {
            return one.is(property.name()) && read.kind() == item.kind() && read.text().equals(item.text())
                    && read.parts().equals(item.parts()) && (!isInParts() || parts(one) == parts(property))
                    && parameters(one).equals(parameters(property));
        }

        /** Where commas and semicolons part; elsewhere some programs write them without backslashes. */
        private boolean isInParts() {
            return !item.parts().isEmpty() || item.kind() == Kind.NICKNAME || item.kind() == Kind.CIRCLES;
        }

        private static int parts(RawProperty property) {
            return Escapes.parts(property.value(), ';').size() * 1_000 + Escapes.parts(property.value(), ',').size();
        }

        private static List<Parameter> parameters(RawProperty property) {
            return property.parameters().stream()
                    .map(one -> new Parameter(one.name().toUpperCase(Locale.ROOT),
                            one.is("TYPE") ? one.value().toLowerCase(Locale.ROOT) : one.value()))
                    .sorted(Comparator.comparing(Parameter::toString)).toList();
        }
    }

    static Pieces of(RawCard card) {
        var items = CardView.of(card).items();
        var groups = new LinkedHashMap<String, List<Integer>>();
        for (var item : items) {
            var property = card.properties().get(item.index());
            if (!property.is("VERSION")) {
                var group = property.group().toLowerCase(Locale.ROOT);
                groups.computeIfAbsent(group.isEmpty() ? "-" + item.index() : group, _ -> new ArrayList<>())
                        .add(item.index());
            }
        }
        var all = new ArrayList<Piece>();
        for (var group : groups.values()) {
            var properties = group.stream().map(card.properties()::get).toList();
            int first = group.stream().filter(index -> items.get(index).kind() != Kind.LABEL).findFirst()
                    .orElse(group.getFirst());
            var label = group.stream().filter(index -> items.get(index).kind() == Kind.LABEL)
                    .map(index -> Escapes.plain(card.properties().get(index).value())).findFirst().orElse("");
            all.add(new Piece(card.properties().get(first), items.get(first), label, properties));
        }
        return new Pieces(List.copyOf(all));
    }
}
