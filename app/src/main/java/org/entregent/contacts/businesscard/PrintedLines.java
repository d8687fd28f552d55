package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/**
 * The lines of Tesseract's table. A row of it of level 5 is a word, with its place and how certain it is; words with the
 * same block, paragraph and line make a line. What is no letter at all, or so uncertain that it is the grain of the
 * table, is left out.
 */
final class PrintedLines {

    private static final String WORD = "5";
    private static final int COLUMNS = 12;
    /** Below this no word is what is printed there. */
    private static final int LEAST_CONFIDENCE = 12;
    private static final int SURE = 60;

    private PrintedLines() {}

    private record Word(String line, String text, int confidence, int left, int top, int width, int height) {

        int right() {
            return left + width;
        }
    }

    /** Lines from top to bottom, those beside each other from left to right. */
    static List<PrintedLine> of(String table) {
        var byLine = new LinkedHashMap<String, List<Word>>();
        table.lines().map(row -> row.split("\t", -1)).filter(row -> row.length >= COLUMNS && row[0].equals(WORD))
                .map(PrintedLines::word).filter(word -> !word.text().isBlank())
                .forEach(word -> byLine.computeIfAbsent(word.line(), _ -> new ArrayList<>()).add(word));
        var pieces = new ArrayList<PrintedLine>();
        byLine.values().forEach(words -> pieces.addAll(cut(words)));
        pieces.removeIf(PrintedLines::isGrain);
        pieces.sort(Comparator.comparingInt(PrintedLine::left));
        return inOrder(joined(pieces));
    }

    private static Word word(String[] row) {
        return new Word(String.join("-", row[2], row[3], row[4]), row[11].strip(), (int) Double.parseDouble(row[10]),
                Integer.parseInt(row[6]), Integer.parseInt(row[7]), Integer.parseInt(row[8]),
                Integer.parseInt(row[9]));
    }

    /** Words far apart stand in two columns. */
    private static List<PrintedLine> cut(List<Word> words) {
        var pieces = new ArrayList<PrintedLine>();
        var piece = new ArrayList<Word>();
        for (var word : words) {
            boolean isFar = !piece.isEmpty() && word.left() - piece.getLast().right() > 4 * height(words);
            if (isFar) {
                pieces.add(line(piece));
                piece.clear();
            }
            piece.add(word);
        }
        pieces.add(line(piece));
        return pieces;
    }

    private static int height(List<Word> words) {
        var heights = words.stream().map(Word::height).sorted().toList();
        return heights.get(heights.size() / 2);
    }

    private static PrintedLine line(List<Word> words) {
        int left = words.stream().mapToInt(Word::left).min().orElse(0);
        int top = words.stream().mapToInt(Word::top).min().orElse(0);
        int right = words.stream().mapToInt(Word::right).max().orElse(0);
        int least = words.stream().filter(word -> word.text().codePoints().anyMatch(Character::isLetterOrDigit))
                .mapToInt(Word::confidence).min().orElse(0);
        // A hyphen on a word's end belongs to the next word: cards do not break words.
        var text = String.join(" ", words.stream().map(Word::text).toList()).replaceAll("(?<=\\p{L})-\\s+-?(?=\\p{L})",
                "-");
        return new PrintedLine(text, least, left, top, right - left, height(words));
    }

    private static boolean isGrain(PrintedLine line) {
        long signs = line.text().codePoints().filter(Character::isLetterOrDigit).count();
        return signs < 2 || line.confidence() < LEAST_CONFIDENCE && signs < 8
                || line.confidence() < SURE && signs < 4;
    }

    /** Pieces of one row close to each other are one line: a label and what it stands before. */
    private static List<PrintedLine> joined(List<PrintedLine> fromLeft) {
        var lines = new ArrayList<PrintedLine>();
        for (var piece : fromLeft) {
            int at = -1;
            for (int i = 0; i < lines.size() && at < 0; i++) {
                at = goOn(lines.get(i), piece) ? i : -1;
            }
            if (at < 0) {
                lines.add(piece);
            } else {
                lines.set(at, together(lines.get(at), piece));
            }
        }
        return lines;
    }

    private static boolean goOn(PrintedLine line, PrintedLine piece) {
        int gap = piece.left() - line.right();
        int together = Math.min(line.bottom(), piece.bottom()) - Math.max(line.top(), piece.top());
        int height = Math.max(line.height(), piece.height());
        return gap > -height && gap < 2 * height && together > Math.min(line.height(), piece.height()) / 2;
    }

    private static PrintedLine together(PrintedLine line, PrintedLine piece) {
        int top = Math.min(line.top(), piece.top());
        int right = Math.max(line.right(), piece.right());
        return new PrintedLine(line.text() + " " + piece.text(), Math.min(line.confidence(), piece.confidence()),
                line.left(), top, right - line.left(), Math.max(line.height(), piece.height()));
    }

    private static List<PrintedLine> inOrder(List<PrintedLine> lines) {
        return lines.stream().sorted(Comparator.comparingInt((PrintedLine line) -> line.top() + line.height() / 2)
                .thenComparingInt(PrintedLine::left)).toList();
    }
}
