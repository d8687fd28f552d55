package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.Phone;

/** Writes what was understood as the properties of a card, and remembers which of them are doubtful. */
final class DraftWriter {

    private final List<RawProperty> properties = new ArrayList<>();
    private final Set<Integer> doubtful = new HashSet<>();

    private void add(String name, String value, boolean isDoubtful, String... types) {
        properties.add(new RawProperty("", name,
                Stream.of(types).map(type -> new Parameter("TYPE", type)).toList(), value));
        if (isDoubtful) {
            // A card's first property is its version.
            doubtful.add(properties.size());
        }
    }

    private static String structured(List<String> parts) {
        return parts.stream().map(Escapes::written).collect(Collectors.joining(";"));
    }

    void name(PersonName name, boolean isDoubtful) {
        add("N", structured(List.of(name.family(), name.given(), "", name.honorific(), "")), isDoubtful);
    }

    void title(String title, boolean isDoubtful) {
        add("TITLE", Escapes.written(title), isDoubtful);
    }

    void organisation(String name, boolean isDoubtful) {
        add("ORG", Escapes.written(name), isDoubtful);
    }

    void phone(Phone phone, String shown, boolean isDoubtful) {
        var written = phone.extension().isEmpty() ? shown : shown + " x" + phone.extension();
        add("TEL", Escapes.written(written), isDoubtful, switch (phone.kind()) {
            case MOBILE -> "cell";
            case FAX -> "fax";
            case TELEPHONE -> "work";
        });
    }

    void mail(String mail, boolean isDoubtful) {
        add("EMAIL", Escapes.written(mail), isDoubtful);
    }

    void page(String page, boolean isDoubtful) {
        boolean isKnown = properties.stream().anyMatch(one -> one.is("URL") && one.value().equalsIgnoreCase(page));
        if (!isKnown) {
            add("URL", page, isDoubtful);
        }
    }

    void address(List<String> parts, boolean isDoubtful) {
        add("ADR", structured(parts), isDoubtful, "work");
    }

    void note(String text) {
        if (!text.isBlank()) {
            add("NOTE", Escapes.written(text), false);
        }
    }

    DraftCard done() {
        return new DraftCard(RawCard.of(properties), doubtful);
    }
}
