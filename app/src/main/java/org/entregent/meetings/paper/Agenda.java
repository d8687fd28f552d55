package org.entregent.meetings.paper;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.RunSheet;
import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.meetings.paper.Placed.Align;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.Stack;

/** What happens when, on one page that keeps room for promises. Lengths in millimetres, sizes in points. */
final class Agenda {

    private static final double TITLE_SIZE = 30;
    private static final double LEAST_TITLE_SIZE = 21;
    private static final double UNDER_SIZE = 12;
    private static final double HOUR_COLUMN = 26;
    private static final double LENGTH_COLUMN = 20;
    private static final double TEXT_WIDTH = 112;
    private static final double ABOVE_PART = 5;
    private static final double TEXT_SIZE = 9.5;
    private static final double TEXT_LEADING = 1.4;
    private static final double HEADING_SIZE = 14;
    private static final double HOUR_SIZE = 15;
    private static final double RULED = 8;
    private static final double ABOVE_PROMISES = 8;
    private static final int FEWEST_RULES = 4;
    private static final double FOOT = 7;
    private static final double FOOT_SIZE = 7.6;
    private static final double THREAD = 13;
    /** What one title or paragraph may take of the page. */
    private static final double LONGEST = 60;
    private static final int LONG_TEXT = 4;

    private final Atelier atelier;
    private final Words words;
    private final int rounds;
    private final Format format;
    private final double width;
    private final List<Page> pages = new ArrayList<>();
    private final List<Placed> placed = new ArrayList<>();
    private final List<Mark> marks = new ArrayList<>();
    private double y = Leaf.TOP;

    /**
     * @param rounds
     *            of exchanges in pairs, 0 when they are free
     */
    Agenda(Atelier atelier, int rounds) {
        this.atelier = atelier;
        this.words = atelier.words();
        this.rounds = rounds;
        this.format = atelier.paper().upright();
        this.width = format.width() - Leaf.LEFT - Leaf.RIGHT;
    }

    List<Page> pages() {
        head();
        var runSheet = atelier.meeting().runSheet();
        for (int i = 0; i < runSheet.parts().size(); i++) {
            part(runSheet.parts().get(i), runSheet.startOf(i), runSheet.roundsIn(i, rounds));
        }
        promises();
        finish();
        return List.copyOf(pages);
    }

    private void head() {
        var title = atelier.paragraph(atelier.meeting().title(), Hand.TITLE);
        double size = title.lineCount(TITLE_SIZE, width) > 2 ? LEAST_TITLE_SIZE : TITLE_SIZE;
        put(Leaf.LEFT, width, title.within(size, 1.1, width, LONGEST));
        y += 3;
        atelier.meeting().start().ifPresent(start -> put(Leaf.LEFT, width, under(when(start))));
        put(Leaf.LEFT, width, under(atelier.meeting().place()));
        y += 5;
    }

    private Block under(String text) {
        return atelier.paragraph(text, Hand.TEXT).within(UNDER_SIZE, TEXT_LEADING, width, LONGEST).in(Tone.SOFT);
    }

    private String when(LocalDateTime start) {
        var end = start.plus(atelier.meeting().runSheet().length());
        return Words.sentence(words.say("date.and.hours", words.date(start.toLocalDate()),
                words.hour(start.toLocalTime()), words.hour(end.toLocalTime())));
    }

    private void put(double x, double within, Block block) {
        placed.add(Placed.at(x, y, within, block));
        y += block.height();
    }

    private void part(RunSheet.Part part, Duration since, int roundsHere) {
        double textWidth = Math.min(TEXT_WIDTH, width - HOUR_COLUMN - LENGTH_COLUMN);
        var heading = atelier.paragraph(heading(part.kind()), Hand.TITLE).within(HEADING_SIZE, 1.15, textWidth,
                LONGEST);
        var text = text(part, roundsHere, textWidth);
        double height = 2 * ABOVE_PART + heading.height() + text.height();
        if (y + height > bottom()) {
            finish();
            y = Leaf.TOP;
        }
        double top = y + ABOVE_PART;
        var hour = atelier.meeting().start().map(start -> words.clock(start.plus(since).toLocalTime()))
                .orElseGet(() -> words.elapsed(since));
        placed.add(Placed.at(Leaf.LEFT, top, HOUR_COLUMN, atelier.word(hour, Hand.LIGHT, HOUR_SIZE,
                HEADING_SIZE * 1.15 / HOUR_SIZE)));
        placed.add(Placed.at(Leaf.LEFT + HOUR_COLUMN, top, textWidth, Stack.of(heading, text)));
        placed.add(new Placed(Leaf.LEFT + width - LENGTH_COLUMN, top, LENGTH_COLUMN, Align.END,
                atelier.word(words.minutes(part.length()), Hand.TEXT, TEXT_SIZE, HEADING_SIZE * 1.15 / TEXT_SIZE)
                        .in(Tone.FAINT)));
        y += height;
        marks.add(Stroke.across(Leaf.LEFT, y, width, Pen.RULE));
    }

    private String heading(RunSheet.Kind kind) {
        return switch (kind) {
            case WELCOME -> words.say("agenda.welcome");
            case ROUND_TABLE -> words.say("agenda.round-table");
            case EXCHANGES -> words.say("agenda.exchanges");
            case TALK -> {
                if (!atelier.meeting().topic().isEmpty()) {
                    yield atelier.meeting().topic();
                }
                yield words.say(atelier.meeting().speaker().isEmpty() ? "agenda.discussion" : "agenda.talk");
            }
        };
    }

    private Block text(RunSheet.Part part, int roundsHere, double textWidth) {
        var paragraph = atelier.paragraph(text(part, roundsHere), Hand.TEXT);
        return (paragraph.lineCount(TEXT_SIZE, textWidth) > LONG_TEXT
                ? paragraph.within(TEXT_SIZE, TEXT_LEADING, textWidth, LONGEST)
                : paragraph.pretty(TEXT_SIZE, TEXT_LEADING, textWidth)).in(Tone.SOFT);
    }

    private String text(RunSheet.Part part, int roundsHere) {
        return switch (part.kind()) {
            case WELCOME -> words.say("agenda.welcome.text");
            case ROUND_TABLE -> roundTable();
            case TALK -> talk(part.length());
            case EXCHANGES -> exchanges(roundsHere);
        };
    }

    private String roundTable() {
        var slot = atelier.meeting().slot();
        return slot.tooShort()
                ? words.say("agenda.round-table.equal")
                : words.say("agenda.round-table.text", Words.sentence(words.slot(slot.slot())));
    }

    private String talk(Duration length) {
        if (atelier.meeting().speaker().isEmpty()) {
            return words.say("agenda.discussion.text");
        }
        var presentation = RunSheet.presentation(length);
        var thirds = words.say("agenda.talk.text", Words.sentence(words.length(presentation)),
                words.length(length.minus(presentation)));
        return words.say("agenda.talk.speaker", atelier.meeting().speaker().replaceAll("[.\\s]+$", ""), thirds);
    }

    private String exchanges(int roundsHere) {
        var each = rounds == 0 ? Duration.ZERO : atelier.meeting().runSheet().exchange(rounds);
        return each.isZero() || roundsHere == 0
                ? words.say("agenda.exchanges.free")
                : words.counted("agenda.exchanges.some", roundsHere, Words.sentence(words.number(roundsHere)),
                        words.ofLength(each));
    }

    private void promises() {
        var label = atelier.paragraph(words.say("agenda.promises"), Hand.TEXT).set(TEXT_SIZE, TEXT_LEADING, width)
                .in(Tone.SOFT);
        if (y + ABOVE_PROMISES + label.height() + FEWEST_RULES * RULED > bottom()) {
            return;
        }
        y += ABOVE_PROMISES;
        put(Leaf.LEFT, width, label);
        for (y += RULED + 3; y <= bottom(); y += RULED) {
            marks.add(Stroke.across(Leaf.LEFT, y, width, Pen.RULE));
        }
    }

    private double bottom() {
        return format.height() - FOOT - Millimetres.ofPoints(FOOT_SIZE) * TEXT_LEADING - 5;
    }

    private void finish() {
        double foot = format.height() - FOOT - Millimetres.ofPoints(FOOT_SIZE) * TEXT_LEADING;
        placed.add(Placed.at(Leaf.LEFT, foot, width, notice("agenda.foot")));
        placed.add(new Placed(Leaf.LEFT, foot, width, Align.END, notice("house")));
        marks.add(Stroke.down(THREAD, 0, format.height(), Pen.THREAD));
        var content = List.copyOf(placed);
        pages.add(new Page(Part.AGENDA, format, output -> content.forEach(each -> each.writeTo(output)), marks));
        placed.clear();
        marks.clear();
    }

    private Block notice(String key) {
        return atelier.word(words.say(key), Hand.TEXT, FOOT_SIZE, TEXT_LEADING).in(Tone.FAINT);
    }
}
