package org.entregent.meetings.paper;

import org.entregent.meetings.Meeting;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Compositor;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Paragraph;

/**
 * Where the papers of one meeting are made: what all of them need.
 *
 * @param compositor
 *            sets type
 * @param templates
 *            hold it
 * @param words
 *            in the language of the papers
 * @param paper
 *            size of the sheets that are not labels
 * @param meeting
 *            as the papers announce it, in letters that can be printed
 */
record Atelier(Compositor compositor, Templates templates, Words words, PaperSize paper, Meeting meeting) {

    /** A text measured. */
    Paragraph paragraph(String text, Hand hand) {
        return compositor.paragraph(text, hand);
    }

    /** A text on one line, however long: for short words and figures. */
    Block word(String text, Hand hand, double size, double leading) {
        return paragraph(text, hand).set(size, leading, Double.MAX_VALUE);
    }

    /** "Petit déjeuner des Deux-Rives, jeudi 26 novembre 2026", without the date when there is none. */
    String titleAndDate() {
        return meeting.start()
                .map(start -> words.say("meeting.and.date", meeting.title(), words.date(start.toLocalDate())))
                .orElse(meeting.title());
    }
}
