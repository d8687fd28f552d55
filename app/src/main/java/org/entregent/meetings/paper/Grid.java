package org.entregent.meetings.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

import gg.jte.Content;

import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.Stack;

/**
 * A table whose rows are measured before they are drawn: none is broken between two pages, and each page has the head.
 * Lengths in millimetres.
 */
final class Grid {

    static final double CELL_RIGHT = 2.5;
    private static final double CELL_ABOVE_AND_UNDER = 2 * 1.45;
    private static final double LINE = 0.15;
    private static final double HEAD_SIZE = 8.6;
    private static final double HEAD_LEADING = 1.3;
    private static final double UNDER_HEAD = 1.2 + 0.35;
    private static final double STEP = 0.9;
    private static final double SMALLEST = 0.2;

    /**
     * A row.
     *
     * @param cells
     *            one a column
     * @param height
     *            with its padding and line
     */
    record Row(List<Content> cells, double height) {

        Row {
            cells = List.copyOf(cells);
        }
    }

    private final Atelier atelier;
    private final String kind;
    private final List<Double> widths;
    private final List<Block> heads;

    /**
     * @param kind
     *            class of the style sheet
     * @param heads
     *            what stands above each column, possibly empty
     */
    Grid(Atelier atelier, String kind, List<Double> widths, List<String> heads) {
        this.atelier = atelier;
        this.kind = kind;
        this.widths = List.copyOf(widths);
        this.heads = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            this.heads.add(atelier.paragraph(heads.get(i), Hand.STRONG)
                    .fitted(HEAD_SIZE, HEAD_SIZE - 1.6, HEAD_LEADING, inner(i)).in(Tone.SOFT));
        }
    }

    /** Width that a cell leaves to its text. */
    double inner(int column) {
        return widths.get(column) - CELL_RIGHT;
    }

    double headHeight() {
        return heads.stream().mapToDouble(Block::height).max().orElse(0) + UNDER_HEAD;
    }

    /** A row of stacks. */
    static Row row(List<Stack> cells, double leastHeight) {
        double height = Math.max(leastHeight, cells.stream().mapToDouble(Stack::height).max().orElse(0));
        return new Row(List.copyOf(cells), height + CELL_ABOVE_AND_UNDER + LINE);
    }

    /** A row no higher than a page: set smaller, if that is what it takes. */
    static Row within(double most, DoubleFunction<Row> rowAtScale) {
        double scale = 1;
        var row = rowAtScale.apply(scale);
        while (row.height() > most && scale > SMALLEST) {
            scale *= STEP;
            row = rowAtScale.apply(scale);
        }
        return row;
    }

    /** The rows of each page. */
    List<List<Row>> pages(List<Row> rows, double bodyHeight) {
        double room = bodyHeight - headHeight();
        var pages = new ArrayList<List<Row>>();
        var page = new ArrayList<Row>();
        double taken = 0;
        for (var row : rows) {
            if (!page.isEmpty() && taken + row.height() > room) {
                pages.add(List.copyOf(page));
                page.clear();
                taken = 0;
            }
            page.add(row);
            taken += row.height();
        }
        if (!page.isEmpty()) {
            pages.add(List.copyOf(page));
        }
        return pages;
    }

    /** The table of one page. */
    Content content(List<Row> rows) {
        return atelier.templates().filled("table",
                Map.of("kind", kind, "widths", widths.stream().map(Millimetres::css).toList(), "heads",
                        List.<Content>copyOf(heads), "rows", rows.stream().map(Row::cells).toList(), "rowHeights",
                        rows.stream().map(row -> Millimetres.css(row.height() - LINE)).toList()));
    }
}
