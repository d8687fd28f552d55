package org.entregent.contacts.paper;

import java.util.List;

/**
 * The people of one country.
 *
 * @param name
 *            of the country, in the reader's language
 * @param tab
 *            what stands on its tab where there is little room
 */
record Section(String name, String tab, List<Letter> letters) {

    /** The names that begin with one letter, in the order of the language. */
    record Letter(String sign, List<Entry> entries) {}

    Section {
        letters = List.copyOf(letters);
    }

    int size() {
        return letters.stream().mapToInt(letter -> letter.entries().size()).sum();
    }
}
