package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawProperty;
import org.entregent.contacts.formats.Pieces.Piece;

/**
 * Cards as JSContact (RFC 9553) as RFC 9555 asks: what has no place there is in {@code vCardProps} and
 * {@code vCardParams}. A card without identifier gets one that follows from its bytes, as JSContact asks for one.
 */
final class JsCardWriter {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> FEATURES = Set.of("voice", "text", "video", "fax", "pager", "textphone",
            "main-number");

    private final ObjectNode card = JSON.createObjectNode();
    private final ArrayNode others = JSON.createArrayNode();

    private JsCardWriter(RawCard raw) {
        card.put("@type", "Card").put("version", "1.0");
        for (var piece : Pieces.of(raw).all()) {
            if (!isPlaced(piece)) {
                piece.properties().forEach(property -> others.add(jCard(property)));
            }
        }
        if (!card.has("uid")) {
            card.put("uid", "urn:uuid:" + UUID.nameUUIDFromBytes(raw.bytes()));
        }
        if (!others.isEmpty()) {
            card.set("vCardProps", others);
        }
    }

    static byte[] written(List<RawCard> cards) {
        var all = JSON.createArrayNode();
        cards.forEach(card -> all.add(new JsCardWriter(card).card));
        return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all).getBytes(StandardCharsets.UTF_8);
    }

    private static ArrayNode jCard(RawProperty property) {
        var parameters = JSON.createObjectNode();
        if (!property.group().isEmpty()) {
            parameters.put("group", property.group());
        }
        property.parameters().forEach(one -> add(parameters, one));
        return JSON.createArrayNode().add(property.name().toLowerCase(Locale.ROOT)).add(parameters).add("unknown")
                .add(property.value());
    }

    private static void add(ObjectNode parameters, Parameter one) {
        var name = one.name().toLowerCase(Locale.ROOT);
        if (parameters.path(name) instanceof ArrayNode several) {
            several.add(one.value());
        } else if (parameters.has(name)) {
            parameters.set(name, JSON.createArrayNode().add(parameters.path(name).asString()).add(one.value()));
        } else {
            parameters.put(name, one.value());
        }
    }

    private boolean isPlaced(Piece piece) {
        var text = piece.text();
        if (text.isBlank()) {
            return false;
        }
        return switch (piece.property().name().toUpperCase(Locale.ROOT)) {
            case "UID" -> isSingle(piece, "uid");
            case "KIND" -> isSingle(piece, "kind");
            case "FN" -> isName(piece, JSON.createObjectNode().put("full", text));
            case "N" -> isName(piece, components(piece, JSON.createObjectNode(), JsCardReader.NAME));
            case "TEL" -> is(piece, "phones", described(piece, true).put("number", text));
            case "EMAIL" -> is(piece, "emails", described(piece, false).put("address", text));
            case "NICKNAME" -> is(piece, "nicknames", described(piece, false).put("name", text));
            case "NOTE" -> is(piece, "notes", described(piece, false).put("note", text));
            case "TITLE", "ROLE" -> is(piece, "titles", described(piece, false)
                    .put("kind", piece.property().name().toLowerCase(Locale.ROOT)).put("name", text));
            case "URL" -> is(piece, "links", described(piece, false).put("uri", piece.property().value()));
            case "IMPP" -> is(piece, "onlineServices", described(piece, false).put("uri", piece.property().value())
                    .put("vCardName", "impp"));
            case "PHOTO", "LOGO", "SOUND" -> is(piece, "media", described(piece, false)
                    .put("kind", piece.property().name().toLowerCase(Locale.ROOT))
                    .put("uri", piece.property().value()));
            case "ORG" -> is(piece, "organizations", organisation(piece));
            case "ADR" -> is(piece, "addresses", components(piece, described(piece, false), JsCardReader.ADDRESS));
            case "BDAY" -> day(piece, "birth").filter(node -> is(piece, "anniversaries", node)).isPresent();
            case "ANNIVERSARY" -> day(piece, "wedding").filter(node -> is(piece, "anniversaries", node)).isPresent();
            case "CATEGORIES" -> isKeywords(piece);
            case "RELATED" -> isRelated(piece);
            default -> false;
        };
    }

    private boolean isSingle(Piece piece, String member) {
        var node = JSON.getNodeFactory().stringNode(piece.text());
        if (card.has(member) || !piece.isSaidBy(draft -> JsCardReader.put(draft, member, node))) {
            return false;
        }
        card.set(member, node);
        return true;
    }

    private boolean isName(Piece piece, ObjectNode said) {
        boolean isTaken = said.properties().stream().anyMatch(one -> card.path("name").has(one.getKey()));
        if (isTaken || !piece.isSaidBy(draft -> JsCardReader.put(draft, "name", said))) {
            return false;
        }
        var name = card.path("name") instanceof ObjectNode there ? there : card.putObject("name");
        said.properties().forEach(one -> name.set(one.getKey(), one.getValue()));
        return true;
    }

    /** As one more of a member that holds several. */
    private boolean is(Piece piece, String member, ObjectNode node) {
        var alone = JSON.createObjectNode();
        alone.set("k", node);
        if (!piece.isSaidBy(draft -> JsCardReader.put(draft, member, alone))) {
            return false;
        }
        var all = card.path(member) instanceof ObjectNode there ? there : card.putObject(member);
        all.set("k" + (all.size() + 1), node);
        return true;
    }

    /** Its types as contexts and features, and its other parameters. */
    private static ObjectNode described(Piece piece, boolean isPhone) {
        var node = JSON.createObjectNode();
        var parameters = JSON.createObjectNode();
        for (var one : piece.property().parameters()) {
            var value = one.value().toLowerCase(Locale.ROOT);
            if (one.is("TYPE") && (value.equals("home") || value.equals("work"))) {
                flag(node, "contexts", value.equals("home") ? "private" : value);
            } else if (one.is("TYPE") && isPhone && (value.equals("cell") || FEATURES.contains(value))) {
                flag(node, "features", value.equals("cell") ? "mobile" : value);
            } else if (one.is("PREF") && value.matches("[1-9][0-9]?|100")) {
                node.put("pref", Integer.parseInt(value));
            } else {
                add(parameters, one);
            }
        }
        if (!parameters.isEmpty()) {
            node.set("vCardParams", parameters);
        }
        if (!piece.label().isEmpty()) {
            node.put("label", piece.label());
        }
        return node;
    }

    private static void flag(ObjectNode node, String member, String name) {
        var flags = node.path(member) instanceof ObjectNode there ? there : node.putObject(member);
        flags.put(name, true);
    }

    private static ObjectNode components(Piece piece, ObjectNode node, List<String> kinds) {
        var components = JSON.createArrayNode();
        var parts = Escapes.parts(piece.property().value(), ';');
        for (int i = 0; i < Math.min(parts.size(), kinds.size()); i++) {
            for (var value : Escapes.parts(parts.get(i), ',')) {
                if (!value.isEmpty()) {
                    components.add(JSON.createObjectNode().put("kind", kinds.get(i)).put("value",
                            Escapes.plain(value)));
                }
            }
        }
        node.set("components", components);
        return node;
    }

    private static ObjectNode organisation(Piece piece) {
        var parts = piece.item().parts();
        var node = described(piece, false).put("name", parts.getFirst());
        if (parts.size() > 1) {
            var units = node.putArray("units");
            parts.stream().skip(1).forEach(unit -> units.addObject().put("name", unit));
        }
        return node;
    }

    private static Optional<ObjectNode> day(Piece piece, String kind) {
        var day = JsCardReader.day(piece.property().value());
        if (day.isEmpty()) {
            return Optional.empty();
        }
        var node = described(piece, false).put("kind", kind);
        var date = node.putObject("date").put("@type", "PartialDate");
        if (!day.getFirst().isEmpty()) {
            date.put("year", Integer.parseInt(day.getFirst()));
        }
        date.put("month", Integer.parseInt(day.get(1))).put("day", Integer.parseInt(day.get(2)));
        var parameters = node.path("vCardParams") instanceof ObjectNode there ? there : node.putObject("vCardParams");
        parameters.put(JsCardReader.WRITTEN, piece.property().value());
        return Optional.of(node);
    }

    private boolean isKeywords(Piece piece) {
        var words = JSON.createObjectNode();
        Escapes.parts(piece.property().value(), ',').forEach(word -> words.put(Escapes.plain(word), true));
        if (card.has("keywords") || !piece.isSaidBy(draft -> JsCardReader.put(draft, "keywords", words))) {
            return false;
        }
        card.set("keywords", words);
        return true;
    }

    private boolean isRelated(Piece piece) {
        var value = piece.property().value();
        var node = JSON.createObjectNode();
        var relation = node.putObject("relation");
        var parameters = new ArrayList<Parameter>();
        for (var one : piece.property().parameters()) {
            if (one.is("TYPE")) {
                relation.put(one.value().toLowerCase(Locale.ROOT), true);
            } else {
                parameters.add(one);
            }
        }
        var all = card.path("relatedTo");
        var alone = JSON.createObjectNode();
        alone.set(value, node);
        boolean isSaid = parameters.isEmpty() && value.matches("[a-z][a-z0-9+.-]*:.+") && !all.has(value)
                && piece.isSaidBy(draft -> JsCardReader.put(draft, "relatedTo", alone));
        if (isSaid) {
            (all instanceof ObjectNode there ? there : card.putObject("relatedTo")).set(value, node);
        }
        return isSaid;
    }
}
