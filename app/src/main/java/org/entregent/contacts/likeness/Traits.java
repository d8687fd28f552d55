package org.entregent.contacts.likeness;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.NameParser;
import org.entregent.linkage.Field;
import org.entregent.linkage.FieldKind;

/**
 * What of a card tells whose it is.
 *
 * @param values
 *            as they stand on the card, by trait; none where it says nothing
 */
public record Traits(Map<Trait, List<String>> values) {

    private static final int POSTCODE = 5;
    private static final int TOWN = 3;
    private static final int STREET = 2;
    /** From here on a number tells whose it is. */
    private static final int FIGURES = 9;

    /** What cards are compared by. */
    public enum Trait {
        GIVEN(FieldKind.GIVEN), FAMILY(FieldKind.FAMILY), BIRTHDAY(FieldKind.DATE), PHONE(FieldKind.PHONE),
        MAIL(FieldKind.MAIL), STREET(FieldKind.STREET), TOWN(FieldKind.TOWN), POSTCODE(FieldKind.POSTCODE),
        ORGANISATION(FieldKind.ORGANISATION);

        private final Field field;

        Trait(FieldKind kind) {
            this.field = new Field(name(), kind);
        }

        /** As the engine knows it. */
        Field field() {
            return field;
        }
    }

    public Traits {
        values = Map.copyOf(values);
    }

    /** Of whom something else is known than a card; what is blank is left out. */
    public static Traits of(Map<Trait, List<String>> known) {
        var values = new EnumMap<Trait, List<String>>(Trait.class);
        known.forEach((trait, all) -> all.forEach(value -> add(values, trait, value)));
        return new Traits(values);
    }

    /** Reads a card. */
    public static Traits of(CardView card) {
        var values = new EnumMap<Trait, List<String>>(Trait.class);
        for (var item : card.items()) {
            switch (item.kind()) {
                case NAME -> {
                    add(values, Trait.FAMILY, item.part(0));
                    add(values, Trait.GIVEN, (item.part(1) + " " + item.part(2)).strip());
                }
                case NICKNAME -> nickname(values, item);
                case BIRTHDAY -> add(values, Trait.BIRTHDAY, item.text());
                case PHONE -> add(values, Trait.PHONE, item.text().replaceFirst("^(?i)tel:", ""));
                case MAIL -> add(values, Trait.MAIL, item.text().replaceFirst("^(?i)mailto:", ""));
                case ADDRESS -> {
                    add(values, Trait.STREET, item.part(STREET));
                    add(values, Trait.TOWN, item.part(TOWN));
                    add(values, Trait.POSTCODE, item.part(POSTCODE));
                }
                case ORGANISATION -> add(values, Trait.ORGANISATION, item.part(0));
                default -> {
                    // It says nothing of who she is.
                }
            }
        }
        if (!values.containsKey(Trait.FAMILY) && !values.containsKey(Trait.GIVEN)) {
            card.all(Kind.SHOWN_NAME).stream().findFirst().ifPresent(item -> name(values, item.text()));
        }
        return new Traits(values);
    }

    /** One word is what she is called among friends; several are her name as another card has it. */
    private static void nickname(Map<Trait, List<String>> values, CardItem item) {
        if (item.text().strip().contains(" ")) {
            name(values, item.text());
        } else {
            add(values, Trait.GIVEN, item.text());
        }
    }

    private static void name(Map<Trait, List<String>> values, String text) {
        var name = new NameParser().parse(text.replace("\0", "").strip());
        add(values, Trait.FAMILY, name.family());
        add(values, Trait.GIVEN, name.given());
    }

    private static void add(Map<Trait, List<String>> values, Trait trait, String value) {
        var text = value.replaceAll("\\s+", " ").strip();
        if (!text.isEmpty()) {
            var all = values.computeIfAbsent(trait, _ -> new ArrayList<>());
            if (!all.contains(text)) {
                all.add(text);
            }
        }
    }

    /** The values of a trait, as they stand on the card. */
    public List<String> of(Trait trait) {
        return values.getOrDefault(trait, List.of());
    }

    /**
     * What a person is known again by when her card is gone and comes back under another id: her name, with each phone and
     * mail, in small letters and without signs; her name alone when she has neither.
     */
    public Set<String> marks() {
        var name = Letters.phrase(String.join(" ", of(Trait.GIVEN)) + " " + String.join(" ", of(Trait.FAMILY)));
        var marks = new TreeSet<String>();
        of(Trait.MAIL).forEach(mail -> marks.add(name + "|" + mail.toLowerCase(Locale.ROOT)));
        of(Trait.PHONE).stream().map(phone -> phone.replaceAll("[^0-9]", "")).filter(figures -> !figures.isEmpty())
                .forEach(figures -> marks.add(
                        name + "|" + figures.substring(Math.max(0, figures.length() - FIGURES))));
        if (marks.isEmpty()) {
            marks.add(name + "|");
        }
        return marks;
    }
}
