package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;

import org.entregent.contacts.reading.NameCase.Shape;

/** What in a name itself asks to be looked at again: initials only, digits, accents that were damaged on the way. */
final class NameDoubts {

    private NameDoubts() {}

    static List<Remark> of(PersonName name) {
        var doubts = new ArrayList<Remark>();
        var whole = (name.given() + " " + name.family()).strip();
        if (Letters.hasDigit(whole)) {
            doubts.add(Remark.of("contacts.doubt.digits", whole));
        }
        if (isInitialsOnly(whole)) {
            doubts.add(Remark.of("contacts.doubt.initials", whole));
        }
        if (isDamaged(whole)) {
            doubts.add(Remark.of("contacts.doubt.damaged", whole));
        }
        return doubts;
    }

    private static boolean isInitialsOnly(String whole) {
        var words = Letters.words(whole);
        if (words.size() == 1 && NameCase.shape(words.getFirst()) != Shape.NONE) {
            return (Letters.letterCount(whole) <= 2 && NameCase.shape(words.getFirst()) != Shape.MIXED)
                    || NameCase.shape(words.getFirst()) == Shape.INITIALS;
        }
        return !words.isEmpty() && words.stream().allMatch(word -> NameCase.shape(word) == Shape.INITIALS);
    }

    /** UTF-8 read as something else and saved again ("HÃ©lÃ¨ne"), or a letter that could not be read. */
    private static boolean isDamaged(String whole) {
        for (int i = 0; i < whole.length(); i++) {
            char c = whole.charAt(i);
            char next = i + 1 < whole.length() ? whole.charAt(i + 1) : ' ';
            boolean doubled = ((c == 'Ã' || c == 'Â') && next > 0x7F && !Character.isLowerCase(next))
                    || (c == 'Ã' && (next == '©' || next == '¨' || next == 'ª' || next == '§'));
            if (c == '\uFFFD' || doubled) {
                return true;
            }
        }
        return false;
    }
}
