package org.entregent.linkage;

/**
 * Who is the same person. Cards are known by their number in {@link Cards}.
 */
public final class LinkageResult {

    private final Scorer scorer;
    private final PairList pairs;
    private final int[] clusters;
    private final long candidates;
    private final double expectedPairs;

    LinkageResult(Scorer scorer, PairList pairs, int[] clusters, long candidates, double expectedPairs) {
        this.scorer = scorer;
        this.pairs = pairs;
        this.clusters = clusters;
        this.candidates = candidates;
        this.expectedPairs = expectedPairs;
    }

    /** How many pairs were compared. */
    public long candidates() {
        return candidates;
    }

    /** How many pairs are worth a look: {@link Zone#SUGGEST} or {@link Zone#PERHAPS}. */
    public int pairs() {
        return pairs.size();
    }

    /** Card of the lower number of a pair, {@code 0 <= at < pairs()}. */
    public int left(int at) {
        return pairs.left(at);
    }

    /** Card of the higher number of a pair. */
    public int right(int at) {
        return pairs.right(at);
    }

    /** How likely a pair is one person, from 0 to 1. */
    public double probability(int at) {
        return Model.probability(pairs.odds(at));
    }

    public Zone zone(int at) {
        return Zone.of(probability(at));
    }

    /** The cluster of a card: the number of its first card. */
    public int cluster(int card) {
        return clusters[card];
    }

    /** How many people there are when each cluster is one. */
    public int people() {
        int people = 0;
        for (int card = 0; card < clusters.length; card++) {
            people += clusters[card] == card ? 1 : 0;
        }
        return people;
    }

    /** How many pairs of cards are one person, as the probabilities of all pairs add up to. */
    public double expectedPairs() {
        return expectedPairs;
    }

    /** How many cards are one too many: cards less people. */
    public int duplicates() {
        return clusters.length - people();
    }

    /** Why two cards are, or are not, one person: any two, also such as were never proposed. */
    public PairEvidence evidence(int left, int right) {
        return scorer.evidence(left, right);
    }
}
