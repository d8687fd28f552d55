package org.entregent.benchmarks;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How well clusters agree with the truth, over the pairs within them; counted here, with nothing of the engine's. */
record PairScore(double found, double actual, double both) {

    /**
     * @param clusters a cluster for each card
     * @param truth    the person behind each card
     */
    static PairScore of(int[] clusters, List<String> truth) {
        Map<String, Integer> found = new HashMap<>();
        Map<String, Integer> actual = new HashMap<>();
        Map<String, Integer> both = new HashMap<>();
        for (int at = 0; at < clusters.length; at++) {
            found.merge(Integer.toString(clusters[at]), 1, Integer::sum);
            actual.merge(truth.get(at), 1, Integer::sum);
            both.merge(clusters[at] + "/" + truth.get(at), 1, Integer::sum);
        }
        return new PairScore(pairs(found), pairs(actual), pairs(both));
    }

    private static double pairs(Map<String, Integer> sizes) {
        return sizes.values().stream().mapToDouble(size -> size * (size - 1) / 2.0).sum();
    }

    String cells() {
        return String.format(Locale.ROOT, "%.4f | %.4f | %.4f", both / Math.max(1, found), both / Math.max(1, actual),
                2 * both / Math.max(1, found + actual));
    }
}
