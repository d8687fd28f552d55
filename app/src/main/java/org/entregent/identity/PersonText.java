package org.entregent.identity;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name and the mail that somebody typed for herself, tidied: no space around, none doubled.
 *
 * @param name
 *            1 to 100 characters once {@link #refusals} is empty
 * @param mail
 *            in lower case
 */
record PersonText(String name, String mail) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_MAIL = 254;
    private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cs}\\p{Cn}]");
    /** Only what every address has: a mail server alone can tell the rest. */
    private static final Pattern MAIL = Pattern.compile("[^\\s@<>,;\"]+@[^\\s@<>,;\"]+");

    static PersonText of(String name, String mail) {
        var tidied = SPACES.matcher(Normalizer.normalize(name, Normalizer.Form.NFC)).replaceAll(" ").strip();
        return new PersonText(tidied, mail(mail));
    }

    /** A mail as it is kept and compared. */
    static String mail(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFC).strip().toLowerCase(Locale.ROOT);
    }

    List<Refusal> refusals() {
        var refusals = new ArrayList<Refusal>();
        if (name.isEmpty()) {
            refusals.add(Refusal.of("name", "name.missing"));
        } else if (name.codePointCount(0, name.length()) > LONGEST_NAME) {
            refusals.add(Refusal.of("name", "name.long", LONGEST_NAME));
        } else if (UNSEEN.matcher(name).find()) {
            refusals.add(Refusal.of("name", "name.unseen"));
        }
        if (mail.isEmpty()) {
            refusals.add(Refusal.of("mail", "mail.missing"));
        } else if (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches()) {
            refusals.add(Refusal.of("mail", "mail.shape"));
        }
        return refusals;
    }
}
