package org.entregent.meetings.paper;

import java.util.List;

import gg.jte.Content;

/**
 * One page, complete: everything on it has its place already.
 *
 * @param part
 *            to which it belongs
 * @param format
 *            its outline
 * @param content
 *            what is set in type
 * @param marks
 *            what is drawn
 */
record Page(Chapter part, Format format, Content content, List<Mark> marks) {

    Page {
        marks = List.copyOf(marks);
    }
}
