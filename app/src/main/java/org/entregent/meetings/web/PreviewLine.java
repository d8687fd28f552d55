package org.entregent.meetings.web;

import java.util.List;

import org.entregent.web.FieldErrors;

/**
 * One line of a pasted list, as a person that can be corrected.
 *
 * @param id
 *            its place among all entries, for its address; a line that names two people gives two
 * @param number
 *            of the line as pasted, from 1
 * @param text
 *            as pasted
 * @param status
 *            what became of it
 * @param reasons
 *            why it is doubtful or left aside, in sentences
 * @param fields
 *            the person
 * @param editing
 *            whether it shows its fields; doubtful lines should
 * @param errors
 *            about its fields
 */
public record PreviewLine(String id, int number, String text, Status status, List<String> reasons,
        PersonFields fields, boolean editing, FieldErrors errors) {

    /** What became of a line. */
    public enum Status {
        UNDERSTOOD, DOUBTFUL, ASIDE
    }

    public PreviewLine {
        reasons = List.copyOf(reasons);
    }
}
