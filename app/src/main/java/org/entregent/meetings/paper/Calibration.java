package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.paper.Mark.Frame;
import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.meetings.paper.Placed.Align;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Stack;

/**
 * The page by which a printer is adjusted to a sheet of labels: every outline with its number, a ruler along two edges, a
 * length to measure and what to do with it. Lengths in millimetres.
 */
final class Calibration {

    /** The rulers stand inside what a printer cannot reach. */
    private static final double RULER = 6;
    private static final int FIRST = 10;
    private static final double TEN = 3.2;
    private static final double FIVE = 2.2;
    private static final double ONE = 1.3;
    private static final double MEASURE = 100;
    private static final double TEXT_WIDTH = 120;
    private static final double TEXT_SIZE = 9;
    private static final double TEXT_LEADING = 1.35;
    private static final double NUMBER_ROOM = 7;
    private static final double MEASURE_ROOM = 9;
    private static final double NUMBER_SIZE = 11;
    private static final double FIGURE_SIZE = 6;
    private static final double INSET = 2;

    private final Atelier atelier;
    private final LabelSheet sheet;

    Calibration(Atelier atelier, LabelSheet sheet) {
        this.atelier = atelier;
        this.sheet = sheet;
    }

    List<Page> pages() {
        var placed = new ArrayList<Placed>();
        var marks = new ArrayList<Mark>();
        for (int i = 0; i < sheet.count(); i++) {
            double x = x(i);
            double y = y(i);
            marks.add(new Frame(x, y, sheet.width(), sheet.height(), Pen.FINE));
            placed.add(Placed.at(x + INSET, y + INSET, NUMBER_ROOM,
                    atelier.word(Integer.toString(i + 1), Hand.LIGHT, NUMBER_SIZE, 1)));
        }
        ruler(placed, marks, sheet.paper().width(), true);
        ruler(placed, marks, sheet.paper().height(), false);
        measure(placed, marks);
        var steps = steps(sheet.width() - NUMBER_ROOM - 2 * INSET);
        double room = sheet.height() - 2 * INSET - MEASURE_ROOM;
        boolean inLabels = sheet.count() >= steps.size() && steps.stream().allMatch(step -> step.height() <= room);
        for (int i = 0; inLabels && i < steps.size(); i++) {
            placed.add(Placed.at(x(i) + INSET + NUMBER_ROOM, y(i) + INSET, steps.get(i).width() + INSET, steps.get(i)));
        }
        var pages = new ArrayList<Page>();
        pages.add(new Page(Part.CALIBRATION, sheet.paper().upright(),
                output -> placed.forEach(each -> each.writeTo(output)), marks));
        if (!inLabels) {
            var leaf = new Leaf(atelier, Part.CALIBRATION, sheet.paper().upright(),
                    atelier.words().say("calibration.title"), "", "", "");
            pages.add(leaf.page(Stack.of(steps(TEXT_WIDTH)), List.of(), ""));
        }
        return pages;
    }

    private List<Block> steps(double width) {
        var words = atelier.words();
        return List.of(words.say("calibration.step.1"), words.say("calibration.step.2"),
                words.say("calibration.step.3", LabelSheet.plain(sheet.offsetX()), LabelSheet.plain(sheet.offsetY())))
                .stream().map(step -> atelier.paragraph(step, Hand.TEXT).pretty(TEXT_SIZE, TEXT_LEADING, width))
                .toList();
    }

    /** The line of 100 mm, across the foot of the first row of labels. */
    private void measure(List<Placed> placed, List<Mark> marks) {
        double x = (sheet.paper().width() - MEASURE) / 2;
        double y = y(0) + sheet.height() - MEASURE_ROOM / 2;
        marks.add(Stroke.across(x, y, MEASURE, Pen.FIRM));
        for (double end : new double[]{x, x + MEASURE}) {
            marks.add(Stroke.down(end, y - 1.5, 3, Pen.FIRM));
        }
        var said = atelier.word(atelier.words().say("calibration.line"), Hand.TEXT, TEXT_SIZE - 1, 1);
        placed.add(Placed.at(x + 2, y - said.height() - 0.6, 20, said));
    }

    private double x(int label) {
        return sheet.leftOf(label % sheet.columns());
    }

    private double y(int label) {
        return sheet.topOf(label / sheet.columns());
    }

    private void ruler(List<Placed> placed, List<Mark> marks, double length, boolean across) {
        // Where the two rulers would cross, neither is drawn.
        for (int mm = FIRST; mm <= length; mm++) {
            double tick = mm % 10 == 0 ? TEN : mm % 5 == 0 ? FIVE : ONE;
            marks.add(across ? Stroke.down(mm, RULER, tick, Pen.FINE) : Stroke.across(RULER, mm, tick, Pen.FINE));
            if (mm % 10 == 0 && length - mm > 4) {
                var figure = atelier.word(Integer.toString(mm), Hand.TEXT, FIGURE_SIZE, 1).in(Tone.FAINT);
                placed.add(across
                        ? new Placed(mm - 5, RULER - figure.height() - 0.4, 10, Align.CENTRE, figure)
                        : new Placed(0, mm - figure.height() / 2, RULER - 0.8, Align.END, figure));
            }
        }
    }
}
