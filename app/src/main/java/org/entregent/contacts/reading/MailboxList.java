package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;

/**
 * The address line of a mail ("À :", "To:", "Cc :"), or several {@code Name <mail>} in a row: each address with the name
 * before it is one person.
 *
 * @param entries
 *            one person each, as text
 */
record MailboxList(List<String> entries) {

    private static final int LONGEST_NAME = 80;

    /** The people of a line; none when the line is not such a list. */
    static MailboxList of(String line, Vocabulary vocabulary) {
        int prefix = prefix(line, vocabulary);
        var addresses = line.substring(prefix);
        int mails = ContactDetails.mails(addresses).size();
        boolean only = mails > 1 && addressesOnly(addresses);
        boolean framed = addresses.indexOf('<') >= 0 && addresses.indexOf('@') > 0;
        if (prefix == 0 && !(mails > 1 && (framed || only))) {
            return new MailboxList(List.of());
        }
        var entries = split(addresses);
        if ((entries.size() < 2 && prefix == 0) || entries.isEmpty()) {
            return new MailboxList(List.of());
        }
        return new MailboxList(entries);
    }

    /** The length of "À :" and its like, or 0. */
    private static int prefix(String line, Vocabulary vocabulary) {
        int colon = line.indexOf(':');
        if (colon < 1 || colon > 20 || !vocabulary.section("address lines").contains(
                Letters.phrase(line.substring(0, colon)))) {
            return 0;
        }
        return colon + 1;
    }

    private static boolean addressesOnly(String text) {
        return !Letters.hasLetter(ContactDetails.withoutMails(text));
    }

    /** At commas and semicolons that follow an address, and at every semicolon; never inside quotation marks. */
    private static List<String> split(String text) {
        var entries = new ArrayList<String>();
        var current = new StringBuilder();
        boolean quoted = false;
        boolean address = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            }
            if (c == '@') {
                address = true;
            }
            if (!quoted && (c == ';' || c == '\t' || (c == ',' && (address || isWholeBeforeComma(current))))) {
                add(entries, current);
                address = false;
            } else {
                current.append(c);
            }
        }
        add(entries, current);
        return entries;
    }

    /** "Marie Dupont, Jean Martin": two words with no address yet, as in lines where only some have one. */
    private static boolean isWholeBeforeComma(StringBuilder current) {
        if (current.length() > LONGEST_NAME) {
            return false;
        }
        var words = Letters.words(current.toString());
        return words.size() == 2 && words.stream().allMatch(word -> NameCase.shape(word) == NameCase.Shape.MIXED)
                && GivenNames.shipped().strength(words.getFirst()) == GivenNames.CLEAR;
    }

    private static void add(List<String> entries, StringBuilder current) {
        var entry = current.toString().strip();
        if (Letters.hasLetter(entry)) {
            entries.add(entry);
        }
        current.setLength(0);
    }
}
