package org.entregent.planner;

/**
 * What it would be worth, in one empty or partly empty round, to seat two people together, the rest of the plan
 * standing as it is.
 *
 * <p>Idea: with all else fixed, each part of the score except the people left out is a sum over the pairs of the round,
 * because somebody who has r reasons and gets one more adds 2r + 1 to the sum of squares. One whole number with
 * {@link LexicographicWeights} then stands for the score. A little noise below the last level makes equally good
 * matchings take turns. Complexity: O(1) a pair.
 */
final class PairWeights {
    private final WorkingPlan plan;
    private final SeededRandom random;
    private final LexicographicWeights weights;
    private long noise;

    /** @param seats the largest number of people that will be matched at once */
    PairWeights(WorkingPlan plan, int seats, SeededRandom random) {
        this.plan = plan;
        this.random = random;
        int mostReasons = plan.hasTrio() ? 2 * plan.rounds() : plan.rounds();
        int forbidden = plan.forbiddenPairs();
        // One level more needs room: nobody has more reasons than there are others.
        weights = LexicographicWeights.of(seats,
                forbidden == 0 ? mostReasons : Math.min(mostReasons, plan.people() - 1), forbidden);
    }

    /** The weight of one in the sum of squares; anything smaller is noise. */
    long unit() {
        return weights.unevenness();
    }

    /**
     * Weighs every pair of some people.
     *
     * @param people their numbers, of which the first {@code count} are read
     * @param into   receives the weights row by row, {@code count} a row, the diagonal untouched
     */
    void weigh(int[] people, int count, long[] into) {
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                long weight = weight(people[i], people[j]);
                into[i * count + j] = weight;
                into[j * count + i] = weight;
            }
        }
    }

    /** Whether the pair would be a new meeting with a reason. */
    boolean givesReason(int one, int other) {
        int cell = plan.cell(one, other);
        return cell < WorkingPlan.ONE_MEETING && (cell & WorkingPlan.BENEFIT_MASK) != 0;
    }

    private long weight(int one, int other) {
        int cell = plan.cell(one, other);
        long weight = nextNoise();
        if ((cell & WorkingPlan.KNOWN_BIT) != 0) {
            weight -= weights.known();
        }
        if ((cell & WorkingPlan.FORBIDDEN_BIT) != 0) {
            weight -= weights.forbidden();
        }
        int benefit = cell & WorkingPlan.BENEFIT_MASK;
        if (cell >= WorkingPlan.ONE_MEETING) {
            weight -= weights.repeat();
        } else if (benefit != Benefits.NONE) {
            weight += benefit == Benefits.MUTUAL ? weights.mutual() : weights.oneWay();
            weight -= weights.unevenness() * 2 * (plan.reasons(one) + plan.reasons(other) + 1);
        }
        return weight;
    }

    private long nextNoise() {
        // One random number serves many pairs; the marker bit above its 60 bits tells when it is used up.
        if (noise <= 1) {
            noise = random.nextLong() >>> 4 | 1L << 60;
        }
        long taken = noise & (weights.noise() - 1);
        noise >>>= LexicographicWeights.NOISE_BITS;
        return taken;
    }
}
