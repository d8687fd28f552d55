package org.entregent.meetings.preparation;

import java.util.List;

import org.entregent.contacts.reading.ReadPerson;
import org.entregent.contacts.reading.Remark;

/**
 * One line of a pasted list, before anything is made of it.
 *
 * @param line
 *            from 1, each its own
 * @param sourceNumber
 *            line of the source, from 1; 0 when it was added by hand
 * @param source
 *            as it was written
 * @param remarks
 *            why it is doubtful or aside
 * @param person
 *            whom it names; without a name when it is aside
 * @param agreed
 *            whether the host says that this person agreed to show everything
 */
public record DraftLine(int line, int sourceNumber, String source, State state, List<Remark> remarks, ReadPerson person,
        boolean agreed) {

    /** What became of a line. */
    public enum State {
        UNDERSTOOD, DOUBTFUL, ASIDE
    }

    public DraftLine {
        remarks = List.copyOf(remarks);
    }
}
