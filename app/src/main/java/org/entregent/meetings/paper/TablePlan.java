package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import gg.jte.Content;

import org.entregent.meetings.BilateralPlan;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Hanging;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.Stack;

/**
 * Who sits where: a list by number, to be posted; and for the host the tables of each round, with what she should know.
 * Lengths in millimetres, sizes in points.
 */
final class TablePlan {

    private static final double NUMBER_COLUMN = 14;
    private static final double ROUND_COLUMN = 27;
    private static final double LEAST_ROUND_COLUMN = 15;
    private static final int MOST_POSTED_ROUNDS = 7;
    private static final double POSTED_SIZE = 12;
    private static final double POSTED_LEADING = 1.2;
    private static final int MOST_HOST_ROUNDS = 3;
    private static final double TABLE_COLUMN = 16;
    private static final double TABLE_SIZE = 15;
    private static final double SIZE = 9.2;
    private static final double LEAST_SIZE = 8.2;
    private static final double LEADING = 1.36;
    private static final double PERSON_NUMBER = 7;
    private static final double NOTE_SIZE = 9.2;
    private static final double UNDER_NOTE = 1.2;
    private static final double UNDER_NOTES = 5;
    private static final double MOST_FOR_NOTES = 100;

    private final Atelier atelier;
    private final Words words;
    private final GuestList guests;
    private final BilateralPlan plan;
    private final List<String> notes;
    private final List<Page> pages = new ArrayList<>();

    TablePlan(Atelier atelier, GuestList guests, BilateralPlan plan, List<String> notes) {
        this.atelier = atelier;
        this.words = atelier.words();
        this.guests = guests;
        this.plan = plan;
        this.notes = notes.stream().map(guests::printable).toList();
    }

    List<Page> pages() {
        for (var rounds : groups(MOST_POSTED_ROUNDS)) {
            posted(rounds);
        }
        boolean first = true;
        for (var rounds : groups(MOST_HOST_ROUNDS)) {
            host(rounds, first ? notes : List.of());
            first = false;
        }
        return List.copyOf(pages);
    }

    /** The rounds in groups of about the same size, none larger than that. */
    private List<List<BilateralPlan.Round>> groups(int most) {
        var rounds = plan.rounds();
        int count = Math.ceilDiv(rounds.size(), most);
        var groups = new ArrayList<List<BilateralPlan.Round>>();
        for (int i = 0; i < count; i++) {
            groups.add(rounds.subList(i * rounds.size() / count, (i + 1) * rounds.size() / count));
        }
        return groups;
    }

    private String roundName(int number) {
        return Slips.hour(atelier, plan.rounds().size(), number)
                .map(hour -> words.say("tables.round.at", Integer.toString(number), hour))
                .orElseGet(() -> words.say("tables.round", Integer.toString(number)));
    }

    private void posted(List<BilateralPlan.Round> rounds) {
        var leaf = new Leaf(atelier, Part.TABLES, atelier.paper().upright(), words.say("tables.title"),
                words.say("tables.posted"), words.people(guests.size()), atelier.titleAndDate());
        double roundColumn = Math.max(LEAST_ROUND_COLUMN,
                Math.min(ROUND_COLUMN, (leaf.width() - NUMBER_COLUMN) / 2 / rounds.size()));
        var widths = new ArrayList<>(List.of(NUMBER_COLUMN,
                leaf.width() - NUMBER_COLUMN - roundColumn * rounds.size()));
        var heads = new ArrayList<>(List.of("", words.say("tables.name")));
        for (var round : rounds) {
            widths.add(roundColumn);
            heads.add(roundName(round.number()));
        }
        var grid = new Grid(atelier, "rows", widths, heads);
        var tables = rounds.stream().map(TablePlan::tableByGuest).toList();
        double most = leaf.bodyHeight() - grid.headHeight();
        var rows = guests.all().stream().map(guest -> Grid.within(most, scale -> posted(guest, tables, grid, scale)))
                .toList();
        paginate(leaf, grid, grid.pages(rows, leaf.bodyHeight()));
    }

    private static Map<Integer, Integer> tableByGuest(BilateralPlan.Round round) {
        var tables = new HashMap<Integer, Integer>();
        round.tables().forEach(table -> table.people().forEach(number -> tables.put(number, table.number())));
        return tables;
    }

    private Grid.Row posted(Guest guest, List<Map<Integer, Integer>> tables, Grid grid, double scale) {
        var cells = new ArrayList<Stack>();
        cells.add(Stack.of(atelier.word(Integer.toString(guest.number()), Hand.TEXT, POSTED_SIZE, POSTED_LEADING)));
        cells.add(Stack.of(atelier.paragraph(guest.name(), Hand.NAME).set(POSTED_SIZE * scale, POSTED_LEADING,
                grid.inner(1))));
        for (var round : tables) {
            var table = round.containsKey(guest.number())
                    ? Integer.toString(round.get(guest.number()))
                    : words.say("nothing");
            cells.add(Stack.of(atelier.word(table, Hand.STRONG, POSTED_SIZE, POSTED_LEADING)));
        }
        return Grid.row(cells, 0);
    }

    private void paginate(Leaf leaf, Grid grid, List<List<Grid.Row>> sheets) {
        for (int i = 0; i < sheets.size(); i++) {
            pages.add(leaf.page(grid.content(sheets.get(i)), List.of(), i + 1, sheets.size()));
        }
    }

    private void host(List<BilateralPlan.Round> rounds, List<String> toKnow) {
        var leaf = new Leaf(atelier, Part.TABLES, atelier.paper().upright(), words.say("tables.host.title"),
                words.say("tables.host"), "", atelier.titleAndDate());
        var noteBlocks = noteBlocks(leaf, toKnow);
        double noteHeight = noteBlocks.stream().mapToDouble(note -> note.height() + UNDER_NOTE).sum();
        double above = noteBlocks.isEmpty() ? 0 : noteHeight + UNDER_NOTES;
        if (above > MOST_FOR_NOTES) {
            notesAlone(leaf, toKnow);
            noteBlocks = List.of();
            above = 0;
        }
        var grid = hostGrid(leaf, rounds);
        var rows = hostRows(rounds, grid, leaf.bodyHeight() - grid.headHeight() - above);
        var first = grid.pages(rows, leaf.bodyHeight() - above).getFirst();
        var sheets = new ArrayList<List<Grid.Row>>(List.of(first));
        sheets.addAll(grid.pages(rows.subList(first.size(), rows.size()), leaf.bodyHeight()));
        for (int i = 0; i < sheets.size(); i++) {
            var table = grid.content(sheets.get(i));
            pages.add(leaf.page(i == 0 ? notesAbove(noteBlocks, table) : table, List.of(), i + 1, sheets.size()));
        }
    }

    private List<Block> noteBlocks(Leaf leaf, List<String> toKnow) {
        var blocks = new ArrayList<Block>();
        for (var note : toKnow) {
            blocks.add(atelier.paragraph(note, Hand.TEXT).set(NOTE_SIZE, LEADING, leaf.width()));
        }
        if (!blocks.isEmpty()) {
            blocks.addFirst(atelier.word(words.say("tables.notes"), Hand.STRONG, NOTE_SIZE, LEADING));
        }
        return blocks;
    }

    private static Content notesAbove(List<Block> notes, Content table) {
        return output -> {
            for (var note : notes) {
                output.writeContent("<div style=\"padding-bottom:" + Millimetres.css(UNDER_NOTE) + "\">");
                note.writeTo(output);
                output.writeContent("</div>");
            }
            if (!notes.isEmpty()) {
                output.writeContent("<div style=\"height:" + Millimetres.css(UNDER_NOTES) + "\"></div>");
            }
            table.writeTo(output);
        };
    }

    private void notesAlone(Leaf leaf, List<String> toKnow) {
        var grid = new Grid(atelier, "rows", List.of(leaf.width()), List.of(words.say("tables.notes")));
        double most = leaf.bodyHeight() - grid.headHeight();
        var rows = toKnow.stream().map(note -> Grid.within(most, scale -> Grid.row(List.of(Stack.of(
                atelier.paragraph(note, Hand.TEXT).set(NOTE_SIZE * scale, LEADING, grid.inner(0)))), 0))).toList();
        paginate(leaf, grid, grid.pages(rows, leaf.bodyHeight()));
    }

    private Grid hostGrid(Leaf leaf, List<BilateralPlan.Round> rounds) {
        var widths = new ArrayList<>(List.of(TABLE_COLUMN));
        widths.addAll(Collections.nCopies(rounds.size(), (leaf.width() - TABLE_COLUMN) / rounds.size()));
        var heads = new ArrayList<>(List.of(words.say("tables.table")));
        rounds.forEach(round -> heads.add(roundName(round.number())));
        return new Grid(atelier, "rows", widths, heads);
    }

    private List<Grid.Row> hostRows(List<BilateralPlan.Round> rounds, Grid grid, double most) {
        int tables = rounds.stream().flatMap(round -> round.tables().stream()).mapToInt(BilateralPlan.Table::number)
                .max().orElse(0);
        var rows = new ArrayList<Grid.Row>();
        for (int number = 1; number <= tables; number++) {
            int table = number;
            rows.add(Grid.within(most, scale -> {
                var cells = new ArrayList<Stack>();
                cells.add(Stack.of(atelier.word(Integer.toString(table), Hand.LIGHT, TABLE_SIZE, 1.15)));
                for (int i = 0; i < rounds.size(); i++) {
                    cells.add(people(rounds.get(i), table, grid.inner(i + 1), scale));
                }
                return Grid.row(cells, 0);
            }));
        }
        return rows;
    }

    private Stack people(BilateralPlan.Round round, int number, double width, double scale) {
        return Stack.of(round.tables().stream().filter(table -> table.number() == number)
                .flatMap(table -> table.people().stream()).map(guests::number)
                .map(guest -> new Hanging(
                        atelier.compositor().line(Integer.toString(guest.number()), Hand.TEXT),
                        atelier.paragraph(guest.name(), Hand.TEXT).fitted(SIZE * scale, LEAST_SIZE * scale, LEADING,
                                width - PERSON_NUMBER),
                        PERSON_NUMBER))
                .toList());
    }
}
