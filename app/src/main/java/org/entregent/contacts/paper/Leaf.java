package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.List;

/**
 * A page of entries.
 *
 * @param number
 *            from 1; odd ones are right-hand pages
 * @param sections
 *            those that stand on it, in their order
 * @param first
 *            first letter on it
 * @param last
 *            last letter on it
 */
record Leaf(int number, List<Section> sections, String first, String last, List<Placed> items) {

    static final double WIDTH = 148.5;
    static final double HEIGHT = 210;
    static final double TEXT_WIDTH = 115.5;
    static final double TOP = 20.4;
    static final double BOTTOM = 198.5;
    private static final double LEFT_OF_ODD = 14;
    private static final double LEFT_OF_EVEN = 15.5;

    /** Something that is drawn at a height of the page. */
    interface Item {

        double height();

        void draw(Pen pen, double x, double y) throws IOException;
    }

    record Placed(double y, Item item) {}

    Leaf {
        sections = List.copyOf(sections);
        items = List.copyOf(items);
    }

    static boolean isRight(int number) {
        return number % 2 == 1;
    }

    /** Where its text begins. */
    static double left(int number) {
        return isRight(number) ? LEFT_OF_ODD : LEFT_OF_EVEN;
    }

    void drawItems(Pen pen) throws IOException {
        for (var placed : items) {
            placed.item().draw(pen, left(number), placed.y());
        }
    }
}
