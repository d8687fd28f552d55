package org.entregent.meetings.paper;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

import gg.jte.Content;

import org.entregent.meetings.Meeting;
import org.entregent.typesetting.Block;
import org.entregent.typesetting.Block.Tone;
import org.entregent.typesetting.Compositor;
import org.entregent.typesetting.Hand;
import org.entregent.typesetting.Letters;
import org.entregent.typesetting.Millimetres;
import org.entregent.typesetting.Piece;
import org.entregent.typesetting.Stack;
import org.entregent.typesetting.TypeCase;
import org.entregent.web.Texts;

/**
 * What came of a meeting, on paper: sections of ready sentences, then everybody in a table. Lengths in millimetres, sizes
 * in points.
 */
public final class ReportPaper {

    private static final double TITLE_SIZE = 14;
    private static final double TITLE_LEADING = 1.2;
    private static final double UNDER_TITLE = 1.5;
    private static final double SIZE = 10;
    private static final double LEADING = 1.42;
    private static final double UNDER_SENTENCE = 1.3;
    private static final double UNDER_SECTION = 5;
    private static final double MEASURE = 150;
    private static final double NAME_SIZE = 10.4;
    private static final double NAME_LEADING = 1.2;
    private static final double ROW_SIZE = 9.2;
    private static final double ROW_LEADING = 1.3;
    private static final List<Double> COLUMNS = List.of(11.0, 74.0, 28.0, 28.0, 34.0);

    /** All of it is one chapter. */
    enum Whole implements Chapter {
        REPORT;

        @Override
        public String key() {
            return "report";
        }
    }

    /** Some sentences. @param title may be empty */
    public record Section(String title, List<String> sentences) {

        public Section {
            sentences = List.copyOf(sentences);
        }
    }

    /** Somebody. @param remarks stand under her name */
    public record Row(int number, String name, List<String> remarks, String arrival, String spoken, String met) {

        public Row {
            remarks = List.copyOf(remarks);
        }
    }

    private final Atelier atelier;
    private final Letters letters;
    private final Press press;
    private final Leaf leaf;
    private final List<Section> sections;
    private final List<String> heads;
    private final List<Row> rows;

    /**
     * @param heads
     *            of the five columns of the table
     * @param foot
     *            for whom it is
     */
    public ReportPaper(Meeting meeting, List<Section> sections, List<String> heads, List<Row> rows, String foot,
            Stationery stationery) {
        var words = new Words(Texts.of("paper", stationery.locale()));
        var type = new TypeCase();
        var templates = new Templates();
        this.letters = new Letters(type);
        var announced = MeetingPack.printable(meeting, words, letters);
        this.atelier = new Atelier(new Compositor(type), templates, words, stationery.paper(), announced);
        this.press = new Press(type, templates, words, announced.title());
        this.leaf = new Leaf(atelier, Whole.REPORT, stationery.paper().upright(), words.say("part.report"),
                atelier.titleAndDate(), "", foot);
        this.sections = List.copyOf(sections);
        this.heads = List.copyOf(heads);
        this.rows = List.copyOf(rows);
    }

    /**
     * Writes it as a PDF.
     *
     * @throws IOException
     *             when it cannot be written
     */
    public void write(OutputStream to) throws IOException {
        var bodies = new ArrayList<>(sentences());
        bodies.addAll(table());
        var pages = new ArrayList<Page>();
        for (var body : bodies) {
            pages.add(leaf.page(body, List.of(), pages.size() + 1, bodies.size()));
        }
        press.write(pages, to);
    }

    /** A block and the space under it. */
    private record Spaced(Block block, double under) {

        double height() {
            return block.height() + under;
        }
    }

    /** The sections, as many on a page as there is room for; a title stays with its first sentence. */
    private List<Content> sentences() {
        var pages = new ArrayList<Content>();
        var page = new ArrayList<Spaced>();
        double taken = 0;
        for (var group : groups()) {
            double height = group.stream().mapToDouble(Spaced::height).sum();
            if (!page.isEmpty() && taken + height > leaf.bodyHeight()) {
                pages.add(content(page));
                page = new ArrayList<>();
                taken = 0;
            }
            page.addAll(group);
            taken += height;
        }
        if (!page.isEmpty()) {
            pages.add(content(page));
        }
        return pages;
    }

    /** What must not be parted: a title and a sentence, or a sentence. */
    private List<List<Spaced>> groups() {
        var groups = new ArrayList<List<Spaced>>();
        for (var section : sections) {
            for (int i = 0; i < section.sentences().size(); i++) {
                var group = new ArrayList<Spaced>();
                if (i == 0 && !section.title().isEmpty()) {
                    group.add(new Spaced(atelier.paragraph(printable(section.title()), Hand.TITLE).set(TITLE_SIZE,
                            TITLE_LEADING, leaf.width()), UNDER_TITLE));
                }
                boolean isLast = i == section.sentences().size() - 1;
                group.add(sentence(section.sentences().get(i), isLast ? UNDER_SECTION : UNDER_SENTENCE));
                groups.add(group);
            }
        }
        return groups;
    }

    /** Smaller where it is longer than a page. */
    private Spaced sentence(String text, double under) {
        var paragraph = atelier.paragraph(printable(text), Hand.TEXT);
        double width = Math.min(MEASURE, leaf.width());
        var block = paragraph.pretty(SIZE, LEADING, width);
        double most = leaf.bodyHeight() / 2;
        return new Spaced(block.height() > most ? paragraph.within(SIZE, LEADING, width, most) : block, under);
    }

    private String printable(String text) {
        return letters.printable(text).text();
    }

    private static Content content(List<Spaced> page) {
        var blocks = List.copyOf(page);
        return output -> blocks.forEach(one -> {
            output.writeContent("<div style=\"padding-bottom:" + Millimetres.css(one.under()) + "\">");
            one.block().writeTo(output);
            output.writeContent("</div>");
        });
    }

    private List<Content> table() {
        double sum = COLUMNS.stream().mapToDouble(Double::doubleValue).sum();
        var grid = new Grid(atelier, "rows", COLUMNS.stream().map(width -> width * leaf.width() / sum).toList(), heads);
        double most = leaf.bodyHeight() - grid.headHeight();
        var all = rows.stream().map(row -> Grid.within(most, scale -> row(row, grid, scale))).toList();
        return grid.pages(all, leaf.bodyHeight()).stream().map(grid::content).toList();
    }

    private Grid.Row row(Row row, Grid grid, double scale) {
        var name = new ArrayList<Piece>();
        name.add(atelier.paragraph(printable(row.name()), Hand.NAME).set(NAME_SIZE * scale, NAME_LEADING,
                grid.inner(1)));
        row.remarks().forEach(remark -> name.add(text(remark, grid, 1, scale).in(Tone.SOFT)));
        return Grid.row(List.of(Stack.of(text(Integer.toString(row.number()), grid, 0, scale)), Stack.of(name),
                Stack.of(text(row.arrival(), grid, 2, scale)), Stack.of(text(row.spoken(), grid, 3, scale)),
                Stack.of(text(row.met(), grid, 4, scale))), 0);
    }

    private Block text(String text, Grid grid, int column, double scale) {
        return atelier.paragraph(printable(text), Hand.TEXT).set(ROW_SIZE * scale, ROW_LEADING, grid.inner(column));
    }
}
