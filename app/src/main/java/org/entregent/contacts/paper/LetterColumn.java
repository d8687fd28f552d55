package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.List;

import org.entregent.typesetting.Hand;

/**
 * The letters of a large country between the text and the tabs, each at the same height on all its pages; those of the
 * page are dark.
 */
final class LetterColumn {

    private static final double X = 134;
    private static final double TOP = 22;
    private static final double BOTTOM = 196;
    private static final double MOST_STEP = 7;
    private static final double SIZE = 7;
    /** With fewer people one finds a name without it. */
    private static final int LEAST_PEOPLE = 60;

    private final Setting setting;

    LetterColumn(Setting setting) {
        this.setting = setting;
    }

    /** Draws it on a right-hand page of one section. */
    void draw(Pen pen, Leaf leaf) throws IOException {
        var section = leaf.sections().getFirst();
        if (section.size() < LEAST_PEOPLE) {
            return;
        }
        List<String> signs = section.letters().stream().map(Section.Letter::sign).toList();
        double step = Math.min(MOST_STEP, (BOTTOM - TOP) / signs.size());
        for (int i = 0; i < signs.size(); i++) {
            boolean isHere = i >= signs.indexOf(leaf.first()) && i <= signs.indexOf(leaf.last());
            var sign = setting.word(signs.get(i), isHere ? Hand.STRONG : Hand.TEXT, SIZE, 1);
            pen.block(sign, X - sign.width() / 2, TOP + i * step, isHere ? Ink.DARK : Ink.FAINT);
        }
    }
}
