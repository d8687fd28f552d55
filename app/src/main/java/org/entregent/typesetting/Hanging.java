package org.entregent.typesetting;

import java.util.Optional;

import gg.jte.TemplateOutput;

/**
 * A figure in the hand of a text, and the text that hangs beside it, all its lines under one another.
 *
 * @param indent
 *            of the text, in millimetres
 */
public record Hanging(Line figure, Block text, double indent) implements Piece {

    @Override
    public double height() {
        return text.height();
    }

    @Override
    public boolean isEmpty() {
        return text.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        // In the first line and not beside it: the engine draws what floats or has a place of its own before or after
        // all the rest, and whoever reads the text would not find the figures with their names.
        text.writeTo(output, "", "padding-left:" + Millimetres.css(indent) + ";", Optional.of(this::writeFigure));
    }

    private void writeFigure(TemplateOutput output) {
        output.writeContent("<span class=\"figure faint\" style=\"width:" + Millimetres.css(indent) + ";margin-left:-"
                + Millimetres.css(indent) + "\">");
        figure.writeTo(output);
        output.writeContent("</span>");
    }
}
