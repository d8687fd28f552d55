package org.entregent.planner;

import java.util.Arrays;

/**
 * The most partners that people can have in all, if everybody has at most one a round (and three more a round are
 * shared among all where there is a trio), each partner once.
 *
 * <p>Idea: the largest fractional set of pairs with these limits is half a largest flow from a copy of each person to
 * another copy of each partner, because averaging a flow with its mirror image makes it symmetric. Complexity: O(n)
 * phases of O(n^2) at worst, in practice a handful. Source: Dinitz, "Algorithm for solution of a problem of maximum
 * flow in networks with power estimation", 1970, on a dense network.
 */
final class PartnerFlow {
    private final int source;
    private final int sink;
    /** What each arc can still carry. The nodes: givers, receivers, the two sides of the trio, source and sink. */
    private final int[][] room;
    private final int[] distance;
    private final int[] next;

    PartnerFlow(int people, int rounds, boolean[][] joined) {
        int trioGiver = 2 * people;
        int trioReceiver = trioGiver + 1;
        source = trioGiver + 2;
        sink = trioGiver + 3;
        room = new int[sink + 1][sink + 1];
        distance = new int[sink + 1];
        next = new int[sink + 1];
        int inTrios = people % 2 == 0 ? 0 : 3 * rounds;
        room[source][trioGiver] = inTrios;
        room[trioReceiver][sink] = inTrios;
        for (int one = 0; one < people; one++) {
            room[source][one] = rounds;
            room[people + one][sink] = rounds;
            room[trioGiver][one] = inTrios == 0 ? 0 : rounds;
            room[people + one][trioReceiver] = inTrios == 0 ? 0 : rounds;
            for (int other = 0; other < people; other++) {
                room[one][people + other] = joined[one][other] ? 1 : 0;
            }
        }
    }

    /** The size of the flow: the partners of everybody added up. To be asked once. */
    int most() {
        int total = 0;
        while (findDistances()) {
            Arrays.fill(next, 0);
            for (int pushed = push(source, Integer.MAX_VALUE); pushed > 0; pushed = push(source, Integer.MAX_VALUE)) {
                total += pushed;
            }
        }
        return total;
    }

    private boolean findDistances() {
        Arrays.fill(distance, -1);
        distance[source] = 0;
        var queue = new int[room.length];
        int queued = 1;
        queue[0] = source;
        for (int head = 0; head < queued; head++) {
            int node = queue[head];
            for (int to = 0; to < room.length; to++) {
                if (distance[to] < 0 && room[node][to] > 0) {
                    distance[to] = distance[node] + 1;
                    queue[queued++] = to;
                }
            }
        }
        return distance[sink] >= 0;
    }

    private int push(int node, int most) {
        if (node == sink) {
            return most;
        }
        for (; next[node] < room.length; next[node]++) {
            int to = next[node];
            if (room[node][to] > 0 && distance[to] == distance[node] + 1) {
                int pushed = push(to, Math.min(most, room[node][to]));
                if (pushed > 0) {
                    room[node][to] -= pushed;
                    room[to][node] += pushed;
                    return pushed;
                }
            }
        }
        return 0;
    }
}
