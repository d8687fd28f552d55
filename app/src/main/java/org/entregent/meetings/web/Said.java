package org.entregent.meetings.web;

import java.util.List;

import org.entregent.contacts.reading.Remark;
import org.entregent.meetings.preparation.RefusedException;
import org.entregent.web.FieldErrors;
import org.entregent.web.Language;

/** What services answer, said in the reader's language. */
final class Said {

    private Said() {}

    static FieldErrors errors(RefusedException refused, Language language) {
        return FieldErrors.of(refused.field(), sentence(refused, language));
    }

    static String sentence(RefusedException refused, Language language) {
        return language.texts(refused.module()).say(refused.key(), refused.arguments());
    }

    static List<String> sentences(List<Remark> remarks, Language language) {
        return remarks.stream().map(remark -> language.texts("contacts").say(remark.key(), remark.arguments()))
                .toList();
    }
}
