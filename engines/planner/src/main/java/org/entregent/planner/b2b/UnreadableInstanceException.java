package org.entregent.planner.b2b;

import java.util.List;

/** A file that is no instance of the problem, with where and why, for a sentence in the reader's language. */
public final class UnreadableInstanceException extends Exception {

    private static final long serialVersionUID = 1L;

    /** What is wrong; beside each, what {@link #details()} holds. */
    public enum Fault {
        /** The field that is missing. */
        MISSING,
        /** The field that is given twice. */
        TWICE,
        /** The field whose value is of another kind than it should be, and the kind: {@link Kind}. */
        KIND,
        /** The field, its number of entries, the number it should have. */
        LENGTH,
        /** The field, the entry (from 1), the value, the least and the most it may be. */
        RANGE,
        /** The meeting (from 1) that has the same person twice, and the person (from 1). */
        WITH_ONESELF,
        /** What was met where an assignment, a value or a sign should be; empty at the end of the file. */
        SYNTAX,
        /** The number that is too long to be one. */
        NUMBER
    }

    /** The kinds of values. */
    public enum Kind {
        /** A whole number. */
        NUMBER,
        /** {@code [1, 2]}. */
        NUMBERS,
        /** {@code [{1, 2}, {}]}. */
        SETS,
        /** {@code [| 1, 2 | 3, 4 |]}. */
        ROWS
    }

    private final Fault fault;
    private final int line;
    private final transient List<Object> details;

    UnreadableInstanceException(Fault fault, int line, Object... details) {
        super("line " + line + ": " + fault + " " + List.of(details));
        this.fault = fault;
        this.line = line;
        this.details = List.of(details);
    }

    public Fault fault() {
        return fault;
    }

    /** From 1; 0 where the fault is of the whole file. */
    public int line() {
        return line;
    }

    /** As {@link Fault} says. */
    public List<Object> details() {
        return details;
    }
}
