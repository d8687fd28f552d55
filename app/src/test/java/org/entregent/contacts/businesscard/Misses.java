package org.entregent.contacts.businesscard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.reading.PhoneReader;

/**
 * How much of what is printed on a card its draft says. A field counts when it says exactly what is printed; telephones
 * by the number that is dialled and the kind, mails and pages without regard to capitals, the rest letter by letter.
 *
 * @param fields
 *            that the card has
 * @param missed
 *            what is wrong or not there: the field, what is printed, and what the draft has in its place
 */
record Misses(int fields, List<String> missed) {

    static Misses of(PrintedPerson who, CardView draft) {
        var all = new ArrayList<String>();
        int fields = 0;
        for (var field : expected(who)) {
            if (!field.printed().isEmpty()) {
                fields++;
                var found = found(draft, field, who.home());
                if (found.stream().noneMatch(one -> same(one, field.printed()))) {
                    all.add(field.name() + " " + field.printed() + " -> " + found);
                }
            }
        }
        return new Misses(fields, all);
    }

    private record Field(String name, String printed) {}

    private static List<Field> expected(PrintedPerson who) {
        return List.of(new Field("given", who.given()), new Field("family", who.family()),
                new Field("title", who.title()), new Field("organisation", who.organisation()),
                new Field("phone", e164(who.phone(), who.home())), new Field("mobile", e164(who.mobile(), who.home())),
                new Field("fax", e164(who.fax(), who.home())), new Field("mail", who.mail()),
                new Field("web", who.web()), new Field("street", who.street()), new Field("postal", who.postal()),
                new Field("town", who.town()));
    }

    private static List<String> found(CardView draft, Field field, String home) {
        return switch (field.name()) {
            case "given" -> part(draft, Kind.NAME, 1);
            case "family" -> part(draft, Kind.NAME, 0);
            case "title" -> texts(draft.all(Kind.TITLE).stream());
            case "organisation" -> texts(draft.all(Kind.ORGANISATION).stream());
            case "mail" -> texts(draft.all(Kind.MAIL).stream());
            case "web" -> texts(draft.all(Kind.LINK).stream());
            case "street" -> part(draft, Kind.ADDRESS, 2);
            case "town" -> part(draft, Kind.ADDRESS, 3);
            case "postal" -> part(draft, Kind.ADDRESS, 5);
            // A mobile that no label tells and no country marks is a telephone.
            case "mobile", "phone" -> phones(draft, home, false);
            default -> phones(draft, home, true);
        };
    }

    private static List<String> phones(CardView draft, String home, boolean isFax) {
        return draft.all(Kind.PHONE).stream().filter(item -> item.types().contains("fax") == isFax)
                .map(item -> e164(item.text(), home)).toList();
    }

    private static String e164(String written, String home) {
        return new PhoneReader(home).read(written).stream().findFirst()
                .map(phone -> phone.e164().isEmpty() ? phone.asWritten() : phone.e164()).orElse("");
    }

    private static List<String> texts(Stream<CardItem> items) {
        return items.map(CardItem::text).toList();
    }

    private static List<String> part(CardView draft, Kind kind, int part) {
        return draft.all(kind).stream().map(item -> item.part(part)).toList();
    }

    private static boolean same(String one, String other) {
        return plain(one).equals(plain(other));
    }

    /** Capitals of a family name, an apostrophe of another shape and a dash of another length say the same. */
    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replace('’', '\'').replace('‘', '\'').replaceAll("[–—]", "-")
                .replaceAll("\\s+", " ").strip();
    }
}
