package org.entregent.meetings.paper;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.entregent.web.Texts;

/**
 * Numbers, lengths of time, hours and dates as a paper says them. The names of days and months are among the sentences:
 * the locale data of the platform would cost more time to load than the rest of a pack takes to print.
 */
final class Words {

    private static final Set<String> MONTH_FIRST = Set.of("US", "CA");
    private static final int IN_WORDS = 10;
    private static final int ROUND_IN_WORDS = 60;
    private static final int MINUTES_AN_HOUR = 60;

    private final Texts texts;
    private final boolean french;
    private final String order;
    private final Map<String, String> said = new HashMap<>();

    Words(Texts texts) {
        this.texts = texts;
        var locale = texts.locale();
        this.french = locale.getLanguage().equals(Locale.FRENCH.getLanguage());
        this.order = MONTH_FIRST.contains(locale.getCountry()) ? "month-first" : "day-first";
    }

    Texts texts() {
        return texts;
    }

    /** A sentence; the same few are said again and again in a pack, so each is made once. */
    String say(String key, String... arguments) {
        return said.computeIfAbsent(key + '\n' + String.join("\n", arguments),
                missing -> texts.say(key, (Object[]) arguments));
    }

    /** A key for one or for several: French says "0 personne", English "0 people". */
    String counted(String key, long count, String... arguments) {
        return say(key + (isSingular(count) ? ".one" : ".other"), arguments);
    }

    private boolean isSingular(long count) {
        return french ? count < 2 : count == 1;
    }

    /** A number in words up to ten, and multiples of five up to sixty; in figures otherwise. */
    String number(long number) {
        boolean round = number <= ROUND_IN_WORDS && number % 5 == 0;
        boolean words = number >= 1 && (number <= IN_WORDS || round);
        return words ? say("number." + number) : Long.toString(number);
    }

    String people(int count) {
        return counted("people", count, Integer.toString(count));
    }

    /** "cinq minutes", "une minute", "4 min 15 s", "55 secondes": for a sentence. */
    String length(Duration length) {
        long minutes = length.toMinutes();
        int seconds = length.toSecondsPart();
        if (minutes == 0) {
            return counted("seconds", seconds, number(seconds));
        }
        return seconds == 0
                ? counted("minutes", minutes, number(minutes))
                : say("minutes.and.seconds", Long.toString(minutes), Integer.toString(seconds));
    }

    /** The slot of a round table, in figures: "55 secondes". A minute is said "une minute". */
    String slot(Duration slot) {
        return slot.toSeconds() == 60
                ? length(slot)
                : counted("seconds", slot.toSeconds(), Long.toString(slot.toSeconds()));
    }

    /** "de cinq minutes", "d’une minute". */
    String ofLength(Duration length) {
        return say(length.equals(Duration.ofMinutes(1)) ? "of.one" : "of.other", length(length));
    }

    /** "15 min", for a margin; seconds only when there are some. */
    String minutes(Duration length) {
        return length.toSecondsPart() == 0
                ? say("minutes.short", Long.toString(length.toMinutes()))
                : say("minutes.and.seconds", Long.toString(length.toMinutes()),
                        Integer.toString(length.toSecondsPart()));
    }

    /** Time since the beginning: "0 min", "45 min", "1 h 45". */
    String elapsed(Duration time) {
        if (time.toMinutes() < MINUTES_AN_HOUR) {
            return say("minutes.short", Long.toString(time.toMinutes()));
        }
        return time.toMinutesPart() == 0
                ? say("hours.whole", Long.toString(time.toHours()))
                : say("hours.short", Long.toString(time.toHours()), twoDigits(time.toMinutesPart()));
    }

    /** "8 h 00", "8 h 15": for a column. */
    String clock(LocalTime time) {
        return say("clock", Integer.toString(time.getHour()), twoDigits(time.getMinute()));
    }

    /** "8 h", "8 h 15": for a sentence. */
    String hour(LocalTime time) {
        return time.getMinute() == 0 ? say("clock.whole", Integer.toString(time.getHour())) : clock(time);
    }

    /** "jeudi 26 novembre 2026". */
    String date(LocalDate date) {
        return say("date." + order, say("weekday." + date.getDayOfWeek().getValue()), day(date),
                month(date), Integer.toString(date.getYear()));
    }

    /** "26 novembre 2026". */
    String shortDate(LocalDate date) {
        return say("date.short." + order, day(date), month(date), Integer.toString(date.getYear()));
    }

    private String day(LocalDate date) {
        int day = date.getDayOfMonth();
        return day == 1 ? say("day.first") : say("day.other", Integer.toString(day));
    }

    private String month(LocalDate date) {
        return say("month." + date.getMonthValue());
    }

    private static String twoDigits(int number) {
        return number < 10 ? "0" + number : Integer.toString(number);
    }

    /** With its first letter as at the beginning of a sentence. */
    static String sentence(String text) {
        if (text.isEmpty()) {
            return text;
        }
        int first = text.codePointAt(0);
        return Character.toString(Character.toTitleCase(first)) + text.substring(Character.charCount(first));
    }
}
