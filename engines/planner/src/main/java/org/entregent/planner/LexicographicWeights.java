package org.entregent.planner;

/**
 * Whole numbers that let one sum stand for the lexicographic score of one round, so that a heaviest matching is a
 * lexicographically best round.
 *
 * <p>Idea: each level weighs more than everything below it can sum to in a round of {@code people}: that is at most
 * {@code people / 2 + 2} pairs (the trio has three), at most four times the reasons somebody can have in unevenness
 * for each person, and a little noise for each pair that only breaks ties. Headroom: for 250 people and 1,000 rounds
 * with trios, the most the planner asks for, a repeat weighs less than 2^53 and a whole round less than 2^60, of which
 * {@link MaximumWeightMatching} needs four times; a long holds 2^63, and an overflow is refused. Forbidden pairs are a
 * level more, as wide as there are such pairs; where that leaves no room for it, the noise is given up.
 *
 * @param repeat     cost of a pair that has met in another round
 * @param forbidden  cost of a forbidden pair
 * @param known      cost of a known pair
 * @param mutual     worth of a new pair with needs met both ways
 * @param oneWay     worth of a new pair with a need met one way
 * @param unevenness cost of one more in the sum of squares; the noise of a round sums to less than this
 * @param noise      the noise of a pair is 0 to this less one: {@value #NOISE}, or 1 where there is no room for any
 */
record LexicographicWeights(long repeat, long forbidden, long known, long mutual, long oneWay, long unevenness,
        int noise) {
    /** How many random bits the noise of a pair has. */
    static final int NOISE_BITS = 3;
    /** The noise of a pair is 0 to this less one. */
    static final int NOISE = 1 << NOISE_BITS;

    /**
     * Computes the weights.
     *
     * @param people        how many people are matched at once
     * @param mostReasons   how many reasons somebody can have over all rounds
     * @param mostForbidden how many forbidden pairs there are
     * @throws ArithmeticException when a long cannot hold a whole round
     */
    static LexicographicWeights of(int people, int mostReasons, int mostForbidden) {
        long pairs = people / 2 + 2;
        long oneWay = 4L * mostReasons * (people + 4) + 1;
        long mutual = Math.multiplyExact(oneWay, pairs + 2);
        long known = Math.multiplyExact(mutual, pairs + 2);
        long above = Math.multiplyExact(known, pairs + 2);
        long repeat = mostForbidden == 0 ? above : Math.multiplyExact(above, Math.min(pairs, mostForbidden) + 2);
        long whole = Math.multiplyExact(8 * pairs, repeat);
        int noise = whole <= Long.MAX_VALUE / (NOISE * pairs) ? NOISE : 1;
        long unit = noise == 1 ? 1 : noise * pairs;
        return new LexicographicWeights(repeat * unit, above * unit, known * unit, mutual * unit, oneWay * unit, unit,
                noise);
    }
}
