package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.List;
import java.util.Set;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;

/**
 * The tabs on the fore-edge of right-hand pages, each at the same height throughout: countries; or letters, when there is
 * but one country. Those of the two pages that lie open are dark and stand out.
 */
final class EdgeTabs {

    private static final double TOP = 12;
    private static final double BOTTOM = 198;
    private static final double GAP = 1.2;
    private static final double MOST_HEIGHT = 25;
    private static final double WIDTH = 7.5;
    private static final double WIDTH_OPEN = 10;
    private static final double RADIUS = 1.6;
    private static final double SIZE = 7.8;
    private static final double SMALLEST = 5.5;
    private static final double MARGIN = 1;

    /**
     * One tab.
     *
     * @param name
     *            as it stands along the edge
     * @param sign
     *            across the edge, where the name has no room
     */
    record Tab(String name, String sign) {}

    private final List<Tab> tabs;
    private final Setting setting;
    private final double height;
    private final double gap;

    EdgeTabs(List<Tab> tabs, Setting setting) {
        this.tabs = List.copyOf(tabs);
        this.setting = setting;
        this.gap = tabs.size() > 30 ? 0.3 : GAP;
        this.height = Math.min(MOST_HEIGHT, (BOTTOM - TOP + gap) / Math.max(1, tabs.size()) - gap);
    }

    /**
     * Draws them on a right-hand page.
     *
     * @param open
     *            which are those of the two pages
     */
    void draw(Pen pen, Set<Tab> open) throws IOException {
        for (int i = 0; i < tabs.size(); i++) {
            boolean isOpen = open.contains(tabs.get(i));
            double width = isOpen ? WIDTH_OPEN : WIDTH;
            double top = TOP + i * (height + gap);
            pen.tab(Leaf.WIDTH - width, top, width, height, Math.min(RADIUS, height / 3), isOpen ? Ink.DARK : Ink.TAB);
            letter(pen, tabs.get(i), isOpen, Leaf.WIDTH - width / 2, top + height / 2);
        }
    }

    private void letter(Pen pen, Tab tab, boolean isOpen, double x, double y) throws IOException {
        var hand = isOpen ? Hand.STRONG : Hand.TEXT;
        var ink = isOpen ? Ink.WHITE : Ink.SOFT;
        boolean isLetter = tab.name().equals(tab.sign());
        var name = setting.fitted(tab.name(), hand, SIZE, SMALLEST, 1, height - 2 * MARGIN);
        if (!isLetter && name.lines().size() == 1 && name.width() <= height - 2 * MARGIN) {
            pen.lineDown(name.lines().getFirst(), name.size(), x, y, ink);
            return;
        }
        var sign = setting.word(tab.sign(), hand, Math.min(SIZE, height / Millimetres.ofPoints(1.1)), 1);
        across(pen, sign, x, y, ink);
    }

    private static void across(Pen pen, Block sign, double x, double y, Ink ink) throws IOException {
        pen.block(sign, x - sign.width() / 2, y - sign.height() / 2, ink);
    }
}
