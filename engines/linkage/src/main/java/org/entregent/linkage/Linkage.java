package org.entregent.linkage;

import java.util.HashMap;

/**
 * Finds the cards that are the same person, without being shown a single example and with one set of rules for all data.
 *
 * <p>Idea: {@link Blocks} proposes pairs that have something rare in common; {@link PairComparison} says how the fields of a
 * pair agree; {@link Fit} learns from the cards themselves how often cards of one person, of a household, of colleagues
 * and of strangers agree so; {@link Model} turns that into odds; {@link Clusters} puts cards together so that one false link
 * does not glue two families. Time and memory are linear in the number of cards, but for sorting: the pairs compared are
 * at most a fixed number for each card.
 */
public final class Linkage {

    private static final int SAMPLE = 100_000;

    /** How much less likely two cards of one list are one person where lists are compared with each other, in bits. */
    private static final double ONE_LIST = 8;

    private Linkage() {}

    /** Looks for the same person in all cards. */
    public static LinkageResult within(Cards cards) {
        return run(cards, false);
    }

    /**
     * Looks for the same person in cards of different sources. No list is taken to be free of duplicates, but whoever keeps
     * one seldom writes somebody down twice: two cards of one source come together only when each is the same person as a
     * card of the other, and they look like one person themselves, by a good deal more than two cards of two lists.
     */
    public static LinkageResult across(Cards cards) {
        return run(cards, true);
    }

    private static LinkageResult run(Cards cards, boolean across) {
        var blocks = new Blocks(cards, across);
        var model = learn(cards, blocks, across);
        var scorer = new Scorer(cards, model);
        var pairs = new PairList();
        var tally = new Tally();
        double leastOdds = Math.log(Zone.WORTH_A_LOOK / (1 - Zone.WORTH_A_LOOK)) / Math.log(2);
        for (int card = 0; card < cards.size(); card++) {
            int left = card;
            blocks.partners(card, right -> {
                double odds = scorer.odds(left, right);
                tally.add(odds);
                if (odds >= leastOdds) {
                    pairs.add(left, right, odds);
                }
            });
        }
        int[] clusters = Clusters.of(cards.size(), pairs, both -> {
            int left = (int) (both >>> 32);
            int right = (int) both;
            boolean oneList = across && cards.source(left) == cards.source(right);
            return scorer.odds(left, right) - (oneList ? ONE_LIST : 0);
        });
        return new LinkageResult(scorer, pairs, clusters, tally.pairs, tally.expected);
    }

    /** Learns how cards agree, without looking for anybody. */
    static Model learn(Cards cards) {
        return learn(cards, new Blocks(cards, false), false);
    }

    private static Model learn(Cards cards, Blocks blocks, boolean across) {
        int step = (int) Math.max(1, Math.min(cards.size() / 50.0, blocks.estimate() / SAMPLE));
        return new Fit(cards, allPairs(cards, across)).learn(sample(cards, blocks, step), step);
    }

    private static PairList sample(Cards cards, Blocks blocks, int step) {
        var sample = new PairList();
        for (int card = 0; card < cards.size(); card++) {
            int left = card;
            if (Long.remainderUnsigned(Hash.mix(card), step) == 0) {
                blocks.proposed(card, right -> sample.add(left, right, 0));
            }
        }
        return sample;
    }

    private static double allPairs(Cards cards, boolean across) {
        double n = cards.size();
        if (!across) {
            return n * (n - 1) / 2;
        }
        var sizes = new HashMap<Integer, Integer>();
        for (int card = 0; card < cards.size(); card++) {
            sizes.merge(cards.source(card), 1, Integer::sum);
        }
        double same = sizes.values().stream().mapToDouble(size -> (double) size * size).sum();
        return (n * n - same) / 2;
    }

    private static final class Tally {
        long pairs;
        double expected;

        void add(double odds) {
            pairs++;
            expected += Model.probability(odds);
        }
    }
}
