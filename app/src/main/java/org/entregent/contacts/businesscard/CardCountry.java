package org.entregent.contacts.businesscard;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.entregent.contacts.reading.Letters;

/** From which country a card is: by its postal code, by the end of its domains, else that of the carnet. */
final class CardCountry {

    private static final Map<String, String> ENDS = Map.ofEntries(Map.entry("fr", "FR"), Map.entry("ca", "CA"),
            Map.entry("quebec", "CA"), Map.entry("be", "BE"), Map.entry("ch", "CH"), Map.entry("lu", "LU"),
            Map.entry("de", "DE"), Map.entry("uk", "GB"), Map.entry("it", "IT"), Map.entry("es", "ES"),
            Map.entry("nl", "NL"), Map.entry("ma", "MA"), Map.entry("tn", "TN"), Map.entry("sn", "SN"));
    private static final Pattern PREFIX = Pattern.compile("(?:\\+|\\b00)(32|33|41|352|44)\\b");
    private static final Map<String, String> PREFIXES = Map.of("32", "BE", "33", "FR", "41", "CH", "352", "LU", "44",
            "GB");

    private CardCountry() {}

    static String of(List<PrintedLine> lines, String home) {
        var texts = lines.stream().map(PrintedLine::text).toList();
        return texts.stream().flatMap(text -> Stream.of(text.split(",\\s|(?:\\s[–—-]+)+\\s"))).map(String::strip)
                .map(PostalLine::of).flatMap(Optional::stream).map(PostalLine::country)
                .filter(country -> !country.isEmpty()).findFirst()
                .or(() -> byDomain(texts)).or(() -> byPrefix(texts)).orElse(home);
    }

    private static Optional<String> byDomain(List<String> texts) {
        return MailRepair.all(texts).stream()
                .map(mail -> mail.substring(mail.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT))
                .filter(ENDS::containsKey).map(end -> ENDS.getOrDefault(end, "")).findFirst();
    }

    private static Optional<String> byPrefix(List<String> texts) {
        return texts.stream().map(PREFIX::matcher).filter(Matcher::find)
                .map(found -> PREFIXES.getOrDefault(found.group(1), "")).filter(code -> !code.isEmpty()).findFirst();
    }

    /** Whether a text is the name of whom a domain belongs to: "Agence Marge" of agence-marge.example. */
    static boolean isOwner(String domain, String text) {
        var labels = domain.toLowerCase(Locale.ROOT).replaceFirst("^https?://", "").replaceFirst("^www\\.", "")
                .split("\\.");
        var owner = Letters.phrase(labels[Math.max(0, labels.length - 2)]).replaceAll("[^a-z0-9]", "");
        var words = Stream.of(Letters.phrase(text).split("[ '-]+")).filter(word -> word.length() > 2).toList();
        var close = String.join("", Letters.phrase(text).split("[^a-z0-9]+"));
        return owner.length() > 2 && (close.contains(owner) || !words.isEmpty()
                && words.stream().filter(owner::contains).mapToInt(String::length).sum() * 10 >= owner.length() * 7);
    }
}
