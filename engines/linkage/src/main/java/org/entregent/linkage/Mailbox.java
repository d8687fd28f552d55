package org.entregent.linkage;

import java.util.Set;

/**
 * What a mailbox is called after. One called after its owner ("claire.moreau@", "cmoreau@") says little that the name has not
 * said: two people called Claire Moreau both have it, at two providers or even at one. One called after a family or an
 * office is several people's.
 */
final class Mailbox {

    private static final Set<String> OFFICES = Set.of("contact", "info", "infos", "accueil", "office", "bureau",
            "secretariat",
            "direction", "admin", "hello", "bonjour", "mail", "mairie", "commercial", "sales", "support", "welcome",
            "reception", "administration", "compta", "presse", "enquiries");

    private final Cards cards;
    private final int given;
    private final int family;
    private final int whole;

    Mailbox(Cards cards, int given, int family, int whole) {
        this.cards = cards;
        this.given = given;
        this.family = family;
        this.whole = whole;
    }

    /** Whether the letters before the @ are the card's own names, or one of them and initials. */
    boolean calledAfter(int card, Column mails, int mail) {
        var letters = letters(mails, mail);
        int length = letters.length();
        for (int field : new int[]{family, given, whole}) {
            if (field >= 0) {
                letters = without(letters, card, field);
            }
        }
        return letters.length() <= 2 && letters.length() < length;
    }

    /** Whether several people read it: an office's, or a family's of which it does not say who. */
    boolean shared(int card, Column mails, int mail) {
        var letters = letters(mails, mail);
        if (OFFICES.contains(letters)) {
            return true;
        }
        return family >= 0 && given >= 0 && without(letters, card, family).length() < letters.length()
                && without(letters, card, given).length() == letters.length() && letters.startsWith("famil");
    }

    private String without(String letters, int card, int field) {
        var column = cards.column(field);
        for (int at = column.first(card); at < column.end(card); at++) {
            for (var word : column.values.text(column.item(at)).split(" ")) {
                if (word.length() > 2) {
                    letters = letters.replace(word, "");
                }
            }
            letters = letters.replace(column.values.text(column.item(at)).replace(" ", ""), "");
        }
        return letters;
    }

    private static String letters(Column mails, int mail) {
        var text = mails.values.text(mail);
        var letters = new StringBuilder();
        for (int at = 0; at < text.lastIndexOf('@'); at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c)) {
                letters.append(c);
            }
        }
        return letters.toString();
    }

    /** Whether there are digits before the @, which make a mailbox somebody's own again. */
    static boolean numbered(Column mails, int mail) {
        var pool = mails.values;
        for (int at = pool.start(mail); at < pool.end(mail) && pool.bytes()[at] != '@'; at++) {
            if (pool.bytes()[at] >= '0' && pool.bytes()[at] <= '9') {
                return true;
            }
        }
        return false;
    }
}
