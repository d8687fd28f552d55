package org.entregent.meetings.paper;

import java.util.Optional;

import gg.jte.Content;
import gg.jte.TemplateOutput;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Millimetres;

/**
 * Something at its place.
 *
 * @param x
 *            from the left of what holds it, in millimetres
 * @param y
 *            from the top of what holds it, in millimetres
 * @param width
 *            in millimetres
 */
record Placed(double x, double y, double width, Align align, Content content) implements Content {

    /** Where lines shorter than the width stand. */
    enum Align {
        START, CENTRE, END
    }

    static Placed at(double x, double y, double width, Content content) {
        return new Placed(x, y, width, Align.START, content);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        var place = "left:" + Millimetres.css(x) + ";top:" + Millimetres.css(y) + ";width:" + Millimetres.css(width)
                + ";";
        if (content instanceof Block block) {
            block.writeTo(output, " at" + alignClass(), place, Optional.empty());
            return;
        }
        output.writeContent("<div class=\"at" + alignClass() + "\" style=\"" + place + "\">");
        content.writeTo(output);
        output.writeContent("</div>");
    }

    private String alignClass() {
        return switch (align) {
            case START -> "";
            case CENTRE -> " centre";
            case END -> " end";
        };
    }
}
