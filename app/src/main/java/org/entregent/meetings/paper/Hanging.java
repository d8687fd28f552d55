package org.entregent.meetings.paper;

import gg.jte.TemplateOutput;

/**
 * A figure and the text that hangs beside it, all lines of the text under one another.
 *
 * @param indent
 *            of the text, in millimetres
 */
record Hanging(Block figure, Block text, double indent) implements Piece {

    @Override
    public double height() {
        return Math.max(figure.height(), text.height());
    }

    @Override
    public boolean isEmpty() {
        return figure.isEmpty() && text.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent("<div class=\"hanging\"><div class=\"at\">");
        figure.writeTo(output);
        output.writeContent("</div><div style=\"padding-left:" + Millimetres.css(indent) + "\">");
        text.writeTo(output);
        output.writeContent("</div></div>");
    }
}
