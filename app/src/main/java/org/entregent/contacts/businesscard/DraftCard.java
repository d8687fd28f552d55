package org.entregent.contacts.businesscard;

import java.util.Set;

import org.entregent.contacts.card.RawCard;

/**
 * A contact as a card was understood, to be looked at by the person who took the photo.
 *
 * @param doubtful
 *            places, among the card's properties, of what was read uncertainly or put right, or is only guessed
 */
public record DraftCard(RawCard card, Set<Integer> doubtful) {

    public DraftCard {
        doubtful = Set.copyOf(doubtful);
    }
}
