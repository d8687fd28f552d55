package org.entregent.web;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The spaces of French print: a no-break space before a colon and inside guillemets, a narrow one before {@code ; ! ?},
 * none there in Québec, no-break spaces in "8 h 30" and before units of time, and real apostrophes. English is left as
 * it is.
 */
final class Typography {

    private static final String NO_BREAK = "\u00a0";
    private static final String NARROW = "\u202f";

    /** A replacement, and a text without which its pattern finds nothing: most sentences are spared most searches. */
    private record Rule(String sign, Pattern pattern, String replacement) {

        static Rule of(String sign, String regex, String replacement) {
            return new Rule(sign, Pattern.compile(regex), replacement);
        }

        String set(String text) {
            return text.contains(sign) ? pattern.matcher(text).replaceAll(replacement) : text;
        }
    }

    private static final Typography NONE = new Typography(List.of());
    private static final Typography FRENCH = french(NARROW);
    private static final Typography QUEBEC = french("");

    private final List<Rule> rules;

    private Typography(List<Rule> rules) {
        this.rules = rules;
    }

    static Typography of(Locale locale) {
        if (!locale.getLanguage().equals(Locale.FRENCH.getLanguage())) {
            return NONE;
        }
        return locale.getCountry().equals(Locale.CANADA.getCountry()) ? QUEBEC : FRENCH;
    }

    private static Typography french(String beforeHighPunctuation) {
        return new Typography(List.of(Rule.of("'", "(?<=\\p{L})'(?=[\\p{L}«])", "\u2019"),
                Rule.of(":", "[ \u00a0]:(?=\\s|$)", NO_BREAK + ":"), Rule.of("« ", "« ", "«" + NO_BREAK),
                Rule.of(" »", " »", NO_BREAK + "»"), high(";", beforeHighPunctuation),
                high("!", beforeHighPunctuation), high("?", beforeHighPunctuation),
                Rule.of(" h", "(?<=\\d) h(?: (?=\\d\\d)|\\b)", NO_BREAK + "h" + NO_BREAK),
                Rule.of(NO_BREAK + "h" + NO_BREAK, NO_BREAK + "h" + NO_BREAK + "(?!\\d)", NO_BREAK + "h"),
                unit("min"), unit("s"), unit("%")));
    }

    private static Rule high(String sign, String before) {
        return Rule.of(sign, "[ \u00a0\u202f]" + Pattern.quote(sign), before + sign);
    }

    private static Rule unit(String unit) {
        return Rule.of(" " + unit, "(?<=\\d) (?=" + unit + "(?![\\p{L}\\d]))", NO_BREAK);
    }

    String set(String text) {
        var result = text;
        for (var rule : rules) {
            result = rule.set(result);
        }
        return result;
    }
}
