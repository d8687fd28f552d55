package org.entregent.contacts.web;

import java.util.Set;
import java.util.UUID;

/**
 * A photographed card, and what was read on it as a form.
 *
 * @param outcome
 *            how reading it ended: code, letters, nothing, not_installed, busy, too_long, failed
 * @param day
 *            on which it was photographed
 * @param doubtful
 *            places of what was read uncertainly
 */
public record BusinessCardView(UUID id, String outcome, String day, EditView form, Set<Integer> doubtful) {

    public String url() {
        return "/carnet/business-cards/" + id;
    }

    public boolean isDoubtful(EditView.Row row) {
        return doubtful.contains(row.index());
    }

    /** Whether the letters may be read after all, when she asks again. */
    public boolean mayBeReadAgain() {
        return !outcome.equals("code") && !outcome.equals("letters");
    }
}
