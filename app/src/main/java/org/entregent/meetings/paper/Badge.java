package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.entregent.meetings.paper.Mark.Code;
import org.entregent.meetings.paper.Mark.Pen;
import org.entregent.meetings.paper.Mark.Stroke;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.QrCode;
import org.entregent.typesetting.Stack;

/**
 * One badge, fitted to its label. The name comes first: it is set smaller and in more lines until it is whole, whatever
 * the label. Then, as long as there is room: title and organisation, the code, what the person seeks and offers. A line
 * wraps or shrinks; it is left out whole rather than cut. All lengths in millimetres, sizes in points.
 */
final class Badge {

    private static final double DESIGN_WIDTH = 85;
    private static final double DESIGN_HEIGHT = 54;
    private static final double LARGEST_SCALE = 1.25;
    /** Labels hardly larger than the design have its sizes. */
    private static final double ABOUT_THE_DESIGN = 1.1;
    private static final double SHRINKING = 0.93;
    private static final double SLIGHTLY_SMALLER = 0.85;
    private static final double HALF = 0.5;
    private static final double STEP = 0.4;
    private static final double DROP = 0.4;
    private static final double SIDE = 6;
    private static final double ABOVE = 5.5;
    private static final double UNDER = 4;
    private static final double LEAST_MARGIN = 1.6;
    private static final double SHORT_NAME_SIZE = 31;
    private static final double LONG_NAME_SIZE = 24;
    private static final int SHORT_NAME = 8;
    private static final double LEAST_ON_ONE_LINE = 17;
    private static final double NAME_LEADING = 1.02;
    private static final double SMALL_NAME_SIZE = 14.5;
    private static final double SMALL_NAME_LEADING = 1.15;
    private static final double LEAST_SMALL_NAME_SIZE = 8.5;
    private static final double JOB_SIZE = 8.6;
    private static final double LEAST_JOB_SIZE = 7;
    private static final double JOB_LEADING = 1.25;
    private static final double ABOVE_JOB = 1.1;
    private static final double LINE_SIZE = 8.4;
    private static final double LEAST_LINE_SIZE = 6;
    private static final double LINE_LEADING = 1.3;
    private static final double ABOVE_LINES = 0.35 + 1.5;
    private static final double BEFORE_LINES = 1.2;
    private static final double CODE_SIDE = 17;
    private static final double CODE_GAP = 3;
    private static final double WORD_GAP = 2.6;

    /** What a person seeks, or offers, beside the word that says which. */
    record Said(Block word, Stack lines) {

        double height() {
            return Math.max(word.height(), lines.height());
        }
    }

    /** The words that say which is which. */
    record SaidWords(String seeks, String offers) {}

    private final Atelier atelier;
    private final SaidWords words;
    private final Guest guest;
    private final double width;
    private final double height;
    private final double scale;
    private boolean everything = true;
    private boolean code;
    private Stack name = Stack.EMPTY;
    private double bigSize;
    private Stack job = Stack.EMPTY;
    private List<Said> said = List.of();

    Badge(Atelier atelier, SaidWords words, Guest guest, double width, double height) {
        this.atelier = atelier;
        this.words = words;
        this.guest = guest;
        this.width = width;
        this.height = height;
        double exact = Math.min(width / DESIGN_WIDTH, height / DESIGN_HEIGHT);
        this.scale = Math.min(LARGEST_SCALE, exact >= 1 && exact < ABOUT_THE_DESIGN ? 1 : exact);
        compose();
    }

    private void compose() {
        boolean roomForCode = width - 2 * side() >= 3 * CODE_SIDE && innerHeight() >= CODE_SIDE + 2 * ABOVE_JOB;
        code = !guest.link().isEmpty() && roomForCode;
        name = name();
        double left = innerHeight() - name.height();
        job = job(left - ABOVE_JOB);
        if (!job.isEmpty()) {
            left -= ABOVE_JOB + job.height();
        }
        if (code) {
            left = Math.min(left, innerHeight() - CODE_SIDE - BEFORE_LINES);
        }
        said = said(left - BEFORE_LINES - ABOVE_LINES);
    }

    private Stack name() {
        for (double smaller = 1;; smaller *= SHRINKING) {
            var big = big(smaller);
            var small = atelier.paragraph(guest.small(), Hand.LIGHT);
            double size = Math.max(LEAST_SMALL_NAME_SIZE, SMALL_NAME_SIZE * scale) * smaller;
            var under = small.ems() * Millimetres.ofPoints(size * SLIGHTLY_SMALLER) <= nameWidth()
                    ? small.fitted(size, size * SLIGHTLY_SMALLER, SMALL_NAME_LEADING, nameWidth())
                    : small.balanced(size, SMALL_NAME_LEADING, nameWidth());
            var stack = Stack.of(big, under);
            boolean whole = small.widestPiece() * Millimetres.ofPoints(size) <= nameWidth() || smaller < HALF;
            if (stack.height() <= innerHeight() && whole) {
                bigSize = big.size();
                return stack;
            }
        }
    }

    private Block big(double smaller) {
        var paragraph = atelier.paragraph(guest.big(), Hand.DISPLAY);
        boolean isShort = guest.big().codePointCount(0, guest.big().length()) <= SHORT_NAME;
        double largest = (isShort ? SHORT_NAME_SIZE : LONG_NAME_SIZE) * scale * smaller;
        double least = Math.min(largest, LEAST_ON_ONE_LINE * scale * smaller);
        if (paragraph.ems() * Millimetres.ofPoints(least) <= nameWidth()) {
            return paragraph.fitted(largest, least, 1, nameWidth());
        }
        double size = least;
        while (paragraph.widestPiece() * Millimetres.ofPoints(size) > nameWidth() && size > least * HALF) {
            size *= SHRINKING;
        }
        return paragraph.balanced(size, NAME_LEADING, nameWidth());
    }

    private Stack job(double room) {
        double largest = Math.max(LEAST_JOB_SIZE, Math.min(JOB_SIZE, JOB_SIZE * (1 + scale) / 2));
        for (double size = largest; size >= LEAST_JOB_SIZE; size -= STEP) {
            var stack = Stack.of(
                    atelier.paragraph(guest.title(), Hand.TEXT).set(size, JOB_LEADING, nameWidth()).in(Tone.SOFT),
                    atelier.paragraph(guest.organisation(), Hand.TEXT).set(size, JOB_LEADING, nameWidth())
                            .in(Tone.SOFT));
            boolean last = size - STEP < LEAST_JOB_SIZE;
            if (stack.height() <= (last ? room : room - roomForOneLine())) {
                return stack;
            }
        }
        everything = false;
        for (var only : List.of(guest.organisation(), guest.title())) {
            var stack = Stack.of(
                    atelier.paragraph(only, Hand.TEXT).set(LEAST_JOB_SIZE, JOB_LEADING, nameWidth()).in(Tone.SOFT));
            if (!stack.isEmpty() && stack.height() <= room) {
                return stack;
            }
        }
        return Stack.EMPTY;
    }

    /** What a title of many lines should leave, when it can, to what the person seeks and offers. */
    private double roomForOneLine() {
        int lines = (guest.seeks().isEmpty() ? 0 : 1) + (guest.offers().isEmpty() ? 0 : 1);
        return lines == 0
                ? 0
                : BEFORE_LINES + ABOVE_LINES + lines * Millimetres.ofPoints(LINE_SIZE * LINE_LEADING);
    }

    private List<Said> said(double room) {
        int most = Math.max(guest.seeks().size(), guest.offers().size());
        for (int count = most; count > 0; count--) {
            double least = count == 1 ? LEAST_LINE_SIZE : LINE_SIZE - 2 * STEP;
            for (double size = LINE_SIZE; size >= least; size -= STEP) {
                var tried = said(count, count, size);
                if (height(tried) <= room) {
                    everything &= count == most;
                    return tried;
                }
            }
        }
        everything &= most == 0;
        return alone(room);
    }

    /** When even one need and one offer are too long together: the one that fits. */
    private List<Said> alone(double room) {
        for (double size = LINE_SIZE; size >= LEAST_LINE_SIZE; size -= STEP) {
            for (var tried : List.of(said(1, 0, size), said(0, 1, size))) {
                if (!tried.isEmpty() && height(tried) <= room) {
                    return tried;
                }
            }
        }
        return List.of();
    }

    private static double height(List<Said> said) {
        return said.stream().mapToDouble(Said::height).sum();
    }

    private List<Said> said(int seeks, int offers, double size) {
        var result = new ArrayList<Said>();
        said(words.seeks(), guest.seeks(), seeks, size).ifPresent(result::add);
        said(words.offers(), guest.offers(), offers, size).ifPresent(result::add);
        return result;
    }

    private Optional<Said> said(String word, List<String> lines, int count, double size) {
        var some = lines.subList(0, Math.min(count, lines.size()));
        if (some.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Said(
                atelier.word(word, Hand.TEXT, size, LINE_LEADING).in(Tone.FAINT),
                Stack.of(some.stream().map(line -> atelier.paragraph(line, Hand.TEXT).set(size, LINE_LEADING,
                        innerWidth() - wordWidth(size))).toList())));
    }

    /** Width of the column that says "cherche" and "offre". */
    private double wordWidth(double size) {
        double ems = Math.max(atelier.paragraph(words.seeks(), Hand.TEXT).ems(),
                atelier.paragraph(words.offers(), Hand.TEXT).ems());
        return Millimetres.ofPoints(ems * size) + WORD_GAP;
    }

    private double side() {
        return Math.max(LEAST_MARGIN, SIDE * Math.min(1, scale));
    }

    private double above() {
        return Math.max(LEAST_MARGIN, ABOVE * Math.min(1, scale));
    }

    private double innerHeight() {
        return height - above() - Math.max(LEAST_MARGIN, UNDER * Math.min(1, scale));
    }

    private double innerWidth() {
        return width - 2 * side();
    }

    private double nameWidth() {
        return code ? innerWidth() - CODE_SIDE - CODE_GAP : innerWidth();
    }

    /** Whether title, organisation and every line are on it. */
    boolean holdsEverything() {
        return everything;
    }

    /** What is set in type, when the label's upper left corner is there. */
    List<Placed> placed(double x, double y) {
        var result = new ArrayList<Placed>();
        double top = y + above() + drop();
        result.add(Placed.at(x + side(), top, nameWidth(), name));
        if (!job.isEmpty()) {
            result.add(Placed.at(x + side(), top + name.height() + ABOVE_JOB, nameWidth(), job));
        }
        double line = linesTop(y) + ABOVE_LINES;
        for (var each : said) {
            double size = each.word().size();
            result.add(Placed.at(x + side(), line, wordWidth(size), each.word()));
            result.add(Placed.at(x + side() + wordWidth(size), line, innerWidth() - wordWidth(size), each.lines()));
            line += each.height();
        }
        return result;
    }

    /** What is drawn: the code, and the thread above what the person seeks and offers. */
    List<Mark> marks(double x, double y) {
        var result = new ArrayList<Mark>();
        if (code) {
            result.add(new Code(x + width - side() - CODE_SIDE, y + above(), CODE_SIDE, QrCode.of(guest.link())));
        }
        if (!said.isEmpty()) {
            result.add(Stroke.across(x + side(), linesTop(y), innerWidth(), Pen.THREAD));
        }
        return result;
    }

    private double linesTop(double y) {
        return y + above() + innerHeight() - height(said) - ABOVE_LINES;
    }

    /** A smaller name stands a little lower, so that names of one row seem to hang from one line. */
    private double drop() {
        double taken = name.height() + (job.isEmpty() ? 0 : ABOVE_JOB + job.height());
        double free = innerHeight() - taken - (said.isEmpty() ? 0 : height(said) + ABOVE_LINES + BEFORE_LINES);
        double wanted = Millimetres.ofPoints(SHORT_NAME_SIZE * scale - bigSize) * DROP;
        return Math.max(0, Math.min(free, Math.min(1, wanted)));
    }
}
