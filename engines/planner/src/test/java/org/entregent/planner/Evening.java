package org.entregent.planner;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** People, what they know of each other and could do for each other: made by chance from a seed, for the tests. */
record Evening(int people, int rounds, boolean[][] known, int[][] benefit) {

    /** Nobody knows anybody and nobody needs anything. */
    static Evening plain(int people, int rounds) {
        return new Evening(people, rounds, new boolean[people][people], new int[people][people]);
    }

    /**
     * @param knowing how likely two people know each other, 0 to 1
     * @param helping how likely one has what another looks for, 0 to 1, each way by itself
     */
    static Evening random(int people, int rounds, double knowing, double helping, long seed) {
        var random = new Random(seed);
        var evening = plain(people, rounds);
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                evening.setKnown(one, other, random.nextDouble() < knowing);
                int benefit = random.nextDouble() < helping ? 1 : 0;
                evening.setBenefit(one, other, benefit + (random.nextDouble() < helping ? 1 : 0));
            }
        }
        return evening;
    }

    /**
     * An evening of an even number of people with a secret plan without repeats: all other pairs know each other, or
     * else only the pairs of the plan meet needs both ways.
     */
    static Evening withSecretPlan(int people, int rounds, boolean othersKnown, long seed) {
        var random = new Random(seed);
        var secret = new boolean[people][people];
        for (int round = 0; round < rounds; round++) {
            int[] order = newRound(secret, random);
            for (int i = 0; i < people; i += 2) {
                secret[order[i]][order[i + 1]] = true;
                secret[order[i + 1]][order[i]] = true;
            }
        }
        var evening = plain(people, rounds);
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                if (othersKnown) {
                    evening.setKnown(one, other, !secret[one][other]);
                } else {
                    evening.setBenefit(one, other, secret[one][other] ? 2 : random.nextInt(10) == 0 ? 1 : 0);
                }
            }
        }
        return evening;
    }

    /** Neighbours in the order are pairs not taken yet: shuffled, then mended by random exchanges, again and again. */
    private static int[] newRound(boolean[][] taken, Random random) {
        int[] order = new int[taken.length];
        Arrays.setAll(order, i -> i);
        while (true) {
            for (int i = order.length - 1; i > 0; i--) {
                exchange(order, i, random.nextInt(i + 1));
            }
            for (int attempt = 0; attempt < 100 * order.length; attempt++) {
                int repeated = 0;
                while (repeated < order.length && !taken[order[repeated]][order[repeated + 1]]) {
                    repeated += 2;
                }
                if (repeated == order.length) {
                    return order;
                }
                exchange(order, repeated, random.nextInt(order.length));
            }
        }
    }

    private static void exchange(int[] order, int one, int other) {
        int kept = order[one];
        order[one] = order[other];
        order[other] = kept;
    }

    /** Everybody below the number knows each other, and so does everybody from it on. */
    static Evening ofTwoGroups(int people, int rounds, int firstGroup) {
        var evening = plain(people, rounds);
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                evening.setKnown(one, other, one < firstGroup == other < firstGroup);
            }
        }
        return evening;
    }

    void setKnown(int one, int other, boolean value) {
        known[one][other] = value;
        known[other][one] = value;
    }

    void setBenefit(int one, int other, int value) {
        benefit[one][other] = value;
        benefit[other][one] = value;
    }

    BilateralProblem problem() {
        var pairs = new HashSet<Pair>();
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                if (known[one][other]) {
                    pairs.add(new Pair(one, other));
                }
            }
        }
        return new BilateralProblem(people, rounds, pairs, Benefits.of(people, (one, other) -> benefit[one][other]));
    }

    /** What the checker finds wrong with a plan. */
    List<String> faults(BilateralPlan plan) {
        return BilateralChecker.faults(people, rounds, lists(plan));
    }

    /** What the checker counts in a plan. */
    BilateralChecker.Worth worth(BilateralPlan plan) {
        var knownSets = new HashSet<Set<Integer>>();
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                if (known[one][other]) {
                    knownSets.add(Set.of(one, other));
                }
            }
        }
        return BilateralChecker.worth(people, lists(plan), knownSets, benefit);
    }

    /** A plan as the checker takes it: rounds of tables of people. */
    static List<List<List<Integer>>> lists(BilateralPlan plan) {
        return plan.rounds().stream().map(Round::tables).toList();
    }

    /** A score as the checker would write it. */
    static BilateralChecker.Worth worth(BilateralScore score) {
        return new BilateralChecker.Worth(List.of((long) score.repeats(), (long) score.known(), (long) -score.mutual(),
                (long) -score.oneWay(), (long) score.leftOut(), score.unevenness(), score.trioUnevenness()));
    }
}
