package org.entregent.benchmarks;

import java.util.Arrays;
import java.util.concurrent.Callable;

/** The middle one of several runs. */
final class Medians {

    private Medians() {}

    static double of(int runs, Callable<Double> run) throws Exception {
        var figures = new double[runs];
        for (int i = 0; i < runs; i++) {
            figures[i] = run.call();
        }
        return of(figures);
    }

    static double of(double... figures) {
        var sorted = figures.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }
}
