package org.entregent.planner;

import java.util.Arrays;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class MaximumWeightMatchingTests {

    @Test
    void no_vertices_are_matched_to_nobody() {
        var mates = new int[0];
        new MaximumWeightMatching(2).solve(0, new long[0], mates);
        assertThat(mates).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 4, 6, 8, 10, 12})
    void the_matching_of_a_small_graph_is_the_heaviest_of_all(int vertices) {
        var random = new Random(vertices);
        var matching = new MaximumWeightMatching(12);
        var mates = new int[vertices];
        for (int attempt = 0; attempt < 400; attempt++) {
            long[] weights = weights(vertices, 1 + random.nextInt(random.nextBoolean() ? 3 : 100), random);

            matching.solve(vertices, weights, mates);

            assertThat(weightOf(vertices, weights, mates)).isEqualTo(heaviest(vertices, weights, 0, new long[1 << 12]));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 30, 62, 120, 200})
    void the_duals_of_a_larger_graph_prove_its_matching_heaviest(int vertices) {
        var random = new Random(vertices);
        var matching = new MaximumWeightMatching(200);
        var mates = new int[vertices];
        for (int range : new int[]{2, 10, 1_000_000_000}) {
            long[] weights = weights(vertices, range, random);

            matching.solve(vertices, weights, mates);

            assertThat(4 * weightOf(vertices, weights, mates)).isEqualTo(matching.dualBound());
            assertThat(isFeasible(vertices, weights, matching)).isTrue();
        }
    }

    @Test
    void the_matching_is_no_heavier_than_half_the_heaviest_edges_and_no_lighter_than_a_greedy_one() {
        var random = new Random(9);
        var mates = new int[150];
        for (int attempt = 0; attempt < 10; attempt++) {
            long[] weights = weights(150, 1_000, random);

            new MaximumWeightMatching(150).solve(150, weights, mates);

            long weight = weightOf(150, weights, mates);
            assertThat(2 * weight).isLessThanOrEqualTo(sumOfHeaviestEdges(150, weights));
            assertThat(weight).isGreaterThanOrEqualTo(greedy(150, weights));
        }
    }

    @Test
    void odd_groups_far_apart_are_joined_by_their_best_edges() {
        // Three triangles and one of three more: every matching has to leave two odd groups, the blossoms, by an edge.
        int vertices = 12;
        var random = new Random(3);
        for (int attempt = 0; attempt < 200; attempt++) {
            long[] weights = weights(vertices, 5, random);
            for (int one = 0; one < vertices; one++) {
                for (int other = 0; other < vertices; other++) {
                    if (one / 3 == other / 3) {
                        weights[one * vertices + other] += 1_000;
                    }
                }
            }
            var mates = new int[vertices];

            new MaximumWeightMatching(vertices).solve(vertices, weights, mates);

            assertThat(weightOf(vertices, weights, mates)).isEqualTo(heaviest(vertices, weights, 0, new long[1 << 12]));
        }
    }

    private static long[] weights(int vertices, int range, Random random) {
        var weights = new long[vertices * vertices];
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                long weight = random.nextInt(range) - range / 2;
                weights[one * vertices + other] = weight;
                weights[other * vertices + one] = weight;
            }
        }
        return weights;
    }

    private static long weightOf(int vertices, long[] weights, int[] mates) {
        long sum = 0;
        for (int one = 0; one < vertices; one++) {
            assertThat(mates[one]).isNotEqualTo(one);
            assertThat(mates[mates[one]]).isEqualTo(one);
            sum += one < mates[one] ? weights[one * vertices + mates[one]] : 0;
        }
        return sum;
    }

    /** By trying every partner of the first free vertex; the sums are remembered with one added, zero is unknown. */
    private static long heaviest(int vertices, long[] weights, int used, long[] remembered) {
        if (used == (1 << vertices) - 1) {
            return 0;
        }
        if (remembered[used] != 0) {
            return remembered[used] > 0 ? remembered[used] - 1 : remembered[used];
        }
        int first = Integer.numberOfTrailingZeros(~used);
        long best = Long.MIN_VALUE;
        for (int other = first + 1; other < vertices; other++) {
            if ((used >> other & 1) == 0) {
                best = Math.max(best, weights[first * vertices + other]
                        + heaviest(vertices, weights, used | 1 << first | 1 << other, remembered));
            }
        }
        remembered[used] = best >= 0 ? best + 1 : best;
        return best;
    }

    /** No edge is worth more than the duals at its ends and of the blossoms around it, and no blossom's is negative. */
    private static boolean isFeasible(int vertices, long[] weights, MaximumWeightMatching matching) {
        var blossoms = new long[vertices * vertices];
        matching.addBlossomDuals(blossoms);
        for (int one = 0; one < vertices; one++) {
            for (int other = one + 1; other < vertices; other++) {
                int at = one * vertices + other;
                if (blossoms[at] < 0 || matching.dual(one) + matching.dual(other) + blossoms[at] < 4 * weights[at]) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long sumOfHeaviestEdges(int vertices, long[] weights) {
        long sum = 0;
        for (int one = 0; one < vertices; one++) {
            long heaviest = Long.MIN_VALUE;
            for (int other = 0; other < vertices; other++) {
                heaviest = other == one ? heaviest : Math.max(heaviest, weights[one * vertices + other]);
            }
            sum += heaviest;
        }
        return sum;
    }

    private static long greedy(int vertices, long[] weights) {
        var taken = new boolean[vertices];
        long sum = 0;
        for (int one = 0; one < vertices; one++) {
            int best = -1;
            for (int other = one + 1; other < vertices && !taken[one]; other++) {
                if (!taken[other]
                        && (best < 0 || weights[one * vertices + other] > weights[one * vertices + best])) {
                    best = other;
                }
            }
            if (best >= 0) {
                taken[one] = true;
                taken[best] = true;
                sum += weights[one * vertices + best];
            }
        }
        assertThat(Arrays.equals(taken, allTrue(vertices))).isTrue();
        return sum;
    }

    private static boolean[] allTrue(int count) {
        var all = new boolean[count];
        Arrays.fill(all, true);
        return all;
    }
}
