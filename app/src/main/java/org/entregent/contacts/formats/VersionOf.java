package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.Escapes;
import org.entregent.contacts.card.Parameter;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.card.RawCard.Version;
import org.entregent.contacts.card.RawProperty;

/**
 * A card in version 3.0 or 4.0. What it says as a person reads it stays: of the ways to write a value, the first that
 * reads as the former did is taken. A property or parameter that the version does not know gets an {@code X-} before its
 * name; a star (TYPE=pref) becomes PREF=1 and back; bytes in base64 become a data: address and back; other encodings become
 * UTF-8. A card that is in that version already stays to the byte.
 */
final class VersionOf {

    static final String STRANGE_LINE = "X-ENTREGENT-LINE";
    private static final Set<String> ONLY_OLD = Set.of("AGENT", "LABEL", "MAILER", "CLASS", "NAME", "PROFILE",
            "SORT-STRING");
    private static final Set<String> ONLY_NEW = Set.of("KIND", "XML", "GENDER", "LANG", "RELATED", "MEMBER",
            "ANNIVERSARY", "CLIENTPIDMAP", "CALADRURI", "FBURL", "CALURI", "BIRTHPLACE", "DEATHPLACE", "DEATHDATE",
            "EXPERTISE", "HOBBY", "INTEREST", "ORG-DIRECTORY", "CONTACT-URI");
    private static final Set<String> ONLY_NEW_PARAMETERS = Set.of("ALTID", "PID", "MEDIATYPE", "SORT-AS", "GEO", "TZ",
            "CALSCALE", "LABEL", "PREF");
    private static final Set<String> ENCODING = Set.of("ENCODING", "CHARSET");
    private static final Set<String> NO_MEDIA = Set.of("pref", "home", "work");

    private final Version target;
    private final String written;
    private final RawCard card;
    private final List<CardItem> items;
    private final List<RawProperty> properties = new ArrayList<>();

    private VersionOf(RawCard card, Version target) {
        this.card = card;
        this.target = target;
        this.written = target == Version.V3_0 ? "3.0" : "4.0";
        this.items = CardView.of(card).items();
    }

    static RawCard of(RawCard card, Version target) {
        return isThere(card, target) ? card : new VersionOf(card, target).converted();
    }

    private static boolean isThere(RawCard card, Version target) {
        return card.version() == target && card.charset().equals(StandardCharsets.UTF_8)
                && card.strangeLines().isEmpty() && has(card, "VERSION") && has(card, "FN")
                && card.properties().stream().allMatch(one -> one.parameter("CHARSET").isEmpty()
                        && one.parameters().stream().noneMatch(it -> it.name().isEmpty()
                                || it.value().equalsIgnoreCase("QUOTED-PRINTABLE")));
    }

    private static boolean has(RawCard card, String name) {
        return card.properties().stream().anyMatch(one -> one.is(name));
    }

    private RawCard converted() {
        if (target == Version.V3_0 && !has(card, "N")) {
            properties.add(new RawProperty("", "N", List.of(), ";;;;"));
        }
        var shown = CardView.of(card).shownName();
        if (!has(card, "FN") && !shown.isEmpty()) {
            properties.add(new RawProperty("", "FN", List.of(), Escapes.written(shown)));
        }
        for (var item : items) {
            var property = card.properties().get(item.index());
            if (!property.is("VERSION")) {
                properties.add(property(property, item));
            }
        }
        card.strangeLines().forEach(
                line -> properties.add(new RawProperty("", STRANGE_LINE, List.of(), Escapes.written(line))));
        return RawCard.of(written, properties);
    }

    private RawProperty property(RawProperty property, CardItem item) {
        if (property.isBase64()) {
            return bytes(property);
        }
        if (target == Version.V3_0 && property.value().startsWith("data:") && property.value().contains(";base64,")) {
            return bytesOfAddress(property);
        }
        var parameters = parameters(property);
        return Stream.concat(
                values(property, item)
                        .map(value -> new RawProperty(property.group(), name(property), parameters, value)),
                Stream.of(new RawProperty(property.group(), "X-" + property.name(), parameters,
                        Escapes.written(item.text()))))
                .filter(one -> isRead(one, item)).findFirst()
                .orElseGet(() -> coded(property));
    }

    private static RawProperty coded(RawProperty property) {
        var line = PropertyLines.coded(property);
        int colon = line.indexOf(':');
        return new RawProperty(property.group(), line.substring(0, colon), List.of(), line.substring(colon + 1));
    }

    /** Ways to write its value, the nearest first. */
    private Stream<String> values(RawProperty property, CardItem item) {
        var geo = property.value().strip().replace(';', ',');
        var first = property.is("GEO") && geo.matches("-?[0-9.]+,-?[0-9.]+") ? "geo:" + geo : property.value();
        var parts = item.parts().stream().map(Escapes::written).collect(Collectors.joining(";"));
        // What is in parts is in as many as it has; 2.1 may leave out the last ones.
        var whole = card.version() == Version.V2_1 && !parts.isEmpty() ? parts : first;
        return Stream.of(whole, first, property.value(), parts, Escapes.written(property.value()),
                Escapes.written(item.text()));
    }

    private boolean isRead(RawProperty property, CardItem item) {
        var read = RawCard.of(written, List.of(new RawProperty("", property.name(), property.parameters(),
                property.value())));
        if (read.properties().size() != 2 || !read.strangeLines().isEmpty()) {
            return false;
        }
        var seen = CardView.of(read).items().getLast();
        boolean isSameKind = seen.kind() == item.kind() || item.kind() == Kind.LABEL
                || property.name().startsWith("X-") && seen.kind() == Kind.OTHER;
        boolean isSame = lines(seen.text()).equals(lines(item.text()))
                || property.is("GEO") && seen.text().equals("geo:" + item.text().strip().replace(';', ','));
        return isSameKind && isSame
                && read.properties().getLast().parameters().equals(property.parameters());
    }

    private static String lines(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n');
    }

    private String name(RawProperty property) {
        var foreign = target == Version.V4_0 ? ONLY_OLD : ONLY_NEW;
        return foreign.contains(property.name().toUpperCase(Locale.ROOT)) ? "X-" + property.name() : property.name();
    }

    private List<Parameter> parameters(RawProperty property) {
        var parameters = new ArrayList<Parameter>();
        for (var one : property.parameters()) {
            boolean isEncoding = ENCODING.contains(one.name().toUpperCase(Locale.ROOT))
                    || one.name().isEmpty() && !property.types().contains(one.value().toLowerCase(Locale.ROOT));
            if (!isEncoding) {
                parameters.add(parameter(one));
            }
        }
        return parameters;
    }

    private Parameter parameter(Parameter one) {
        var named = one.name().isEmpty() ? new Parameter("TYPE", one.value()) : one;
        if (target == Version.V4_0) {
            return named.is("TYPE") && named.value().equalsIgnoreCase("pref") ? new Parameter("PREF", "1") : named;
        }
        if (named.is("PREF") && named.value().equals("1")) {
            return new Parameter("TYPE", "pref");
        }
        return ONLY_NEW_PARAMETERS.contains(named.name().toUpperCase(Locale.ROOT))
                ? new Parameter("X-" + named.name(), named.value())
                : named;
    }

    private RawProperty bytes(RawProperty property) {
        // Some programs write an address of bytes where the bytes belong.
        var bytes = property.value().replaceAll("\\s", "").replaceFirst("^data:[^,]*;base64,", "");
        var media = property.types().stream().filter(type -> !NO_MEDIA.contains(type)).sorted().findFirst().orElse("");
        var others = parameters(property).stream()
                .filter(one -> !(one.is("TYPE") && one.value().equalsIgnoreCase(media)) && !one.is("VALUE")).toList();
        if (target == Version.V3_0) {
            var all = new ArrayList<>(List.of(new Parameter("ENCODING", "b")));
            all.addAll(parameters(property));
            return new RawProperty(property.group(), name(property), all, bytes);
        }
        return new RawProperty(property.group(), name(property), others,
                "data:" + mediaType(property.name(), media) + ";base64," + bytes);
    }

    private static String mediaType(String name, String type) {
        var kind = switch (name.toUpperCase(Locale.ROOT)) {
            case "PHOTO", "LOGO" -> "image";
            case "SOUND" -> "audio";
            default -> "application";
        };
        var known = type.replaceAll("^(image|audio|application)/", "");
        return switch (known) {
            case "" -> "application/octet-stream";
            case "x509" -> "application/pkix-cert";
            case "pgp" -> "application/pgp-keys";
            default -> kind + "/" + known.replaceAll("[^a-z0-9.+-]", "");
        };
    }

    private RawProperty bytesOfAddress(RawProperty property) {
        var media = property.value().substring(5, property.value().indexOf(';'));
        var all = new ArrayList<>(List.of(new Parameter("ENCODING", "b")));
        if (!media.isEmpty() && !media.equals("application/octet-stream")) {
            all.add(new Parameter("TYPE", media.substring(media.indexOf('/') + 1).toUpperCase(Locale.ROOT)));
        }
        parameters(property).stream().filter(one -> !one.is("VALUE")).forEach(all::add);
        return new RawProperty(property.group(), name(property), all,
                property.value().substring(property.value().indexOf(";base64,") + 8));
    }
}
