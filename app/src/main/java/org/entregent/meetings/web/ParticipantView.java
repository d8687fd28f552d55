package org.entregent.meetings.web;

import java.util.Set;

import org.entregent.meetings.Detail;
import org.entregent.web.FieldErrors;

/**
 * One participant, to be corrected.
 *
 * @param number
 *            the same on every paper and screen
 * @param fields
 *            as typed so far
 * @param agreed
 *            what the sheet may show
 * @param newcomer
 *            whether she comes for the first time
 * @param version
 *            of what was shown
 * @param errors
 *            by field of the person
 */
public record ParticipantView(MeetingHead head, int number, PersonFields fields, Set<Detail> agreed, boolean newcomer,
        long version, LinkState link, FieldErrors errors) {

    public ParticipantView {
        agreed = Set.copyOf(agreed);
    }
}
