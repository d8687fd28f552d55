package org.entregent.contacts.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.entregent.web.Language;

/**
 * A day, a month or a year, as somebody remembers it: "14 mai 2025", "05/2025", "2025". Written as ISO 8601 writes it.
 */
final class PartialDate {

    private static final List<String> MONTH_FIRST = List.of("US", "CA");
    private static final List<String> OF_MONTHS = List.of("M/uuuu", "uuuu/M", "MMMM uuuu", "MMM uuuu");
    private static final List<String> OF_DAYS = List.of("uuuu/M/d", "d MMMM uuuu", "d MMM uuuu", "MMMM d uuuu",
            "MMM d uuuu");

    private PartialDate() {}

    /** As it is kept; empty when it is no date. */
    static Optional<String> of(String typed, Locale locale) {
        var text = typed.strip().replaceAll("\\s+", " ").replace(",", "")
                .replaceAll("(?<=\\d)\\s*[-./]\\s*(?=\\d)", "/")
                .replaceAll("(?<=\\b1)(er|st)\\b", "").replaceAll("(?<=\\d)(nd|rd|th)\\b", "");
        if (text.matches("[12]\\d{3}")) {
            return Optional.of(text);
        }
        var days = new ArrayList<>(OF_DAYS);
        boolean isMonthFirst = locale.getLanguage().equals("en") && MONTH_FIRST.contains(locale.getCountry());
        days.add(isMonthFirst ? "M/d/uuuu" : "d/M/uuuu");
        for (var language : List.of(locale, Locale.FRENCH, Locale.ENGLISH)) {
            var day = parsed(text, days, language, LocalDate::from).map(LocalDate::toString);
            var found = day.or(() -> parsed(text, OF_MONTHS, language, YearMonth::from).map(YearMonth::toString));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static <T> Optional<T> parsed(String text, List<String> patterns, Locale locale, TemporalQuery<T> query) {
        for (var pattern : patterns) {
            try {
                return Optional.of(new DateTimeFormatterBuilder().parseCaseInsensitive().appendPattern(pattern)
                        .toFormatter(locale).withResolverStyle(ResolverStyle.STRICT).parse(text, query));
            } catch (DateTimeParseException _) {
                // Another pattern may fit.
            }
        }
        return Optional.empty();
    }

    /** Whether it lies wholly after a day. */
    static boolean isAfter(String kept, LocalDate day) {
        return switch (kept.length()) {
            case 4 -> Year.parse(kept).isAfter(Year.from(day));
            case 7 -> YearMonth.parse(kept).isAfter(YearMonth.from(day));
            default -> LocalDate.parse(kept).isAfter(day);
        };
    }

    /** As a page says it; words that are no date as they are. */
    static String said(String kept, Language language) {
        var times = language.times();
        try {
            return switch (kept.length()) {
                case 7 -> times.monthOf(YearMonth.parse(kept));
                case 10 -> times.shortDate(LocalDate.parse(kept));
                default -> kept;
            };
        } catch (DateTimeException _) {
            return kept;
        }
    }
}
