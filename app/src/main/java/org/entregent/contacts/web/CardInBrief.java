package org.entregent.contacts.web;

import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.web.Monogram;

/**
 * A card by what tells it from another.
 *
 * @param what
 *            title, organisation and town, as far as the card says them
 */
public record CardInBrief(UUID id, String name, String initials, String what) {

    static CardInBrief of(UUID id, RawCard raw) {
        var card = CardView.of(raw);
        var name = card.shownName();
        return new CardInBrief(id, name, Monogram.of(name), Stream.of(card.title(), card.organisation(), card.town())
                .filter(part -> !part.isEmpty() && !part.equals(name)).collect(Collectors.joining(", ")));
    }

    public String url() {
        return "/carnet/cards/" + id;
    }
}
