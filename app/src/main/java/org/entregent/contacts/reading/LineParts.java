package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Cuts a line into its parts: at commas, semicolons, tabs, bars, dashes and colons with spaces around, parentheses, and
 * where a mail or a telephone was taken out. Parentheses inside the name ("Robert (Bob) Tremblay") stay in it.
 */
final class LineParts {

    /** What stands before a part. */
    enum Separator {
        NONE, COMMA,
        /** A semicolon, a tab or a bar, as between the cells of a table. */
        CELL,
        /** A dash, a colon, the place of a mail or a telephone, the end of a parenthesis. */
        STRONG, PARENTHESIS
    }

    /**
     * A part of a line.
     *
     * @param label
     *            what a label before it says it is ("Société : Lumipro")
     */
    record Part(String text, Separator before, Optional<Column> label) {}

    private final ColumnLabels labels;
    private final Predicate<String> belongsToName;
    private final Predicate<String> isWholeName;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder current = new StringBuilder();
    private Separator before = Separator.NONE;
    private Optional<Column> label = Optional.empty();

    /**
     * @param belongsToName
     *            whether a parenthesis after a name is a piece of it ("née Martin", "Mme")
     * @param isWholeName
     *            whether a text is a name with nothing missing
     */
    LineParts(ColumnLabels labels, Predicate<String> belongsToName, Predicate<String> isWholeName) {
        this.labels = labels;
        this.belongsToName = belongsToName;
        this.isWholeName = isWholeName;
    }

    List<Part> cut(String line) {
        int i = 0;
        while (i < line.length()) {
            i = step(line, i);
        }
        end(Separator.NONE);
        return List.copyOf(parts);
    }

    private int step(String line, int i) {
        char c = line.charAt(i);
        switch (c) {
            case ',', '،', '、' -> end(Separator.COMMA);
            case ';', '\t', '|', '\n' -> end(Separator.CELL);
            case ContactDetails.BREAK -> end(Separator.STRONG);
            case '-', '–', '—' -> {
                if (isSpace(line, i - 1) && isSpace(line, i + 1)) {
                    end(Separator.STRONG);
                } else {
                    current.append(c);
                }
            }
            case ':' -> {
                if (isSpace(line, i + 1) && !current.toString().isBlank()) {
                    colon();
                } else {
                    current.append(c);
                }
            }
            case '(', '[' -> {
                return parenthesis(line, i, c == '(' ? ')' : ']');
            }
            default -> current.append(c);
        }
        return i + 1;
    }

    private static boolean isSpace(String line, int i) {
        return i < 0 || i >= line.length() || line.charAt(i) == ' ' || line.charAt(i) == '\t'
                || line.charAt(i) == ContactDetails.BREAK;
    }

    /** "Société : Lumipro" labels what follows; any other colon separates. */
    private void colon() {
        var column = labels.column(current.toString());
        boolean first = parts.isEmpty() && before == Separator.NONE;
        if (column.isPresent() && (!first || column.get() != Column.OTHER)) {
            current.setLength(0);
            label = column;
        } else {
            end(Separator.STRONG);
        }
    }

    private int parenthesis(String line, int open, char closing) {
        int close = line.indexOf(closing, open + 1);
        if (close < 0) {
            current.append(' ');
            return open + 1;
        }
        var inside = line.substring(open + 1, close).strip();
        if (isInName(line, inside, close)) {
            current.append('(').append(inside).append(')');
            return close + 1;
        }
        end(Separator.PARENTHESIS);
        for (var piece : inside.split("[,;\\u0001]", -1)) {
            current.append(piece);
            end(Separator.PARENTHESIS);
        }
        before = Separator.STRONG;
        return close + 1;
    }

    private boolean isInName(String line, String inside, int close) {
        if (!parts.isEmpty() || inside.isEmpty()) {
            return false;
        }
        if (belongsToName.test(inside)) {
            return true;
        }
        int next = close + 1;
        while (next < line.length() && line.charAt(next) == ' ') {
            next++;
        }
        boolean goesOn = next < line.length() && next > close + 1 && Character.isUpperCase(line.charAt(next));
        return goesOn && !current.toString().isBlank() && !isWholeName.test(current.toString().strip());
    }

    /** Quotation marks around a whole part go, and one that has lost its partner; a quoted nickname stays. */
    private static String withoutQuotes(String text) {
        long quotes = text.chars().filter(c -> c == '"').count();
        boolean around = quotes == 2 && text.startsWith("\"") && text.endsWith("\"");
        return quotes == 1 || around ? Letters.strip(text.replace("\"", ""), " ,;:") : text;
    }

    private void end(Separator next) {
        var text = withoutQuotes(Letters.strip(Letters.collapse(current.toString()), ",;:-–—·•/"));
        if (!text.isEmpty()) {
            parts.add(new Part(text, before, label));
            label = Optional.empty();
            before = next;
        } else {
            before = parts.isEmpty() ? Separator.NONE : next;
        }
        current.setLength(0);
    }
}
