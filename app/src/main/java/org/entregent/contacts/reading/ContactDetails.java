package org.entregent.contacts.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Mail addresses, telephones and page addresses inside a line, known by their shape, and the line without them. Where
 * one stood is {@link #BREAK}, so that what was before and after stays apart. Every step is linear in the line.
 *
 * @param rest
 *            the line without them
 */
record ContactDetails(String rest, List<String> mails, List<Phone> phones) {

    /** Stands where something was taken out. */
    static final char BREAK = '\u0001';

    private static final String OF_LOCAL_PART = "._%+-'’&";

    static ContactDetails of(String line, PhoneReader reader) {
        var text = new StringBuilder(line);
        var mails = takeMails(text);
        takePages(text);
        var phones = new ArrayList<Phone>();
        var withoutMails = text.toString();
        var found = reader.find(withoutMails);
        for (var one : found.reversed()) {
            text.replace(one.start(), one.end(), String.valueOf(BREAK));
            phones.addFirst(one.phone());
        }
        return new ContactDetails(text.toString(), mails, phones);
    }

    /** Mail addresses of a text, in their order. */
    static List<String> mails(String text) {
        return takeMails(new StringBuilder(text));
    }

    /** A text without its mail addresses. */
    static String withoutMails(String text) {
        var rest = new StringBuilder(text);
        takeMails(rest);
        return rest.toString();
    }

    private static List<String> takeMails(StringBuilder text) {
        var mails = new ArrayList<String>();
        int at = text.indexOf("@");
        while (at >= 0) {
            int start = at;
            while (start > 0 && isLocal(text.charAt(start - 1))) {
                start--;
            }
            while (start < at && OF_LOCAL_PART.indexOf(text.charAt(start)) >= 0) {
                start++;
            }
            int end = at + 1;
            while (end < text.length() && (Character.isLetterOrDigit(text.charAt(end)) || text.charAt(end) == '.'
                    || text.charAt(end) == '-')) {
                end++;
            }
            while (end > at && !Character.isLetterOrDigit(text.charAt(end - 1))) {
                end--;
            }
            int point = text.substring(at, Math.max(at, end)).lastIndexOf('.');
            if (start < at && point > 1 && end - at - point > 2 && end - start <= 254) {
                mails.add(text.substring(start, end));
                int from = startWithFrame(text, start);
                text.replace(from, endWithFrame(text, from, end), String.valueOf(BREAK));
                at = text.indexOf("@", from);
            } else {
                at = text.indexOf("@", at + 1);
            }
        }
        return mails;
    }

    private static boolean isLocal(char c) {
        return Character.isLetterOrDigit(c) || OF_LOCAL_PART.indexOf(c) >= 0;
    }

    /** Takes "mailto:", an opening bracket and a label ("Courriel :") too. */
    private static int startWithFrame(StringBuilder text, int start) {
        int from = start;
        if (from >= 7 && text.substring(from - 7, from).equalsIgnoreCase("mailto:")) {
            from -= 7;
        }
        if (from > 0 && "<[(".indexOf(text.charAt(from - 1)) >= 0) {
            return from - 1;
        }
        int label = from;
        while (label > 0 && " :".indexOf(text.charAt(label - 1)) >= 0) {
            label--;
        }
        int word = label;
        while (word > 0 && (Character.isLetter(text.charAt(word - 1)) || text.charAt(word - 1) == '-')) {
            word--;
        }
        return switch (Letters.fold(text.substring(word, label))) {
            case "mail", "e-mail", "email", "courriel", "mel" -> word;
            default -> from;
        };
    }

    private static int endWithFrame(StringBuilder text, int from, int end) {
        int opening = "<[(".indexOf(text.charAt(from));
        return opening >= 0 && end < text.length() && text.charAt(end) == ">])".charAt(opening) ? end + 1 : end;
    }

    private static void takePages(StringBuilder text) {
        int at = 0;
        while (at < text.length()) {
            if (isPageStart(text, at)) {
                int end = at;
                while (end < text.length() && text.charAt(end) > ' ' && ">),;|".indexOf(text.charAt(end)) < 0) {
                    end++;
                }
                text.replace(at, end, String.valueOf(BREAK));
            }
            at++;
        }
    }

    private static boolean isPageStart(StringBuilder text, int at) {
        char c = text.charAt(at);
        if ((c != 'h' && c != 'w' && c != 'H' && c != 'W')
                || (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1)))) {
            return false;
        }
        var next = text.substring(at, Math.min(text.length(), at + 8)).toLowerCase(Locale.ROOT);
        return next.startsWith("http://") || next.startsWith("https://") || next.startsWith("www.");
    }
}
