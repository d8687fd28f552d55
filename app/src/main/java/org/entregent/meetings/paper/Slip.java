package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.meetings.paper.SlipRound.Measure;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;

/** The slip of one person: her number and name, and her rounds in their order. Lengths in millimetres. */
final class Slip {

    private static final double PADDING = 8;
    private static final double BETWEEN_COLUMNS = 10;
    private static final double NUMBER_COLUMN = 12;
    private static final double AFTER_NUMBER = 3.2;
    private static final double NAME_SIZE = 18;
    private static final double NAME_LEADING = 1.1;
    private static final double SMALL_SIZE = 7.6;
    private static final double SMALL_LEADING = 1.35;
    private static final double UNDER_NAME = 2;
    private static final double UNDER_THREAD = 3.6;
    private static final double MOST_GAP = 6;
    private static final double HIGHEST_NAME = 24;
    private static final double HIGHEST_TITLE = 12;

    private final Atelier atelier;
    private final Guest guest;
    private final List<SlipRound> rounds;

    Slip(Atelier atelier, Guest guest, List<SlipRound> rounds) {
        this.atelier = atelier;
        this.guest = guest;
        this.rounds = rounds;
    }

    /** The slip on a piece of paper, in columns; none when it does not fit in that measure. */
    Optional<Sketch> on(double width, double height, int columns, Measure measure) {
        var sheet = new Sketch();
        double top = head(sheet, width);
        double bottom = foot(sheet, width, height);
        double columnWidth = columnWidth(width, columns);
        var sketches = rounds.stream().map(round -> round.sketch(atelier, measure, columnWidth)).toList();
        var filled = evenly(sketches, columns, bottom - top);
        if (filled.size() > columns || sketches.stream().anyMatch(sketch -> sketch.height() > bottom - top)) {
            return Optional.empty();
        }
        place(sheet, filled, top, bottom, columnWidth);
        return Optional.of(sheet);
    }

    /** The slip on as many pieces of paper as it takes. */
    List<Sketch> over(double width, double height, int columns) {
        double columnWidth = columnWidth(width, columns);
        double room = foot(new Sketch(), width, height) - head(new Sketch(), width);
        var filled = columns(rounds.stream().map(round -> ample(round, columnWidth, room)).toList(), room);
        var sheets = new ArrayList<Sketch>();
        for (int from = 0; from < filled.size(); from += columns) {
            var sheet = new Sketch();
            double top = head(sheet, width);
            double bottom = foot(sheet, width, height);
            place(sheet, filled.subList(from, Math.min(filled.size(), from + columns)), top, bottom, columnWidth);
            sheets.add(sheet);
        }
        return sheets;
    }

    private Sketch ample(SlipRound round, double width, double room) {
        var sketch = round.sketch(atelier, Measure.AMPLE, width);
        for (var measure : Measure.values()) {
            sketch = round.sketch(atelier, measure, width);
            if (sketch.height() <= room) {
                break;
            }
        }
        return sketch;
    }

    private static double columnWidth(double width, int columns) {
        return (width - 2 * PADDING - (columns - 1) * BETWEEN_COLUMNS) / columns;
    }

    /** The same number of rounds in each column if there is room; otherwise until each column is full. */
    private static List<List<Sketch>> evenly(List<Sketch> sketches, int columns, double room) {
        int perColumn = Math.ceilDiv(Math.max(1, sketches.size()), columns);
        var even = new ArrayList<List<Sketch>>();
        for (int from = 0; from < sketches.size(); from += perColumn) {
            even.add(sketches.subList(from, Math.min(sketches.size(), from + perColumn)));
        }
        boolean fits = even.stream().allMatch(column -> column.stream().mapToDouble(Sketch::height).sum() <= room);
        return fits ? even : columns(sketches, room);
    }

    /** Rounds one under the other until a column is full. */
    private static List<List<Sketch>> columns(List<Sketch> sketches, double room) {
        var columns = new ArrayList<List<Sketch>>();
        double taken = room;
        for (var sketch : sketches) {
            if (taken + sketch.height() > room || columns.isEmpty()) {
                columns.add(new ArrayList<>());
                taken = 0;
            }
            columns.getLast().add(sketch);
            taken += sketch.height();
        }
        return columns;
    }

    /** Some of the room that is left goes between the rounds. */
    private static void place(Sketch sheet, List<List<Sketch>> columns, double top, double bottom,
            double columnWidth) {
        double gap = MOST_GAP;
        for (var column : columns) {
            double taken = column.stream().mapToDouble(Sketch::height).sum();
            gap = Math.min(gap, (bottom - top - taken) / column.size());
        }
        for (int i = 0; i < columns.size(); i++) {
            double y = top;
            for (var sketch : columns.get(i)) {
                sheet.add(sketch, PADDING + i * (columnWidth + BETWEEN_COLUMNS), y);
                y += sketch.height() + gap;
            }
        }
    }

    /** Returns where the head ends. */
    private double head(Sketch sheet, double width) {
        double inner = width - 2 * PADDING;
        var words = atelier.words();
        var title = atelier.paragraph(words.say("document", words.say("slip.title"), atelier.titleAndDate()), Hand.TEXT)
                .within(SMALL_SIZE, SMALL_LEADING, inner, HIGHEST_TITLE).in(Tone.FAINT);
        sheet.put(PADDING, PADDING, inner, title);
        double y = PADDING + title.height() + 1.4;
        var name = atelier.paragraph(guest.name(), Hand.TITLE);
        var set = name.ems() * Millimetres.ofPoints(NAME_SIZE - 4) <= inner - NUMBER_COLUMN
                ? name.fitted(NAME_SIZE, NAME_SIZE - 4, NAME_LEADING, inner - NUMBER_COLUMN)
                : name.within(NAME_SIZE - 4, NAME_LEADING, inner - NUMBER_COLUMN, HIGHEST_NAME);
        var number = atelier.word(Integer.toString(guest.number()), Hand.LIGHT, set.size(), set.leading());
        sheet.put(PADDING, y, NUMBER_COLUMN, number.in(Tone.THREAD));
        sheet.put(PADDING + Math.min(NUMBER_COLUMN, number.width() + AFTER_NUMBER), y, inner - NUMBER_COLUMN, set);
        y += set.height() + UNDER_NAME;
        sheet.draw(Stroke.across(PADDING, y, inner, Pen.THREAD));
        return y + UNDER_THREAD;
    }

    /** Returns where the foot begins. */
    private double foot(Sketch sheet, double width, double height) {
        var foot = atelier.paragraph(atelier.words().say("slip.foot"), Hand.TEXT)
                .pretty(SMALL_SIZE, SMALL_LEADING, width - 2 * PADDING).in(Tone.FAINT);
        double top = height - PADDING - foot.height();
        sheet.put(PADDING, top, width - 2 * PADDING, foot);
        return top;
    }
}
