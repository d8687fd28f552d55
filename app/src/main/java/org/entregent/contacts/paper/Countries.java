package org.entregent.contacts.paper;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.util.ULocale;

import org.entregent.contacts.reading.Letters;
import org.entregent.contacts.reading.Phone;

/** Countries as people write them in addresses and as their telephones tell them; each is its ISO code of two letters. */
final class Countries {

    /** The languages in which addresses name countries. */
    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "pt", "nl", "pl", "ar", "vi");
    /** What no list of countries says, and people do. */
    private static final Map<String, String> ALSO = Map.ofEntries(Map.entry("angleterre", "GB"),
            Map.entry("england", "GB"), Map.entry("ecosse", "GB"), Map.entry("scotland", "GB"),
            Map.entry("pays de galles", "GB"), Map.entry("wales", "GB"), Map.entry("grande bretagne", "GB"),
            Map.entry("great britain", "GB"), Map.entry("uk", "GB"), Map.entry("hollande", "NL"),
            Map.entry("holland", "NL"), Map.entry("usa", "US"), Map.entry("etats unis d amerique", "US"),
            Map.entry("united states of america", "US"), Map.entry("quebec", "CA"), Map.entry("tchequie", "CZ"),
            Map.entry("republique tcheque", "CZ"), Map.entry("cote d ivoire", "CI"), Map.entry("la reunion", "RE"),
            Map.entry("france metropolitaine", "FR"));
    private static final int CODE = 2;
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private final Map<String, String> codes = new HashMap<>(ALSO);
    private final Locale language;

    Countries(Locale language) {
        this.language = language;
        for (var code : Locale.getISOCountries()) {
            for (var spoken : LANGUAGES) {
                codes.putIfAbsent(folded(ULocale.getDisplayCountry("und-" + code, spoken)), code);
            }
        }
        for (var code : Locale.getISOCountries()) {
            codes.putIfAbsent(Locale.of("", code).getISO3Country().toLowerCase(Locale.ROOT), code);
        }
    }

    /** The country that an address names. */
    Optional<String> written(String name) {
        // "BI" is Burundi; "Bỉ", which folds to the same letters, is what Vietnamese call Belgium.
        var code = name.strip().toUpperCase(Locale.ROOT);
        if (code.length() == CODE && CODES.contains(code)) {
            return Optional.of(code);
        }
        var folded = folded(name);
        return folded.isEmpty() ? Optional.empty() : Optional.ofNullable(codes.get(folded));
    }

    private static String folded(String name) {
        return Letters.phrase(name.replace(".", "")).replace('-', ' ').replace('\'', ' ');
    }

    /** The country of a telephone's prefix. */
    static Optional<String> of(Phone phone) {
        if (phone.e164().isEmpty()) {
            return Optional.empty();
        }
        var library = PhoneNumberUtil.getInstance();
        try {
            var number = library.parse(phone.e164(), null);
            var region = library.getRegionCodeForNumber(number);
            return Optional.of(region == null ? library.getRegionCodeForCountryCode(number.getCountryCode()) : region)
                    .filter(code -> code.length() == CODE && Character.isLetter(code.charAt(0)) && !code.equals("ZZ"));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** What the reader calls it. */
    String name(String code) {
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(language));
    }
}
