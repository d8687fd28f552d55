package org.entregent.contacts.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/**
 * Reads a text: a table when some separator gives a header row with known columns, a list of lines otherwise. A free
 * list of "Name, title" lines has no such row, however regular its commas are. The separator with the most known labels
 * is chosen, for the whole text.
 */
final class TextLists {

    private static final List<Character> SEPARATORS = List.of('\t', ';', ',', '|');

    private static final int ROWS_TO_LOOK_AT = 25;

    private static final String SIGN_OFF = "contacts.aside.sign-off";

    private static final int LONGEST_HEADER = 200_000;

    private static final Headers HEADERS = new Headers(ColumnLabels.shipped());

    /** More lines than this in one quoted cell mean a quotation mark that was never closed. */
    private static final int LINES_IN_A_CELL = 60;

    private final LineParser lineParser;
    private final TableReader tableReader;

    TextLists(LineParser lineParser, TableReader tableReader) {
        this.lineParser = lineParser;
        this.tableReader = tableReader;
    }

    ReadList read(String text) {
        var lines = lines(text);
        var separator = separator(lines);
        if (separator.isPresent()) {
            var rows = rows(lines, separator.get());
            var header = HEADERS.find(rows);
            if (header.isPresent() && Headers.isFollowed(rows, header.get().index())) {
                return tableReader.read(rows, header.get().index());
            }
        }
        var blocks = LabelledBlocks.of(lines);
        return blocks.isPresent() ? ofBlocks(lines, blocks.get()) : freeLines(lines);
    }

    /** The people of blocks, and what stands between the blocks, in the order of the text. */
    private ReadList ofBlocks(List<String> lines, LabelledBlocks blocks) {
        var between = new ArrayList<>(lines.stream().map(_ -> "").toList());
        blocks.others().forEach(place -> between.set(place, lines.get(place)));
        refuseTooMuch(between);
        var read = new ArrayList<>(tableReader.people(blocks.header(), blocks.people()));
        read.addAll(freeLines(between, Order.UNKNOWN).lines());
        read.sort(Comparator.comparingInt(ReadLine::number));
        return new ReadList(Doubles.leaveAside(read), blocks.header());
    }

    /** Lines without their ends: LF, CR, CRLF, and the separators of Unicode. */
    static List<String> lines(String text) {
        var lines = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\u2028' || c == '\u2029' || c == '\u0085') {
                lines.add(text.substring(start, i));
                i += c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n' ? 1 : 0;
                start = i + 1;
            }
        }
        lines.add(text.substring(start));
        return lines;
    }

    private ReadList freeLines(List<String> lines) {
        refuseTooMuch(lines);
        var first = freeLines(lines, Order.UNKNOWN);
        var order = ListOrder.of(first.orders());
        var read = order == Order.UNKNOWN ? first : freeLines(lines, order);
        return new ReadList(Doubles.leaveAside(read.lines()), List.of());
    }

    private static void refuseTooMuch(List<String> lines) {
        long filled = lines.stream().filter(line -> !Row.isBlank(line)).count();
        if (filled > Limits.LINES) {
            throw Limits.tooManyLines(filled);
        }
        long characters = lines.stream().mapToLong(String::length).filter(LineParser::isLookedAt).sum();
        if (characters > Limits.TEXT) {
            throw Limits.tooMuchText(characters);
        }
    }

    private LineParser.Reading freeLines(List<String> lines, Order ofList) {
        var read = new ArrayList<ReadLine>();
        var orders = new ArrayList<Order>();
        boolean signedOff = false;
        for (int i = 0; i < lines.size(); i++) {
            if (!Row.isBlank(lines.get(i))) {
                var reading = lineParser.read(i + 1, lines.get(i), ofList);
                for (var line : reading.lines()) {
                    read.add(signedOff ? perhapsTheWriter(line) : line);
                    signedOff |= line instanceof ReadLine.LeftAside aside && aside.reason().key().equals(SIGN_OFF);
                }
                orders.addAll(reading.orders());
            }
            if (read.size() > Limits.LINES) {
                throw Limits.tooManyLines(read.size());
            }
        }
        return new LineParser.Reading(read, orders);
    }

    /** Below "Cordialement," stands whoever wrote the message, who may be a guest or not. */
    private static ReadLine perhapsTheWriter(ReadLine line) {
        var reason = Remark.of("contacts.doubt.after-sign-off");
        return switch (line) {
            case ReadLine.Understood understood -> new ReadLine.Doubtful(understood.number(), understood.text(),
                    understood.person(), List.of(reason));
            case ReadLine.Doubtful doubtful -> {
                var reasons = new ArrayList<>(doubtful.reasons());
                reasons.add(reason);
                yield new ReadLine.Doubtful(doubtful.number(), doubtful.text(), doubtful.person(), reasons);
            }
            case ReadLine.LeftAside aside -> aside;
        };
    }

    static Optional<Character> separator(List<String> lines) {
        var first = lines.subList(0, Math.min(lines.size(), 10 * ROWS_TO_LOOK_AT));
        Optional<Character> best = Optional.empty();
        int most = 1;
        for (var separator : SEPARATORS) {
            boolean there = first.stream().anyMatch(line -> line.indexOf(separator) >= 0);
            var header = there ? HEADERS.find(firstRows(first, separator)) : Optional.<Headers.Found>empty();
            if (header.isPresent() && header.get().known() > most) {
                most = header.get().known();
                best = Optional.of(separator);
            }
        }
        return best;
    }

    private static List<Row> firstRows(List<String> lines, char separator) {
        var rows = new ArrayList<Row>();
        for (int i = 0; i < lines.size() && rows.size() < ROWS_TO_LOOK_AT; i++) {
            var line = lines.get(i);
            if (!Row.isBlank(line) && line.length() < LONGEST_HEADER) {
                rows.add(new Row(i + 1, "", cells(line, separator)));
            }
        }
        return rows;
    }

    private static List<String> cells(String line, char separator) {
        try {
            return reader(separator, '"').ofSingleCsvRecord(line).getFields();
        } catch (CsvParseException _) {
            return List.of(line);
        }
    }

    static CsvReader.CsvReaderBuilder reader(char separator, char quote) {
        return CsvReader.builder().fieldSeparator(separator).quoteCharacter(quote).skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE).missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(true).trimWhitespacesAroundQuotes(true);
    }

    /** All rows; when quotation marks make no sense, they are letters like any other. */
    private static List<Row> rows(List<String> lines, char separator) {
        try {
            return rows(lines, separator, '"').orElseGet(() -> rows(lines, separator, '\uFFFF').orElseGet(List::of));
        } catch (CsvParseException _) {
            return rows(lines, separator, '\uFFFF').orElseGet(List::of);
        }
    }

    private static Optional<List<Row>> rows(List<String> lines, char separator, char quote) {
        var rows = new RowCollector();
        int start = 0;
        List<String> fields = List.of();
        try (var records = reader(separator, quote).ofCsvRecord(String.join("\n", lines))) {
            for (var record : records) {
                int next = (int) record.getStartingLineNumber();
                if (start > 0 && next - start > LINES_IN_A_CELL) {
                    return Optional.empty();
                }
                add(rows, fields, lines, start, next - 1);
                start = next;
                fields = record.getFields();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (lines.size() - start > LINES_IN_A_CELL && fields.stream().anyMatch(field -> field.indexOf('\n') >= 0)) {
            return Optional.empty();
        }
        add(rows, fields, lines, start, lines.size());
        return Optional.of(rows.rows());
    }

    private static void add(RowCollector rows, List<String> fields, List<String> lines, int start, int end) {
        if (start > 0 && rows.hasRoomFor(fields)) {
            var text = String.join("\n", lines.subList(start - 1, Math.min(end, lines.size())));
            rows.add(new Row(start, Excerpt.of(text.strip()), fields));
        }
    }
}
