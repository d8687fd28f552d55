package org.entregent.planner;

import java.util.Arrays;

/**
 * The heaviest perfect matching of a complete graph with an even number of vertices.
 *
 * <p>Idea: Edmonds' primal-dual method. Every vertex carries a dual value, every contracted odd cycle (a blossom) too;
 * an edge may be used while its slack, the sum of the duals at its ends less four times its weight, is zero. Each stage
 * grows alternating trees of usable edges from all free nodes at once: outer nodes (an even distance from a root) reach
 * out; two outer nodes of one tree that touch close a blossom, of two trees an augmenting path. When no edge is usable,
 * the duals move by the smallest amount that makes one so. The duals prove the matching heaviest in the end.
 *
 * <p>Complexity: O(n^3) time and O(n^2) memory: at most n/2 stages of O(n^2) each, because {@link BlossomNodes} keeps
 * the tightest edge between any two nodes, and every node remembers the outer vertex nearest to it. In practice about
 * 20 us for 30 vertices and 2 ms for 200.
 *
 * <p>Source: J. Edmonds, "Maximum matching and a polyhedron with 0,1-vertices", J. Res. NBS 69B, 1965; Z. Galil,
 * "Efficient algorithms for finding maximum matching in graphs", ACM Computing Surveys 18(1), 1986.
 *
 * <p>Headroom: the duals stay within four times the weight of a matching, so callers keep n/2 times the largest weight
 * below 2^60. An instance is scratch memory to be used again and again by one thread.
 */
final class MaximumWeightMatching {
    private static final int NONE = BlossomNodes.NONE;
    private static final byte UNREACHED = 0;
    private static final byte OUTER = 1;
    private static final byte INNER = 2;

    private final BlossomNodes nodes;
    private final long[] dual;
    private final int[] mate;
    private final int[] top;
    private final byte[] label;
    /** For an inner node, the outer vertex it was reached from. */
    private final int[] entry;
    /** For a top node, the outer vertex with the tightest edge to it. */
    private final int[] nearest;
    private final int[] queue;
    private int queued;
    private final int[] seen;
    private int search;

    /** @param capacity the largest number of vertices that will be asked for, up to 40,000 */
    MaximumWeightMatching(int capacity) {
        nodes = new BlossomNodes(capacity);
        dual = nodes.dual;
        mate = nodes.mate;
        top = nodes.top;
        label = new byte[top.length];
        entry = new int[top.length];
        nearest = new int[top.length];
        queue = new int[capacity];
        seen = new int[top.length];
    }

    /**
     * Solves one graph.
     *
     * @param vertices how many, even, at most the capacity
     * @param weights  row by row, symmetric; the diagonal is not used
     * @param mates    receives the partner of each vertex
     */
    void solve(int vertices, long[] weights, int[] mates) {
        nodes.start(vertices, weights);
        Arrays.fill(seen, 0);
        search = 0;
        for (int free = nodes.matchGreedily(); free > 0; free -= 2) {
            augmentOnce();
        }
        System.arraycopy(mate, 0, mates, 0, vertices);
    }

    /** Four times the largest weight a matching can have, as the duals of the last solution prove it. */
    long dualBound() {
        return nodes.dualSum();
    }

    /** The dual of a vertex in the last solution. */
    long dual(int vertex) {
        return nodes.dual[vertex];
    }

    /** Adds to each pair of vertices, row by row, the duals of the blossoms of the last solution that hold both. */
    void addBlossomDuals(long[] pairs) {
        nodes.addBlossomDuals(pairs);
    }

    /** One stage: grows the trees until they hold an augmenting path, and turns it. */
    private void augmentOnce() {
        queued = 0;
        for (int node = 0; node < nodes.count; node++) {
            label[node] = UNREACHED;
            nearest[node] = NONE;
        }
        for (int node = 0; node < nodes.count; node++) {
            if (nodes.isTop(node) && mate[node] == NONE) {
                label[node] = OUTER;
                enqueue(node);
            }
        }
        while (!reachOut()) {
            moveDuals();
            queued = 0;
            if (useNewlyTight()) {
                return;
            }
            for (int blossom = nodes.size; blossom < nodes.count; blossom++) {
                if (nodes.isTop(blossom) && label[blossom] == INNER && dual[blossom] == 0) {
                    expand(blossom);
                }
            }
        }
    }

    /** Follows every usable edge from the queued outer vertices; true when the matching has grown. */
    private boolean reachOut() {
        for (int head = 0; head < queued; head++) {
            int u = queue[head];
            for (int v = 0; v < nodes.size; v++) {
                int node = top[v];
                if (node == top[u] || label[node] == INNER) {
                    continue;
                }
                if (nodes.slack(u, v) == 0) {
                    if (useEdge(u, v)) {
                        return true;
                    }
                } else {
                    offerNearest(u, node);
                }
            }
        }
        return false;
    }

    private boolean useNewlyTight() {
        for (int node = 0; node < nodes.count; node++) {
            int from = nearest[node];
            boolean isTight = nodes.isTop(node) && from != NONE && label[node] != INNER && top[from] != node
                    && nodes.slackBetween(from, node) == 0;
            if (isTight && useEdge(from, nodes.endIn(node, from))) {
                return true;
            }
        }
        return false;
    }

    private void moveDuals() {
        long step = Long.MAX_VALUE;
        for (int node = 0; node < nodes.count; node++) {
            if (!nodes.isTop(node)) {
                continue;
            }
            if (label[node] == INNER) {
                step = nodes.isBlossom(node) ? Math.min(step, dual[node] / 2) : step;
            } else if (nearest[node] != NONE) {
                long slack = nodes.slackBetween(nearest[node], node);
                step = Math.min(step, label[node] == OUTER ? slack / 2 : slack);
            }
        }
        for (int v = 0; v < nodes.size; v++) {
            dual[v] -= step * direction(top[v]);
        }
        for (int blossom = nodes.size; blossom < nodes.count; blossom++) {
            if (nodes.isTop(blossom)) {
                dual[blossom] += 2 * step * direction(blossom);
            }
        }
    }

    private int direction(int node) {
        return label[node] == OUTER ? 1 : label[node] == INNER ? -1 : 0;
    }

    /** Follows a usable edge from an outer vertex; true when it completed an augmenting path. */
    private boolean useEdge(int from, int to) {
        int u = top[from];
        int v = top[to];
        if (label[v] == UNREACHED) {
            int beyond = top[mate[v]];
            entry[v] = from;
            label[v] = INNER;
            label[beyond] = OUTER;
            nearest[v] = NONE;
            nearest[beyond] = NONE;
            enqueue(beyond);
        } else if (label[v] == OUTER) {
            int meeting = commonAncestor(u, v);
            if (meeting == NONE) {
                turnPath(u, v);
                turnPath(v, u);
                return true;
            }
            int blossom = nodes.contract(cycle(u, meeting, v));
            label[blossom] = OUTER;
            findNearest(blossom);
        }
        return false;
    }

    private int commonAncestor(int u, int v) {
        search++;
        int one = u;
        int other = v;
        while (one != NONE || other != NONE) {
            if (one != NONE) {
                if (seen[one] == search) {
                    return one;
                }
                seen[one] = search;
                one = outerParent(one);
            }
            int swapped = one;
            one = other;
            other = swapped;
        }
        return NONE;
    }

    /** The next outer node towards the root of the tree, NONE at the root. */
    private int outerParent(int outer) {
        return mate[outer] == NONE ? NONE : top[entry[top[mate[outer]]]];
    }

    /** The odd cycle base .. u, v .. back to the base; its inner nodes become outer ones. */
    private int[] cycle(int u, int base, int v) {
        int towardsU = pathLength(u, base);
        var cycle = new int[towardsU + pathLength(v, base) + 1];
        cycle[0] = base;
        int at = towardsU;
        for (int outer = u; outer != base; outer = outerParent(outer)) {
            int inner = top[mate[outer]];
            cycle[at--] = outer;
            cycle[at--] = inner;
            enqueue(inner);
        }
        at = towardsU + 1;
        for (int outer = v; outer != base; outer = outerParent(outer)) {
            int inner = top[mate[outer]];
            cycle[at++] = outer;
            cycle[at++] = inner;
            enqueue(inner);
        }
        return cycle;
    }

    private int pathLength(int node, int base) {
        int length = 0;
        for (int outer = node; outer != base; outer = outerParent(outer)) {
            length += 2;
        }
        return length;
    }

    /** Matches the node towards another, and along the tree up to the root changes matched and unmatched. */
    private void turnPath(int from, int to) {
        int outer = from;
        int partner = to;
        while (true) {
            int before = mate[outer] == NONE ? NONE : top[mate[outer]];
            nodes.match(outer, partner);
            if (before == NONE) {
                return;
            }
            int next = top[entry[before]];
            nodes.match(before, next);
            outer = next;
            partner = before;
        }
    }

    /** Undoes an inner blossom whose dual reached zero: its even side stays in the tree, the rest is out of reach. */
    private void expand(int blossom) {
        nodes.open(blossom);
        int outside = entry[blossom];
        int reached = nodes.petalTowards(blossom, outside);
        int length = nodes.turnToEvenSide(blossom, reached);
        int[] cycle = nodes.petals(blossom);
        for (int i = 0; i < length; i += 2) {
            int inner = cycle[i];
            int outer = cycle[i + 1];
            entry[inner] = nodes.endIn(outer, inner);
            label[inner] = INNER;
            label[outer] = OUTER;
            nearest[inner] = NONE;
            findNearest(outer);
            enqueue(outer);
        }
        label[reached] = INNER;
        nearest[reached] = NONE;
        entry[reached] = outside;
        for (int i = length + 1; i < cycle.length; i++) {
            label[cycle[i]] = UNREACHED;
            findNearest(cycle[i]);
        }
        nodes.release(blossom);
    }

    private void enqueue(int node) {
        if (nodes.isBlossom(node)) {
            for (int petal : nodes.petals(node)) {
                enqueue(petal);
            }
        } else {
            queue[queued++] = node;
        }
    }

    private void findNearest(int node) {
        nearest[node] = NONE;
        for (int u = 0; u < nodes.size; u++) {
            if (top[u] != node && label[top[u]] == OUTER) {
                offerNearest(u, node);
            }
        }
    }

    private void offerNearest(int outerVertex, int node) {
        int known = nearest[node];
        if (known == NONE || nodes.slackBetween(outerVertex, node) < nodes.slackBetween(known, node)) {
            nearest[node] = outerVertex;
        }
    }
}
