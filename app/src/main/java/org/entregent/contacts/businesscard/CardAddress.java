package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The address on a card, gathered from its lines: streets, the town with its code, the country. */
final class CardAddress {

    private static final String WAYS = "rue|avenue|av|ave|boulevard|bd|boul|blvd|place|pl|quai|chemin|ch|all[ée]es?|cours"
            + "|route|rte|passage|impasse|square|mont[ée]e|faubourg|esplanade|promenade|rond-point|ruelle|sentier|voie"
            + "|lieu-dit|street|road|rd|lane|drive|strasse|stra[sß]e|weg|platz|rang|c[ôo]te";
    private static final Pattern NUMBERED = Pattern
            .compile("(?iu)^\\d{1,5}\\s?(?:bis|ter|quater|[a-d])?[,\\s]\\s*\\p{L}.*");
    private static final Pattern WAY_FIRST = Pattern.compile("(?iu)^(?:" + WAYS + ")\\.?\\s+\\p{L}.*");
    private static final Pattern PLACE_FIRST = Pattern
            .compile("(?iu)^(?:z\\.?\\s?[ai]\\.?(?:\\s?c\\.?)?|zone|parc d|b\\.?p\\.?"
                    + "\\s?\\d|c\\.?s\\.?\\s?\\d|case postale|c\\.?p\\.?\\s?\\d|b[âa]t\\.|b[âa]timent|immeuble|r[ée]sidence|port de"
                    + "|suite\\s|bureau\\s\\d|\\d+e? [ée]tage).*");
    private static final List<Locale> TONGUES = List.of(Locale.FRENCH, Locale.ENGLISH);

    private final List<String> streets = new ArrayList<>();
    private Optional<PostalLine> town = Optional.empty();
    private String country = "";
    private boolean isDoubtful;

    /** Takes what of a text is of the address; returns what is not. */
    List<String> take(String text, boolean isUncertain) {
        var left = new ArrayList<String>();
        for (var part : parts(text)) {
            var postal = town.isEmpty() ? PostalLine.of(part) : Optional.<PostalLine>empty();
            if (postal.isPresent()) {
                town = postal;
            } else if (isStreet(part)) {
                streets.add(part);
            } else if (isCountry(part)) {
                country = part;
            } else {
                left.add(part);
                continue;
            }
            isDoubtful |= isUncertain;
        }
        return left.size() == parts(text).size() ? List.of(text) : left;
    }

    /** A line cut at its commas and dashes where the pieces are a street and a town, else whole. */
    private static List<String> parts(String text) {
        if (PostalLine.of(text).isPresent()) {
            return List.of(text);
        }
        var parts = Stream.of(text.split(",\\s|(?:\\s[–—•|·-]+)+\\s")).map(String::strip)
                .filter(part -> !part.isEmpty()).toList();
        boolean isCut = parts.size() > 1
                && parts.stream().anyMatch(part -> PostalLine.of(part).isPresent() || isStreet(part));
        return isCut ? parts : List.of(text);
    }

    private static boolean isStreet(String text) {
        return text.length() < 80 && (NUMBERED.matcher(text).matches() || WAY_FIRST.matcher(text).matches()
                || PLACE_FIRST.matcher(text).matches());
    }

    private static boolean isCountry(String text) {
        return text.length() > 3 && TONGUES.stream().anyMatch(tongue -> Stream.of(Locale.getISOCountries())
                .anyMatch(code -> Locale.of("", code).getDisplayCountry(tongue).equalsIgnoreCase(text)));
    }

    /** The seven parts of a card's address; empty when the card has none. */
    Optional<List<String>> value() {
        return streets.isEmpty() && town.isEmpty()
                ? Optional.empty()
                : Optional.of(List.of("", "", streets.stream().collect(Collectors.joining("\n")),
                        town.map(PostalLine::town).orElse(""), town.map(PostalLine::region).orElse(""),
                        town.map(PostalLine::postal).orElse(""), country));
    }

    boolean isDoubtful() {
        return isDoubtful;
    }
}
