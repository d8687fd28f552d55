package org.entregent.planner;

import java.util.Arrays;

/**
 * The vertices of a graph and the blossoms (contracted odd cycles) of them, with their matching edges and duals, as
 * {@link MaximumWeightMatching} works on them.
 *
 * <p>Idea: vertices and blossoms alike are nodes with a number; a node lies in one outermost node, its top. Between
 * every two nodes that do not hold each other the tightest edge is kept: those of a new blossom are the tightest of its
 * petals', and stay so, since the duals of all that lies in one top node move together. Inside a blossom all vertices
 * but one are matched along its cycle; the odd one out lies in the first petal, the base. Complexity: O(n) for each
 * petal of a new blossom; O(n^2) memory. Source: H. N. Gabow, "Implementation of algorithms for maximum matching on
 * nonbipartite graphs", 1973; Galil 1986.
 */
final class BlossomNodes {
    static final int NONE = -1;

    /** The nodes 0 to size-1 are vertices; blossoms have the numbers from size on, used again once released. */
    int size;
    /** All nodes in use are below this. */
    int count;
    long[] weight = new long[0];
    /** Of a vertex, its dual; of a blossom, its dual too, never negative. */
    final long[] dual;
    /** For a node, the vertex its matching edge leads to; NONE when free. */
    final int[] mate;
    /** For a node, the outermost node that holds it; NONE for an unused number. */
    final int[] top;

    /** For two nodes, the tightest edge between them, packed: its end in the first, then its end in the second. */
    private final int[][] edge;
    /** For a blossom, its odd cycle of nodes, the base first. */
    private final int[][] petals;
    /** For a blossom and a vertex it holds, the petal that holds the vertex. */
    private final int[][] petalOf;

    BlossomNodes(int capacity) {
        // Blossoms are nested and odd: there are fewer than half as many as vertices.
        int most = capacity + capacity / 2 + 1;
        dual = new long[most];
        mate = new int[most];
        top = new int[most];
        edge = new int[most][most];
        petals = new int[most][];
        petalOf = new int[most][capacity];
    }

    /** Starts a graph: no blossoms, nothing matched, duals left to be set. */
    void start(int vertices, long[] weights) {
        size = vertices;
        count = vertices;
        weight = weights;
        Arrays.fill(mate, NONE);
        Arrays.fill(top, NONE);
        for (int v = 0; v < size; v++) {
            top[v] = v;
            for (int other = 0; other < size; other++) {
                edge[v][other] = pack(v, other);
            }
        }
    }

    /**
     * Sets each dual as low as the others allow, which makes an edge of the vertex usable, and takes that edge when its
     * other end is free; gives how many stay free. All duals are even here, so those of outer vertices stay equal in
     * parity ever after, and half a slack between two of them is whole.
     */
    int matchGreedily() {
        for (int v = 0; v < size; v++) {
            dual[v] = 2 * heaviest(v);
        }
        int free = size;
        for (int v = 0; v < size; v++) {
            if (mate[v] != NONE) {
                continue;
            }
            int partner = NONE;
            long tightest = Long.MAX_VALUE;
            for (int other = 0; other < size; other++) {
                if (other != v) {
                    long slack = slack(v, other);
                    if (slack < tightest || (slack == tightest && mate[other] == NONE)) {
                        tightest = slack;
                        partner = other;
                    }
                }
            }
            dual[v] -= tightest;
            if (mate[partner] == NONE) {
                mate[v] = partner;
                mate[partner] = v;
                free -= 2;
            }
        }
        return free;
    }

    private long heaviest(int vertex) {
        long heaviest = Long.MIN_VALUE;
        for (int other = 0; other < size; other++) {
            if (other != vertex) {
                heaviest = Math.max(heaviest, weight[vertex * size + other]);
            }
        }
        return heaviest;
    }

    boolean isTop(int node) {
        return top[node] == node;
    }

    boolean isBlossom(int node) {
        return node >= size;
    }

    /** The slack of an edge between different top nodes: zero when it may be used. */
    long slack(int u, int v) {
        return dual[u] + dual[v] - 4 * weight[u * size + v];
    }

    /** The slack of the tightest edge between two nodes. */
    long slackBetween(int node, int other) {
        return slackOf(edge[node][other]);
    }

    /** The end in the first node of the tightest edge between two nodes. */
    int endIn(int node, int other) {
        return first(edge[node][other]);
    }

    /** The nodes of a blossom's cycle, the base first; not to be changed. */
    int[] petals(int blossom) {
        return petals[blossom];
    }

    /** Contracts an odd cycle of top nodes, the base first; gives the new top node, its dual zero. */
    int contract(int[] cycle) {
        int blossom = size;
        while (blossom < count && top[blossom] != NONE) {
            blossom++;
        }
        count = Math.max(count, blossom + 1);
        dual[blossom] = 0;
        mate[blossom] = mate[cycle[0]];
        petals[blossom] = cycle;
        System.arraycopy(top, 0, petalOf[blossom], 0, size);
        setTop(blossom, blossom);
        boolean isFirst = true;
        for (int petal : cycle) {
            for (int node = 0; node < count; node++) {
                if (top[node] == NONE || top[node] == blossom) {
                    continue;
                }
                if (isFirst || slackOf(edge[petal][node]) < slackOf(edge[blossom][node])) {
                    edge[blossom][node] = edge[petal][node];
                    edge[node][blossom] = edge[node][petal];
                }
            }
            isFirst = false;
        }
        return blossom;
    }

    /** Makes the petals of a blossom top nodes again, without giving up its number yet. */
    void open(int blossom) {
        for (int petal : petals[blossom]) {
            setTop(petal, petal);
        }
    }

    /** Gives up the number of an opened blossom. */
    void release(int blossom) {
        top[blossom] = NONE;
    }

    /** The petal where the tightest edge from another node enters a blossom. */
    int petalTowards(int blossom, int other) {
        return petalOf[blossom][endIn(blossom, other)];
    }

    /** Turns the cycle, if need be, so that the petal lies an even number of steps from the base; gives that number. */
    int turnToEvenSide(int blossom, int petal) {
        var cycle = petals[blossom];
        int at = 0;
        while (cycle[at] != petal) {
            at++;
        }
        if (at % 2 == 0) {
            return at;
        }
        for (int i = 1, j = cycle.length - 1; i < j; i++, j--) {
            int swapped = cycle[i];
            cycle[i] = cycle[j];
            cycle[j] = swapped;
        }
        return cycle.length - at;
    }

    /** Matches a node along its tightest edge to another; inside a blossom the base moves to where the edge leaves. */
    void match(int node, int partner) {
        mate[node] = endIn(partner, node);
        if (!isBlossom(node)) {
            return;
        }
        int petal = petalTowards(node, partner);
        int length = turnToEvenSide(node, petal);
        var cycle = petals[node];
        for (int i = 0; i < length; i++) {
            match(cycle[i], cycle[i ^ 1]);
        }
        match(petal, partner);
        var turned = new int[cycle.length];
        for (int i = 0; i < cycle.length; i++) {
            turned[i] = cycle[(i + length) % cycle.length];
        }
        petals[node] = turned;
    }

    /** The objective of the dual: every vertex counts its dual, every blossom its own for each edge it can hold. */
    long dualSum() {
        long sum = 0;
        for (int v = 0; v < size; v++) {
            sum += dual[v];
        }
        for (int blossom = size; blossom < count; blossom++) {
            if (top[blossom] != NONE) {
                sum += dual[blossom] * (vertices(blossom).length / 2);
            }
        }
        return sum;
    }

    /** Adds to each pair of vertices, row by row, the duals of the blossoms that hold both. */
    void addBlossomDuals(long[] pairs) {
        for (int blossom = size; blossom < count; blossom++) {
            if (top[blossom] != NONE && dual[blossom] > 0) {
                int[] members = vertices(blossom);
                for (int one : members) {
                    for (int other : members) {
                        pairs[one * size + other] += dual[blossom];
                    }
                }
            }
        }
    }

    /** The vertices a node holds. */
    int[] vertices(int node) {
        if (!isBlossom(node)) {
            return new int[]{node};
        }
        return Arrays.stream(petals[node]).flatMap(petal -> Arrays.stream(vertices(petal))).toArray();
    }

    private void setTop(int node, int outermost) {
        top[node] = outermost;
        if (isBlossom(node)) {
            for (int petal : petals[node]) {
                setTop(petal, outermost);
            }
        }
    }

    private long slackOf(int packed) {
        return slack(first(packed), packed & 0xFFFF);
    }

    private static int pack(int u, int v) {
        return u << 16 | v;
    }

    private static int first(int packed) {
        return packed >>> 16;
    }
}
