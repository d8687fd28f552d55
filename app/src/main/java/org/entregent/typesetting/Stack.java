package org.entregent.typesetting;

import java.util.List;

import gg.jte.TemplateOutput;

/** Pieces one under the other, without space between them: a cell of a table, a caption. */
public record Stack(List<Piece> pieces) implements Piece {

    public static final Stack EMPTY = new Stack(List.of());

    public Stack {
        pieces = pieces.stream().filter(piece -> !piece.isEmpty()).toList();
    }

    public static Stack of(Piece... pieces) {
        return new Stack(List.of(pieces));
    }

    public static Stack of(List<? extends Piece> pieces) {
        return new Stack(List.copyOf(pieces));
    }

    @Override
    public double height() {
        return pieces.stream().mapToDouble(Piece::height).sum();
    }

    @Override
    public boolean isEmpty() {
        return pieces.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        pieces.forEach(piece -> piece.writeTo(output));
    }
}
