package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.paper.Mark.Frame;
import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;

/**
 * One round on somebody's slip: whom she meets, at which table, why; a box to tick and a line to write on.
 *
 * @param round
 *            "Tour 1"
 * @param hour
 *            "9 h 45", empty when it is not known
 * @param table
 *            "Table 4", empty when she pauses
 * @param partners
 *            one, or two in a trio; none when she pauses
 * @param reasons
 *            sentences
 */
record SlipRound(String round, String hour, String table, List<Guest> partners, List<String> reasons) {

    /** How much a slip says, and how large, from ample to spare. */
    enum Measure {
        /** Title and house of each partner; box and line one under the other. */
        AMPLE(9, 15, 3, true, false, true),
        /** Box and line side by side. */
        CLOSE(9, 15, 3, true, true, true),
        /** Without title and house. */
        BARE(9, 15, 3, false, true, true),
        /** Names a little smaller, the line without its caption. */
        TIGHT(9, 13, 1, false, true, false),
        /** Smaller sentences, for reasons that are very long. */
        SMALL(8.2, 13, 1, false, true, false), SMALLER(7.6, 13, 1, false, true, false), SMALLEST(6.6, 13, 1,
                false, true, false);

        private final double size;
        private final double nameSize;
        private final double after;
        private final boolean house;
        private final boolean sideBySide;
        private final boolean captioned;

        Measure(double size, double nameSize, double after, boolean house, boolean sideBySide,
                boolean captioned) {
            this.size = size;
            this.nameSize = nameSize;
            this.after = after;
            this.house = house;
            this.sideBySide = sideBySide;
            this.captioned = captioned;
        }

        /** Whether sentences have the size they should have. */
        boolean legible() {
            return size >= 9;
        }
    }

    private static final double LEAST_FIRST_NAME_SIZE = 12;
    private static final double FAMILY_NAME_SIZE = 11;
    private static final double NAME_LEADING = 1.16;
    private static final double BESIDE_NAME = 1.4;
    private static final double HIGHEST_NAME = 15;
    private static final double BETWEEN_PARTNERS = 1;
    /** Difference of the baselines of two sizes of the serif in lines of one height, in sizes. */
    private static final double BASELINE = 0.235;
    private static final double TABLE_SIZE = 11;
    private static final double TABLE_LEADING = 1.3;
    private static final double TABLE_COLUMN = 27;
    private static final double TABLE_DROP = 0.45;
    private static final double HOUSE_SIZE = 8.4;
    private static final double SMALL_SIZE = 7.6;
    private static final double LEADING = 1.34;
    private static final double HIGHEST_REASON = 80;
    private static final double AROUND_REASONS = 0.35;
    private static final double BOX = 3.4;
    private static final double BESIDE_BOX = 1.7;
    private static final double BETWEEN_BOXES = 3;
    private static final double TICK_ROW = 5.6;
    private static final double WRITING_ROW = 5.6;
    private static final double UNDER_RULE = 0.7;
    private static final double CAPTION = 2.8;
    private static final double LEAST_RULE = 22;

    /** The round, as wide as said. */
    Sketch sketch(Atelier atelier, Measure measure, double width) {
        var sketch = new Sketch();
        double least = place(sketch, atelier, measure, width);
        double y = 0;
        for (var partner : partners) {
            y = y == 0 ? 0 : y + BETWEEN_PARTNERS;
            y = name(sketch, atelier, partner, measure.nameSize, y, width - TABLE_COLUMN - BESIDE_NAME);
            if (measure.house) {
                y = house(sketch, atelier, partner, y, width - TABLE_COLUMN - BESIDE_NAME);
            }
        }
        y = Math.max(y, least) + AROUND_REASONS * measure.after;
        for (var reason : reasons) {
            var paragraph = atelier.paragraph(reason, Hand.TEXT);
            var block = paragraph.pretty(measure.size, LEADING, width);
            if (block.height() > HIGHEST_REASON) {
                block = paragraph.within(measure.size, LEADING, width, HIGHEST_REASON);
            }
            sketch.put(0, y, width, block);
            y += block.height();
        }
        if (partners.isEmpty()) {
            return sketch.ofHeight(y + measure.after);
        }
        y += AROUND_REASONS * measure.after;
        double x = tick(sketch, atelier, measure, y) + BETWEEN_BOXES;
        y += TICK_ROW;
        if (measure.sideBySide && width - x >= LEAST_RULE) {
            y -= (TICK_ROW - BOX) / 2;
            rule(sketch, atelier, measure, x, y, width - x);
        } else {
            y += WRITING_ROW;
            rule(sketch, atelier, measure, 0, y, width);
        }
        return sketch.ofHeight(y + UNDER_RULE + (measure.captioned ? CAPTION : 0) + measure.after);
    }

    /** Table, round and hour, against the right; returns where they end. */
    private double place(Sketch sketch, Atelier atelier, Measure measure, double width) {
        var words = atelier.words();
        double y = TABLE_DROP;
        if (!table.isEmpty()) {
            var block = atelier.word(table, Hand.STRONG, TABLE_SIZE, TABLE_LEADING);
            sketch.putAtEnd(width - TABLE_COLUMN, y, TABLE_COLUMN, block);
            y += block.height();
        }
        var when = hour.isEmpty() ? round : words.say("meeting.and.date", round, hour);
        if (measure.house || table.isEmpty()) {
            var block = atelier.word(when, Hand.TEXT, SMALL_SIZE, TABLE_LEADING).in(Tone.FAINT);
            sketch.putAtEnd(width - TABLE_COLUMN, y, TABLE_COLUMN, block);
            return y + block.height();
        }
        // In little room the round stands beside its table, without the hour.
        var block = atelier.word(round, Hand.TEXT, SMALL_SIZE, TABLE_SIZE * TABLE_LEADING / SMALL_SIZE)
                .in(Tone.FAINT);
        double tableWidth = atelier.word(table, Hand.STRONG, TABLE_SIZE, TABLE_LEADING).width();
        sketch.putAtEnd(width - TABLE_COLUMN, TABLE_DROP, TABLE_COLUMN - tableWidth - BESIDE_NAME, block);
        return y;
    }

    private static double name(Sketch sketch, Atelier atelier, Guest partner, double size, double y,
            double width) {
        var given = atelier.paragraph(partner.big(), Hand.TITLE);
        var first = given.ems() * Millimetres.ofPoints(LEAST_FIRST_NAME_SIZE) <= width
                ? given.fitted(size, LEAST_FIRST_NAME_SIZE, NAME_LEADING, width)
                : given.within(LEAST_FIRST_NAME_SIZE, NAME_LEADING, width, HIGHEST_NAME);
        sketch.put(0, y, width, first);
        double next = y + first.height();
        var family = atelier.paragraph(partner.small(), Hand.LIGHT);
        double beside = first.width() + BESIDE_NAME;
        double familyWidth = Millimetres.ofPoints(family.ems() * FAMILY_NAME_SIZE);
        if (first.lines().size() == 1 && beside + familyWidth <= width) {
            double lower = Millimetres.ofPoints((first.size() - FAMILY_NAME_SIZE) * BASELINE);
            sketch.put(beside, y + lower, familyWidth + 1, family.set(FAMILY_NAME_SIZE,
                    first.size() * first.leading() / FAMILY_NAME_SIZE, familyWidth + 1));
            return next;
        }
        var under = family.within(FAMILY_NAME_SIZE, NAME_LEADING, width, HIGHEST_NAME);
        sketch.put(0, next, width, under);
        return next + under.height();
    }

    private static double house(Sketch sketch, Atelier atelier, Guest partner, double y, double width) {
        var parts = new ArrayList<String>();
        for (var part : List.of(partner.title(), partner.organisation())) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        var block = atelier.paragraph(String.join(", ", parts), Hand.TEXT)
                .within(HOUSE_SIZE, LEADING, width, HIGHEST_NAME)
                .in(Tone.SOFT);
        sketch.put(0, y, width, block);
        return y + block.height();
    }

    /** Returns the right end of the boxes and their words. */
    private double tick(Sketch sketch, Atelier atelier, Measure measure, double y) {
        var words = atelier.words();
        if (partners.size() == 1) {
            return tick(sketch, atelier, measure, 0, y, words.say("slip.met", number(words, partners.getFirst())));
        }
        var said = atelier.word(words.say("slip.met.whom"), Hand.TEXT, measure.size, LEADING);
        sketch.put(0, y + (TICK_ROW - said.height()) / 2, said.width() + 1, said);
        double x = said.width();
        for (var partner : partners) {
            x = tick(sketch, atelier, measure, x + BETWEEN_BOXES, y, number(words, partner));
        }
        return x;
    }

    private static String number(Words words, Guest partner) {
        return words.say("number", Integer.toString(partner.number()));
    }

    private static double tick(Sketch sketch, Atelier atelier, Measure measure, double x, double y, String text) {
        var said = atelier.word(text, Hand.TEXT, measure.size, LEADING);
        sketch.draw(new Frame(x + 0.15, y + (TICK_ROW - BOX) / 2, BOX, BOX, Pen.FIRM));
        sketch.put(x + BOX + BESIDE_BOX, y + (TICK_ROW - said.height()) / 2, said.width() + 1, said);
        return x + BOX + BESIDE_BOX + said.width();
    }

    private static void rule(Sketch sketch, Atelier atelier, Measure measure, double x, double y, double width) {
        sketch.draw(Stroke.across(x, y, width, Pen.RULE));
        if (measure.captioned) {
            sketch.put(x, y + UNDER_RULE, width,
                    atelier.word(atelier.words().say("slip.promise"), Hand.TEXT, SMALL_SIZE, 1).in(Tone.FAINT));
        }
    }
}
