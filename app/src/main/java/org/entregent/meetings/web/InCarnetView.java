package org.entregent.meetings.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Whom of a meeting the host has in her own carnet.
 *
 * @param said
 *            those of whom she said so
 * @param likely
 *            those who may be; empty while they are looked for
 */
public record InCarnetView(MeetingHead head, List<Line> said, Optional<List<Line>> likely) {

    /**
     * A participant and a card.
     *
     * @param what
     *            what tells her from others at the meeting
     * @param called
     *            what the card calls her
     * @param why
     *            it may be hers, in one sentence; empty where it was said
     */
    public record Line(int number, String name, String what, UUID card, String called, String why) {}

    public InCarnetView {
        said = List.copyOf(said);
    }

    public String url() {
        return head.url("in-carnet");
    }
}
