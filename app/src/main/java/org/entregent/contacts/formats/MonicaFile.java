package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import tools.jackson.databind.JsonNode;

import org.entregent.contacts.formats.ImportFile.Card;
import org.entregent.contacts.formats.ImportFile.Entry;
import org.entregent.contacts.formats.ImportFile.Reason;
import org.entregent.contacts.formats.ImportFile.Refused;

/**
 * The export of Monica 4: an account whose {@code data} are collections ({@code type}, {@code values}), of which the
 * contacts have properties and collections of their own, and name activities, photos and documents of the account by
 * their uuid.
 */
final class MonicaFile {

    private static final List<String> SHARED = List.of("activity", "photo", "document");

    /** What contacts name by its uuid, and what it is. */
    private final Map<String, JsonNode> named = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<JsonNode>> relations = new HashMap<>();
    private final Set<String> used = new HashSet<>();
    private final JsonNode account;

    private MonicaFile(JsonNode account) {
        this.account = account;
        for (var type : SHARED) {
            all(account, type).forEach(one -> named.put(text(one, "uuid"), one));
        }
        account.path("instance").path("contact_field_types").forEach(one -> named.put(text(one, "uuid"), one));
        all(account, "contact").forEach(one -> names.put(text(one, "uuid"), name(one.path("properties"))));
        all(account, "relationship").forEach(one -> relations
                .computeIfAbsent(text(one.path("properties"), "of_contact"), _ -> new ArrayList<>()).add(one));
    }

    static ImportFile read(JsonNode account) {
        var file = new MonicaFile(account);
        var entries = new ArrayList<Entry>();
        int number = 0;
        for (var contact : all(account, "contact")) {
            number++;
            entries.add(file.entry(contact, number));
        }
        file.addOthers(entries);
        return new ImportFile(Format.MONICA, entries);
    }

    /** The values of the collections of one type. */
    static List<JsonNode> all(JsonNode owner, String type) {
        var all = new ArrayList<JsonNode>();
        for (var collection : owner.path("data")) {
            if (text(collection, "type").equals(type)) {
                collection.path("values").forEach(all::add);
            }
        }
        return all;
    }

    static String text(JsonNode owner, String name) {
        var node = owner.path(name);
        return node.isValueNode() && !node.isNull() ? node.asString() : "";
    }

    private static String name(JsonNode properties) {
        return Stream.of("first_name", "middle_name", "last_name").map(part -> text(properties, part))
                .filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private Entry entry(JsonNode contact, int number) {
        var uuid = text(contact, "uuid");
        var person = new MonicaPerson(contact, this::namedBy, id -> names.getOrDefault(id, ""));
        var card = person.card(relations.getOrDefault(uuid, List.of()));
        return card.<Entry>map(one -> new Card(number, one))
                .orElseGet(() -> new Refused(number, Reason.NOBODY, contact.toString()));
    }

    private JsonNode namedBy(String uuid) {
        used.add(uuid);
        return named.getOrDefault(uuid, account.path("nothing"));
    }

    /** What belongs to the account and to none of its contacts is told, as no card can hold it. */
    private void addOthers(List<Entry> entries) {
        for (var collection : account.path("data")) {
            var type = text(collection, "type");
            if (type.equals("contact")) {
                continue;
            }
            for (var one : collection.path("values")) {
                boolean isOnCard = SHARED.contains(type) && used.contains(text(one, "uuid"))
                        || type.equals("relationship")
                                && names.containsKey(text(one.path("properties"), "of_contact"));
                if (!isOnCard) {
                    entries.add(new Refused(0, Reason.NOBODY, type + " " + one));
                }
            }
        }
        for (var one : account.path("properties").path("journal_entries")) {
            entries.add(new Refused(0, Reason.NOBODY, "journal_entry " + one));
        }
    }
}
