package org.entregent.contacts.card;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.identity.Ids;

/**
 * The other people on a card: who they are to its person, and through whom the owner met her. They stand on the card itself,
 * by name, so that they leave with it; a parameter that other programs leave alone says which card of the carnet is meant.
 */
public final class CardTies {

    private static final String CARD = "X-ENTREGENT-CARD";
    private static final String WORD = "X-ENTREGENT-WORD";
    private static final String REVERSE = "X-ENTREGENT-REVERSE";
    private static final Set<Kind> KINDS = Set.of(Kind.RELATION, Kind.MET, Kind.WISH);

    private CardTies() {}

    /**
     * Somebody on a card.
     *
     * @param card
     *            which card of the carnet is meant, when it was said
     * @param name
     *            what she is called there; empty when nobody is
     */
    public record Somebody(Optional<UUID> card, String name) {

        /** Nobody. */
        public static final Somebody NOBODY = new Somebody(Optional.empty(), "");
    }

    /**
     * What somebody is to the person of the card.
     *
     * @param index
     *            among the card's properties
     * @param word
     *            the owner's own word for it, or that of a program; empty when it has none
     * @param reverse
     *            the owner's own word for what the person is to her; empty when it has none
     */
    public record Tie(int index, Relation relation, String word, String reverse, Somebody who) {}

    /**
     * How the owner met the person; each part is empty when it is not known.
     *
     * @param when
     *            a year, a month or a day as ISO 8601 writes them, or words
     */
    public record Met(Somebody through, String where, String when) {

        /** Whether it says nothing. */
        public boolean isEmpty() {
            return through.name().isBlank() && where.isBlank() && when.isBlank();
        }

        /** The day; empty when no whole day is known. */
        public Optional<LocalDate> day() {
            try {
                return Optional.of(LocalDate.parse(when));
            } catch (DateTimeParseException _) {
                return Optional.empty();
            }
        }
    }

    /** Whether there is any of it on a card. */
    public static boolean areOn(RawCard card) {
        return card.properties().stream().anyMatch(property -> ItemReader.isOfKind(property, KINDS));
    }

    /** Who stands on a card, in its order. */
    public static List<Tie> of(RawCard card) {
        var ties = new ArrayList<Tie>();
        for (var item : CardView.of(card).all(Kind.RELATION)) {
            var property = card.properties().get(item.index());
            var own = property.parameter(WORD);
            var types = property.types().stream().filter(type -> !type.equals(Relation.OTHER.token())).sorted()
                    .toList();
            var relation = Stream.concat(Stream.of(item.label()), property.types().stream().sorted()).map(Relation::of)
                    .flatMap(Optional::stream).findFirst().orElse(Relation.OTHER);
            var word = !own.isEmpty()
                    ? own
                    : !item.label().isEmpty()
                            ? item.label()
                            : relation == Relation.OTHER ? String.join(", ", types) : "";
            ties.add(new Tie(item.index(), relation, word.equals(Relation.OTHER.token()) ? "" : word,
                    property.parameter(REVERSE), somebody(property, item.text())));
        }
        return List.copyOf(ties);
    }

    private static Somebody somebody(RawProperty property, String name) {
        var card = property.parameter(CARD);
        return new Somebody(Ids.read(card), name.lines().map(String::strip).findFirst().orElse(""));
    }

    /** Whether a name is none, but says by its identifier which card is meant (RFC 6350, 6.6.6). */
    public static boolean isIdentifier(String name) {
        return name.regionMatches(true, 0, "urn:", 0, "urn:".length());
    }

    /** How the owner met the person; empty when the card does not say. */
    public static Optional<Met> met(RawCard card) {
        return CardView.of(card).all(Kind.MET).stream().findFirst().map(item -> new Met(
                somebody(card.properties().get(item.index()), item.part(0)), item.part(1), item.part(2)));
    }

    /** Why the owner would like to know the person; empty when she knows her, or does not say. */
    public static Optional<String> wish(RawCard card) {
        return CardView.of(card).all(Kind.WISH).stream().findFirst()
                .map(item -> item.text().equals(NO_REASON) ? "" : item.text());
    }

    /** A property has to say something. */
    private static final String NO_REASON = "-";

    /** The same card with somebody more on it. */
    public static RawCard with(RawCard card, Relation relation, String word, String reverse, Somebody who) {
        var parameters = new ArrayList<>(List.of(new Parameter("TYPE", relation.token()),
                new Parameter("VALUE", "text")));
        add(parameters, WORD, word);
        add(parameters, REVERSE, reverse);
        add(parameters, CARD, who.card().map(UUID::toString).orElse(""));
        return new CardEdit(card).add(Kind.RELATION, parameters, List.of(who.name())).done();
    }

    private static void add(List<Parameter> parameters, String name, String value) {
        if (!value.isBlank()) {
            parameters.add(new Parameter(name, value.replaceAll("[\\p{Cntrl}\"]+", " ").strip()));
        }
    }

    /** The same card without what is at an index; the same card when that is nobody. */
    public static RawCard without(RawCard card, int index) {
        boolean isTie = of(card).stream().anyMatch(tie -> tie.index() == index);
        return isTie ? new CardEdit(card).remove(index).done() : card;
    }

    /** The same card saying otherwise how they met; nothing when that is empty. */
    public static RawCard withMet(RawCard card, Met met) {
        var edit = without(card, Kind.MET);
        if (!met.isEmpty()) {
            var parameters = new ArrayList<Parameter>();
            add(parameters, CARD, met.through().card().map(UUID::toString).orElse(""));
            edit.add(Kind.MET, parameters, List.of(met.through().name(), met.where(), met.when()));
        }
        return edit.done();
    }

    private static CardEdit without(RawCard card, Kind kind) {
        var edit = new CardEdit(card);
        CardView.of(card).all(kind).forEach(item -> edit.remove(item.index()));
        return edit;
    }

    /** The same card as that of somebody whom the owner would like to know. */
    public static RawCard withWish(RawCard card, String why) {
        return without(card, Kind.WISH).add(Kind.WISH, List.of(), List.of(why.isBlank() ? NO_REASON : why)).done();
    }

    /** The same card as that of somebody whom the owner knows. */
    public static RawCard withoutWish(RawCard card) {
        return without(card, Kind.WISH).done();
    }
}
