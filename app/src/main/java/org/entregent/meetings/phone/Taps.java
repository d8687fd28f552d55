package org.entregent.meetings.phone;

import java.util.UUID;

import org.entregent.identity.Ids;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** What a phone sends, and what it is told. */
final class Taps {

    private Taps() {}

    /** The phone's own name for what it sends; one made here when it gave none. */
    static UUID of(Form form) {
        try {
            return UUID.fromString(form.text("order"));
        } catch (IllegalArgumentException _) {
            return Ids.next();
        }
    }

    static String sentence(RefusedException refused, Language language) {
        return language.texts(refused.module()).say(refused.key(), refused.arguments());
    }
}
