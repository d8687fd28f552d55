package org.entregent.linkage;

/** Numbers spread evenly, the same in every run. */
final class Hash {

    private static final long ODD = 0x9E3779B97F4A7C15L;

    private Hash() {}

    static long mix(long value) {
        long mixed = (value ^ value >>> 32) * 0xD6E8FEB86659FD93L;
        mixed = (mixed ^ mixed >>> 32) * 0xD6E8FEB86659FD93L;
        return mixed ^ mixed >>> 32;
    }

    static long with(long hash, long value) {
        return mix(hash * ODD + value);
    }

    static int of(byte[] bytes, int from, int to) {
        return (int) longOf(bytes, from, to);
    }

    static long longOf(byte[] bytes, int from, int to) {
        long hash = to - from;
        for (int at = from; at < to; at++) {
            hash = hash * 0x100000001B3L + bytes[at];
        }
        return mix(hash);
    }
}
