package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Stack;

/** The participants' sheet: who is here, and the details that each agreed to show. Refused and missing look alike. */
final class ParticipantSheet {

    private static final int DAYS_KEPT = 14;
    private static final List<Double> COLUMNS = List.of(8.0, 61.0, 43.0, 29.0, 29.0, 63.0, 29.0);
    private static final double NAME_SIZE = 10.4;
    private static final double NAME_LEADING = 1.2;
    private static final double SIZE = 8.6;
    private static final double SMALLEST = 7.6;
    private static final double LEADING = 1.38;

    private final Atelier atelier;
    private final GuestList guests;
    private final Leaf leaf;
    private final Grid grid;

    ParticipantSheet(Atelier atelier, GuestList guests) {
        this.atelier = atelier;
        this.guests = guests;
        var words = atelier.words();
        this.leaf = new Leaf(atelier, Part.PARTICIPANTS, atelier.paper().lying(), words.say("participants.title"),
                atelier.titleAndDate(), words.people(guests.size()), foot());
        double sum = COLUMNS.stream().mapToDouble(Double::doubleValue).sum();
        this.grid = new Grid(atelier, "rows", COLUMNS.stream().map(width -> width * leaf.width() / sum).toList(),
                List.of("", words.say("participants.name"), words.say("participants.house"),
                        words.say("participants.telephone"), words.say("participants.fax"),
                        words.say("participants.mail"), words.say("participants.mobile")));
    }

    private String foot() {
        var words = atelier.words();
        return atelier.meeting().start()
                .map(start -> words.say("participants.foot.date",
                        words.shortDate(start.toLocalDate().plusDays(DAYS_KEPT))))
                .orElseGet(() -> words.say("participants.foot.days"));
    }

    List<Page> pages() {
        double most = leaf.bodyHeight() - grid.headHeight();
        var rows = guests.all().stream().map(guest -> Grid.within(most, scale -> row(guest, scale))).toList();
        var pages = new ArrayList<Page>();
        var sheets = grid.pages(rows, leaf.bodyHeight());
        for (var sheet : sheets) {
            pages.add(leaf.page(grid.content(sheet), List.of(), pages.size() + 1, sheets.size()));
        }
        return pages;
    }

    private Grid.Row row(Guest guest, double scale) {
        var name = atelier.paragraph(guest.name(), Hand.NAME).set(NAME_SIZE * scale, NAME_LEADING, grid.inner(1));
        return Grid.row(List.of(
                Stack.of(atelier.word(Integer.toString(guest.number()), Hand.TEXT, SIZE,
                        NAME_SIZE * NAME_LEADING / SIZE)),
                Stack.of(name, text(guest.title(), 1, scale)),
                Stack.of(text(guest.organisation(), 2, scale), text(guest.town(), 2, scale)),
                details(guest.telephones(), 3, scale), details(guest.faxes(), 4, scale),
                details(guest.mails(), 5, scale), details(guest.mobiles(), 6, scale)), 0);
    }

    private Block text(String text, int column, double scale) {
        return atelier.paragraph(text, Hand.TEXT).fitted(SIZE * scale, SMALLEST * scale, LEADING, grid.inner(column));
    }

    private Stack details(List<String> lines, int column, double scale) {
        if (lines.isEmpty()) {
            return Stack.of(atelier.word(atelier.words().say("nothing"), Hand.TEXT, SIZE, LEADING).in(Tone.FAINT));
        }
        return Stack.of(lines.stream().map(line -> atelier.paragraph(line, Hand.TEXT).fitted(SIZE * scale,
                SMALLEST * scale, LEADING, grid.inner(column))).toList());
    }
}
