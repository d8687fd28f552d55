package org.entregent.meetings.web;

import java.util.ArrayList;
import java.util.List;

import org.entregent.meetings.preparation.Expected;
import org.entregent.web.ConflictView;
import org.entregent.web.ConflictView.Field;
import org.entregent.web.Form;
import org.entregent.web.Language;

/** Two versions of one person, side by side. */
final class PersonConflicts {

    private PersonConflicts() {}

    /**
     * @param path
     *            of the form and of the page it stands on
     * @param boxes
     *            names of the boxes, which stay as the reader ticked them
     */
    static ConflictView of(String path, Expected now, Form form, List<String> boxes, Language language) {
        return of(path, now, PersonForms.fields(form), form, boxes, language);
    }

    /** The same for a form that does not hold all of a person: the fields it would save, whoever wrote them. */
    static ConflictView of(String path, Expected now, PersonFields mine, Form form, List<String> boxes,
            Language language) {
        var theirs = PersonForms.fields(now.person());
        var fields = new ArrayList<>(List.of(
                field("honorific", mine.honorific(), theirs.honorific(), language),
                field("given", mine.given(), theirs.given(), language),
                field("family", mine.family(), theirs.family(), language),
                field("title", mine.title(), theirs.title(), language),
                field("organisation", mine.organisation(), theirs.organisation(), language),
                field("town", mine.town(), theirs.town(), language),
                field("telephone", mine.telephone(), theirs.telephone(), language),
                field("mobile", mine.mobile(), theirs.mobile(), language),
                field("fax", mine.fax(), theirs.fax(), language),
                lines("mails", mine.mails(), theirs.mails(), language),
                lines("seeks", mine.seeks(), theirs.seeks(), language),
                lines("offers", mine.offers(), theirs.offers(), language),
                field("arrives", mine.arrives(), theirs.arrives(), language)));
        for (var box : boxes) {
            form.all(box).forEach(value -> fields.add(new Field(box, "", value, value, false)));
        }
        return new ConflictView(path, path, now.version(), fields);
    }

    private static Field field(String name, String mine, String theirs, Language language) {
        return new Field(name, label(name, language), mine, theirs, false);
    }

    private static Field lines(String name, String mine, String theirs, Language language) {
        return new Field(name, label(name, language), mine, theirs, true);
    }

    private static String label(String name, Language language) {
        return language.texts("meetings-pages").say("field." + name);
    }
}
