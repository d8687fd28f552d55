package org.entregent.contacts.paper;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardLeaf;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.card.RawCard;
import org.entregent.contacts.reading.Phone;
import org.entregent.contacts.reading.PhoneReader;

/** Reads of each card what the carnet prints, and in which country's section it belongs. */
final class Entries {

    static final int MOST_PHONES = 3;

    private final String home;
    private final PhoneReader phones;

    /**
     * @param home
     *            the owner's country, a code of two letters; empty when nobody knows
     */
    Entries(String home) {
        this.home = home;
        this.phones = new PhoneReader(home);
    }

    /**
     * An entry and its country.
     *
     * @param country
     *            a code of two letters; none when nothing on the card tells
     */
    record Located(Entry entry, Optional<String> country) {}

    /** Cards that say nothing of anybody have no entry. */
    Stream<Located> of(RawCard card) {
        var view = CardView.of(card);
        return view.shownName().isEmpty() ? Stream.empty() : Stream.of(located(view));
    }

    private Located located(CardView view) {
        var all = phones(view);
        return new Located(entry(view, all.stream().limit(MOST_PHONES).toList()), country(view));
    }

    private Entry entry(CardView view, List<Phone> some) {
        boolean isNamed = !view.family().isEmpty();
        var family = isNamed ? view.family() : view.given().isEmpty() ? view.shownName() : view.given();
        var given = isNamed ? view.given() : "";
        var mail = mail(view);
        // Somebody who is only a firm stands under its name; it need not be said twice.
        var organisation = view.organisation().equals(family) ? "" : view.organisation();
        var code = CardCode.of(isNamed ? family : "", isNamed ? given : family, view.shownName(), some, mail);
        return new Entry(family, given, joined(view.title(), organisation), joined(view.town(), mail), some, code);
    }

    private static String joined(String... parts) {
        return Stream.of(parts).filter(part -> !part.isBlank()).collect(Collectors.joining(", "));
    }

    private static String mail(CardView view) {
        return view.all(Kind.MAIL).stream().sorted(Comparator.comparing(mail -> !mail.types().contains("pref")))
                .map(CardItem::text).map(String::strip).filter(text -> !text.isEmpty()).findFirst().orElse("");
    }

    /** Mobiles before telephones before faxes, each number once. */
    private List<Phone> phones(CardView view) {
        var found = new ArrayList<Phone>();
        var seen = new HashSet<String>();
        for (var item : view.all(Kind.PHONE)) {
            for (var read : phones.read(item.text(), kind(item))) {
                var phone = trusted(read);
                if (seen.add(phone.e164().isEmpty() ? phone.asWritten() : phone.e164() + phone.extension())) {
                    found.add(phone);
                }
            }
        }
        found.sort(Comparator.comparingInt(phone -> switch (phone.kind()) {
            case MOBILE -> 0;
            case TELEPHONE -> 1;
            case FAX -> 2;
        }));
        return found;
    }

    /** A number that would lose a zero it was written with is no number of that country: it is printed as written. */
    private static Phone trusted(Phone phone) {
        var written = digits(phone.asWritten());
        boolean losesZero = written.equals("0" + digits(phone.shown()));
        return losesZero ? new Phone(phone.kind(), phone.asWritten(), "", "", phone.asWritten()) : phone;
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    private static Phone.Kind kind(CardItem phone) {
        if (phone.types().contains("fax")) {
            return Phone.Kind.FAX;
        }
        return phone.types().contains("cell") ? Phone.Kind.MOBILE : Phone.Kind.TELEPHONE;
    }

    /** As the card says; else the owner's, unless it names a country that nobody knows. */
    private Optional<String> country(CardView view) {
        var told = Optional.of(CardLeaf.of(view)).filter(leaf -> !leaf.isEmpty());
        boolean isUnknownPlace = !view.country().isEmpty();
        return told.isPresent() || isUnknownPlace || home.isEmpty() ? told : Optional.of(home);
    }
}
