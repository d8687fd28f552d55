package org.entregent.contacts.card;

import java.util.ArrayList;
import java.util.List;

/** The backslashes of RFC 6350, 3.4. */
public final class Escapes {

    private Escapes() {}

    /** A value without them; a backslash before any other character stays. */
    public static String plain(String value) {
        if (value.indexOf('\\') < 0) {
            return value;
        }
        var plain = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char next = value.charAt(i) == '\\' && i + 1 < value.length() ? value.charAt(i + 1) : 0;
            int known = "\\,;:nN".indexOf(next);
            plain.append(known < 0 || next == 0 ? value.charAt(i) : "\\,;:\n\n".charAt(known));
            i += known < 0 || next == 0 ? 0 : 1;
        }
        return plain.toString();
    }

    /** The parts of a value, which a sign separates where no backslash stands before it; their backslashes are kept. */
    public static List<String> parts(String value, char separator) {
        var parts = new ArrayList<String>();
        int from = 0;
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) == '\\') {
                i++;
            } else if (value.charAt(i) == separator) {
                parts.add(value.substring(from, i));
                from = i + 1;
            }
        }
        parts.add(value.substring(from));
        return parts;
    }

    /** A text as the value of a property of versions 3.0 and 4.0, or a part of it. */
    public static String written(String text) {
        return text.replace("\\", "\\\\").replace(",", "\\,").replace(";", "\\;").replace("\r\n", "\n")
                .replace("\n", "\\n");
    }
}
