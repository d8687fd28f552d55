package org.entregent.linkage;

/** Pairs compared once, to be looked at again and again while the model is learnt: 9 bytes a field and pair. */
final class ComparedPairs {

    private final int fields;
    private final int size;
    private final byte[] levels;
    private final int[] left;
    private final int[] right;
    private final char[] signs;

    ComparedPairs(PairComparison pair, PairList pairs) {
        fields = pair.levels.length;
        size = pairs.size();
        levels = new byte[size * fields];
        left = new int[size * fields];
        right = new int[size * fields];
        signs = new char[size];
        for (int at = 0; at < size; at++) {
            pair.compare(pairs.left(at), pairs.right(at));
            System.arraycopy(pair.levels, 0, levels, at * fields, fields);
            System.arraycopy(pair.left, 0, left, at * fields, fields);
            System.arraycopy(pair.right, 0, right, at * fields, fields);
            signs[at] = (char) pair.signs;
        }
    }

    int size() {
        return size;
    }

    int level(int at, int field) {
        return levels[at * fields + field];
    }

    /** Puts a pair back as it was just after its comparison. */
    void restore(int at, PairComparison pair) {
        System.arraycopy(levels, at * fields, pair.levels, 0, fields);
        System.arraycopy(left, at * fields, pair.left, 0, fields);
        System.arraycopy(right, at * fields, pair.right, 0, fields);
        pair.signs = signs[at];
    }
}
