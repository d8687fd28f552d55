package org.entregent.contacts.reading;

import java.util.List;

/**
 * A name as it was read.
 *
 * @param name
 *            its parts
 * @param order
 *            the order it is written in when the name itself shows it, so that the rest of the list may follow;
 *            otherwise {@link Order#UNKNOWN}
 * @param doubts
 *            reasons to look again
 */
record ParsedName(PersonName name, Order order, List<Remark> doubts) {

    ParsedName {
        doubts = List.copyOf(doubts);
    }

    ParsedName(PersonName name, Order order) {
        this(name, order, List.of());
    }
}
