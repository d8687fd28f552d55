package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;

import org.entregent.meetings.paper.Mark.Code;
import org.entregent.meetings.paper.Mark.Frame;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.meetings.paper.Placed.Align;

/** A part of a page under composition, measured from its own upper left corner in millimetres. */
final class Sketch {

    private final List<Placed> placed = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private double height;

    void put(double x, double y, double width, Content content) {
        placed.add(Placed.at(x, y, width, content));
    }

    /** The same, against the right end of the width. */
    void putAtEnd(double x, double y, double width, Content content) {
        placed.add(new Placed(x, y, width, Align.END, content));
    }

    /** The same, in the middle of the width. */
    void putInMiddle(double x, double y, double width, Content content) {
        placed.add(new Placed(x, y, width, Align.CENTRE, content));
    }

    void draw(Mark mark) {
        marks.add(mark);
    }

    void add(Sketch other, double x, double y) {
        for (var each : other.placed) {
            placed.add(new Placed(each.x() + x, each.y() + y, each.width(), each.align(), each.content()));
        }
        for (var mark : other.marks) {
            marks.add(switch (mark) {
                case Stroke s -> new Stroke(s.fromX() + x, s.fromY() + y, s.toX() + x, s.toY() + y, s.pen());
                case Frame f -> new Frame(f.x() + x, f.y() + y, f.width(), f.height(), f.pen());
                case Code c -> new Code(c.x() + x, c.y() + y, c.side(), c.code());
            });
        }
    }

    /** Height that it takes, as its maker says. */
    double height() {
        return height;
    }

    Sketch ofHeight(double millimetres) {
        height = millimetres;
        return this;
    }

    /** A page of it. */
    Page page(Part part, Format format) {
        var content = List.copyOf(placed);
        return new Page(part, format, output -> content.forEach(each -> each.writeTo(output)), marks);
    }
}
