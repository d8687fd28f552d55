package org.entregent.contacts.formats;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.TableFile;

/**
 * Where on a card the cells of a column stand, by the column's heading: the headings of Outlook (English and French),
 * Thunderbird and LinkedIn are a list of the shipped file {@code headings.txt}; for those of anybody else the words of
 * {@link TableFile#known}, with the heading beside a phone or a mail, as only it says which one. Accents, capitals and
 * punctuation do not matter.
 */
final class Headings {

    private static final Map<String, String> SHIPPED = read();

    /** What {@link TableFile#known} says and where it stands. */
    private static final Map<String, String> KNOWN = Map.ofEntries(Map.entry("honorific", "n 3"),
            Map.entry("given", "n 1"), Map.entry("middle", "n 2"), Map.entry("family", "n 0"),
            Map.entry("suffix", "n 4"), Map.entry("name", "fn"), Map.entry("nom", "nom"), Map.entry("title", "title"),
            Map.entry("organisation", "org 0"), Map.entry("town", "adr main 3"), Map.entry("telephone", "tel label"),
            Map.entry("mobile", "tel cell"), Map.entry("fax", "tel fax"), Map.entry("mail", "email label"));

    private Headings() {}

    private static Map<String, String> read() {
        var places = new HashMap<String, String>();
        var stream = Objects.requireNonNull(Headings.class.getResourceAsStream("/contacts/formats/headings.txt"));
        try (var lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            lines.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).forEach(line -> {
                int equals = line.indexOf('=');
                for (var heading : line.substring(equals + 1).split(",", -1)) {
                    places.put(Letters.phrase(heading), line.substring(0, equals).strip());
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Map.copyOf(places);
    }

    /** Where the cells of a column stand, as {@code headings.txt} says it; empty when its heading says nothing. */
    static Optional<String> place(String heading) {
        return Optional.ofNullable(SHIPPED.get(Letters.phrase(heading)))
                .or(() -> TableFile.known(heading).map(KNOWN::get));
    }
}
