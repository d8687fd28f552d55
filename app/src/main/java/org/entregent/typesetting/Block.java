package org.entregent.typesetting;

import java.util.List;
import java.util.Optional;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * Lines of type, one under the other, each already as long as it will be: nothing after this breaks or moves them.
 *
 * @param lines
 *            possibly none
 * @param size
 *            of the letters, in points
 * @param leading
 *            from one line to the next, in sizes
 * @param tone
 *            of the ink
 */
public record Block(List<Line> lines, Hand hand, double size, double leading, Tone tone) implements Piece {

    /** How dark the ink is; the thread has its own. */
    public enum Tone {
        INK, SOFT, FAINT, THREAD
    }

    private static final double SLACK = 5;

    public Block {
        lines = List.copyOf(lines);
    }

    @Override
    public double height() {
        return lines.size() * Millimetres.ofPoints(size * leading);
    }

    /** Width of the longest line, in millimetres. */
    public double width() {
        return lines.stream().mapToDouble(line -> Millimetres.ofPoints(line.ems() * size)).max().orElse(0);
    }

    @Override
    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Block in(Tone other) {
        return new Block(lines, hand, size, leading, other);
    }

    @Override
    public void writeTo(TemplateOutput output) {
        writeTo(output, "", "", Optional.empty());
    }

    /**
     * The same, with more to say of the box around the lines.
     *
     * @param moreClasses
     *            each with a space before it
     * @param moreStyle
     *            ending with a semicolon
     * @param before
     *            what the first line begins with
     */
    public void writeTo(TemplateOutput output, String moreClasses, String moreStyle, Optional<Content> before) {
        if (lines.isEmpty()) {
            return;
        }
        var leadingInPoints = Millimetres.rounded(size * leading);
        output.writeContent("<div class=\"" + hand.cssClass() + toneClass() + moreClasses + "\" style=\"" + moreStyle
                + "font-size:" + Millimetres.rounded(size) + "pt;line-height:" + leadingInPoints + "pt");
        if (lines.stream().anyMatch(line -> line.runs().size() > 1)) {
            // Between two runs the engine breaks even a line that must not be, were its box a hair too narrow.
            output.writeContent(";width:" + Millimetres.css(width() + SLACK));
        }
        output.writeContent("\">");
        boolean separately = lines.stream().anyMatch(Line::isForeign);
        for (int i = 0; i < lines.size(); i++) {
            if (separately) {
                // A line without letters of the hand's own face would have no height; here it has that of its box.
                output.writeContent("<div style=\"height:" + leadingInPoints + "pt\">");
            } else if (i > 0) {
                output.writeContent("<br/>");
            }
            if (i == 0) {
                before.ifPresent(content -> content.writeTo(output));
            }
            lines.get(i).writeTo(output);
            if (separately) {
                output.writeContent("</div>");
            }
        }
        output.writeContent("</div>");
    }

    private String toneClass() {
        return switch (tone) {
            case INK -> "";
            case SOFT -> " soft";
            case FAINT -> " faint";
            case THREAD -> " thread";
        };
    }
}
