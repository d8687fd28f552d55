package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.b2b.UnreadableInstanceException.Fault;
import org.entregent.planner.b2b.UnreadableInstanceException.Kind;

/**
 * The assignments of a MiniZinc data file: numbers, arrays of numbers or of sets, and arrays of rows.
 *
 * <p>Idea: recursive descent over the characters, one pass, O(length). Source: "The MiniZinc Handbook", chapter 3.1.2,
 * of which this is the part that instances of the problem use, with comments and ranges.
 */
final class DznFile {

    /** What stands right of the sign, and on which line it begins. */
    record Value(int line, Content content) {}

    sealed interface Content {}

    record Whole(int number) implements Content {}

    record Numbers(List<Integer> numbers) implements Content {}

    record Sets(List<List<Integer>> sets) implements Content {}

    /** Rows of an array of two dimensions; {@code [| |]} has none. */
    record Rows(List<List<Integer>> rows) implements Content {}

    private static final int LONGEST_QUOTED = 20;
    private static final int LONGEST_NUMBER = 9;
    private static final int LARGEST_RANGE = 100_000;

    private final String text;
    private int at;
    private int line = 1;

    private DznFile(String text) {
        this.text = text;
    }

    static Map<String, Value> read(String text) throws UnreadableInstanceException {
        return new DznFile(text).assignments();
    }

    private Map<String, Value> assignments() throws UnreadableInstanceException {
        var values = new HashMap<String, Value>();
        for (skip(); at < text.length(); skip()) {
            var name = word();
            expect('=');
            skip();
            int began = line;
            if (values.put(name, new Value(began, content())) != null) {
                throw new UnreadableInstanceException(Fault.TWICE, began, name);
            }
            expect(';');
        }
        return values;
    }

    private Content content() throws UnreadableInstanceException {
        if (!accepts('[')) {
            return new Whole(number());
        }
        if (accepts('|')) {
            return rows();
        }
        if (peek() == '{') {
            return new Sets(sets());
        }
        return new Numbers(numbers(']'));
    }

    private Rows rows() throws UnreadableInstanceException {
        var rows = new ArrayList<List<Integer>>();
        while (!accepts(']')) {
            rows.add(numbers('|'));
        }
        return new Rows(rows);
    }

    private List<List<Integer>> sets() throws UnreadableInstanceException {
        var sets = new ArrayList<List<Integer>>();
        while (!accepts(']')) {
            expect('{');
            sets.add(numbers('}'));
            if (!accepts(',') && peek() != ']') {
                throw unexpected();
            }
        }
        return sets;
    }

    /** Numbers and ranges up to a closing sign, a comma between any two and perhaps after the last. */
    private List<Integer> numbers(char close) throws UnreadableInstanceException {
        var numbers = new ArrayList<Integer>();
        while (!accepts(close)) {
            int first = number();
            int last = first;
            if (accepts('.')) {
                expect('.');
                last = number();
                if (last - (long) first > LARGEST_RANGE) {
                    throw unexpected();
                }
            }
            for (int number = first; number <= last; number++) {
                numbers.add(number);
            }
            if (!accepts(',') && peek() != close) {
                throw unexpected();
            }
        }
        return numbers;
    }

    private int number() throws UnreadableInstanceException {
        skip();
        int begin = at;
        if (at < text.length() && text.charAt(at) == '-') {
            at++;
        }
        int digits = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        if (at == digits) {
            at = begin;
            throw unexpected();
        }
        if (at - digits > LONGEST_NUMBER) {
            throw new UnreadableInstanceException(Fault.NUMBER, line,
                    text.substring(begin, Math.min(at, begin + LONGEST_QUOTED)));
        }
        return Integer.parseInt(text, begin, at, 10);
    }

    private String word() throws UnreadableInstanceException {
        skip();
        int begin = at;
        while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
            at++;
        }
        if (at == begin) {
            throw unexpected();
        }
        return text.substring(begin, at);
    }

    private char peek() {
        skip();
        return at < text.length() ? text.charAt(at) : 0;
    }

    private boolean accepts(char sign) {
        if (peek() != sign || at == text.length()) {
            return false;
        }
        at++;
        return true;
    }

    private void expect(char sign) throws UnreadableInstanceException {
        if (!accepts(sign)) {
            throw unexpected();
        }
    }

    /** Over blanks and comments. */
    private void skip() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '%') {
                int end = text.indexOf('\n', at);
                at = end < 0 ? text.length() : end;
            } else if (Character.isWhitespace(c) || c == '\ufeff') {
                line += c == '\n' ? 1 : 0;
                at++;
            } else {
                return;
            }
        }
    }

    private UnreadableInstanceException unexpected() {
        skip();
        return new UnreadableInstanceException(Fault.SYNTAX, line, quoted(at));
    }

    private String quoted(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_QUOTED && !Character.isISOControl(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end).strip();
    }

    static int whole(Map<String, Value> values, String field) throws UnreadableInstanceException {
        var value = present(values, field);
        if (value.content() instanceof Whole(int number)) {
            return number;
        }
        throw wrong(value, field, Kind.NUMBER);
    }

    static @Nullable Value optional(Map<String, Value> values, String field) {
        return values.get(field);
    }

    static Value present(Map<String, Value> values, String field) throws UnreadableInstanceException {
        var value = values.get(field);
        if (value == null) {
            throw new UnreadableInstanceException(Fault.MISSING, 0, field);
        }
        return value;
    }

    static UnreadableInstanceException wrong(Value value, String field, Kind kind) {
        return new UnreadableInstanceException(Fault.KIND, value.line(), field, kind);
    }
}
