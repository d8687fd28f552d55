package org.entregent.benchmarks;

import java.util.Collection;

/** What a part of all measured values does not exceed. */
final class Quantiles {

    private Quantiles() {}

    /**
     * @param part
     *            from 0 to 1: 0.95 for the value that 95 % of all do not exceed, 1 for the greatest
     * @return NaN when nothing was measured
     */
    static double of(Collection<Double> measured, double part) {
        var sorted = measured.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted.length == 0
                ? Double.NaN
                : sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
    }
}
