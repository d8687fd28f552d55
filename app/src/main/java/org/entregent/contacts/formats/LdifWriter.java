package org.entregent.contacts.formats;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.formats.LdifFile.Attribute;
import org.entregent.contacts.formats.Pieces.Piece;

/**
 * Cards as LDIF that Thunderbird and directories read: attributes of inetOrgPerson and mozillaAbPerson where these say a
 * property exactly, with its further types as options ({@code mobile;x-voice}), all else as lines of a card in an
 * attribute of our own.
 */
final class LdifWriter {

    private static final int LONGEST_LINE = 76;
    private static final List<String> PHONES = List.of("mobile", "pager", "facsimileTelephoneNumber", "homePhone",
            "telephoneNumber");
    private static final Map<String, List<String>> PLACES = Map.of("work",
            List.of("postOfficeBox", "", "street", "l", "st", "postalCode", "c"), "home",
            List.of("", "", "mozillaHomeStreet", "mozillaHomeLocalityName", "mozillaHomeState",
                    "mozillaHomePostalCode", "mozillaHomeCountryName"));

    private final List<Attribute> attributes = new ArrayList<>();
    private final Set<String> taken = new HashSet<>();

    private LdifWriter(RawCard card) {
        for (var piece : Pieces.of(card).all()) {
            if (!isPlaced(piece)) {
                attributes.add(new Attribute(LdifPerson.PROPERTY, PropertyLines.written(piece.properties()), false));
            }
        }
    }

    static byte[] written(List<RawCard> cards) {
        var text = new StringBuilder("version: 1\n");
        for (var card : cards) {
            text.append('\n');
            line(text, "dn",
                    "cn=" + CardView.of(card).shownName().replaceAll("[,+\"\\\\<>;=#\\p{Cntrl}]", " ").strip());
            for (var name : List.of("top", "person", "organizationalPerson", "inetOrgPerson", "mozillaAbPersonAlpha",
                    LdifPerson.OURS)) {
                line(text, "objectClass", name);
            }
            for (var one : new LdifWriter(card).attributes) {
                if (one.isBytes()) {
                    fold(text, one.description() + ":: " + one.value());
                } else {
                    line(text, one.description(), one.value());
                }
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, String name, String value) {
        boolean isSafe = !value.isEmpty() && " :<".indexOf(value.charAt(0)) < 0 && !value.endsWith(" ")
                && value.chars().allMatch(c -> c >= ' ' && c < 0x7F);
        fold(text, isSafe
                ? name + ": " + value
                : name + ":: " + Base64.getEncoder().encodeToString(value.getBytes(StandardCharsets.UTF_8)));
    }

    private static void fold(StringBuilder text, String line) {
        for (int from = 0; from < line.length();) {
            int to = Math.min(line.length(), from + LONGEST_LINE - (from == 0 ? 0 : 1));
            text.append(from == 0 ? "" : " ").append(line, from, to).append('\n');
            from = to;
        }
    }

    private boolean isPlaced(Piece piece) {
        var text = piece.text();
        if (text.isBlank() || !PropertyLines.isPlain(text.replace('\n', ' ')) || !text.equals(text.strip())) {
            return false;
        }
        return switch (piece.property().name().toUpperCase(Locale.ROOT)) {
            case "FN" -> isSingle(piece, List.of(of("cn", text)));
            case "N" -> isSingle(piece, parts(piece, List.of("sn", "givenName", "", "personalTitle",
                    "generationQualifier")));
            case "ORG" -> isSingle(piece, parts(piece, List.of("o", "ou")));
            case "ADR" -> PLACES.entrySet().stream().sorted(Map.Entry.comparingByKey())
                    .anyMatch(place -> piece.types().contains(place.getKey())
                            && isSingle(piece, parts(piece, place.getValue())));
            case "TITLE" -> is(piece, "title");
            case "NOTE" -> is(piece, "description");
            case "NICKNAME" -> is(piece, "mozillaNickname");
            case "EMAIL" -> is(piece, taken.contains("mail") ? "mozillaSecondEmail" : "mail");
            case "TEL" -> PHONES.stream().anyMatch(attribute -> is(piece, attribute)) || is(piece, "telephoneNumber;"
                    + LdifPerson.ONLY);
            case "URL" -> is(piece, "mozillaWorkUrl") || is(piece, "mozillaHomeUrl") || is(piece, "labeledURI");
            default -> false;
        };
    }

    private static Attribute of(String name, String text) {
        return new Attribute(name, text, false);
    }

    private static List<Attribute> parts(Piece piece, List<String> names) {
        var parts = piece.item().parts();
        var found = new ArrayList<Attribute>();
        for (int i = 0; i < parts.size(); i++) {
            if (!parts.get(i).isEmpty()) {
                found.add(of(i < names.size() ? names.get(i) : "", parts.get(i)));
            }
        }
        return found;
    }

    /** Such as a name, of which an entry has one. */
    private boolean isSingle(Piece piece, List<Attribute> found) {
        return found.stream().noneMatch(one -> one.description().isEmpty() || taken.contains(one.name()))
                && isSaid(piece, found);
    }

    /** With those of its types that the attribute does not say as options. */
    private boolean is(Piece piece, String attribute) {
        var implied = LdifPerson.implied(attribute);
        var options = piece.types().stream().filter(type -> !implied.contains(type)).toList();
        boolean areOptions = options.stream().allMatch(type -> type.matches("[a-z0-9-]+"));
        var name = attribute + options.stream().map(type -> ";" + LdifPerson.TYPE + type).collect(Collectors.joining());
        return areOptions && piece.types().containsAll(implied) && isSaid(piece, List.of(of(name, piece.text())));
    }

    private boolean isSaid(Piece piece, List<Attribute> found) {
        if (!piece.isSaidBy(draft -> LdifPerson.putOurs(draft, found))) {
            return false;
        }
        found.forEach(one -> taken.add(one.name()));
        attributes.addAll(found);
        return true;
    }
}
