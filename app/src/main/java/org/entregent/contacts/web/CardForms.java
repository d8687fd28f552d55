package org.entregent.contacts.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardEdit;
import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.web.EditView.Part;
import org.entregent.contacts.web.EditView.Row;
import org.entregent.contacts.web.EditView.Type;
import org.entregent.web.FieldErrors;
import org.entregent.web.Form;
import org.entregent.web.Texts;

/** A card as a form, and the form as a card. Fields of what the card has are named by the property's place. */
final class CardForms {

    /** What can be typed for something more, and what it becomes. */
    static final List<String> NEW = List.of("newPhone", "newPhone2", "newMail", "newTitle", "newOrganisation",
            "newLink",
            "newBirthday", "newRelation", "newLanguage", "newNote", "newCircles", "newStreet", "newPostal", "newTown",
            "newRegion", "newCountry");
    private static final Set<String> SORTS = Set.of("cell", "fax", "work", "home");
    private static final List<String> PHONE_SORTS = List.of("", "cell", "work", "home", "cell work", "fax", "fax work");
    private static final List<String> PLACE_SORTS = List.of("", "work", "home");
    private static final int LONGEST = 2_000;
    private static final Map<Kind, String> SECTIONS = Map.ofEntries(Map.entry(Kind.NAME, "name"),
            Map.entry(Kind.SHOWN_NAME, "name"), Map.entry(Kind.NICKNAME, "name"), Map.entry(Kind.PHONE, "reach"),
            Map.entry(Kind.MAIL, "reach"), Map.entry(Kind.LINK, "reach"), Map.entry(Kind.MESSENGER, "reach"),
            Map.entry(Kind.ADDRESS, "address"), Map.entry(Kind.ORGANISATION, "work"), Map.entry(Kind.TITLE, "work"),
            Map.entry(Kind.BIRTHDAY, "about"), Map.entry(Kind.ANNIVERSARY, "about"),
            Map.entry(Kind.RELATION, "about"), Map.entry(Kind.LANGUAGE, "about"), Map.entry(Kind.CIRCLES, "about"),
            Map.entry(Kind.NOTE, "note"), Map.entry(Kind.OTHER, "other"), Map.entry(Kind.PHOTO, "photo"));

    private CardForms() {}

    static EditView view(Optional<UUID> id, long version, RawCard card, Optional<Form> typed, FieldErrors errors,
            Texts texts) {
        var view = CardView.of(card);
        var more = new HashMap<String, String>();
        typed.ifPresent(form -> NEW.forEach(name -> more.put(name, form.text(name))));
        typed.ifPresent(form -> NEW.forEach(name -> more.put(name + "Type", form.text(name + "Type"))));
        return new EditView(id, version, view.shownName(), view.items().stream()
                .filter(item -> SECTIONS.containsKey(item.kind())).map(item -> row(item, card, typed, texts)).toList(),
                more, errors);
    }

    private static Row row(CardItem item, RawCard card, Optional<Form> typed, Texts texts) {
        var section = SECTIONS.getOrDefault(item.kind(), "other");
        var property = card.properties().get(item.index()).name().toUpperCase(Locale.ROOT);
        var kind = texts.say("kind." + item.kind().name().toLowerCase(Locale.ROOT));
        var label = !item.label().isBlank() ? item.label() : item.kind() == Kind.OTHER ? property : kind;
        if (item.kind() == Kind.PHOTO || item.text().length() > LONGEST && item.kind() == Kind.OTHER) {
            return new Row(item.index(), section, label, List.of(), List.of());
        }
        return new Row(item.index(), section, label, parts(item, label, typed, texts), types(item, typed, texts));
    }

    private static List<Part> parts(CardItem item, String label, Optional<Form> typed, Texts texts) {
        var names = partNames(item);
        if (names.isEmpty()) {
            var name = "value-" + item.index();
            var value = typed.map(form -> form.text(name)).orElse(item.text());
            return List.of(new Part(name, label, value,
                    value.contains("\n") || item.kind() == Kind.NOTE || value.length() > 120));
        }
        return IntStream.range(0, names.size()).mapToObj(i -> {
            var name = "part" + i + "-" + item.index();
            var value = typed.map(form -> form.text(name)).orElse(item.part(i));
            return new Part(name, texts.say("part." + names.get(i)), value, value.contains("\n"));
        }).toList();
    }

    private static List<String> partNames(CardItem item) {
        return switch (item.kind()) {
            case NAME -> List.of("family", "given", "further", "before", "after");
            case ADDRESS -> List.of("box", "extended", "street", "town", "region", "postal", "country");
            case ORGANISATION -> item.parts().size() > 1
                    ? Stream.concat(Stream.of("organisation"), item.parts().stream().skip(1).map(_ -> "unit")).toList()
                    : List.of("organisation");
            default -> List.of();
        };
    }

    private static List<Type> types(CardItem item, Optional<Form> typed, Texts texts) {
        var codes = switch (item.kind()) {
            case PHONE -> PHONE_SORTS;
            case MAIL, ADDRESS -> PLACE_SORTS;
            default -> List.<String>of();
        };
        if (codes.isEmpty()) {
            return List.of();
        }
        var own = code(item.types());
        var chosen = typed.map(form -> form.text("sort-" + item.index())).orElse(own);
        return Stream.concat(codes.stream(), Stream.of(own)).distinct()
                .map(code -> new Type(code, label(code, texts), code.equals(chosen))).toList();
    }

    /** Those of its types that can be chosen, in one order. */
    private static String code(Set<String> types) {
        return types.stream().filter(SORTS::contains).sorted().collect(Collectors.joining(" "));
    }

    static String label(String code, Texts texts) {
        return texts.say(code.isEmpty() ? "sort.none" : "sort." + code.replace(' ', '-'));
    }

    /** The sorts of a new telephone, mail or address. */
    static List<Type> sorts(boolean isPhone, String chosen, Texts texts) {
        return (isPhone ? PHONE_SORTS : PLACE_SORTS).stream()
                .map(code -> new Type(code, label(code, texts), code.equals(chosen))).toList();
    }

    /** The card as the form would have it. */
    static RawCard edited(RawCard card, Form form) {
        var edit = new CardEdit(card);
        var view = CardView.of(card);
        for (var item : view.items()) {
            if (form.ticked("remove-" + item.index())) {
                edit.remove(item.index());
            } else {
                change(edit, item, form);
            }
        }
        if (view.all(Kind.NAME).isEmpty()) {
            edit.add(Kind.NAME, Set.of(), List.of(form.text("newFamily"), form.text("newGiven"), "", "", ""));
        }
        rename(edit, view, form);
        add(edit, form);
        return edit.done();
    }

    private static void change(CardEdit edit, CardItem item, Form form) {
        var parts = partNames(item);
        if (!parts.isEmpty() && form.fields().containsKey("part0-" + item.index())) {
            edit.parts(item.index(),
                    IntStream.range(0, parts.size()).mapToObj(i -> form.text("part" + i + "-" + item.index()))
                            .toList());
        } else if (form.fields().containsKey("value-" + item.index())) {
            edit.text(item.index(), form.text("value-" + item.index()));
        }
        if (form.fields().containsKey("sort-" + item.index())) {
            edit.types(item.index(), SORTS, sorts(form.text("sort-" + item.index())));
        }
    }

    private static Set<String> sorts(String code) {
        return Arrays.stream(code.split(" ")).filter(SORTS::contains).collect(Collectors.toCollection(TreeSet::new));
    }

    /** A shown name that only repeats the name follows it; one that says something else stays. */
    private static void rename(CardEdit edit, CardView view, Form form) {
        var shown = view.all(Kind.SHOWN_NAME);
        var named = view.all(Kind.NAME);
        var parts = named.isEmpty()
                ? List.of(form.text("newFamily"), form.text("newGiven"), "", "", "")
                : IntStream.range(0, 5).mapToObj(i -> form.text("part" + i + "-" + named.getFirst().index())).toList();
        var name = Stream.of(parts.get(3), parts.get(1), parts.get(2), parts.get(0), parts.get(4))
                .filter(part -> !part.isBlank()).collect(Collectors.joining(" "));
        if (name.isEmpty()) {
            return;
        }
        if (shown.isEmpty()) {
            edit.add(Kind.SHOWN_NAME, Set.of(), List.of(name));
            return;
        }
        var one = shown.getFirst();
        boolean isTyped = form.fields().containsKey("value-" + one.index())
                && !form.text("value-" + one.index()).equals(one.text().strip());
        boolean isRepeated = !named.isEmpty() && words(one.text()).equals(words(named.getFirst().text()));
        if (!isTyped && isRepeated) {
            edit.text(one.index(), name);
        }
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.strip().split("\\s+")).collect(Collectors.toSet());
    }

    private static void add(CardEdit edit, Form form) {
        var kinds = new ArrayList<Map.Entry<String, Kind>>(List.of(Map.entry("newPhone", Kind.PHONE),
                Map.entry("newPhone2", Kind.PHONE), Map.entry("newMail", Kind.MAIL), Map.entry("newTitle", Kind.TITLE),
                Map.entry("newOrganisation", Kind.ORGANISATION), Map.entry("newLink", Kind.LINK),
                Map.entry("newBirthday", Kind.BIRTHDAY), Map.entry("newRelation", Kind.RELATION),
                Map.entry("newLanguage", Kind.LANGUAGE), Map.entry("newNote", Kind.NOTE),
                Map.entry("newCircles", Kind.CIRCLES)));
        for (var one : kinds) {
            edit.add(one.getValue(), sorts(form.text(one.getKey() + "Type")), List.of(form.text(one.getKey())));
        }
        edit.add(Kind.ADDRESS, sorts(form.text("newStreetType")), List.of("", "", form.text("newStreet"),
                form.text("newTown"), form.text("newRegion"), form.text("newPostal"), form.text("newCountry")));
    }
}
