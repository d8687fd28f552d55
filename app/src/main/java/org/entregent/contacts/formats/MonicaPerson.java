package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import tools.jackson.databind.JsonNode;

import org.entregent.contacts.card.RawCard;

import static org.entregent.contacts.formats.MonicaFile.text;

/**
 * A contact of Monica as a card. Whatever has a value and no property of a card is a field under its name in the file,
 * such as {@code reminder 2 · title}.
 */
final class MonicaPerson {

    private static final Set<String> PLACED = Set.of("first_name", "middle_name", "last_name", "nickname",
            "description", "job", "company", "tags");
    private static final Map<String, Integer> ADDRESS = Map.of("street", 2, "city", 3, "province", 4, "postal_code", 5,
            "country", 6);

    private final JsonNode contact;
    private final Function<String, JsonNode> named;
    private final UnaryOperator<String> names;
    private final CardDraft draft = new CardDraft();

    /**
     * A contact.
     *
     * @param named
     *            what a uuid names
     * @param names
     *            the name of the contact with a uuid
     */
    MonicaPerson(JsonNode contact, Function<String, JsonNode> named, UnaryOperator<String> names) {
        this.contact = contact;
        this.named = named;
        this.names = names;
    }

    /** @param relations what others are to this person */
    Optional<RawCard> card(List<JsonNode> relations) {
        var uuid = text(contact, "uuid");
        if (!uuid.isEmpty()) {
            // Not the bare uuid of the cards that Monica writes: those say less, and would take away what this file says.
            draft.add("UID", List.of(), "", "urn:uuid:" + uuid);
        }
        properties(contact.path("properties"));
        for (var collection : contact.path("data")) {
            int number = 0;
            for (var value : collection.path("values")) {
                number++;
                value(text(collection, "type"), number, value);
            }
        }
        for (int i = 0; i < relations.size(); i++) {
            relation(relations.get(i), i + 1);
        }
        for (var one : contact.properties()) {
            if (!Set.of("uuid", "properties", "data").contains(one.getKey())) {
                JsonFields.add(draft, one.getKey(), one.getValue(), Set.of());
            }
        }
        return draft.card();
    }

    private void properties(JsonNode properties) {
        name(properties, "last_name", CardDraft.FAMILY);
        name(properties, "first_name", CardDraft.GIVEN);
        name(properties, "middle_name", CardDraft.FURTHER);
        put(properties, "nickname", "NICKNAME");
        put(properties, "description", "NOTE");
        put(properties, "job", "TITLE");
        var company = text(properties, "company");
        if (!company.isEmpty()) {
            draft.organisation("", "", 0, company);
        }
        var tags = new ArrayList<String>();
        properties.path("tags").forEach(tag -> tags.add(tag.asString()));
        if (!tags.isEmpty()) {
            draft.circles(tags);
        }
        birth(properties.path("birthdate"));
        met(properties);
        JsonFields.add(draft, "", properties, PLACED);
    }

    /** Through whom and when; the day stays in fields as well. */
    private void met(JsonNode properties) {
        var through = names.apply(text(properties, "first_met_through"));
        var date = properties.path("first_met_date");
        var day = text(date, "date");
        boolean isKnown = day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") && !date.path("is_year_unknown").asBoolean(false);
        if (!through.isEmpty() || isKnown) {
            draft.add("X-ENTREGENT-MET", List.of(), "",
                    CardDraft.written(through) + ";;" + (isKnown ? day.substring(0, 10) : ""));
        }
    }

    private void name(JsonNode properties, String name, int part) {
        var text = text(properties, name);
        if (!text.isEmpty()) {
            draft.name(part, text);
        }
    }

    private void put(JsonNode properties, String name, String property) {
        var text = text(properties, name);
        if (!text.isEmpty()) {
            draft.text(property, List.of(), "", text);
        }
    }

    /** The day, and without the year where Monica made one up; all it says stays in fields as well. */
    private void birth(JsonNode date) {
        var day = text(date, "date");
        if (day.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}.*") && !date.path("is_age_based").asBoolean(false)) {
            boolean isYearUnknown = date.path("is_year_unknown").asBoolean(false);
            draft.add("BDAY", List.of(), "", isYearUnknown ? "-" + day.substring(4, 10) : day.substring(0, 10));
        }
    }

    private void value(String type, int number, JsonNode value) {
        var label = type + " " + number;
        var properties = value.path("properties");
        if (value.isValueNode()) {
            named(type, label, value.asString());
            return;
        }
        var placed = switch (type) {
            case "contact_field" -> reached(properties);
            case "address" -> address(label, properties);
            case "note" -> note(properties);
            default -> Set.<String>of();
        };
        JsonFields.add(draft, label, properties, placed);
        for (var one : value.properties()) {
            if (!one.getKey().equals("properties")) {
                JsonFields.add(draft, label + JsonFields.WITHIN + one.getKey(), one.getValue(), Set.of());
            }
        }
    }

    /** An activity, photo or document, of which the contact says the uuid only. */
    private void named(String type, String label, String uuid) {
        draft.field(label, uuid);
        var one = named.apply(uuid);
        var properties = one.path("properties");
        var data = text(properties, "dataUrl");
        boolean isPhoto = type.equals("photo") && !data.isEmpty();
        if (isPhoto) {
            draft.link("PHOTO", List.of(), "", data);
        }
        JsonFields.add(draft, label, properties, isPhoto ? Set.of("dataUrl") : Set.of());
        for (var part : one.properties()) {
            if (!Set.of("uuid", "properties").contains(part.getKey())) {
                JsonFields.add(draft, label + JsonFields.WITHIN + part.getKey(), part.getValue(), Set.of());
            }
        }
    }

    private Set<String> reached(JsonNode properties) {
        var value = text(properties, "data");
        var kind = named.apply(text(properties, "type")).path("properties");
        var name = text(kind, "name");
        var is = text(kind, "type") + " " + text(kind, "protocol");
        if (value.isEmpty()) {
            return Set.of();
        }
        if (is.contains("mailto:") || is.startsWith("email")) {
            draft.text("EMAIL", List.of(), "", value);
        } else if (is.contains("tel:") || is.startsWith("phone")) {
            draft.text("TEL", List.of(), "", value);
        } else if (value.startsWith("http://") || value.startsWith("https://")) {
            draft.link("URL", List.of(), name, value);
        } else {
            draft.field(name.isEmpty() ? "contact_field" : name, value);
        }
        return Set.of("data");
    }

    private Set<String> address(String place, JsonNode properties) {
        var label = text(properties, "name");
        boolean isAny = false;
        for (var part : ADDRESS.entrySet()) {
            var text = text(properties, part.getKey());
            isAny |= !text.isEmpty() && draft.address(place, List.of(), label, part.getValue(), text);
        }
        return isAny ? Set.of("street", "city", "province", "postal_code", "country", "name") : Set.of();
    }

    private Set<String> note(JsonNode properties) {
        put(properties, "body", "NOTE");
        return Set.of("body");
    }

    private void relation(JsonNode relation, int number) {
        var properties = relation.path("properties");
        var who = names.apply(text(properties, "contact_is"));
        if (!who.isEmpty()) {
            Properties.related(draft, text(properties, "type"), who);
        }
        JsonFields.add(draft, "relationship " + number, relation, Set.of());
    }
}
