package org.entregent.web;

import java.util.Optional;

/**
 * Something has been done: said once, over the next page, with the way back.
 *
 * @param sentence
 *            what was done
 * @param undo
 *            path to which the undo is posted, when there is a way back
 */
public record Toast(String sentence, Optional<String> undo) {

    public static Toast of(String sentence) {
        return new Toast(sentence, Optional.empty());
    }

    public static Toast undoable(String sentence, String undo) {
        return new Toast(sentence, Optional.of(undo));
    }
}
