package org.entregent.linkage;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a mailbox is called after. One called after its owner ("claire.moreau@", "cmoreau@") says little that the name has not
 * said: two people called Claire Moreau both have it, at two providers or even at one. One called after a family or an
 * office is several people's.
 */
final class Mailbox {

    private static final Set<String> OFFICES = Set.of("contact", "info", "infos", "accueil", "office", "bureau",
            "secretariat",
            "direction", "admin", "hello", "bonjour", "mail", "mairie", "commercial", "sales", "support", "welcome",
            "reception", "administration", "compta", "presse", "enquiries", "cabinet", "agence", "boutique", "shop",
            "team",
            "equipe");

    private static final Pattern NOT_LETTERS = Pattern.compile("[^a-z]+");

    private final Cards cards;
    private final int given;
    private final int family;
    private final int whole;
    private final int organisation;

    Mailbox(Cards cards, int given, int family, int whole, int organisation) {
        this.cards = cards;
        this.given = given;
        this.family = family;
        this.whole = whole;
        this.organisation = organisation;
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
        if (OFFICES.contains(letters) || organisation >= 0 && isWord(letters, card)) {
            return true;
        }
        return family >= 0 && given >= 0 && without(letters, card, family).length() < letters.length()
                && without(letters, card, given).length() == letters.length() && letters.startsWith("famil");
    }

    /** Whether it is called after what the organisation is called: "mercerie@". */
    private boolean isWord(String letters, int card) {
        var column = cards.column(organisation);
        for (int at = column.first(card); letters.length() > 3 && at < column.end(card); at++) {
            int value = column.item(at);
            for (int part = column.firstPart(value); part < column.endPart(value); part++) {
                if (column.parts.text(column.part(part)).equals(letters)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether it is called after the given name of one of two cards: then it is his, or theirs. */
    boolean namesOneOf(int a, int b, Column mails, int mail) {
        var letters = letters(mails, mail);
        return !without(letters, a, given).equals(letters) || !without(letters, b, given).equals(letters);
    }

    /**
     * Whether a card that has an initial only has a mailbox that spells it out ("philippe.rey@" for P. Rey), and otherwise than
     * somebody's given name.
     */
    boolean spellsOtherwise(int card, int mail, int initial, int name) {
        var column = cards.column(mail);
        var givens = cards.column(given).values;
        for (int at = column.first(card); at < column.end(card); at++) {
            var words = NOT_LETTERS.split(column.values.text(column.item(at)).replaceFirst("@.*", ""));
            for (var word : words) {
                boolean spelt = word.length() > 2 && word.charAt(0) == givens.first(initial) && words.length == 2
                        && !calledBy(card, family, word) && (calledBy(card, family, words[0]) || calledBy(card, family,
                                words[1]));
                if (spelt && differ(word, givens, name)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean calledBy(int card, int field, String word) {
        var column = cards.column(field);
        for (int at = column.first(card); at < column.end(card); at++) {
            if (column.values.text(column.item(at)).replace(" ", "").equals(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean differ(String word, ValuePool names, int name) {
        var bytes = word.getBytes(StandardCharsets.UTF_8);
        return ValueComparison.name(bytes, 0, bytes.length, names.bytes(), names.start(name), names.end(name))
                .compareTo(Agreement.CLOSE) > 0;
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
