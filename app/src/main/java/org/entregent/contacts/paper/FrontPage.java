package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.List;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Hand;

/** The first page: whose carnet it is, of which year, and on which page each country begins. */
final class FrontPage {

    private static final double TITLE_TOP = 52;
    private static final double TITLE_SIZE = 30;
    private static final double OWNER_SIZE = 17;
    private static final double LIST_TOP = 100;
    private static final double LIST_BOTTOM = 190;
    private static final double SIZE = 9.5;
    /** In three columns and more, which have no room for the numbers of cards either. */
    private static final double SMALL_SIZE = 7.5;
    private static final double LEADING = 1.5;
    private static final double COLUMN_GAP = 8;
    private static final double THREAD = 0.35;

    /** A country, its number of cards and its page. */
    record Line(String name, String cards, String page) {}

    private final Setting setting;
    private final Block title;
    private final Block owner;
    private final List<Line> contents;
    private final Block printed;
    private final double x = Leaf.left(1);

    FrontPage(Setting setting, String title, String owner, String printed, List<Line> contents) {
        this.setting = setting;
        this.title = setting.fitted(title, Hand.TITLE, TITLE_SIZE, TITLE_SIZE / 2, 1.1, Leaf.TEXT_WIDTH);
        this.owner = setting.block(owner, Hand.LIGHT, OWNER_SIZE, 1.15, Leaf.TEXT_WIDTH);
        this.printed = setting.block(printed, Hand.TEXT, SIZE - 1, LEADING, Leaf.TEXT_WIDTH);
        this.contents = contents;
    }

    void draw(Pen pen) throws IOException {
        pen.block(title, x, TITLE_TOP, Ink.DARK);
        double below = TITLE_TOP + title.height() + 2;
        pen.block(owner, x, below, Ink.DARK);
        below += owner.height() + 4;
        pen.rule(x, below, Leaf.TEXT_WIDTH, THREAD, Ink.THREAD);
        pen.block(printed, x, below + 3, Ink.FAINT);
        list(pen, Math.max(LIST_TOP, below + printed.height() + 8));
    }

    private void list(Pen pen, double top) throws IOException {
        double row = setting.word("A", Hand.TEXT, SIZE, LEADING).height();
        int rows = Math.max(1, (int) ((LIST_BOTTOM - top) / row));
        int columns = Math.max(1, Math.ceilDiv(contents.size(), rows));
        double width = (Leaf.TEXT_WIDTH - (columns - 1) * COLUMN_GAP) / columns;
        boolean isTight = columns > 2;
        double size = isTight ? SMALL_SIZE : SIZE;
        for (int i = 0; i < contents.size(); i++) {
            var line = contents.get(i);
            double left = x + i / rows * (width + COLUMN_GAP);
            double y = top + i % rows * row;
            var page = setting.word(line.page(), Hand.TEXT, size, LEADING * SIZE / size);
            var cards = setting.word(isTight ? "" : line.cards(), Hand.TEXT, size * 0.85, LEADING * SIZE / size / 0.85);
            double room = width - page.width() - cards.width() - 4;
            var name = setting.fitted(line.name(), Hand.TEXT, size, 1, LEADING * SIZE / size, room);
            pen.block(name, left, y, Ink.DARK);
            pen.block(cards, left + name.width() + 2, y, Ink.FAINT);
            pen.blockToLeft(page, left + width, y, Ink.DARK);
        }
    }
}
