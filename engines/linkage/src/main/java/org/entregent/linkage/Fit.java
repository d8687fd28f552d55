package org.entregent.linkage;

import java.util.SplittableRandom;

/**
 * Learns a {@link Model} from the cards themselves, without a single pair known to be right: expectation and maximisation
 * (Dempster, Laird and Rubin 1977; for linkage, Winkler 1988) on a sample of the candidate pairs. How strangers agree is
 * read from pairs drawn at random, less what of them is likely one person. The share of pairs that are one person is taken
 * over all pairs there are, not over the candidates: a pair that no key proposes is a pair of two people.
 */
final class Fit {

    private static final int RANDOM_PAIRS = 60_000;
    private static final int ROUNDS = 30;
    private static final int PASSES = 2;

    /** Weight of what was believed before, in pairs. */
    private static final double BELIEF = 30;
    private static final double HOUSEHOLDS_PER_CARD = .2;
    private static final double COLLEAGUES_PER_CARD = .5;

    /** Pairs of two people who are near each other, believed in where none is seen. */
    private static final double NEIGHBOURS = .3;

    private final Cards cards;
    private final Model model;
    private final PairComparison pair;
    private final double allPairs;

    Fit(Cards cards, double allPairs) {
        this.cards = cards;
        this.allPairs = Math.max(1, allPairs);
        model = new Model(cards);
        pair = new PairComparison(cards);
    }

    /**
     * @param candidates a sample of the pairs proposed
     * @param scale how many candidates there are for each in the sample
     */
    Model learn(PairList candidates, double scale) {
        var random = new ComparedPairs(pair, randomPairs());
        var proposed = new ComparedPairs(pair, candidates);
        int n = cards.size();
        double floor = allPairs;
        model.households = Math.min(.2, HOUSEHOLDS_PER_CARD * n / floor);
        model.colleagues = Math.min(.2, COLLEAGUES_PER_CARD * n / floor);
        model.matches = Math.min(.2, .1 * n / floor);
        for (int field = 0; field < cards.fields().size(); field++) {
            model.coincidence[field] = coincidence(field);
        }
        for (int pass = 0; pass < PASSES; pass++) {
            strangers(random, pass > 0);
            people(proposed, scale);
        }
        return model;
    }

    private double coincidence(int field) {
        var column = cards.column(field);
        double sum = 0;
        for (int value = 0; value < column.values.size(); value++) {
            sum += column.frequency(value) * column.values.count(value);
        }
        return Math.max(Model.LEAST, sum / Math.max(1, column.known()));
    }

    private PairList randomPairs() {
        var pairs = new PairList();
        int n = cards.size();
        if ((double) n * (n - 1) / 2 <= RANDOM_PAIRS) {
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    pairs.add(a, b, 0);
                }
            }
            return pairs;
        }
        var random = new SplittableRandom(20_260_101);
        while (pairs.size() < RANDOM_PAIRS) {
            int a = random.nextInt(n);
            int b = random.nextInt(n);
            if (a != b) {
                pairs.add(a, b, 0);
            }
        }
        return pairs;
    }

    /** How strangers agree, from the pairs drawn at random. */
    private void strangers(ComparedPairs random, boolean known) {
        int fields = cards.fields().size();
        var seen = new double[fields][];
        for (int field = 0; field < fields; field++) {
            int levels = model.kind(field).levels();
            seen[field] = new double[levels];
            for (int level = 0; level < levels; level++) {
                seen[field][level] = level == levels - 1 ? 1 : .3;
            }
        }
        for (int at = 0; at < random.size(); at++) {
            double weight = 1;
            if (known && somethingAgrees(random, at)) {
                random.restore(at, pair);
                weight = 1 - Model.probability(model.odds(pair));
            }
            for (int field = 0; field < fields; field++) {
                int level = random.level(at, field);
                if (level >= 0) {
                    seen[field][level] += weight;
                }
            }
        }
        for (int field = 0; field < fields; field++) {
            double sum = 0;
            for (double value : seen[field]) {
                sum += value;
            }
            for (int level = 0; level < seen[field].length; level++) {
                model.chance[field][level] = seen[field][level] / sum;
            }
        }
    }

    /** Whether two fields agree, without which nobody would take the two for one person. */
    private boolean somethingAgrees(ComparedPairs pairs, int at) {
        int agree = 0;
        for (int field = 0; field < cards.fields().size(); field++) {
            int level = pairs.level(at, field);
            agree += level == 0 || level == 1 || level == 2 ? 1 : 0;
        }
        return agree >= 2;
    }

    private void people(ComparedPairs candidates, double scale) {
        var sample = new AgreementSample(candidates, pair, model);
        for (int round = 0; round < ROUNDS; round++) {
            if (sample.maximise(model, scale, allPairs, BELIEF, NEIGHBOURS) < 1e-4) {
                break;
            }
        }
    }
}
