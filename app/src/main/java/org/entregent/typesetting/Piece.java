package org.entregent.typesetting;

import gg.jte.Content;

/** Something set in type whose height is known. */
public sealed interface Piece extends Content permits Block, Hanging, Stack {

    /** In millimetres. */
    double height();

    boolean isEmpty();

    @Override
    default boolean isEmptyContent() {
        return isEmpty();
    }
}
