package org.entregent.contacts.carnet;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;

import org.entregent.contacts.card.CardItem;
import org.entregent.contacts.card.CardItem.Kind;
import org.entregent.contacts.card.CardView;
import org.entregent.contacts.reading.Letters;

/**
 * Of which country's leaf a card is: what its address says, else the prefix of a phone. Countries are known by their
 * names in French, English and their own languages, and by their codes. Québec has a leaf of its own, told by the region,
 * the postal code or the area code.
 */
final class Leaves {

    static final String QUEBEC = "CA-QC";

    private static final int REGION = 4;
    private static final int POSTAL_CODE = 5;
    private static final int COUNTRY = 6;
    private static final Set<String> QUEBEC_NAMES = Set.of("qc", "quebec", "pq", "que");
    /** North American Numbering Plan: area codes assigned to Québec. */
    private static final Set<Integer> QUEBEC_AREAS = Set.of(263, 354, 367, 418, 438, 450, 468, 514, 579, 581, 819, 873);
    private static final Map<String, String> OTHER_NAMES = Map.ofEntries(Map.entry("usa", "US"),
            Map.entry("etats unis d'amerique", "US"), Map.entry("united states of america", "US"),
            Map.entry("uk", "GB"), Map.entry("angleterre", "GB"), Map.entry("england", "GB"),
            Map.entry("ecosse", "GB"), Map.entry("scotland", "GB"), Map.entry("pays de galles", "GB"),
            Map.entry("wales", "GB"), Map.entry("grande-bretagne", "GB"), Map.entry("great britain", "GB"),
            Map.entry("hollande", "NL"), Map.entry("holland", "NL"), Map.entry("suisse romande", "CH"),
            Map.entry("tchequie", "CZ"), Map.entry("republique tcheque", "CZ"), Map.entry("czech republic", "CZ"),
            Map.entry("coree du sud", "KR"), Map.entry("south korea", "KR"), Map.entry("viet nam", "VN"),
            Map.entry("rdc", "CD"), Map.entry("cote d'ivoire", "CI"), Map.entry("ivory coast", "CI"),
            Map.entry("turkey", "TR"), Map.entry("turquie", "TR"), Map.entry("quebec", QUEBEC));
    private static final Map<String, String> BY_NAME = byName();

    private Leaves() {}

    private static Map<String, String> byName() {
        var names = new HashMap<String, String>();
        for (var code : Locale.getISOCountries()) {
            var country = Locale.of("", code);
            names.put(Letters.phrase(country.getDisplayCountry(Locale.FRENCH)), code);
            names.put(Letters.phrase(country.getDisplayCountry(Locale.ENGLISH)), code);
            names.put(Letters.phrase(country.getISO3Country()), code);
            names.put(code.toLowerCase(Locale.ROOT), code);
        }
        Arrays.stream(Locale.getAvailableLocales()).filter(locale -> !locale.getCountry().isEmpty())
                .filter(locale -> locale.getCountry().length() == 2)
                .forEach(locale -> names.putIfAbsent(Letters.phrase(locale.getDisplayCountry(locale)),
                        locale.getCountry()));
        names.putAll(OTHER_NAMES);
        names.remove("");
        return Map.copyOf(names);
    }

    static String of(CardView view) {
        return view.all(Kind.ADDRESS).stream().flatMap(address -> ofAddress(address).stream()).findFirst()
                .or(() -> view.all(Kind.PHONE).stream().flatMap(phone -> ofPhone(phone.text()).stream()).findFirst())
                .orElse("");
    }

    private static Optional<String> ofAddress(CardItem address) {
        var country = Optional.ofNullable(BY_NAME.get(Letters.phrase(address.part(COUNTRY))));
        boolean isQuebec = QUEBEC_NAMES.contains(Letters.phrase(address.part(REGION)).replace(".", ""))
                || address.part(POSTAL_CODE).strip().toUpperCase(Locale.ROOT).matches("[GHJ]\\d[A-Z] ?-?\\d[A-Z]\\d");
        boolean mayBeQuebec = country.isEmpty() && address.part(COUNTRY).isBlank()
                || country.filter("CA"::equals).isPresent();
        return isQuebec && mayBeQuebec ? Optional.of(QUEBEC) : country;
    }

    private static Optional<String> ofPhone(String written) {
        var text = written.strip().replaceFirst("^(tel:)", "");
        if (!text.startsWith("+") && !text.startsWith("00")) {
            return Optional.empty();
        }
        try {
            var library = PhoneNumberUtil.getInstance();
            var number = library.parse(text.startsWith("00") ? "+" + text.substring(2) : text, null);
            var region = library.getRegionCodeForNumber(number);
            var code = region == null ? library.getRegionCodeForCountryCode(number.getCountryCode()) : region;
            boolean isQuebec = number.getCountryCode() == 1
                    && QUEBEC_AREAS.contains((int) (number.getNationalNumber() / 10_000_000));
            return isQuebec
                    ? Optional.of(QUEBEC)
                    : Optional.ofNullable(code).filter(known -> known.length() == 2 && !known.equals("ZZ"));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }
}
