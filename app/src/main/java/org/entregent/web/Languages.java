package org.entregent.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The languages of the pages: French of France and of Québec, English of both orders of dates. One for the server. */
public final class Languages {

    private static final Locale ELSEWHERE = Locale.ENGLISH;

    private final Map<Locale, Language> languages = Stream
            .of(Locale.FRENCH, Locale.CANADA_FRENCH, Locale.ENGLISH, Locale.US, Locale.CANADA)
            .collect(Collectors.toUnmodifiableMap(locale -> locale, Language::new));

    /** The nearest language; English when it is neither French nor English. */
    public Language of(Locale locale) {
        var exact = languages.get(Locale.of(locale.getLanguage(), locale.getCountry()));
        if (exact != null) {
            return exact;
        }
        var general = languages.get(Locale.of(locale.getLanguage()));
        return general != null ? general : of(ELSEWHERE);
    }

    /** The first of somebody's languages that we speak, English when we speak none of them. */
    public Language best(List<Locale> wished) {
        return of(wished.stream().filter(locale -> languages.containsKey(Locale.of(locale.getLanguage()))).findFirst()
                .orElse(ELSEWHERE));
    }

    /** Those wishes, but in this language: what the switch chose keeps the country, which sets dates and spaces. */
    public Language chosen(String tag, List<Locale> wished) {
        var country = wished.stream().map(Locale::getCountry).filter(code -> !code.isEmpty()).findFirst().orElse("");
        return of(Locale.of(tag.equals(Locale.FRENCH.getLanguage()) ? tag : ELSEWHERE.getLanguage(), country));
    }
}
