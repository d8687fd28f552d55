package org.entregent.meetings.web;

import java.util.List;
import java.util.Optional;

import org.entregent.meetings.FairSlot;
import org.entregent.web.DrawnOnce;

/**
 * The meeting is ready: what there is to print.
 *
 * @param parts
 *            of the pack, without the whole
 * @param slot
 *            the round table's arithmetic; absent when there is no such part
 * @param agreed
 *            how many people agreed that the sheet shows something of theirs
 */
public record ReadyView(MeetingHead head, List<PaperPart> parts, Optional<FairSlot> slot, ExchangesFigures exchanges,
        int agreed) implements DrawnOnce {

    public ReadyView {
        parts = List.copyOf(parts);
    }
}
