package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.Locale;
import java.util.regex.Pattern;

import org.entregent.contacts.businesscard.RepairedLine.Taken;

/** Addresses of pages in a line: behind "www" however it was read, behind "http", or a domain that stands alone. */
final class PageRepair {

    private static final Pattern SCHEME = Pattern.compile("(?i)(?<![\\p{L}\\d])(http|https)\\s*[:;.]?\\s*/\\s*/\\s*");
    private static final Pattern WWW = Pattern
            .compile(
                    "(?<![\\p{L}\\d@.])(?:(WWW)|(?i:w{3,4}|vvww|wvww|wwvw|wwvv|vvvvvv|vvw|wvw|wwv))(?:\\s?[.,·]\\s?|\\s)"
                            + "(?=[\\p{L}\\d])");
    private static final Pattern TWICE = Pattern.compile("(?i)(?<![\\p{L}\\d])(www\\.)w{1,3}\\.");
    private static final Pattern ALONE = Pattern.compile("^[a-z\\d][a-z\\d-]*\\s?[.,]\\s?[‘’“”\"'`]?[a-z]{2,8}$");
    private static final Pattern ADDRESS = Pattern.compile(
            "(?<![\\p{L}\\d@.])(?:https?://)?[\\p{L}\\d](?:[\\p{L}\\d-]|\\s?[.,]\\s?(?=[\\p{L}\\d]))*(?:/[\\w./?=&%-]*)?");
    private static final Pattern LABEL = Pattern
            .compile("(?iu)(?:site(?: web| internet)?|web|internet|url)\\s*[:.]?\\s*$");

    private PageRepair() {}

    static Taken of(String line) {
        var text = SCHEME.matcher(line).replaceAll(found -> found.group(1).toLowerCase(Locale.ROOT) + "://");
        text = WWW.matcher(text).replaceAll(found -> found.group(1) == null ? "www." : "WWW.");
        text = TWICE.matcher(text).replaceAll("$1");
        text = isLikePage(text) ? Domains.together(text) : text;
        var pages = new ArrayList<String>();
        boolean isRepaired = false;
        var matcher = ADDRESS.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            var page = repaired(matcher.group());
            if (page.isEmpty()) {
                from = nextWord(text, matcher.start(), matcher.end());
                continue;
            }
            pages.add(page);
            isRepaired |= !line.contains(page);
            text = LABEL.matcher(text.substring(0, matcher.start())).replaceAll("") + Taken.BREAK
                    + text.substring(matcher.end());
            matcher = ADDRESS.matcher(text);
            from = 0;
        }
        return new Taken(pages, text, isRepaired);
    }

    /** Where what stands apart may be put together: behind "www", or a line that is one domain. */
    private static boolean isLikePage(String text) {
        return text.contains("www.") || text.contains("WWW.") || text.contains("://")
                || ALONE.matcher(text.strip()).matches();
    }

    private static int nextWord(String text, int start, int end) {
        int at = start + 1;
        while (at < end && Character.isLetterOrDigit(text.charAt(at))) {
            at++;
        }
        return Math.min(text.length(), at);
    }

    /** The address as it was meant; empty when it is none. */
    private static String repaired(String written) {
        int scheme = written.indexOf("://");
        var head = scheme < 0 ? "" : written.substring(0, scheme + 3);
        var behind = written.substring(head.length());
        int slash = behind.indexOf('/');
        var path = slash < 0 ? "" : behind.substring(slash);
        var asRead = slash < 0 ? behind : behind.substring(0, slash);
        boolean isMarked = !head.isEmpty() || asRead.regionMatches(true, 0, "www.", 0, 4);
        // "Lyon. Paris" are two words; behind "www" a space was only seen.
        if (!isMarked && asRead.indexOf(' ') >= 0 || asRead.indexOf('.') < 0 && !isMarked) {
            return "";
        }
        var domain = Domains.repaired(asRead.replace(" ", ""));
        return Domains.isOne(domain) && (isMarked || Domains.isPlainlyOne(domain)) ? head + domain + path : "";
    }
}
