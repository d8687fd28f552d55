package org.entregent.typesetting;

import java.util.List;
import java.util.Locale;

import gg.jte.Content;
import gg.jte.TemplateOutput;

/**
 * One line of type, its letters in the order in which they stand on the paper from left to right.
 *
 * @param hand
 *            its lettering
 * @param runs
 *            stretches of letters of one face
 * @param ems
 *            its width at a size of 1
 */
public record Line(Hand hand, List<Run> runs, double ems) implements Content {

    /** Size of raised letters, as a part of the others'. */
    public static final double RAISED_SIZE = 0.62;

    /**
     * Letters of one face.
     *
     * @param face
     *            that draws them all
     * @param raised
     *            whether they stand small and high, as in 1er
     * @param kerning
     *            what is added after each, in ems, besides the tracking of the hand
     */
    public record Run(Face face, boolean raised, String text, double kerning) {}

    @Override
    public void writeTo(TemplateOutput output) {
        if (runs.size() == 1 && isOwn(runs.getFirst())) {
            output.writeUserContent(runs.getFirst().text());
            return;
        }
        // Every run in an element of its own: the engine draws the text between elements first, and whoever copies or
        // searches the text would find the letters of a name in that order.
        for (var run : runs) {
            if (!isOwn(run)) {
                output.writeContent("<span class=\"guest ");
                output.writeContent(run.raised() ? "raised" : run.face().name().toLowerCase(Locale.ROOT));
                output.writeContent("\">");
            } else if (run.kerning() != 0) {
                output.writeContent("<span style=\"letter-spacing:");
                output.writeContent(Millimetres.rounded(hand.tracking() + run.kerning()) + "em\">");
            } else {
                output.writeContent("<span>");
            }
            output.writeUserContent(run.text());
            output.writeContent("</span>");
        }
    }

    /** Whether none of its letters is of the hand's own face. */
    boolean isForeign() {
        return runs.stream().noneMatch(run -> isOwn(run) && !run.text().isBlank());
    }

    private boolean isOwn(Run run) {
        return run.face() == hand.face() && !run.raised();
    }
}
