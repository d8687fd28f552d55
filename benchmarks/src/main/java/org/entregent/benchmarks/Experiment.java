package org.entregent.benchmarks;

import java.util.List;

/**
 * What is set up once and gives one figure or several.
 *
 * @param name
 *            a word by which it can be asked for alone
 */
record Experiment(String name, Measure measure) {

    /** Measures here and now. */
    @FunctionalInterface
    interface Measure {

        List<Figure> figures() throws Exception;
    }
}
