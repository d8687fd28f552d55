package org.entregent.linkage;

import java.util.Arrays;

/** A growing list of longs. */
final class Longs {

    private long[] items = new long[16];
    private int size;

    /** Makes room for so many items at once. */
    void reserve(int room) {
        items = Arrays.copyOf(items, Math.max(room, items.length));
    }

    void add(long item) {
        if (size == items.length) {
            items = Arrays.copyOf(items, size + (size >> 1));
        }
        items[size++] = item;
    }

    void addOnce(long item) {
        for (int at = 0; at < size; at++) {
            if (items[at] == item) {
                return;
            }
        }
        add(item);
    }

    long get(int index) {
        return items[index];
    }

    int size() {
        return size;
    }

    void cut(int newSize) {
        size = newSize;
    }

    void clear() {
        size = 0;
    }

    long[] sorted() {
        Arrays.sort(items, 0, size);
        return items;
    }
}
