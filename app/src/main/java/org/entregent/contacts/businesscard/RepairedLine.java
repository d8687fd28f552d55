package org.entregent.contacts.businesscard;

import java.util.List;

import org.entregent.contacts.reading.LoneLine;
import org.entregent.contacts.reading.Phone;

/**
 * What a line of a card says of how to reach somebody, with what a reader of letters confused put right.
 *
 * @param rest
 *            what the line says beside that, in parts, as it was read
 * @param isRepaired
 *            whether anything was put right, so that somebody should look at it
 */
record RepairedLine(List<String> mails, List<Phone> phones, List<String> pages, List<String> rest,
        boolean isRepaired) {

    /** @param country from which numbers without a prefix are dialled */
    static RepairedLine of(String line, String country) {
        var mails = MailRepair.of(line);
        var pages = PageRepair.of(mails.rest());
        var lone = new LoneLine(country);
        var repaired = PhoneRepair.repaired(pages.rest());
        var reach = lone.reach(repaired);
        boolean isUnderstood = reach.phones().stream().anyMatch(phone -> !phone.e164().isEmpty());
        boolean hasPhones = isUnderstood || !reach.phones().isEmpty() && PhoneRepair.isLabelled(pages.rest());
        // What holds no number after all is kept as it was read, with its letters.
        var kept = hasPhones ? reach.rest() : parts(pages.rest());
        boolean isPhoneRepaired = hasPhones && !PhoneRepair.isSame(repaired, pages.rest());
        return new RepairedLine(mails.found(), hasPhones ? reach.phones() : List.of(), pages.found(),
                kept.stream().filter(RepairedLine::saysSomething).toList(),
                mails.isRepaired() || pages.isRepaired() || isPhoneRepaired);
    }

    private static List<String> parts(String text) {
        return List.of(text.split(String.valueOf(Taken.BREAK), -1)).stream()
                .map(part -> part.replaceAll("\\s+", " ").replaceAll("^[\\s:;,|/•·*–—-]+|[\\s:;,|/•·*–—-]+$", ""))
                .filter(part -> !part.isEmpty()).toList();
    }

    /** A sign or a letter alone is what is left of a label or of a picture of an envelope. */
    private static boolean saysSomething(String part) {
        return part.codePoints().filter(Character::isLetterOrDigit).count() > 1;
    }

    /**
     * What was taken out of a line.
     *
     * @param rest
     *            the line with {@link #BREAK} where something stood
     */
    record Taken(List<String> found, String rest, boolean isRepaired) {

        static final char BREAK = '\u0001';
    }
}
