package org.entregent.contacts.web;

import java.util.List;
import java.util.UUID;

/**
 * What a card has been, the present first.
 *
 * @param version
 *            of the present state
 */
public record HistoryView(UUID id, long version, String name, List<Step> steps) {

    /**
     * A state and what made it.
     *
     * @param said
     *            what brought it, and when
     * @param gone
     *            what it no longer says
     * @param come
     *            what it says now
     * @param canBecome
     *            whether the card can be made again what it was then
     */
    public record Step(long number, String said, List<String> gone, List<String> come, boolean canBecome) {}
}
