package org.entregent.typesetting;

import java.text.Bidi;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.entregent.typesetting.Line.Run;

/**
 * Sets type: measures letters with the very widths that will be drawn, finds where a text may be broken, and puts
 * right-to-left letters in the order in which they stand. Because lines are set here and not by the drawing engine, the
 * height of every name, row and slip is known before anything is drawn, and nothing is ever cut.
 */
public final class Compositor {

    /** The narrow space of French punctuation, which the house's own fonts do not have. */
    public static final char NARROW_SPACE = '\u202F';

    private static final char THIN_SPACE = '\u2009';
    private static final char NO_BREAK_SPACE = '\u00A0';
    /** The end of "1er", as Unicode writes it raised, and the letters that it is drawn with. */
    private static final String RAISED_LETTERS = "\u1D49\u02B3";
    private static final String RAISED_AS = "er";
    private static final String OPENING = "()[]{}<>\u00AB\u00BB\u2039\u203A";
    private static final String CLOSING = ")(][}{><\u00BB\u00AB\u203A\u2039";
    private static final int SHORTEST_AFTER_HYPHEN = 5;
    /** Chinese, Japanese and Korean lines end between any two characters that the iterator would part. */
    private static final int FIRST_WITHOUT_SPACES = 0x2E80;
    private static final int MOST_REMEMBERED = 1_000;
    private static final int FIRST_RIGHT_TO_LEFT = 0x590;

    private final TypeCase type;
    /** The same names and sentences come back on many papers. */
    private final Map<Hand, Map<String, Paragraph>> measured = new EnumMap<>(Hand.class);
    private Optional<ArabicForms> arabic = Optional.empty();

    public Compositor(TypeCase type) {
        this.type = type;
    }

    /** A text measured, ready to be set at any size and width. */
    public Paragraph paragraph(String text, Hand hand) {
        var ofHand = measured.computeIfAbsent(hand, key -> new HashMap<>());
        var known = ofHand.get(text);
        if (known == null) {
            known = measure(text, hand);
            if (ofHand.size() >= MOST_REMEMBERED) {
                ofHand.clear();
            }
            ofHand.put(text, known);
        }
        return known;
    }

    private Paragraph measure(String text, Hand hand) {
        var joined = joined(text);
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        // The iterator does not know that the narrow space of French punctuation never ends a line.
        breaks.setText(joined.replace(NARROW_SPACE, NO_BREAK_SPACE));
        var pieces = new ArrayList<Paragraph.Piece>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            if (!mayEnd(joined, end)) {
                continue;
            }
            int inked = end;
            while (inked > start && joined.charAt(inked - 1) == ' ') {
                inked--;
            }
            pieces.add(new Paragraph.Piece(start, inked, end, ems(joined.substring(start, inked), hand),
                    ems(joined.substring(start, end), hand)));
            start = end;
        }
        return new Paragraph(this, joined, hand, pieces);
    }

    /**
     * Whether a line may really end there. The iterator also breaks after the apostrophe of "qu’avez"; and after the
     * hyphen of "avez-vous" too little would begin the next line.
     */
    private static boolean mayEnd(String text, int end) {
        if (end == text.length()) {
            return true;
        }
        char before = text.charAt(end - 1);
        if (before != '-') {
            return before == ' ' || before == '/' || before == '\u2014' || before >= FIRST_WITHOUT_SPACES
                    || text.charAt(end) >= FIRST_WITHOUT_SPACES;
        }
        // A mail has better places than its hyphens.
        if (text.substring(text.lastIndexOf(' ', end) + 1).split(" ", 2)[0].indexOf('@') >= 0) {
            return false;
        }
        int letters = 0;
        while (end + letters < text.length() && Character.isLetter(text.charAt(end + letters))) {
            letters++;
        }
        return letters >= SHORTEST_AFTER_HYPHEN;
    }

    /** One line of its own, however long. */
    public Line line(String text, Hand hand) {
        var joined = joined(text);
        return line(joined, 0, joined.length(), hand);
    }

    /** The line that a part of a paragraph makes. */
    Line line(String paragraph, int start, int end, Hand hand) {
        var runs = runs(visual(paragraph, start, end), hand);
        return new Line(hand, runs, ems(runs, hand));
    }

    /** Width of a text on one line at a size of 1. */
    double ems(String text, Hand hand) {
        return ems(runs(text, hand), hand);
    }

    private double ems(List<Run> runs, Hand hand) {
        double ems = 0;
        for (var run : runs) {
            double width = type.width(run.face(), run.text())
                    + (hand.tracking() + run.kerning()) * run.text().codePointCount(0, run.text().length());
            ems += run.raised() ? width * Line.RAISED_SIZE : width;
        }
        return ems;
    }

    private String joined(String text) {
        if (!ArabicForms.concern(text)) {
            return text;
        }
        var forms = arabic.orElseGet(ArabicForms::new);
        arabic = Optional.of(forms);
        return forms.joined(text);
    }

    /** Letters of each face in turn. What no face draws is left out: a hole is better than a box. */
    private List<Run> runs(String text, Hand hand) {
        if (text.isEmpty()) {
            return List.of();
        }
        if (type.holds(hand.face(), text)) {
            return kerned(new Run(hand.face(), false, text, 0), hand);
        }
        var runs = new ArrayList<Run>();
        for (var cluster : Clusters.of(text)) {
            int raised = RAISED_LETTERS.indexOf(cluster);
            if (raised >= 0 && !type.holds(hand.face(), cluster)) {
                add(runs, new Run(hand.face(), true, RAISED_AS.substring(raised, raised + 1), 0));
            } else {
                var drawn = cluster.charAt(0) == NARROW_SPACE ? narrowSpace(hand.face()) : cluster;
                type.faceFor(drawn, hand.face()).ifPresent(face -> add(runs, new Run(face, false, drawn, 0)));
            }
        }
        return runs.stream().flatMap(run -> run.face() == hand.face() ? kerned(run, hand).stream() : Stream.of(run))
                .toList();
    }

    private static void add(List<Run> runs, Run run) {
        var last = runs.isEmpty() ? null : runs.getLast();
        if (last != null && last.face() == run.face() && last.raised() == run.raised()) {
            runs.set(runs.size() - 1, new Run(run.face(), run.raised(), last.text() + run.text(), 0));
        } else {
            runs.add(run);
        }
    }

    /** The letters before which the next draws nearer become runs of their own. */
    private List<Run> kerned(Run run, Hand hand) {
        if (!run.face().isKerned() || run.raised()) {
            return List.of(run);
        }
        var runs = new ArrayList<Run>();
        int start = 0;
        for (int i = 0; i < run.text().length();) {
            int next = i + Character.charCount(run.text().codePointAt(i));
            double kerning = next < run.text().length()
                    ? type.kerning(run.face(), run.text().codePointAt(i), run.text().codePointAt(next))
                    : 0;
            if (Math.abs(kerning) >= hand.leastKerning()) {
                if (i > start) {
                    runs.add(new Run(run.face(), false, run.text().substring(start, i), 0));
                }
                runs.add(new Run(run.face(), false, run.text().substring(i, next), kerning));
                start = next;
            }
            i = next;
        }
        if (start < run.text().length()) {
            runs.add(new Run(run.face(), false, run.text().substring(start), 0));
        }
        return runs;
    }

    private String narrowSpace(Face own) {
        var thin = Character.toString(THIN_SPACE);
        return type.holds(own, thin) ? thin : Character.toString(NO_BREAK_SPACE);
    }

    /** A part of a paragraph in the order of the paper, from left to right. */
    private static String visual(String paragraph, int start, int end) {
        var part = paragraph.substring(start, end);
        if (part.chars().allMatch(c -> c < FIRST_RIGHT_TO_LEFT)
                || !Bidi.requiresBidi(part.toCharArray(), 0, end - start)) {
            return part;
        }
        var line = new Bidi(paragraph, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT).createLineBidi(start, end);
        var levels = new byte[line.getRunCount()];
        var runs = new String[line.getRunCount()];
        for (int i = 0; i < runs.length; i++) {
            var run = part.substring(line.getRunStart(i), line.getRunLimit(i));
            levels[i] = (byte) line.getRunLevel(i);
            runs[i] = levels[i] % 2 == 0 ? run : reversed(run);
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        return String.join("", runs);
    }

    private static String reversed(String run) {
        var clusters = Clusters.of(run);
        Collections.reverse(clusters);
        var result = new StringBuilder();
        for (var cluster : clusters) {
            int mirror = OPENING.indexOf(cluster);
            result.append(mirror < 0 ? cluster : CLOSING.substring(mirror, mirror + 1));
        }
        return result.toString();
    }
}
