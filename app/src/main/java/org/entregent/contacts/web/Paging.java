package org.entregent.contacts.web;

import java.util.ArrayList;
import java.util.List;

/**
 * Where a page stands in a long list.
 *
 * @param from
 *            how many come before it
 * @param size
 *            how many a page holds
 * @param total
 *            how many there are
 */
public record Paging(int from, int size, int total) {

    /** The page on which something stands; the last one when it is asked for more than there is. */
    static Paging at(int from, int size, int total) {
        int last = Math.max(0, total - 1) / size * size;
        return new Paging(Math.clamp(from, 0, last) / size * size, size, total);
    }

    /** What of a list stands on this page. */
    <T> List<T> of(List<T> all) {
        return all.subList(from, Math.min(all.size(), from + size));
    }

    public boolean isNeeded() {
        return total > size;
    }

    /** The pages to offer, from 1; 0 for those between. */
    public List<Integer> pages() {
        int last = (total + size - 1) / size;
        var offered = new ArrayList<Integer>();
        for (int page = 1; page <= last; page++) {
            boolean isNear = Math.abs(page - page()) <= 2 || page == 1 || page == last;
            if (isNear) {
                offered.add(page);
            } else if (offered.getLast() != 0) {
                offered.add(0);
            }
        }
        return offered;
    }

    /** This page, from 1. */
    public int page() {
        return from / size + 1;
    }

    /** How many come before a page. */
    public int before(int page) {
        return (page - 1) * size;
    }
}
