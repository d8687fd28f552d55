package org.entregent.contacts.web;

import java.util.List;
import java.util.UUID;

/**
 * What separating two cards does.
 *
 * @param card
 *            that is both now
 * @param values
 *            what the two will say
 * @param typed
 *            what was written since they were joined
 */
public record SeparationView(UUID join, UUID card, CardInBrief main, CardInBrief other, List<PairedValues> values,
        List<Typed> typed) {

    /**
     * Something that was written since, of which nobody can know whose it is.
     *
     * @param index
     *            its place among all that was
     * @param kind
     *            what it is, in words
     */
    public record Typed(int index, String kind, String text) {}
}
