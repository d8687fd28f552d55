package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.entregent.web.FieldErrors;

/**
 * Where photos of business cards are given.
 *
 * @param readsLetters
 *            whether letters can be read, or only codes
 * @param open
 *            cards that were photographed and not saved yet
 * @param saved
 *            the card that was just saved, when one was
 */
public record BusinessCardsView(boolean readsLetters, FieldErrors errors, List<Line> open, Optional<Line> saved) {

    /** @param name what is known of who it is; empty when nothing is */
    public record Line(UUID id, String name, String day) {}
}
