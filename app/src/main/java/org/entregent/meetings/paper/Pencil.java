package org.entregent.meetings.paper;

import java.io.IOException;
import java.util.List;

import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

import org.entregent.meetings.paper.Mark.Code;
import org.entregent.meetings.paper.Mark.Frame;
import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.typesetting.Millimetres;

/** Draws the marks of a page on it. */
final class Pencil {

    private final PDDocument document;

    Pencil(PDDocument document) {
        this.document = document;
    }

    void draw(Page page, PDPage on) throws IOException {
        if (page.marks().isEmpty()) {
            return;
        }
        try (var stream = new PDPageContentStream(document, on, AppendMode.APPEND, true, true)) {
            for (var pen : Pen.values()) {
                lines(page.marks(), pen, on.getMediaBox().getHeight(), stream);
            }
            for (var mark : page.marks()) {
                if (mark instanceof Code code) {
                    code(code, on.getMediaBox().getHeight(), stream);
                }
            }
        }
    }

    private static void lines(List<Mark> marks, Pen pen, float height, PDPageContentStream stream)
            throws IOException {
        var drawn = marks.stream().filter(mark -> (mark instanceof Stroke stroke && stroke.pen() == pen)
                || (mark instanceof Frame frame && frame.pen() == pen)).toList();
        if (drawn.isEmpty()) {
            return;
        }
        stream.setLineWidth(points(pen.width()));
        stream.setStrokingColor(pen.ink().red(), pen.ink().green(), pen.ink().blue());
        float dash = points(pen.dash());
        stream.setLineDashPattern(dash == 0 ? new float[0] : new float[]{dash, dash}, 0);
        for (var mark : drawn) {
            if (mark instanceof Stroke stroke) {
                stream.moveTo(points(stroke.fromX()), height - points(stroke.fromY()));
                stream.lineTo(points(stroke.toX()), height - points(stroke.toY()));
            } else if (mark instanceof Frame frame) {
                stream.addRect(points(frame.x()), height - points(frame.y() + frame.height()), points(frame.width()),
                        points(frame.height()));
            }
        }
        stream.stroke();
    }

    private void code(Code code, float height, PDPageContentStream stream) throws IOException {
        var picture = new PDImageXObject(document, code.code().deflated(),
                COSName.FLATE_DECODE, code.code().side(), code.code().side(), 1, PDDeviceGray.INSTANCE);
        stream.drawImage(picture, points(code.x()), height - points(code.y() + code.side()), points(code.side()),
                points(code.side()));
    }

    private static float points(double millimetres) {
        return (float) Millimetres.toPoints(millimetres);
    }
}
