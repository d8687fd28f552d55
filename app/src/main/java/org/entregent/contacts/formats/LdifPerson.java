package org.entregent.contacts.formats;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.formats.LdifFile.Attribute;

/**
 * An entry of a directory or of Thunderbird's address book as a card: the attributes of inetOrgPerson (RFC 2798) and
 * mozillaAbPerson that a card can say, and fields for the others.
 */
final class LdifPerson {

    /** A property of a card that no attribute can say, in the files we write. */
    static final String PROPERTY = "entregentProperty";
    /** Says that we wrote the entry. */
    static final String OURS = "entregentPerson";
    /** Begins an option that is a type of a card. */
    static final String TYPE = "x-";
    /** The option that says that the attribute's own types are not meant. */
    static final String ONLY = "x-only";
    static final Map<String, List<String>> PHONES = Map.of("telephonenumber", List.of("work"), "homephone",
            List.of("home"), "mobile", List.of("cell"), "cellphone", List.of("cell"), "pager", List.of("pager"),
            "pagerphone", List.of("pager"), "facsimiletelephonenumber", List.of("fax"), "fax", List.of("fax"));
    private static final Map<String, Integer> NAME = Map.of("sn", CardDraft.FAMILY, "surname", CardDraft.FAMILY,
            "givenname", CardDraft.GIVEN, "gn", CardDraft.GIVEN, "personaltitle", CardDraft.BEFORE,
            "generationqualifier", CardDraft.AFTER);
    private static final Map<String, Integer> WORK = Map.of("postofficebox", 0, "street", 2, "streetaddress", 2,
            "mozillaworkstreet2", 2, "l", 3, "locality", 3, "st", 4, "postalcode", 5, "c", 6, "co", 6);
    private static final Map<String, Integer> HOME = Map.of("mozillahomestreet", 2, "mozillahomestreet2", 2,
            "mozillahomelocalityname", 3, "mozillahomestate", 4, "mozillahomepostalcode", 5,
            "mozillahomecountryname", 6);
    private static final Map<String, List<String>> LINKS = Map.of("mozillaworkurl", List.of("work"), "workurl",
            List.of("work"), "mozillahomeurl", List.of("home"), "homeurl", List.of("home"), "labeleduri", List.of());
    private static final Map<String, String> TEXTS = Map.of("title", "TITLE", "description", "NOTE", "notes", "NOTE",
            "mozillanickname", "NICKNAME", "xmozillanickname", "NICKNAME", "nickname", "NICKNAME");
    /** What the first part of a name is made of that does not outlast a marriage or a new mail. */
    private static final Set<String> PASSING = Set.of("cn", "sn", "givenname", "mail", "displayname");

    private final List<Attribute> attributes;
    private final boolean isOurs;
    private final CardDraft draft;

    private LdifPerson(List<Attribute> attributes, boolean isOurs, CardDraft draft) {
        this.attributes = attributes;
        this.isOurs = isOurs;
        this.draft = draft;
    }

    /** Puts attributes that we wrote on a card. */
    static void putOurs(CardDraft draft, List<Attribute> attributes) {
        var person = new LdifPerson(attributes, true, draft);
        attributes.forEach(person::put);
    }

    static Optional<RawCard> card(List<Attribute> attributes) {
        boolean isOurs = attributes.stream().anyMatch(one -> isObjectClass(one) && one.value().equals(OURS));
        var person = new LdifPerson(attributes, isOurs, new CardDraft());
        person.identifier().ifPresent(uid -> person.draft.add("UID", List.of(), "", uid));
        attributes.stream().filter(one -> !one.value().isEmpty()).forEach(person::put);
        return person.draft.card();
    }

    /**
     * By which a directory knows the entry for good: its entryUUID (RFC 4530), else its dn where that begins with an
     * identifier. A dn made of a name or a mail changes with them, and Thunderbird's is: such a card is known again as
     * one without identifier is.
     */
    private Optional<String> identifier() {
        if (isOurs) {
            return Optional.empty();
        }
        var uuid = attributes.stream().filter(one -> one.name().equals("entryuuid")).findFirst();
        if (uuid.isPresent()) {
            return uuid.map(one -> "urn:uuid:" + one.value().strip());
        }
        var dn = attributes.getFirst().value().strip();
        boolean isPassing = Stream.of(dn.split("[,+]", 2)[0].split("\\+", -1))
                .anyMatch(part -> PASSING.contains(part.split("=", 2)[0].strip().toLowerCase(Locale.ROOT)));
        return isPassing || !dn.contains("=")
                ? Optional.empty()
                : Optional.of("ldap:///" + URLEncoder.encode(dn, StandardCharsets.UTF_8).replace("+", "%20"));
    }

    private static boolean isObjectClass(Attribute attribute) {
        return attribute.name().equals("objectclass");
    }

    private void put(Attribute one) {
        if (isOurs && (isObjectClass(one) || one.name().equals("dn"))) {
            return;
        }
        if (isObjectClass(one) && one.value().toLowerCase(Locale.ROOT).matches("groupofnames|mozillaablist")) {
            draft.add("KIND", List.of(), "", "group");
        }
        if (isOurs && one.name().equalsIgnoreCase(PROPERTY)) {
            PropertyLines.read(one.value()).forEach(draft::add);
        } else if (one.isBytes()) {
            bytes(one);
        } else if (!isPlaced(one)) {
            draft.field(one.description(), one.value());
        }
    }

    private void bytes(Attribute one) {
        if (one.name().equals("jpegphoto")) {
            draft.add("PHOTO", List.of(), "", "data:image/jpeg;base64," + one.value().replaceAll("\\s", ""));
        } else {
            draft.field(one.description(), one.value());
        }
    }

    /** Options other than ours, such as a language, are said by the name of a field. */
    private boolean isPlaced(Attribute one) {
        var options = Arrays.stream(one.description().split(";", -1)).skip(1)
                .map(option -> option.strip().toLowerCase(Locale.ROOT)).toList();
        if (!options.stream().allMatch(option -> isOurs && option.startsWith(TYPE))) {
            return false;
        }
        var types = options.stream().filter(option -> !option.equals(ONLY))
                .map(option -> option.substring(TYPE.length())).toList();
        return isNamed(one) || isReached(one, options.contains(ONLY) ? List.of() : implied(one.name()), types)
                || isAtHome(one) || isBirth(one);
    }

    private boolean isNamed(Attribute one) {
        var part = NAME.get(one.name());
        if (part != null) {
            return draft.name(part, one.value());
        }
        return switch (one.name()) {
            case "cn", "commonname", "displayname" -> draft.shown(one.value());
            case "o", "company" -> draft.organisation("", "", 0, one.value());
            case "ou", "department", "orgunit" -> draft.organisation("", "", 1, one.value());
            default -> false;
        };
    }

    /** The types that an attribute says by its name. */
    static List<String> implied(String attribute) {
        var name = attribute.toLowerCase(Locale.ROOT);
        return PHONES.getOrDefault(name, LINKS.getOrDefault(name, List.of()));
    }

    private boolean isReached(Attribute one, List<String> implied, List<String> types) {
        var property = TEXTS.get(one.name());
        if (property != null) {
            draft.text(property, types, "", one.value());
        } else if (PHONES.containsKey(one.name())) {
            draft.text("TEL", joined(implied, types), "", one.value());
        } else if (LINKS.containsKey(one.name())) {
            draft.link("URL", joined(implied, types), "", one.value());
        } else if (one.name().equals("mail") || one.name().equals("mozillasecondemail")) {
            draft.text("EMAIL", types, "", one.value());
        } else {
            return false;
        }
        return true;
    }

    private static List<String> joined(List<String> some, List<String> others) {
        return Stream.concat(some.stream(), others.stream()).toList();
    }

    private boolean isAtHome(Attribute one) {
        var part = WORK.get(one.name());
        var place = "work";
        if (part == null) {
            part = HOME.get(one.name());
            place = "home";
        }
        if (part == null) {
            return false;
        }
        if (part == Properties.STREET) {
            draft.addressLine(place, List.of(place), "", part, one.value());
            return true;
        }
        return draft.address(place, List.of(place), "", part, one.value());
    }

    /** Thunderbird says year, month and day apart; the year says all three. */
    private boolean isBirth(Attribute one) {
        if (!Set.of("birthyear", "birthmonth", "birthday").contains(one.name())) {
            return false;
        }
        var year = value("birthyear");
        var month = value("birthmonth");
        var day = value("birthday");
        if (!year.matches("[0-9]{4}") || !month.matches("[0-9]{1,2}") || !day.matches("[0-9]{1,2}")) {
            return false;
        }
        if (one.name().equals("birthyear")) {
            draft.add("BDAY", List.of(), "", String.format(Locale.ROOT, "%s-%02d-%02d",
                    year, Integer.parseInt(month), Integer.parseInt(day)));
        }
        return true;
    }

    private String value(String name) {
        return attributes.stream().filter(one -> one.name().equals(name)).map(one -> one.value().strip()).findFirst()
                .orElse("");
    }
}
