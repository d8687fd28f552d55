package org.entregent.contacts.card;

import java.util.Arrays;
import java.util.Optional;

/**
 * The program or telephone that wrote a card, as its {@code PRODID} says (RFC 6350, 6.7.3). Most write there a formal public
 * identifier (ISO 9070): a sign, the owner's name, what it is, a language, with two slashes between them.
 */
public final class CardProgram {

    private static final int LONGEST = 60;

    private CardProgram() {}

    /** Its name, such as "iPhone OS 17.4"; empty when the card does not say. */
    public static Optional<String> of(RawCard card) {
        return card.properties().stream().filter(property -> property.is("PRODID"))
                .map(property -> name(property.value())).filter(name -> !name.isEmpty()).findFirst();
    }

    private static String name(String value) {
        var parts = Arrays.stream(value.strip().split("//")).map(String::strip).toList();
        boolean isPublic = !parts.isEmpty() && parts.getFirst().matches("[-+]?");
        var owner = parts.stream().skip(isPublic ? 1 : 0).findFirst().orElse("");
        var text = parts.stream().skip(isPublic ? 2 : parts.size()).findFirst().orElse("")
                .replaceFirst("^(?i)NONSGML\\s+", "");
        // Some call themselves by their owner's name and "Version 1".
        boolean isOwner = text.isEmpty() || !owner.isEmpty() && text.matches("(?i)version\\b.*");
        var name = isOwner ? owner : text;
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST).strip() + "…";
    }
}
