package org.entregent.contacts.formats;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;

import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.formats.ImportFile.Card;
import org.entregent.contacts.formats.ImportFile.Entry;
import org.entregent.contacts.formats.ImportFile.Reason;
import org.entregent.contacts.formats.ImportFile.Refused;

import static org.entregent.contacts.formats.MonicaFile.text;

/**
 * JSContact (RFC 9553), one Card or a list of them, as RFC 9555 makes cards of it; what has no property of a card is a
 * field of its own.
 */
final class JsCardReader {

    /** Beside a date: how the card wrote it. */
    static final String WRITTEN = "x-entregent-written";
    static final List<String> NAME = List.of("surname", "given", "given2", "title", "credential");
    static final List<String> ADDRESS = List.of("postOfficeBox", "apartment", "name", "locality", "region", "postcode",
            "country");
    private static final Map<String, Integer> NAME_PARTS = Map.of("surname", 0, "surname2", 0, "given", 1, "given2", 2,
            "title", 3, "credential", 4, "generation", 4);
    private static final Set<String> SILENT = Set.of("@type", "version");
    private static final Pattern DAY = Pattern.compile("([0-9]{4}|--?)-?([0-9]{2})-?([0-9]{2})");

    private JsCardReader() {}

    static boolean isJsContact(JsonNode root) {
        return isCard(root) || root.isArray() && isCard(root.path(0));
    }

    private static boolean isCard(JsonNode node) {
        return text(node, "@type").equals("Card");
    }

    static ImportFile read(JsonNode root) {
        var entries = new ArrayList<Entry>();
        int number = 0;
        for (var node : root.isArray() ? root : List.of(root)) {
            number++;
            int place = number;
            entries.add(card(node).<Entry>map(card -> new Card(place, card))
                    .orElseGet(() -> new Refused(place, Reason.NOBODY, node.toString())));
        }
        return new ImportFile(Format.JSCONTACT, entries);
    }

    private static Optional<RawCard> card(JsonNode node) {
        var draft = new CardDraft();
        for (var member : node.properties()) {
            put(draft, member.getKey(), member.getValue());
        }
        return draft.card();
    }

    /** Puts one member of a Card on a card. */
    static void put(CardDraft draft, String member, JsonNode value) {
        switch (member) {
            case "@type", "version" -> {
                // What it is, not who.
            }
            case "uid" -> add(draft, "UID", value, value.asString());
            case "kind" -> add(draft, "KIND", value, value.asString());
            case "name" -> name(draft, value);
            case "keywords" -> draft.circles(value.properties().stream().map(Map.Entry::getKey).toList());
            case "relatedTo" -> value.properties().forEach(one -> related(draft, one.getKey(), one.getValue()));
            case "vCardProps" -> value.forEach(one -> raw(draft, one));
            default -> {
                for (var one : value.properties()) {
                    if (!isPlaced(draft, member, one.getValue())) {
                        JsonFields.add(draft, member + JsonFields.WITHIN + one.getKey(), one.getValue(), SILENT);
                    }
                }
                if (!value.isObject()) {
                    JsonFields.add(draft, member, value, Set.of());
                }
            }
        }
    }

    private static void add(CardDraft draft, String property, JsonNode node, String text) {
        draft.add(property, parameters(node), text(node, "label"), CardDraft.written(text));
    }

    private static boolean isPlaced(CardDraft draft, String member, JsonNode one) {
        switch (member) {
            case "phones" -> add(draft, "TEL", one, text(one, "number"));
            case "emails" -> add(draft, "EMAIL", one, text(one, "address"));
            case "nicknames" -> add(draft, "NICKNAME", one, text(one, "name"));
            case "notes" -> add(draft, "NOTE", one, text(one, "note"));
            case "titles" -> add(draft, text(one, "kind").equals("role") ? "ROLE" : "TITLE", one, text(one, "name"));
            case "links" -> link(draft, "URL", one);
            case "onlineServices" -> {
                return isService(draft, one);
            }
            case "media" -> {
                return isMedia(draft, one);
            }
            case "organizations" -> organisation(draft, one);
            case "addresses" -> {
                return isAddress(draft, one);
            }
            case "anniversaries" -> {
                return isDay(draft, one);
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private static void link(CardDraft draft, String property, JsonNode one) {
        draft.add(property, parameters(one), text(one, "label"), text(one, "uri"));
    }

    private static boolean isService(CardDraft draft, JsonNode one) {
        if (text(one, "uri").isEmpty() || !text(one, "user").isEmpty()) {
            return false;
        }
        link(draft, "IMPP", one);
        return true;
    }

    private static boolean isMedia(CardDraft draft, JsonNode one) {
        var kind = text(one, "kind").toUpperCase(Locale.ROOT);
        if (!Set.of("PHOTO", "LOGO", "SOUND").contains(kind)) {
            return false;
        }
        link(draft, kind, one);
        return true;
    }

    private static void organisation(CardDraft draft, JsonNode one) {
        var parts = new ArrayList<String>();
        parts.add(CardDraft.written(text(one, "name")));
        one.path("units").forEach(unit -> parts.add(CardDraft.written(text(unit, "name"))));
        draft.add("ORG", parameters(one), "", String.join(";", parts));
    }

    private static void name(CardDraft draft, JsonNode name) {
        var parts = parts(name.path("components"), NAME_PARTS, NAME.size());
        if (!parts.isEmpty()) {
            draft.add("N", parameters(name), "", parts);
        }
        var full = text(name, "full");
        if (full.isBlank()) {
            draft.spoken(stream(name.path("components")).stream()
                    .filter(one -> !text(one, "kind").equals("separator")).map(one -> text(one, "value"))
                    .collect(Collectors.joining(" ")));
        } else {
            draft.add("FN", List.of(), "", CardDraft.written(full));
        }
        JsonFields.add(draft, "name", name, Set.of("full", "components", "@type", "isOrdered", "vCardParams", "pref",
                "contexts"));
    }

    private static List<JsonNode> stream(JsonNode array) {
        var all = new ArrayList<JsonNode>();
        array.forEach(all::add);
        return all;
    }

    /** Several of one kind stand with commas between; empty when there is none. */
    private static String parts(JsonNode components, Map<String, Integer> kinds, int count) {
        var parts = new ArrayList<List<String>>();
        for (int i = 0; i < count; i++) {
            parts.add(new ArrayList<>());
        }
        for (var one : components) {
            var place = kinds.get(text(one, "kind"));
            if (place != null) {
                parts.get(place).add(CardDraft.written(text(one, "value")));
            }
        }
        return parts.stream().allMatch(List::isEmpty)
                ? ""
                : parts.stream().map(part -> String.join(",", part)).collect(Collectors.joining(";"));
    }

    private static boolean isAddress(CardDraft draft, JsonNode one) {
        var kinds = new LinkedHashMap<String, Integer>();
        ADDRESS.forEach(kind -> kinds.put(kind, ADDRESS.indexOf(kind)));
        boolean isKnown = stream(one.path("components")).stream()
                .allMatch(component -> kinds.containsKey(text(component, "kind")));
        var parts = parts(one.path("components"), kinds, ADDRESS.size());
        if (parts.isEmpty() && !text(one, "full").isEmpty() && one.size() <= 2) {
            draft.add("ADR", List.of(), "", ";;" + CardDraft.written(text(one, "full")) + ";;;;");
            return true;
        }
        if (!isKnown || parts.isEmpty() || one.has("full")) {
            return false;
        }
        draft.add("ADR", parameters(one), "", parts);
        return true;
    }

    private static boolean isDay(CardDraft draft, JsonNode one) {
        var property = switch (text(one, "kind")) {
            case "birth" -> "BDAY";
            case "wedding" -> "ANNIVERSARY";
            default -> "";
        };
        var date = one.path("date");
        var written = text(one.path("vCardParams"), WRITTEN);
        if (property.isEmpty() || !date.path("day").isNumber() || !date.path("month").isNumber()) {
            return false;
        }
        var year = date.path("year").isNumber() ? String.format(Locale.ROOT, "%04d", date.path("year").asInt()) : "--";
        var day = String.format(Locale.ROOT, "%s%02d%02d", year, date.path("month").asInt(), date.path("day").asInt());
        draft.add(property, parameters(one), "", written.isEmpty() ? day : written);
        return true;
    }

    private static void related(CardDraft draft, String who, JsonNode one) {
        var parameters = new ArrayList<Parameter>();
        one.path("relation").properties().forEach(type -> parameters.add(new Parameter("TYPE", type.getKey())));
        parameters.addAll(parameters(one));
        draft.add("RELATED", parameters, "", who);
    }

    /** What its types are, how it is preferred, and what else RFC 9555 keeps of a card's parameters. */
    private static List<Parameter> parameters(JsonNode one) {
        var parameters = new ArrayList<Parameter>();
        if (!one.isObject()) {
            return parameters;
        }
        one.path("contexts").properties().forEach(context -> parameters
                .add(new Parameter("TYPE", context.getKey().equals("private") ? "home" : context.getKey())));
        one.path("features").properties().forEach(feature -> parameters
                .add(new Parameter("TYPE", feature.getKey().equals("mobile") ? "cell" : feature.getKey())));
        if (one.path("pref").isNumber()) {
            parameters.add(new Parameter("PREF", one.path("pref").asString()));
        }
        addParameters(one.path("vCardParams"), parameters, Set.of(WRITTEN));
        return parameters;
    }

    private static void addParameters(JsonNode node, List<Parameter> parameters, Set<String> without) {
        for (var one : node.properties()) {
            if (!without.contains(one.getKey())) {
                var name = one.getKey().toUpperCase(Locale.ROOT);
                var values = one.getValue().isArray() ? stream(one.getValue()) : List.of(one.getValue());
                values.forEach(value -> parameters.add(new Parameter(name, value.asString())));
            }
        }
    }

    /** A property as jCard (RFC 7095) writes it. */
    private static void raw(CardDraft draft, JsonNode one) {
        var parameters = new ArrayList<Parameter>();
        addParameters(one.path(1), parameters, Set.of("group"));
        var values = new ArrayList<String>();
        for (int i = 3; i < one.size(); i++) {
            values.add(one.path(i).isArray()
                    ? stream(one.path(i)).stream().map(JsonNode::asString).collect(Collectors.joining(";"))
                    : one.path(i).asString());
        }
        boolean isAsWritten = at(one, 2).equals("unknown");
        var value = values.stream().map(text -> isAsWritten ? text : CardDraft.written(text))
                .collect(Collectors.joining(","));
        draft.add(new RawProperty(text(one.path(1), "group"), at(one, 0).toUpperCase(Locale.ROOT), parameters, value));
    }

    private static String at(JsonNode array, int place) {
        return array.path(place).asString("");
    }

    /** The year (empty when nobody knows it), month and day of a date of a card; empty where it is none. */
    static List<String> day(String written) {
        var found = DAY.matcher(written);
        return found.matches()
                ? List.of(found.group(1).equals("-") || found.group(1).equals("--") ? "" : found.group(1),
                        found.group(2),
                        found.group(3))
                : List.of();
    }
}
