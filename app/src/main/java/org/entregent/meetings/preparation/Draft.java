package org.entregent.meetings.preparation;

import java.util.List;
import java.util.UUID;

import org.entregent.contacts.reading.ReadPerson;
import org.entregent.meetings.preparation.DraftLine.State;

/**
 * A pasted list, looked at and corrected before anything is made of it.
 *
 * @param meeting
 *            the meeting it is for; a first list's becomes one when it is used
 * @param country
 *            ISO code of the country whose telephone numbers need no country code
 * @param used
 *            whether something was made of it
 * @param lines
 *            in the order of the list
 */
public record Draft(MeetingId meeting, UUID id, String country, boolean used, List<DraftLine> lines) {

    public Draft {
        lines = List.copyOf(lines);
    }

    /** Its lines in one state. */
    public List<DraftLine> in(State state) {
        return lines.stream().filter(line -> line.state() == state).toList();
    }

    /** The lines that name people, in their order. */
    public List<DraftLine> naming() {
        return lines.stream().filter(line -> line.state() != State.ASIDE).toList();
    }

    /** The people it names, in their order. */
    public List<ReadPerson> people() {
        return naming().stream().map(DraftLine::person).toList();
    }
}
