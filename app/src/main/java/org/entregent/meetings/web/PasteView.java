package org.entregent.meetings.web;

import java.util.Optional;

import org.entregent.web.FieldErrors;

/**
 * Names are pasted.
 *
 * @param first
 *            whether there is no meeting yet: then it is the page one begins with
 * @param text
 *            as pasted so far
 * @param count
 *            how it reads, when it was asked
 * @param errors
 *            by field: names, file
 */
public record PasteView(boolean first, String text, Optional<ListCount> count, FieldErrors errors) {

    public static PasteView blank(boolean first) {
        return new PasteView(first, "", Optional.empty(), FieldErrors.none());
    }
}
