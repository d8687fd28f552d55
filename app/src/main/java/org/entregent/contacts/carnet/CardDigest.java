package org.entregent.contacts.carnet;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardLeaf;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.search.Field;
import org.entregent.contacts.search.Searchable;
import org.entregent.contacts.search.Searchable.Line;
import org.entregent.contacts.search.Searchable.Shelf;

/**
 * What lists and searches know of a card, as it is kept beside it.
 *
 * @param shown
 *            what the person is called
 * @param leaf
 *            of which country's leaf; empty when nothing says so
 * @param lines
 *            all that can be found of it
 */
record CardDigest(String shown, String family, String given, String organisation, String title, String town,
        String country, String leaf, List<Line> lines) {

    /** Of this way of reading; a greater one has all cards read again. */
    static final int READING = 4;

    /** Lower than any letter, in the collation of names: a shorter family name comes first. */
    private static final String THEN = "\uFFFE";
    private static final int LONGEST_LINE = 4_000;

    static CardDigest of(CardView view) {
        var lines = new ArrayList<Line>();
        view.items().forEach(item -> lines(item).forEach(lines::add));
        return new CardDigest(StoredText.of(view.shownName()), StoredText.of(view.family()),
                StoredText.of(view.given()),
                StoredText.of(view.organisation()), StoredText.of(view.title()), StoredText.of(view.town()),
                StoredText.of(view.country()),
                CardLeaf.of(view), List.copyOf(lines));
    }

    private static Stream<Line> lines(CardItem item) {
        var text = StoredText.of(item.text().replace('\n', ' ').strip());
        if (text.isEmpty() || text.length() > LONGEST_LINE && item.kind() == Kind.OTHER) {
            return Stream.of();
        }
        return switch (item.kind()) {
            case NAME, SHOWN_NAME, NICKNAME -> Stream.of(new Line(Field.NAME, text));
            case ORGANISATION -> Stream.of(new Line(Field.WORK, organisation(item, text)));
            case TITLE -> Stream.of(new Line(Field.TRADE, text));
            case ADDRESS -> Stream.of(new Line(Field.PLACE, text));
            case CIRCLES -> item.parts().stream().map(String::strip).filter(part -> !part.isEmpty())
                    .map(part -> new Line(Field.CIRCLE, StoredText.of(part)));
            case MAIL, LINK, MESSENGER -> Stream.of(new Line(Field.REACH, text));
            case PHONE -> PhoneForms.of(text).stream().map(form -> new Line(Field.PHONE, form));
            case NOTE, OTHER, RELATION, MET, WISH, BIRTHDAY, ANNIVERSARY, LANGUAGE, LABEL ->
                Stream.of(new Line(Field.NOTE, text));
            case PHOTO, HOUSEKEEPING -> Stream.of();
        };
    }

    /** Its name, and after a tab its units. */
    private static String organisation(CardItem item, String text) {
        var parts = item.parts().stream().map(part -> StoredText.of(part).replaceAll("\\s+", " ").strip())
                .filter(part -> !part.isEmpty()).toList();
        return parts.size() < 2 ? text : parts.getFirst() + "\t" + String.join(", ", parts.subList(1, parts.size()));
    }

    /** As the database keeps the lines: each begins with its field's letter. */
    String searched() {
        var text = new StringBuilder();
        lines.forEach(line -> text.append(line.field().code()).append(line.text()).append('\n'));
        return text.toString();
    }

    /** A card of an index, from what the database kept. */
    static Searchable searchable(UUID id, String shown, String family, String given, String leaf, String searched,
            String home, Shelf shelf) {
        var lines = new ArrayList<Line>();
        var circles = new ArrayList<String>();
        searched.lines().filter(line -> line.length() > 1).forEach(line -> {
            var field = Field.of(line.charAt(0));
            var text = line.substring(1);
            lines.add(new Line(field, text));
            if (field == Field.CIRCLE) {
                circles.add(text);
            }
        });
        return new Searchable(id, family.isEmpty() ? shown : family + THEN + given,
                given.isEmpty() ? shown : given + THEN + family,
                leaf.isEmpty() && lines.stream().anyMatch(line -> line.field() == Field.PHONE) ? home : leaf, circles,
                shelf, lines);
    }
}
