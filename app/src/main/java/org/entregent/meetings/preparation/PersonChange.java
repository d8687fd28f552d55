package org.entregent.meetings.preparation;

import java.util.List;
import java.util.function.Function;

import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;

/**
 * What a form says of somebody. Absent texts are empty.
 *
 * @param name
 *            not empty
 * @param arrives
 *            when she comes, if late
 */
public record PersonChange(PersonName name, String title, String organisation, String town, List<Phone> phones,
        List<String> mails, List<String> seeks, List<String> offers, String arrives) {

    /** Longest text of a field, in characters. */
    public static final int LONGEST = 500;
    private static final int MOST_LINES = 20;

    /** @throws RefusedException when the name is missing, or a text too long */
    public PersonChange {
        if (name.display().isBlank()) {
            throw RefusedException.of("given", "refused.name-missing");
        }
        name = new PersonName(bounded("honorific", name.honorific()), bounded("given", name.given()),
                bounded("family", name.family()), name.familyFirst());
        title = bounded("title", title);
        organisation = bounded("organisation", organisation);
        town = bounded("town", town);
        arrives = bounded("arrives", arrives);
        phones = bounded("telephone", phones, Phone::asWritten);
        mails = bounded("mails", mails, mail -> mail);
        seeks = bounded("seeks", seeks, line -> line);
        offers = bounded("offers", offers, line -> line);
        for (var mail : mails) {
            if (mail.indexOf('@') < 1 || mail.indexOf('@') == mail.length() - 1) {
                throw RefusedException.of("mails", "refused.mail", mail);
            }
        }
    }

    private static String bounded(String field, String text) {
        return Meetings.bounded(field, text, LONGEST);
    }

    private static <T> List<T> bounded(String field, List<T> lines, Function<T, String> text) {
        if (lines.size() > MOST_LINES) {
            throw RefusedException.of(field, "refused.lines", MOST_LINES);
        }
        lines.forEach(line -> bounded(field, text.apply(line)));
        return List.copyOf(lines);
    }
}
