package org.entregent.contacts.card;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.reading.Countries;
import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.PhoneReader;

/**
 * On which country's leaf of a carnet a card stands, as far as it says so itself: what an address says, else the prefix of
 * a telephone. Québec is told by the region, the postal code or the area code.
 */
public final class CardLeaf {

    private static final int REGION = 4;
    private static final int POSTAL_CODE = 5;
    private static final int COUNTRY = 6;
    private static final Set<String> QUEBEC_NAMES = Set.of("qc", "quebec", "pq", "que");
    private static final Countries COUNTRIES = new Countries(Locale.FRENCH);
    /** Of no country: only numbers with a prefix are understood. */
    private static final PhoneReader PHONES = new PhoneReader("");

    private CardLeaf() {}

    /** A country's code of two letters, {@link Countries#QUEBEC}, or empty. */
    public static String of(CardView view) {
        return view.all(Kind.ADDRESS).stream().flatMap(address -> ofAddress(address).stream()).findFirst()
                .or(() -> view.all(Kind.PHONE).stream().flatMap(phone -> ofPhone(phone.text()).stream()).findFirst())
                .orElse("");
    }

    private static Optional<String> ofAddress(CardItem address) {
        var country = COUNTRIES.written(address.part(COUNTRY));
        boolean isQuebec = QUEBEC_NAMES.contains(Letters.phrase(address.part(REGION)).replace(".", ""))
                || address.part(POSTAL_CODE).strip().toUpperCase(Locale.ROOT).matches("[GHJ]\\d[A-Z] ?-?\\d[A-Z]\\d");
        boolean mayBeQuebec = country.isEmpty() && address.part(COUNTRY).isBlank()
                || country.filter("CA"::equals).isPresent();
        return isQuebec && mayBeQuebec ? Optional.of(Countries.QUEBEC) : country;
    }

    private static Optional<String> ofPhone(String written) {
        var text = written.strip().replaceFirst("^(?i)tel:", "");
        if (text.startsWith("+") || text.startsWith("00")) {
            return Countries.ofPhone(text.startsWith("00") ? "+" + text.substring(2) : text);
        }
        return text.indexOf('+') < 0
                ? Optional.empty()
                : PHONES.read(text).stream().filter(phone -> !phone.e164().isEmpty())
                        .flatMap(phone -> Countries.ofPhone(phone.e164()).stream()).findFirst();
    }
}
