package org.entregent.contacts.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.RawCard.Version;

/**
 * What somebody changes of a card by hand. Only properties whose text really changed are written anew; what is not
 * mentioned stays to the byte.
 */
public final class CardEdit {

    /** The property of a new value of each kind that can be added. */
    private static final Map<Kind, String> NAMES = Map.ofEntries(Map.entry(Kind.NAME, "N"),
            Map.entry(Kind.SHOWN_NAME, "FN"), Map.entry(Kind.NICKNAME, "NICKNAME"), Map.entry(Kind.PHONE, "TEL"),
            Map.entry(Kind.MAIL, "EMAIL"), Map.entry(Kind.ADDRESS, "ADR"), Map.entry(Kind.ORGANISATION, "ORG"),
            Map.entry(Kind.TITLE, "TITLE"), Map.entry(Kind.LINK, "URL"), Map.entry(Kind.BIRTHDAY, "BDAY"),
            Map.entry(Kind.NOTE, "NOTE"), Map.entry(Kind.CIRCLES, "CATEGORIES"), Map.entry(Kind.RELATION, "RELATED"),
            Map.entry(Kind.LANGUAGE, "LANG"), Map.entry(Kind.MESSENGER, "IMPP"),
            Map.entry(Kind.ANNIVERSARY, "ANNIVERSARY"), Map.entry(Kind.MET, "X-ENTREGENT-MET"),
            Map.entry(Kind.WISH, "X-ENTREGENT-WISH"));
    private static final Set<Kind> STRUCTURED = Set.of(Kind.NAME, Kind.ADDRESS, Kind.ORGANISATION, Kind.MET);

    private final RawCard card;
    private final List<CardItem> items;
    private final Map<Integer, RawProperty> changed = new LinkedHashMap<>();
    private final TreeSet<Integer> removed = new TreeSet<>();
    private final List<RawProperty> added = new ArrayList<>();

    public CardEdit(RawCard card) {
        this.card = card;
        this.items = CardView.of(card).items();
    }

    /** Gives a property another text; an empty one removes it. The same text changes nothing. */
    public CardEdit text(int index, String text) {
        if (text.isBlank()) {
            removed.add(index);
        } else if (!text.strip().equals(items.get(index).text().replace("\r\n", "\n").strip())) {
            value(index, items.get(index).kind() == Kind.CIRCLES ? list(circles(text)) : written(text));
        }
        return this;
    }

    /** The circles of a text that names them between commas or line ends. */
    public static List<String> circles(String text) {
        return text.lines().flatMap(line -> Stream.of(line.split("[,;·]"))).map(String::strip)
                .filter(name -> !name.isEmpty()).distinct().toList();
    }

    /** Gives a name, an address or an organisation other parts; parts beyond those given stay. All empty removes it. */
    public CardEdit parts(int index, List<String> parts) {
        var item = items.get(index);
        boolean isSame = IntStream.range(0, parts.size())
                .allMatch(i -> parts.get(i).strip().equals(item.part(i).strip()));
        if (isSame) {
            return this;
        }
        var all = new ArrayList<>(parts);
        for (int i = parts.size(); i < item.parts().size(); i++) {
            all.add(item.part(i));
        }
        if (all.stream().allMatch(String::isBlank)) {
            removed.add(index);
        } else {
            value(index, all.stream().map(this::part).collect(Collectors.joining(";")));
        }
        return this;
    }

    /** Says what sort of phone, address or mail it is, in the place of what it said of that. */
    public CardEdit types(int index, Set<String> known, Set<String> types) {
        var before = property(index);
        var former = before.types().stream().filter(known::contains).collect(Collectors.toSet());
        if (!former.equals(types)) {
            var parameters = new ArrayList<Parameter>();
            for (var one : before.parameters()) {
                boolean isType = one.is("TYPE") || one.is("") && known.contains(one.value().toLowerCase(Locale.ROOT));
                if (!isType || !known.contains(one.value().toLowerCase(Locale.ROOT))) {
                    parameters.add(one);
                }
            }
            types.stream().sorted().map(this::type).forEach(parameters::add);
            changed.put(index, new RawProperty(before.group(), before.name(), parameters, before.value()));
        }
        return this;
    }

    private Parameter type(String type) {
        return card.version() == Version.V2_1
                ? new Parameter("", type.toUpperCase(Locale.ROOT))
                : new Parameter("TYPE", type);
    }

    /** Removes a property, and what said what it was. */
    public CardEdit remove(int index) {
        removed.add(index);
        return this;
    }

    /** Adds a value; nothing when it is empty. */
    public CardEdit add(Kind kind, Set<String> types, List<String> parts) {
        return add(kind, types.stream().sorted().map(this::type).toList(), parts);
    }

    /** Adds a value with its parameters; nothing when it is empty. */
    public CardEdit add(Kind kind, List<Parameter> parameters, List<String> parts) {
        if (parts.stream().anyMatch(part -> !part.isBlank())) {
            var value = STRUCTURED.contains(kind)
                    ? parts.stream().map(this::part).collect(Collectors.joining(";"))
                    : kind == Kind.CIRCLES ? list(circles(parts.getFirst())) : written(parts.getFirst());
            added.add(new RawProperty("", NAMES.getOrDefault(kind, "NOTE"), parameters, value));
        }
        return this;
    }

    /** Adds a property as it is. */
    public CardEdit add(RawProperty property) {
        added.add(property);
        return this;
    }

    /** The card as it becomes; the same card when nothing was changed. */
    public RawCard done() {
        var result = card;
        for (var one : changed.entrySet()) {
            boolean isHeaderSame = one.getValue().parameters().equals(card.properties().get(one.getKey()).parameters());
            result = isHeaderSame
                    ? result.changed(one.getKey(), one.getValue().value())
                    : result.changed(one.getKey(), one.getValue());
        }
        for (int index : withLabels().descendingSet()) {
            result = result.without(index);
        }
        for (var one : added) {
            result = result.with(one);
        }
        return result;
    }

    /** A label goes with the only property that it was about. */
    private TreeSet<Integer> withLabels() {
        var all = new TreeSet<>(removed);
        for (int index : removed) {
            var group = card.properties().get(index).group();
            var others = IntStream.range(0, items.size()).filter(i -> !group.isEmpty() && i != index
                    && card.properties().get(i).group().equalsIgnoreCase(group)).boxed().toList();
            if (others.stream().allMatch(i -> removed.contains(i) || items.get(i).kind() == Kind.LABEL)) {
                all.addAll(others);
            }
        }
        return all;
    }

    private RawProperty property(int index) {
        return changed.getOrDefault(index, card.properties().get(index));
    }

    private void value(int index, String value) {
        var before = property(index);
        changed.put(index, new RawProperty(before.group(), before.name(), before.parameters(), value));
    }

    /** A text as the card's version writes it. */
    private String written(String text) {
        return card.version() == Version.V2_1 ? text.replace("\\", "\\\\") : Escapes.written(text);
    }

    private String part(String text) {
        return card.version() == Version.V2_1
                ? text.replace("\\", "\\\\").replace(";", "\\;")
                : Escapes.written(text);
    }

    private String list(List<String> values) {
        return values.stream().map(Escapes::written).collect(Collectors.joining(","));
    }

    /** The same card in one circle more. */
    public static RawCard inCircle(RawCard card, String circle) {
        var view = CardView.of(card);
        var lists = view.all(Kind.CIRCLES);
        if (lists.stream().anyMatch(one -> one.parts().contains(circle))) {
            return card;
        }
        if (lists.isEmpty()) {
            return new CardEdit(card).add(Kind.CIRCLES, Set.of(), List.of(circle)).done();
        }
        var last = lists.getLast();
        var names = Stream.concat(last.parts().stream(), Stream.of(circle)).toList();
        return card.changed(last.index(), new CardEdit(card).list(names));
    }

    /** The same card out of a circle. */
    public static RawCard outOfCircle(RawCard card, String circle) {
        var edit = new CardEdit(card);
        for (var list : CardView.of(card).all(Kind.CIRCLES)) {
            if (list.parts().contains(circle)) {
                var rest = list.parts().stream().filter(name -> !name.equals(circle)).toList();
                if (rest.isEmpty()) {
                    edit.remove(list.index());
                } else {
                    edit.value(list.index(), edit.list(rest));
                }
            }
        }
        return edit.done();
    }
}
