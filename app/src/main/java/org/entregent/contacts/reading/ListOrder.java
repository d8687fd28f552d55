package org.entregent.contacts.reading;

import java.util.List;

/** The order most names of a list are plainly written in: at least two of them, and two out of three. */
final class ListOrder {

    private ListOrder() {}

    static Order of(List<Order> orders) {
        long givenFirst = orders.stream().filter(Order.GIVEN_FIRST::equals).count();
        long familyFirst = orders.stream().filter(Order.FAMILY_FIRST::equals).count();
        if (givenFirst >= 2 && givenFirst >= 2 * familyFirst) {
            return Order.GIVEN_FIRST;
        }
        return familyFirst >= 2 && familyFirst >= 2 * givenFirst ? Order.FAMILY_FIRST : Order.UNKNOWN;
    }
}
