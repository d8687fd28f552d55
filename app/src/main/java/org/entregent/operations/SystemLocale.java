package org.entregent.operations;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The language and country of the person's system. The launcher settles the encoding by overriding LC_ALL, so it hands
 * the person's own locale over in ENTREGENT_LOCALE.
 */
public final class SystemLocale {

    private static final List<String> PLACES = List.of("ENTREGENT_LOCALE", "LC_ALL", "LC_MESSAGES", "LANG");
    private static final Pattern POSIX_NAME = Pattern.compile("([a-z]{2,3})(?:[_-]([A-Z]{2}))?(?:[.@].*)?");

    private SystemLocale() {}

    /**
     * The first place that is filled decides, as in POSIX; "C" and "POSIX" are English of nowhere.
     *
     * @param otherwise
     *            where none is filled, as on Windows
     */
    public static Locale of(Map<String, String> environment, Locale otherwise) {
        for (var place : PLACES) {
            var value = environment.getOrDefault(place, "");
            if (!value.isEmpty()) {
                var name = POSIX_NAME.matcher(value);
                if (!name.matches()) {
                    return Locale.ENGLISH;
                }
                return name.group(2) == null ? Locale.of(name.group(1)) : Locale.of(name.group(1), name.group(2));
            }
        }
        return otherwise;
    }
}
