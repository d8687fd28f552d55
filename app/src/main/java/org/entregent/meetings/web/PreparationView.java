package org.entregent.meetings.web;

import java.util.List;
import java.util.Optional;

import org.entregent.meetings.FairSlot;
import org.entregent.web.DrawnOnce;
import org.entregent.web.FieldErrors;

/**
 * The preparation of a meeting: conductor, plan, who comes, what to print.
 *
 * @param conductor
 *            the parts in their order
 * @param slot
 *            the round table's arithmetic; absent when there is no such part
 * @param papers
 *            the whole pack is not among them
 * @param notes
 *            what the host should know: a slot that is too short, a badge that cannot hold everything
 * @param begun
 *            whether the evening has begun, so that there is a report
 * @param openPart
 *            id of the part whose form is open, or empty
 * @param goes
 *            what deleting would take away
 * @param version
 *            of the meeting
 * @param errors
 *            about the open part's form, or about "minutes" of a new part when none is open
 */
public record PreparationView(MeetingHead head, List<RunPart> conductor, Optional<FairSlot> slot,
        ExchangesFigures exchanges, Coming coming, PlanView plan, List<PaperPart> papers, List<String> notes,
        boolean begun, String openPart, DeleteView goes, long version,
        FieldErrors errors) implements DrawnOnce {

    public PreparationView {
        conductor = List.copyOf(conductor);
        papers = List.copyOf(papers);
        notes = List.copyOf(notes);
    }
}
