package org.entregent.contacts.businesscard;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The part of a mail address behind its @, or of a page's address, as it was meant. */
final class Domains {

    /** Ends that cards have: those before which a lost point is put back, and which tell a page without "www". */
    private static final List<String> ENDS = List.of("com", "org", "net", "info", "example", "fr", "ca", "be", "ch",
            "eu",
            "lu", "re", "mc", "quebec", "paris", "bzh", "pro", "io", "biz", "de", "uk", "us", "coop", "studio", "immo",
            "tech", "photo", "dev", "app", "shop", "agency", "design", "online", "it", "es", "pt", "nl", "ma", "tn",
            "sn");
    private static final List<String> ENDS_BEFORE_WHICH_A_POINT_IS_LOST = List.of("example", "quebec", "info", "com",
            "org", "net", "fr", "ca", "be", "ch", "eu");
    private static final Map<String, String> MISREAD = Map.of("corn", "com", "c0m", "com", "corm", "com", "con", "com",
            "coml", "com", "0rg", "org", "nel", "net", "ner", "net", "exarnple", "example", "examp1e", "example");
    private static final Set<String> KNOWN = Set.copyOf(ENDS);
    private static final Pattern SHAPE = Pattern
            .compile("[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*\\.[a-z]{2,18}");

    private static final Pattern APART = Pattern.compile("(?<=[\\p{L}\\d])-\\s+-?(?=\\p{Ll})");
    private static final Pattern END_APART = Pattern
            .compile("(?<=[@.\\p{L}\\d-])([\\p{L}\\d]+)(?:\\s|\\s?[.,]\\s?)[‘’“”\"'`]?("
                    + String.join("|", ENDS) + ")(?![\\p{L}\\d.-])");

    private Domains() {}

    /** A domain as it was meant, its letters large or small as they stand. */
    static String repaired(String written) {
        var plain = withoutAccents(written).replace(',', '.').replaceAll("\\.{2,}", ".").replaceAll("^[.-]+|[.-]+$",
                "");
        var labels = new ArrayList<>(List.of(plain.split("\\.", -1)));
        var end = labels.getLast().toLowerCase(Locale.ROOT);
        if (MISREAD.containsKey(end) && labels.size() > 1) {
            labels.set(labels.size() - 1, MISREAD.getOrDefault(end, end));
        }
        if (labels.size() == 1 || labels.size() == 2 && labels.getFirst().equalsIgnoreCase("www")) {
            pointBack(labels);
        }
        int owner = labels.size() - 2;
        if (owner >= 0) {
            labels.set(owner, Confusions.provider(labels.get(owner)));
        }
        return String.join(".", labels);
    }

    private static void pointBack(List<String> labels) {
        var last = labels.getLast();
        var small = last.toLowerCase(Locale.ROOT);
        ENDS_BEFORE_WHICH_A_POINT_IS_LOST.stream()
                .filter(end -> small.endsWith(end) && small.length() > end.length() + 2).findFirst().ifPresent(end -> {
                    int at = last.length() - end.length();
                    labels.set(labels.size() - 1, last.substring(0, at));
                    labels.add(last.substring(at));
                });
    }

    /** Accents that a reader of letters saw; addresses on cards have none. */
    static String withoutAccents(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{Mn}", "");
    }

    /** A text with a domain that was read in pieces: "jardins- bonnet. example", "vauban 'example", put together. */
    static String together(String text) {
        var joined = APART.matcher(text).replaceAll("-");
        return END_APART.matcher(joined)
                .replaceAll(found -> !isEnd(found.group(1)) ? "$1.$2" : "$0");
    }

    static boolean isOne(String domain) {
        return SHAPE.matcher(domain.toLowerCase(Locale.ROOT)).matches();
    }

    /** Whether a text without "www" or "@" is a domain: it has an end that cards have. */
    static boolean isPlainlyOne(String text) {
        var small = text.toLowerCase(Locale.ROOT);
        return isOne(text) && KNOWN.contains(small.substring(small.lastIndexOf('.') + 1))
                && small.chars().anyMatch(Character::isLetter);
    }

    /** Whether a word by itself is the end of a domain, cut off from it by a space. */
    static boolean isEnd(String word) {
        return KNOWN.contains(word.toLowerCase(Locale.ROOT));
    }
}
