package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;

/**
 * A run of digit groups with the separators people put between them, perhaps of several numbers. It is cut by dynamic
 * programming over the groups: a cut is free, a group left over costs one, and a group may be left over only between
 * strong separators (a slash, a comma, a dash with spaces, several spaces, a plus), so that a number with two digits too
 * many is not taken for a number and a rest. Fewest groups left over, then fewest numbers.
 */
record PhoneRun(String text, List<PhoneRun.Group> groups) {

    private static final int MOST_GROUPS = 24;

    private static final int MOST_GROUPS_OF_A_NUMBER = 9;

    /** One run of digits, from its sign or parenthesis on. */
    record Group(int start, int end, boolean strongBefore) {}

    /** A number of the run. */
    record Piece(int start, int end, PhoneNumber number) {}

    int start() {
        return groups.getFirst().start();
    }

    int end() {
        return groups.getLast().end();
    }

    /** The next run at or after a position. */
    static Optional<PhoneRun> next(String text, int from) {
        int i = from;
        while (i < text.length() && !PhoneText.isDigit(text.charAt(i))) {
            i++;
        }
        if (i == text.length()) {
            return Optional.empty();
        }
        var groups = new ArrayList<Group>();
        int separator = signBefore(text, i, from);
        boolean strong = true;
        while (i < text.length() && PhoneText.isDigit(text.charAt(i))) {
            int end = i;
            while (end < text.length() && PhoneText.isDigit(text.charAt(end))) {
                end++;
            }
            groups.add(new Group(separator, end, strong));
            int next = end;
            while (next < text.length() && " ().,;/|+-".indexOf(text.charAt(next)) >= 0) {
                next++;
            }
            strong = isStrong(text.substring(end, next));
            separator = Math.max(end, signBefore(text, next, end));
            i = next;
        }
        int end = groups.getLast().end();
        boolean letterBehind = end < text.length() && Character.isLetter(text.charAt(end))
                && "xXpP".indexOf(text.charAt(end)) < 0;
        if (letterBehind && groups.size() > 1) {
            groups.removeLast();
        }
        return Optional.of(new PhoneRun(text, groups));
    }

    /** Where a number's plus or parenthesis stands before its first digit, else the digit itself. */
    private static int signBefore(String text, int digit, int lowest) {
        int i = digit;
        int sign = digit;
        while (i > lowest && " (+".indexOf(text.charAt(i - 1)) >= 0 && digit - i < 3) {
            i--;
            if (text.charAt(i) != ' ') {
                sign = i;
            }
        }
        return sign;
    }

    private static boolean isStrong(String separator) {
        boolean plain = separator.chars().noneMatch(c -> "/,;|+".indexOf(c) >= 0);
        return !plain || separator.contains("  ") || separator.contains(" - ");
    }

    /** Whether a run that was not understood may be a number of some other country: its length and its groups. */
    boolean hasShapeOfNumber() {
        int digits = PhoneText.digits(text.substring(start(), end())).length();
        return digits >= 8 && digits <= 15 && groups.size() > 1 && groups.size() < 8;
    }

    /** The numbers of the run. */
    List<Piece> cut(PhoneArea area, boolean loose) {
        int n = groups.size();
        if (n > MOST_GROUPS) {
            return List.of();
        }
        var cost = new int[n + 1];
        var from = new int[n + 1];
        var pieces = new ArrayList<Optional<Piece>>();
        pieces.add(Optional.empty());
        for (int to = 1; to <= n; to++) {
            cost[to] = Integer.MAX_VALUE;
            pieces.add(Optional.empty());
            for (int start = Math.max(0, to - MOST_GROUPS_OF_A_NUMBER); start < to; start++) {
                if (cost[start] == Integer.MAX_VALUE) {
                    continue;
                }
                var piece = piece(start, to, area, loose);
                int price = cost[start] + (piece.isPresent() ? 1 : leftOver(start, to));
                if (price >= 0 && price < cost[to]) {
                    cost[to] = price;
                    from[to] = start;
                    pieces.set(to, piece);
                }
            }
        }
        var result = new ArrayList<Piece>();
        for (int to = n; to > 0 && cost[n] != Integer.MAX_VALUE; to = from[to]) {
            pieces.get(to).ifPresent(result::addFirst);
        }
        return result;
    }

    /** The price of leaving groups aside, negative when they do not stand by themselves. */
    private int leftOver(int start, int to) {
        boolean alone = groups.get(start).strongBefore() && (to == groups.size() || groups.get(to).strongBefore());
        return alone ? 100 * (to - start) : Integer.MIN_VALUE / 2;
    }

    private Optional<Piece> piece(int start, int to, PhoneArea area, boolean loose) {
        int begin = groups.get(start).start();
        int end = groups.get(to - 1).end();
        return area.number(text.substring(begin, end), loose).map(number -> new Piece(begin, end, number));
    }
}
