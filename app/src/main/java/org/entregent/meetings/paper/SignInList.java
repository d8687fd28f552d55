package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;

import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Stack;

/** The list at the door: in the order of the numbers, with free lines for the people who come unannounced. */
final class SignInList {

    private static final List<Double> COLUMNS = List.of(11.0, 10.0, 71.0, 31.0, 52.0);
    private static final double NAME_SIZE = 10.4;
    private static final double NAME_LEADING = 1.2;
    private static final double SIZE = 8.6;
    private static final double LEAST_SIZE = 7.6;
    private static final double LEADING = 1.3;
    /** Room for a signature, inside the padding of a row. */
    private static final double ROW_HEIGHT = 8.4;
    private static final int FEWEST_FREE = 3;
    private static final int ONE_IN = 10;
    private static final int MOST_FREE = 10;
    private static final Content BOX = output -> output.writeContent("<div class=\"box\"></div>");

    private final Atelier atelier;
    private final GuestList guests;
    private final Leaf leaf;
    private final Grid grid;

    SignInList(Atelier atelier, GuestList guests) {
        this.atelier = atelier;
        this.guests = guests;
        var words = atelier.words();
        this.leaf = new Leaf(atelier, Part.SIGN_IN, atelier.paper().upright(), words.say("sign-in.title"),
                atelier.titleAndDate(), words.people(guests.size()), words.say("sign-in.foot"));
        double sum = COLUMNS.stream().mapToDouble(Double::doubleValue).sum();
        this.grid = new Grid(atelier, "rows sign-in",
                COLUMNS.stream().map(width -> width * leaf.width() / sum).toList(),
                List.of(words.say("sign-in.number"), words.say("sign-in.here"), words.say("sign-in.name"),
                        words.say("sign-in.note"), words.say("sign-in.signature")));
    }

    List<Page> pages() {
        double most = leaf.bodyHeight() - grid.headHeight();
        var rows = new ArrayList<Grid.Row>();
        int next = 1;
        for (var guest : guests.all()) {
            rows.add(Grid.within(most, scale -> row(guest, scale)));
            next = Math.max(next, guest.number() + 1);
        }
        int fewest = Math.max(FEWEST_FREE, Math.ceilDiv(guests.size(), ONE_IN));
        for (int i = 0; i < fewest; i++) {
            rows.add(free(next++));
        }
        // What the last page still has room for costs no paper.
        int pagesNow = grid.pages(rows, leaf.bodyHeight()).size();
        for (int i = fewest; i < MOST_FREE; i++) {
            rows.add(free(next++));
            if (grid.pages(rows, leaf.bodyHeight()).size() > pagesNow) {
                rows.removeLast();
                break;
            }
        }
        var sheets = grid.pages(rows, leaf.bodyHeight());
        var pages = new ArrayList<Page>();
        for (var sheet : sheets) {
            pages.add(leaf.page(grid.content(sheet), List.of(), pages.size() + 1, sheets.size()));
        }
        return pages;
    }

    private Grid.Row row(Guest guest, double scale) {
        var name = Stack.of(
                atelier.paragraph(guest.name(), Hand.NAME).set(NAME_SIZE * scale, NAME_LEADING, grid.inner(2)),
                atelier.paragraph(guest.organisation(), Hand.TEXT).fitted(SIZE * scale, LEAST_SIZE * scale, LEADING,
                        grid.inner(2))
                        .in(Tone.SOFT));
        var late = guest.arrives().isEmpty() ? "" : atelier.words().say("sign-in.later", guest.arrives());
        var note = Stack.of(atelier.paragraph(late, Hand.TEXT).set(SIZE * scale, LEADING, grid.inner(3)));
        return row(guest.number(), name, note);
    }

    private Grid.Row free(int number) {
        return row(number, Stack.EMPTY, Stack.EMPTY);
    }

    private Grid.Row row(int number, Stack name, Stack note) {
        var figure = Stack.of(atelier.word(Integer.toString(number), Hand.TEXT, SIZE + 1,
                NAME_SIZE * NAME_LEADING / (SIZE + 1)));
        var measured = Grid.row(List.of(figure, Stack.EMPTY, name, note, Stack.EMPTY), ROW_HEIGHT);
        return new Grid.Row(List.of(figure, BOX, name, note, Stack.EMPTY), measured.height());
    }
}
