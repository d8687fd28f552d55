package org.entregent.contacts.carnet;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;

import org.entregent.contacts.card.RawCard;

/**
 * A business card that was photographed.
 *
 * @param id
 *            that of the card of the carnet which it becomes
 * @param outcome
 *            how reading it ended, in the words of who read it
 * @param card
 *            what was read on it
 * @param doubtful
 *            places of its properties that were read uncertainly
 * @param isSaved
 *            whether it is a card of the carnet already
 */
public record BusinessCard(UUID id, LocalDate photographed, String outcome, RawCard card, Set<Integer> doubtful,
        boolean isSaved) {

    public BusinessCard {
        doubtful = Set.copyOf(doubtful);
    }
}
