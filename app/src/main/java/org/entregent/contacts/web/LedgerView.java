package org.entregent.contacts.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What was joined, and who was said to be two people, the last first.
 */
public record LedgerView(List<Line> lines, Paging paging) {

    /** What a line tells of. */
    public enum Kind {
        JOINED, SEPARATED, PARTED
    }

    /**
     * What was said of two cards.
     *
     * @param id
     *            by which it is taken back
     * @param day
     *            when it was said
     * @param ended
     *            when the two were separated; empty when they were not
     * @param card
     *            that is both now
     * @param together
     *            of how many pairs it was said at once, and is taken back at once
     */
    public record Line(Kind kind, UUID id, String left, String right, String day, String ended, Optional<UUID> card,
            int together) {}
}
