package org.entregent.benchmarks;

import java.util.Locale;
import java.util.OptionalDouble;

/**
 * One figure, to be held against its goal.
 *
 * @param name
 *            what was measured
 * @param measured
 *            in the unit
 * @param most
 *            the goal, in the unit; none where a figure only explains another
 */
record Figure(String name, double measured, String unit, OptionalDouble most) {

    private static final double FINE_BELOW = 10;

    static Figure of(String name, double measured, String unit, double most) {
        return new Figure(name, measured, unit, OptionalDouble.of(most));
    }

    static Figure only(String name, double measured, String unit) {
        return new Figure(name, measured, unit, OptionalDouble.empty());
    }

    boolean isOver(int times) {
        return most.isPresent() && measured > times * most.getAsDouble();
    }

    /** A row of the table in docs/benchmarks.md; what misses its goal is bold. */
    String row() {
        var shown = shown(measured);
        return "| %s | %s | %s |".formatted(name, isOver(1) ? "**" + shown + "**" : shown,
                most.isPresent() ? "%,.0f %s".formatted(most.getAsDouble(), unit) : "");
    }

    private String shown(double value) {
        var number = value < 1 ? "%.2f" : value < FINE_BELOW ? "%.1f" : "%,.0f";
        return String.format(Locale.ROOT, number, value) + " " + unit;
    }
}
