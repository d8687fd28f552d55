package org.entregent.contacts.card;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem.Kind;

/**
 * A card as a person reads it: each of its properties once, in its order.
 *
 * @param items
 *            as many as the card has properties
 */
public record CardView(List<CardItem> items) {

    private static final int TOWN = 3;
    private static final int COUNTRY = 6;

    public CardView {
        items = List.copyOf(items);
    }

    /** Reads a card; what cannot be understood is shown as it is written. */
    public static CardView of(RawCard card) {
        return new CardView(ItemReader.read(card));
    }

    /** The items of a kind, in their order. */
    public List<CardItem> all(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind).toList();
    }

    private Optional<CardItem> first(Kind kind) {
        return items.stream().filter(item -> item.kind() == kind && !item.text().isBlank()).findFirst();
    }

    private String text(Kind kind) {
        return first(kind).map(CardItem::text).orElse("");
    }

    /** What the person is called on the card; else its organisation, mail or phone; empty when it has none of these. */
    public String shownName() {
        return Stream.of(text(Kind.SHOWN_NAME), text(Kind.NAME), text(Kind.NICKNAME), organisation(), text(Kind.MAIL),
                text(Kind.PHONE)).map(CardView::line).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** Her family name, as its own field; empty when the card has none. */
    public String family() {
        return line(first(Kind.NAME).map(name -> name.part(0)).orElse(""));
    }

    /** Her given names, as their own fields; empty when the card has none. */
    public String given() {
        return line(first(Kind.NAME).map(name -> name.part(1) + " " + name.part(2)).orElse(""));
    }

    /** The first organisation, without its units. */
    public String organisation() {
        return line(first(Kind.ORGANISATION).map(one -> one.part(0).isBlank() ? one.text() : one.part(0)).orElse(""));
    }

    /** The first title or trade. */
    public String title() {
        return line(text(Kind.TITLE));
    }

    /** The town of the first address that has one. */
    public String town() {
        return ofAddress(TOWN);
    }

    /** The country of the first address that has one, as written. */
    public String country() {
        return ofAddress(COUNTRY);
    }

    private String ofAddress(int part) {
        return all(Kind.ADDRESS).stream().map(address -> line(address.part(part))).filter(text -> !text.isEmpty())
                .findFirst().orElse("");
    }

    /** Whether it says anything of a person. */
    public boolean isEmpty() {
        return items.stream().allMatch(item -> item.kind() == Kind.HOUSEKEEPING || item.text().isBlank());
    }

    private static String line(String text) {
        return text.lines().map(String::strip).filter(line -> !line.isEmpty()).collect(Collectors.joining(" "));
    }
}
