package org.entregent.contacts.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.ibm.icu.util.ULocale;

/**
 * Countries as people write them in addresses and as their telephones tell them; each is its ISO code of two letters.
 * Québec, which has a leaf of its own in a carnet, is {@link #QUEBEC}.
 */
public final class Countries {

    /** Québec, by its code of ISO 3166-2. */
    public static final String QUEBEC = "CA-QC";

    /** The languages in which addresses name countries. */
    private static final List<String> LANGUAGES = List.of("fr", "en", "de", "es", "it", "pt", "nl", "pl", "ar", "vi");
    /** What no list of countries says, and people do. */
    private static final Map<String, String> ALSO = Map.ofEntries(Map.entry("angleterre", "GB"),
            Map.entry("england", "GB"), Map.entry("ecosse", "GB"), Map.entry("scotland", "GB"),
            Map.entry("pays de galles", "GB"), Map.entry("wales", "GB"), Map.entry("grande bretagne", "GB"),
            Map.entry("great britain", "GB"), Map.entry("uk", "GB"), Map.entry("hollande", "NL"),
            Map.entry("holland", "NL"), Map.entry("usa", "US"), Map.entry("etats unis d amerique", "US"),
            Map.entry("united states of america", "US"), Map.entry("quebec", QUEBEC), Map.entry("tchequie", "CZ"),
            Map.entry("republique tcheque", "CZ"), Map.entry("cote d ivoire", "CI"), Map.entry("la reunion", "RE"),
            Map.entry("france metropolitaine", "FR"), Map.entry("suisse romande", "CH"), Map.entry("rdc", "CD"),
            Map.entry("ivory coast", "CI"), Map.entry("turkey", "TR"));
    /** North American Numbering Plan: area codes assigned to Québec. */
    private static final Set<Integer> QUEBEC_AREAS = Set.of(263, 354, 367, 418, 438, 450, 468, 514, 579, 581, 819, 873);
    private static final int CODE = 2;
    private static final Set<String> CODES = Set.of(Locale.getISOCountries());

    private final Map<String, String> codes = new HashMap<>(ALSO);
    private final Locale language;

    /** @param language in which {@link #name} says them */
    public Countries(Locale language) {
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
    public Optional<String> written(String name) {
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

    /** The country of a telephone number in international form, such as +33465716326. */
    public static Optional<String> ofPhone(String e164) {
        var library = PhoneNumberUtil.getInstance();
        try {
            var number = library.parse(e164, null);
            boolean isQuebec = number.getCountryCode() == 1
                    && QUEBEC_AREAS.contains((int) (number.getNationalNumber() / 10_000_000));
            var region = library.getRegionCodeForNumber(number);
            return isQuebec
                    ? Optional.of(QUEBEC)
                    : Optional
                            .of(region == null ? library.getRegionCodeForCountryCode(number.getCountryCode()) : region)
                            .filter(code -> code.length() == CODE && Character.isLetter(code.charAt(0))
                                    && !code.equals("ZZ"));
        } catch (NumberParseException _) {
            return Optional.empty();
        }
    }

    /** What the reader calls it. */
    public String name(String code) {
        if (code.equals(QUEBEC)) {
            return language.getLanguage().equals(Locale.FRENCH.getLanguage()) ? "Québec" : "Quebec";
        }
        return ULocale.getDisplayCountry("und-" + code, ULocale.forLocale(language));
    }
}
