package org.entregent.contacts.reading;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One person as read from a line, a row or a card. Absent texts are empty, absent lists are empty.
 *
 * @param name
 *            the name in its parts
 * @param title
 *            what the person does, in her words: job title, trade, function
 * @param organisation
 *            firm, association, house
 * @param town
 *            where it is
 * @param phones
 *            all numbers in the order of the line
 * @param mails
 *            all mail addresses in the order of the line
 * @param seeks
 *            needs, one a line
 * @param offers
 *            offers, one a line
 * @param arrives
 *            what the list says of a late arrival ("8 h 45", "en retard"), or empty
 * @param columns
 *            every cell of the row under its header as written, in the list's order; empty for lists without a header
 */
public record ReadPerson(PersonName name, String title, String organisation, String town, List<Phone> phones,
        List<String> mails, List<String> seeks, List<String> offers, String arrives, Map<String, String> columns) {

    public ReadPerson {
        phones = List.copyOf(phones);
        mails = List.copyOf(mails);
        seeks = List.copyOf(seeks);
        offers = List.copyOf(offers);
        columns = Collections.unmodifiableMap(new LinkedHashMap<>(columns));
    }
}
