package org.entregent.contacts.reading;

import java.util.ArrayList;

/** A name guessed from a mail address: marie.dupont@ is perhaps Marie Dupont. Always to be looked at again. */
final class MailName {

    private MailName() {}

    /** In which order a name of two words is written, if a mail address tells: paul.martin@, pmartin@, paul@martin. */
    static Order order(String name, String mail) {
        var words = Letters.words(Letters.fold(name));
        if (words.size() != 2) {
            return Order.UNKNOWN;
        }
        int at = mail.indexOf('@');
        var local = Letters.fold(mail.substring(0, at)).replaceAll("[^a-z]", "");
        var domain = Letters.fold(mail.substring(at + 1));
        var first = words.get(0).replaceAll("[^a-z]", "");
        var last = words.get(1).replaceAll("[^a-z]", "");
        boolean firstIsGiven = isGivenThenFamily(local, domain, first, last);
        boolean lastIsGiven = isGivenThenFamily(local, domain, last, first);
        if (first.isEmpty() || last.isEmpty() || firstIsGiven == lastIsGiven) {
            return Order.UNKNOWN;
        }
        return firstIsGiven ? Order.GIVEN_FIRST : Order.FAMILY_FIRST;
    }

    private static boolean isGivenThenFamily(String local, String domain, String given, String family) {
        return local.equals(given + family) || local.equals(given.substring(0, Math.min(1, given.length())) + family)
                || (local.equals(given) && domain.contains(family));
    }

    static PersonName guess(String mail, NameParser names) {
        int at = mail.indexOf('@');
        var local = mail.substring(0, at);
        int plus = local.indexOf('+');
        var words = new ArrayList<String>();
        for (var word : (plus > 0 ? local.substring(0, plus) : local).split("[._\\d]+", -1)) {
            if (Letters.hasLetter(word)) {
                words.add(NameCase.recase(word));
            }
        }
        if (words.isEmpty()) {
            words.add(local);
        }
        boolean role = words.size() > 1 && Vocabulary.shipped().has("role addresses", words.getFirst());
        return role ? new PersonName("", String.join(" ", words), "", false) : names.parse(String.join(" ", words));
    }
}
