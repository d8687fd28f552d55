package org.entregent.contacts.businesscard;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * A town with its postal code, as the countries write it in which cards of a carnet are printed.
 *
 * @param region
 *            province or state; empty when none is written
 * @param country
 *            code of two letters that the shape of the code tells; empty when several have it
 */
record PostalLine(String postal, String town, String region, String country) {

    private static final String LIKE_FIGURE = "[\\dOoIlSBZ]";
    private static final Pattern FIVE = Pattern
            .compile("^(?:(F|FR|D|DE|I|IT|E|ES)[-\\s])?(" + LIKE_FIGURE + "{5})\\s+(\\p{Lu}.{1,60})$");
    private static final Pattern FOUR = Pattern.compile("^(?:(B|BE|CH|L|LU|A|AT)[-\\s])?(\\d{4})\\s+(\\p{Lu}.{1,60})$");
    private static final Pattern CANADIAN = Pattern
            .compile("^(\\p{Lu}[\\p{L}\\s.’'-]{1,50}?)[\\s,]*(?:\\(?(Québec|Quebec|"
                    + "QC|Qc|PQ|Ontario|ON|Nouveau-Brunswick|NB|NS|PE|NL|MB|SK|AB|BC)\\)?)?[\\s,]+([A-Z]" + LIKE_FIGURE
                    + "[A-Z])[\\s-]?(" + LIKE_FIGURE + "[A-Z]" + LIKE_FIGURE + ")(?:[\\s,]+Canada)?$");
    private static final Pattern BRITISH = Pattern
            .compile("^(\\p{Lu}[\\p{L}\\s.’'-]{1,50}?)[\\s,]+([A-Z]{1,2}\\d[A-Z\\d]?)\\s("
                    + LIKE_FIGURE + ")([A-Z]{2})$");
    private static final Pattern AMERICAN = Pattern
            .compile("^(\\p{Lu}[\\p{L}\\s.’'-]{1,50}?),?\\s([A-Z]{2})\\s(\\d{5})$");
    private static final List<String> NAMED = List.of("F", "FR", "D", "DE", "I", "IT", "E", "ES", "B", "BE", "CH", "L",
            "LU", "A", "AT");
    private static final List<String> CODES = List.of("FR", "FR", "DE", "DE", "IT", "IT", "ES", "ES", "BE", "BE", "CH",
            "LU", "LU", "AT", "AT");

    /** The town of a text that is nothing else. */
    static Optional<PostalLine> of(String text) {
        var canadian = CANADIAN.matcher(text);
        if (canadian.matches()) {
            var region = canadian.group(2) == null ? "" : canadian.group(2);
            return Optional
                    .of(new PostalLine(inTurns(canadian.group(3), false) + " " + inTurns(canadian.group(4), true),
                            canadian.group(1), region, "CA"));
        }
        var five = FIVE.matcher(text);
        if (five.matches() && five.group(2).chars().filter(Character::isDigit).count() > 2) {
            return Optional.of(new PostalLine(figures(five.group(2)), five.group(3), "", named(five.group(1))));
        }
        var four = FOUR.matcher(text);
        if (four.matches() && !four.group(2).matches("19\\d\\d|20[0-4]\\d")) {
            return Optional.of(new PostalLine(four.group(2), four.group(3), "", named(four.group(1))));
        }
        var british = BRITISH.matcher(text);
        if (british.matches()) {
            return Optional.of(new PostalLine(
                    british.group(2) + " " + figures(british.group(3)) + british.group(4), british.group(1), "", "GB"));
        }
        var american = AMERICAN.matcher(text);
        return american.matches()
                ? Optional.of(new PostalLine(american.group(3), american.group(1), american.group(2), "US"))
                : Optional.empty();
    }

    /** A Canadian half code: letters and figures take turns. */
    private static String inTurns(String read, boolean isFigureFirst) {
        var code = new StringBuilder(read);
        for (int i = isFigureFirst ? 0 : 1; i < read.length(); i += 2) {
            code.setCharAt(i, Confusions.figure(read.charAt(i)));
        }
        return code.toString();
    }

    private static String figures(String read) {
        var figures = new StringBuilder();
        read.chars().forEach(c -> figures.append(Confusions.figure((char) c)));
        return figures.toString();
    }

    private static String named(@Nullable String prefix) {
        int at = prefix == null ? -1 : NAMED.indexOf(prefix.toUpperCase(Locale.ROOT));
        return at < 0 ? "" : CODES.get(at);
    }
}
