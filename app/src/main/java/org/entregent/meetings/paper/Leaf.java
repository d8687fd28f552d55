package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import gg.jte.Content;

import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;

/** A page of the carnet: a margin with its thread, a head, a body, a foot. Lengths in millimetres. */
final class Leaf {

    static final double LEFT = 20;
    static final double RIGHT = 15;
    static final double TOP = 14;
    private static final double THREAD = 13;
    private static final double FOOT = 7;
    private static final double ABOVE_FOOT = 2.5;
    private static final double UNDER_HEAD = 6;
    private static final double HEADING_SIZE = 21;
    private static final double UNDER_SIZE = 9.5;
    private static final double NOTICE_SIZE = 7.6;
    private static final double ROOM_FOR_END = 40;

    private final Atelier atelier;
    private final Chapter part;
    private final Format format;
    private final Block title;
    private final Block under;
    private final Block end;
    private final Block foot;

    /**
     * @param end
     *            at the right of the head, possibly empty
     */
    Leaf(Atelier atelier, Chapter part, Format format, String title, String under, String end, String foot) {
        this.atelier = atelier;
        this.part = part;
        this.format = format;
        this.title = atelier.paragraph(title, Hand.TITLE).balanced(HEADING_SIZE, 1.1, width());
        this.under = atelier.paragraph(under, Hand.TEXT).set(UNDER_SIZE, 1.4, width() - ROOM_FOR_END).in(Tone.SOFT);
        this.end = atelier.word(end, Hand.TEXT, UNDER_SIZE, 1.4).in(Tone.SOFT);
        this.foot = atelier.paragraph(foot, Hand.TEXT).set(NOTICE_SIZE, 1.4, width() - ROOM_FOR_END / 2)
                .in(Tone.FAINT);
    }

    /** Width between the margins. */
    double width() {
        return format.width() - LEFT - RIGHT;
    }

    double bodyTop() {
        return TOP + title.height() + under.height() + UNDER_HEAD;
    }

    /** Height that a body may take. */
    double bodyHeight() {
        return footTop() - ABOVE_FOOT - bodyTop();
    }

    private double footTop() {
        return format.height() - FOOT - foot.height();
    }

    /** One page; "n / N" in its foot when there is more than one. */
    Page page(Content body, List<Mark> marks, int number, int of) {
        var pages = of == 1
                ? ""
                : atelier.words().say("page", Integer.toString(number), Integer.toString(of));
        return page(body, marks, pages);
    }

    Page page(Content body, List<Mark> marks, String footEnd) {
        var places = new HashMap<String, Object>();
        places.put("left", Millimetres.css(LEFT));
        places.put("width", Millimetres.css(width()));
        places.put("headTop", Millimetres.css(TOP));
        places.put("title", title);
        places.put("under", under);
        places.put("end", end);
        places.put("endTop", Millimetres.css(TOP + title.height()));
        places.put("body", body);
        places.put("bodyTop", Millimetres.css(bodyTop()));
        places.put("foot", foot);
        places.put("footEnd", atelier.word(footEnd, Hand.TEXT, NOTICE_SIZE, 1.4).in(Tone.FAINT));
        places.put("footTop", Millimetres.css(footTop()));
        var all = new ArrayList<>(marks);
        all.add(Stroke.down(THREAD, 0, format.height(), Pen.THREAD));
        return new Page(part, format, atelier.templates().filled("sheet", places), all);
    }
}
