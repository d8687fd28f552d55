package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.contacts.web.CardPage.Fact;

/**
 * The cards of which one is made.
 *
 * @param card
 *            that is all of them
 * @param parts
 *            the leading one first
 */
public record JoinedView(CardInBrief card, List<Part> parts) {

    /**
     * A card that is part of it.
     *
     * @param facts
     *            all it says
     * @param join
     *            by which it came to the others; none for the leading one
     */
    public record Part(CardInBrief card, List<Fact> facts, Optional<UUID> join) {}
}
