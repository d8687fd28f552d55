package org.entregent.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Set;

/** Dates, hours and lengths of time as a page says them: "jeudi 26 novembre 2026", "8 h 30", "27 min". */
public final class Times {

    private static final Set<String> MONTH_FIRST = Set.of("US", "CA");

    private final Texts texts;
    private final DateTimeFormatter weekday;
    private final DateTimeFormatter month;
    private final String order;

    Times(Texts texts) {
        this.texts = texts;
        this.weekday = DateTimeFormatter.ofPattern("EEEE", texts.locale());
        this.month = DateTimeFormatter.ofPattern("MMMM", texts.locale());
        this.order = MONTH_FIRST.contains(texts.locale().getCountry()) ? "month-first" : "day-first";
    }

    /** "jeudi 26 novembre 2026", "Thursday 26 November 2026". */
    public String date(LocalDate date) {
        return texts.say("date.full." + order, weekday.format(date), day(date), month.format(date),
                Integer.toString(date.getYear()));
    }

    /** "jeudi 26 novembre": for a day that is near. */
    public String dayOf(LocalDate date) {
        return texts.say("date.day." + order, weekday.format(date), day(date), month.format(date));
    }

    /** "26 novembre 2026". */
    public String shortDate(LocalDate date) {
        return texts.say("date.short." + order, day(date), month.format(date), Integer.toString(date.getYear()));
    }

    /** "mai 2025": when the day is not known. */
    public String monthOf(YearMonth month) {
        return this.month.format(month) + " " + month.getYear();
    }

    private String day(LocalDate date) {
        int day = date.getDayOfMonth();
        return day == 1 ? texts.say("date.first") : Integer.toString(day);
    }

    /** "8 h 00", "8:00": for a column. */
    public String clock(LocalTime time) {
        return texts.say("hour.clock", Integer.toString(time.getHour()), "%02d".formatted(time.getMinute()));
    }

    /** "8 h", "8 h 15", "8:15": for a sentence. */
    public String hour(LocalTime time) {
        return time.getMinute() == 0 ? texts.say("hour.whole", Integer.toString(time.getHour())) : clock(time);
    }

    /** "55 s", "27 min", "4 min 30 s". */
    public String length(Duration length) {
        long minutes = length.toMinutes();
        int seconds = length.toSecondsPart();
        if (minutes == 0) {
            return texts.say("length.seconds", seconds);
        }
        return seconds == 0
                ? texts.say("length.minutes", minutes)
                : texts.say("length.both", minutes, seconds);
    }

    /** "27 min", "2 h", "1 h 49 min": for what may be longer than anybody counts in minutes. */
    public String span(long minutes) {
        long hours = minutes / 60;
        if (hours == 0) {
            return texts.say("length.minutes", minutes);
        }
        return minutes % 60 == 0
                ? texts.say("length.hours", hours)
                : texts.say("length.hours-minutes", hours, minutes % 60);
    }

    /** With its first letter as at the beginning of a sentence. */
    public String sentence(String said) {
        return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }
}
