package org.entregent.planner;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * People, what they know of each other and could do for each other, and what their host asks: made by chance from a seed,
 * for the tests.
 *
 * @param pinned for each round, the pairs that must share a table in it
 */
record Evening(int people, int rounds, boolean[][] known, int[][] benefit, boolean[][] forbidden,
        List<Set<Set<Integer>>> pinned) {

    /** Nobody knows anybody and nobody needs anything. */
    static Evening plain(int people, int rounds) {
        var pinned = Stream.generate(() -> (Set<Set<Integer>>) new HashSet<Set<Integer>>()).limit(rounds).toList();
        return new Evening(people, rounds, new boolean[people][people], new int[people][people],
                new boolean[people][people], pinned);
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

    void setForbidden(int one, int other, boolean value) {
        forbidden[one][other] = value;
        forbidden[other][one] = value;
    }

    void pin(int round, int one, int other) {
        pinned.get(round).add(Set.of(one, other));
    }

    /** The same evening with pairs forbidden by chance, each with so much of it, 0 to 1. */
    Evening forbidding(double forbidding, long seed) {
        var random = new Random(seed);
        for (int one = 0; one < people; one++) {
            for (int other = one + 1; other < people; other++) {
                setForbidden(one, other, random.nextDouble() < forbidding);
            }
        }
        return this;
    }

    /** The same evening with so many pairs pinned in a round by chance, at most half of the people. */
    Evening pinning(int round, int pairs, long seed) {
        var order = new ArrayList<>(IntStream.range(0, people).boxed().toList());
        Collections.shuffle(order, new Random(seed));
        for (int i = 0; i < pairs; i++) {
            pin(round, order.get(2 * i), order.get(2 * i + 1));
        }
        return this;
    }

    /** The same evening with none to all of the tables of each round pinned by chance. */
    Evening pinningAny(long seed) {
        var random = new Random(seed);
        for (int round = 0; round < rounds; round++) {
            int most = people / 2;
            int pairs = switch (random.nextInt(4)) {
                case 0 -> 0;
                case 1 -> 1;
                case 2 -> most;
                default -> random.nextInt(most + 1);
            };
            pinning(round, pairs, random.nextLong());
        }
        return this;
    }

    BilateralProblem problem() {
        var pins = new HashMap<Integer, Set<Pair>>();
        for (int round = 0; round < rounds; round++) {
            pins.put(round, pairs(pinned.get(round)));
        }
        return new BilateralProblem(people, rounds, pairs(sets(known)),
                Benefits.of(people, (one, other) -> benefit[one][other]), pins, pairs(sets(forbidden)));
    }

    private static Set<Pair> pairs(Set<Set<Integer>> sets) {
        var pairs = new HashSet<Pair>();
        for (var set : sets) {
            var two = set.iterator();
            pairs.add(new Pair(two.next(), two.next()));
        }
        return pairs;
    }

    private static Set<Set<Integer>> sets(boolean[][] graph) {
        var sets = new HashSet<Set<Integer>>();
        for (int one = 0; one < graph.length; one++) {
            for (int other = one + 1; other < graph.length; other++) {
                if (graph[one][other]) {
                    sets.add(Set.of(one, other));
                }
            }
        }
        return sets;
    }

    /** What the checker finds wrong with a plan. */
    List<String> faults(BilateralPlan plan) {
        return BilateralChecker.faults(people, rounds, lists(plan), pinned);
    }

    /** What the checker counts in a plan. */
    BilateralChecker.Worth worth(BilateralPlan plan) {
        return BilateralChecker.worth(people, lists(plan), sets(known), sets(forbidden), pinned, benefit);
    }

    /** A plan as the checker takes it: rounds of tables of people. */
    static List<List<List<Integer>>> lists(BilateralPlan plan) {
        return plan.rounds().stream().map(Round::tables).toList();
    }

    /** A score as the checker would write it. */
    static BilateralChecker.Worth worth(BilateralScore score) {
        return new BilateralChecker.Worth(List.of((long) score.repeats(), (long) score.forbidden(),
                (long) score.known(), (long) -score.mutual(), (long) -score.oneWay(), (long) score.leftOut(),
                score.unevenness(), score.trioUnevenness()));
    }
}
