package org.entregent.meetings.paper;

import gg.jte.Content;

/** Something set in type whose height is known. */
sealed interface Piece extends Content permits Block, Hanging, Stack {

    /** In millimetres. */
    double height();

    boolean isEmpty();

    @Override
    default boolean isEmptyContent() {
        return isEmpty();
    }
}
