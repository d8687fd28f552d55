package org.entregent.planner;

import java.util.Arrays;

/**
 * A limit that no plan can pass: how many different pairs of a given kind can meet.
 *
 * <p>Idea: three limits, of which the lowest holds. There are only so many such pairs. Nobody has more than one partner
 * a round (two in the trio): the most pairs within these limits, halves allowed, is a flow of {@link PartnerFlow}. A
 * round holds no more than a largest matching of such pairs, and two more in a trio. Complexity: O(n^3) for the
 * matching, the flow is faster; beyond {@value FirstPlan#MOST_MATCHED} people each person's own limit, half-summed in
 * O(n^2), stands for both. Source: the fractional relaxation of edge colouring; Tutte 1947, Berge 1958 for one round.
 */
final class MeetingLimit {
    private final int people;
    private final int rounds;
    private final boolean[][] joined;
    private final int[] degrees;

    private MeetingLimit(int people, int rounds, PairGraph graph) {
        this.people = people;
        this.rounds = rounds;
        joined = new boolean[people][people];
        degrees = new int[people];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                joined[one][other] = one != other && graph.joins(one, other);
                degrees[one] += joined[one][other] ? 1 : 0;
            }
        }
    }

    /** The most different pairs of the graph that can meet in so many rounds. */
    static int of(int people, int rounds, PairGraph graph) {
        var limit = new MeetingLimit(people, rounds, graph);
        int pairs = Arrays.stream(limit.degrees).sum() / 2;
        if (people > FirstPlan.MOST_MATCHED) {
            return Math.min(pairs, limit.halfSum());
        }
        int flow = new PartnerFlow(people, rounds, limit.joined).most() / 2;
        return Math.min(pairs, Math.min(flow, limit.roundByRound()));
    }

    private int halfSum() {
        long partners = 0;
        long more = 0;
        for (int degree : degrees) {
            partners += Math.min(rounds, degree);
            more += Math.clamp(degree - rounds, 0, rounds);
        }
        long inTrios = people % 2 == 0 ? 0 : Math.min(more, 3L * rounds);
        return (int) ((partners + inTrios) / 2);
    }

    private int roundByRound() {
        int vertices = people + people % 2;
        var weights = new long[vertices * vertices];
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < people; other++) {
                weights[one * vertices + other] = joined[one][other] ? 1 : 0;
            }
        }
        var mates = new int[vertices];
        new MaximumWeightMatching(vertices).solve(vertices, weights, mates);
        int matched = 0;
        for (int one = 0; one < people; one++) {
            matched += mates[one] < people && joined[one][mates[one]] ? 1 : 0;
        }
        return rounds * (matched / 2 + (people % 2 == 0 ? 0 : 2));
    }
}
