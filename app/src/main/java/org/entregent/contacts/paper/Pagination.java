package org.entregent.contacts.paper;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.entregent.contacts.paper.Leaf.Item;
import org.entregent.contacts.paper.Leaf.Placed;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Hand;

/**
 * Lays the sections out on pages. A section begins a page, unless what is left of the one before has room for the whole
 * of it: a carnet of thirty countries with one name each is not thirty white pages. A letter never stands last.
 */
final class Pagination {

    private static final double LETTER_SIZE = 15;
    private static final double ABOVE_LETTER = 2.6;
    private static final double BELOW_LETTER = 0.4;
    private static final double HEADING_SIZE = 15;
    private static final double ABOVE_HEADING = 7;
    private static final double BELOW_HEADING = 1.6;
    private static final double THREAD = 0.35;

    private final Setting setting;
    private final List<Leaf> leaves = new ArrayList<>();
    private final List<Placed> items = new ArrayList<>();
    private final List<Section> sections = new ArrayList<>();
    private int number;
    private double y = Leaf.TOP;
    private String first = "";
    private String last = "";

    private Pagination(Setting setting, int before) {
        this.setting = setting;
        this.number = before + 1;
    }

    /**
     * The pages of all sections.
     *
     * @param before
     *            pages that stand before them
     */
    static List<Leaf> of(List<Section> sections, Setting setting, int before) {
        var pages = new Pagination(setting, before);
        sections.forEach(pages::add);
        pages.turn();
        return pages.leaves;
    }

    private record SetLetter(String sign, Item heading, List<Item> entries) {}

    private void add(Section section) {
        var letters = section.letters().stream().map(letter -> new SetLetter(letter.sign(), heading(letter.sign()),
                letter.entries().stream().map(entry -> item(new SetEntry(entry, setting, Leaf.TEXT_WIDTH))).toList()))
                .toList();
        double height = letters.stream().mapToDouble(letter -> letter.heading().height()
                + letter.entries().stream().mapToDouble(Item::height).sum()).sum();
        var title = new Title(setting.fitted(section.name(), Hand.TITLE, HEADING_SIZE, HEADING_SIZE / 2, 1.1,
                Leaf.TEXT_WIDTH));
        if (!items.isEmpty() && y + title.height() + height <= Leaf.BOTTOM) {
            put(title);
        } else {
            turn();
        }
        sections.add(section);
        letters.forEach(letter -> add(section, letter));
    }

    private void add(Section section, SetLetter letter) {
        for (int i = 0; i < letter.entries().size(); i++) {
            var entry = letter.entries().get(i);
            double needed = i == 0 ? letter.heading().height() + entry.height() : entry.height();
            if (!items.isEmpty() && y + needed > Leaf.BOTTOM) {
                turn();
                sections.add(section);
            }
            if (i == 0) {
                put(letter.heading());
            }
            put(entry);
            first = first.isEmpty() ? letter.sign() : first;
            last = letter.sign();
        }
    }

    private void put(Item item) {
        items.add(new Placed(y, item));
        y += item.height();
    }

    private void turn() {
        if (items.isEmpty()) {
            return;
        }
        leaves.add(new Leaf(number, sections, first, last, items));
        number++;
        items.clear();
        sections.clear();
        first = "";
        last = "";
        y = Leaf.TOP;
    }

    private static Item item(SetEntry entry) {
        return new Item() {
            @Override
            public double height() {
                return entry.height();
            }

            @Override
            public void draw(Pen pen, double x, double y) throws IOException {
                entry.draw(pen, x, y, Leaf.TEXT_WIDTH);
            }
        };
    }

    private Item heading(String sign) {
        var block = setting.word(sign, Hand.LIGHT, LETTER_SIZE, 1);
        return new Item() {
            @Override
            public double height() {
                return ABOVE_LETTER + block.height() + BELOW_LETTER;
            }

            @Override
            public void draw(Pen pen, double x, double y) throws IOException {
                pen.block(block, x, y + ABOVE_LETTER, Ink.THREAD);
            }
        };
    }

    /** The name of a section that begins in the middle of a page. */
    private record Title(Block name) implements Item {

        @Override
        public double height() {
            return ABOVE_HEADING + name.height() + BELOW_HEADING;
        }

        @Override
        public void draw(Pen pen, double x, double y) throws IOException {
            pen.block(name, x, y + ABOVE_HEADING, Ink.DARK);
            pen.rule(x, y + height(), Leaf.TEXT_WIDTH, THREAD, Ink.THREAD);
        }
    }
}
