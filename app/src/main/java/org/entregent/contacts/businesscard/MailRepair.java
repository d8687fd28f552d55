package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import org.entregent.contacts.businesscard.RepairedLine.Taken;

/**
 * Mail addresses of a line as a reader of letters gives it: the @ taken for another sign or set apart by spaces, points
 * taken for commas or lost, the end of the domain misread. What has no domain with an end stays in the line.
 */
final class MailRepair {

    private static final Pattern WRITTEN_AT = Pattern
            .compile("(?i)(?<=[\\p{L}\\d])\\s*[(\\[{]\\s*(?:at|a|arobase|@|©)\\s*[)\\]}]\\s*(?=[\\p{L}\\d])");
    private static final Pattern LIKE_AT = Pattern
            .compile("(?<=[\\p{L}\\d])\\s?[©®]\\s?(?=[\\p{L}\\d][\\p{L}\\d-]*\\s?[.,]\\s?[\\p{L}\\d])");
    private static final Pattern Q_FOR_AT = Pattern
            .compile("(?<=[a-z\\d])Q(?=[a-z\\d][a-z\\d-]*(?:\\.[a-z\\d-]+)*\\.[a-z]{2,10}(?![\\p{L}\\d.]))");
    private static final Pattern PICTURE = Pattern.compile("^\\s*[@©®]\\s+(?=\\S*\\s?@)");
    private static final Pattern AROUND = Pattern.compile("(?<=[\\p{L}\\d])\\s?@\\s?(?=[\\p{L}\\d])");
    private static final Pattern DASHES = Pattern.compile("(?<=[\\p{L}\\d])[—–‐‑_](?=[\\p{L}\\d-]*[.,])");
    private static final Pattern LOCAL = Pattern.compile("[\\p{L}\\d](?:[\\p{L}\\d._%+'’-]|,(?=\\p{L}))*$");
    private static final Pattern DOMAIN = Pattern.compile(
            "^[\\p{L}\\d](?:[\\p{L}\\d-]|\\s?[.,]{1,2}(?=[\\p{L}\\d])|\\s?[.,]\\s(?=[a-z\\d]{2,7}(?![\\p{L}\\d])))*");
    private static final Pattern LOCAL_APART = Pattern
            .compile("(?<![\\p{L}\\d.])(\\p{Ll}[\\p{Ll}\\d-]*)\\.\\s(?=[\\p{Ll}\\d][\\p{Ll}\\d._-]*@)");
    private static final Pattern LABEL = Pattern
            .compile(
                    "(?iu)(?:e-?mai[l1|]|mai[l1]|courrie[l1]|m[ée][l1]\\.?|adresse électronique|[<(\\[])\\s*[:.]?\\s*$");

    private MailRepair() {}

    static Taken of(String line) {
        var text = withAts(line);
        var mails = new ArrayList<String>();
        boolean isRepaired = false;
        int at = text.indexOf("@");
        while (at >= 0) {
            var local = LOCAL.matcher(text.substring(0, at));
            var domain = DOMAIN.matcher(text.substring(at + 1));
            if (local.find() && domain.find()) {
                int end = at + 1 + end(domain.group());
                var written = text.substring(local.start(), end);
                var mail = Domains.withoutAccents(local.group()).replace(',', '.').replace('’', '\'') + "@"
                        + Domains.repaired(text.substring(at + 1, end).replace(" ", "").replaceAll("[—–‐‑_]", "-"));
                if (Domains.isOne(mail.substring(mail.indexOf('@') + 1))) {
                    mails.add(mail);
                    isRepaired |= !line.contains(mail);
                    text = without(text, local.start(), local.start() + written.length());
                    at = 0;
                }
            }
            at = text.indexOf("@", at + 1);
        }
        return new Taken(mails, text, isRepaired);
    }

    private static String withAts(String line) {
        var text = WRITTEN_AT.matcher(line).replaceAll("@");
        text = LIKE_AT.matcher(text).replaceAll("@");
        text = text.indexOf('@') < 0 ? Q_FOR_AT.matcher(text).replaceAll("@") : text;
        text = PICTURE.matcher(text).replaceAll("");
        text = AROUND.matcher(text).replaceAll("@");
        text = LOCAL_APART.matcher(text).replaceAll(found -> isLabel(found.group(1)) ? "$0" : "$1.");
        int at = text.lastIndexOf('@');
        return at < 0
                ? text
                : text.substring(0, at) + Domains.together(DASHES.matcher(text.substring(at)).replaceAll("-"));
    }

    private static boolean isLabel(String word) {
        return LABEL.matcher(word).matches();
    }

    /** Where a domain ends: a word behind a point and a space belongs to it only while its own end is missing. */
    private static int end(String domain) {
        int end = domain.length();
        int space = domain.lastIndexOf(' ');
        while (space > 0 && isWhole(domain.substring(0, space))) {
            end = space;
            space = domain.lastIndexOf(' ', space - 1);
        }
        return end;
    }

    private static boolean isWhole(String domain) {
        var before = domain.replaceAll("[\\s.,]+$", "");
        int point = Math.max(before.lastIndexOf('.'), before.lastIndexOf(','));
        return point > 0 && Domains.isEnd(before.substring(point + 1).strip());
    }

    private static String without(String text, int start, int end) {
        var before = LABEL.matcher(text.substring(0, start)).replaceAll("");
        return before + Taken.BREAK + text.substring(end).replaceAll("^\\s*[>)\\]]", "");
    }

    /** Mails of several lines. */
    static List<String> all(List<String> lines) {
        return lines.stream().flatMap(line -> of(line).found().stream()).toList();
    }
}
