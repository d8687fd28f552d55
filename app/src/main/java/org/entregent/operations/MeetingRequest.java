package org.entregent.operations;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.entregent.meetings.Agreement;
import org.entregent.meetings.RunSheet;

/**
 * What {@code ./entregent meeting} was asked, understood and checked: every wrong value ends here, with a sentence that
 * names the option.
 */
record MeetingRequest(MeetingOptions options, Locale locale, String country, Optional<LocalDateTime> start,
        Agreement agreement, boolean letter, Optional<String> url, RunSheet runSheet, Order order) {

    private static final int MOST_ROUNDS = 30;
    private static final int MOST_MINUTES = 600;
    private static final int MOST_SECONDS = 3_600;
    private static final Pattern FOUR_PARTS = Pattern.compile("(\\d{1,4})/(\\d{1,4})/(\\d{1,4})/(\\d{1,4})");
    private static final Set<String> LETTER_COUNTRIES = Set.of("US", "CA");

    /** In which order people are numbered. */
    enum Order {
        LIST, GIVEN, FAMILY
    }

    static MeetingRequest of(MeetingOptions options, Locale locale) {
        between("--rounds", options.rounds, 1, MOST_ROUNDS);
        between("--reserve", options.reserve, 0, MOST_SECONDS);
        between("--hand-over", options.handOver, 0, MOST_SECONDS);
        if (options.steps != null && options.steps < 0) {
            throw CommandException.badRequest("meeting.negative", "--steps", options.steps);
        }
        language(options);
        var country = country(options, locale);
        return new MeetingRequest(options, locale, country, start(options), agreement(options.agreed),
                letter(options, country), url(options), runSheet(options.runSheet), order(options.order));
    }

    private static void between(String option, int value, int least, int most) {
        if (value < least || value > most) {
            throw CommandException.badRequest("meeting.between", option, value, least, most);
        }
    }

    private static void language(MeetingOptions options) {
        var asked = options.language;
        if (asked != null
                && !Set.of("fr", "en").contains(Locale.forLanguageTag(asked.replace('_', '-')).getLanguage())) {
            throw CommandException.badRequest("meeting.language", asked);
        }
    }

    private static String country(MeetingOptions options, Locale locale) {
        if (options.country == null) {
            return locale.getCountry().length() == 2 ? locale.getCountry() : "FR";
        }
        var country = options.country.strip().toUpperCase(Locale.ROOT);
        if (!Arrays.asList(Locale.getISOCountries()).contains(country)) {
            throw CommandException.badRequest("meeting.country", options.country);
        }
        return country;
    }

    private static Optional<LocalDateTime> start(MeetingOptions options) {
        if (options.start == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDateTime.parse(options.start.strip().replace(' ', 'T')));
        } catch (DateTimeParseException e) {
            throw CommandException.badRequest("meeting.start", options.start);
        }
    }

    private static Agreement agreement(String asked) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "all" -> new Agreement.Everything();
            case "none", "" -> new Agreement.Nothing();
            default -> new Agreement.Column(asked.strip());
        };
    }

    private static boolean letter(MeetingOptions options, String country) {
        if (options.paper == null) {
            return LETTER_COUNTRIES.contains(country);
        }
        return switch (options.paper.strip().toLowerCase(Locale.ROOT)) {
            case "a4" -> false;
            case "letter" -> true;
            default -> throw CommandException.badRequest("meeting.paper", options.paper);
        };
    }

    private static Optional<String> url(MeetingOptions options) {
        if (options.url == null) {
            return Optional.empty();
        }
        var base = options.url.strip();
        try {
            var uri = URI.create(base);
            if (uri.getHost() != null && List.of("http", "https").contains(String.valueOf(uri.getScheme()))
                    && uri.getQuery() == null && uri.getFragment() == null && base.length() <= 200) {
                return Optional.of(base.replaceFirst("/+$", ""));
            }
        } catch (IllegalArgumentException _) {
            // said below, like every other address that phones could not open
        }
        throw CommandException.badRequest("meeting.url", base);
    }

    private static RunSheet runSheet(String asked) {
        var parts = FOUR_PARTS.matcher(asked.strip());
        if (!parts.matches()) {
            throw CommandException.badRequest("meeting.run-sheet", asked);
        }
        var minutes = new int[4];
        for (int i = 0; i < minutes.length; i++) {
            minutes[i] = Integer.parseInt(parts.group(i + 1));
            between("--run-sheet", minutes[i], 0, MOST_MINUTES);
        }
        if (Arrays.stream(minutes).sum() == 0) {
            throw CommandException.badRequest("meeting.run-sheet", asked);
        }
        return RunSheet.ofMinutes(minutes[0], minutes[1], minutes[2], minutes[3]);
    }

    private static Order order(String asked) {
        return switch (asked.strip().toLowerCase(Locale.ROOT)) {
            case "list" -> Order.LIST;
            case "given" -> Order.GIVEN;
            case "family" -> Order.FAMILY;
            default -> throw CommandException.badRequest("meeting.order", asked);
        };
    }

    /** Rounds of exchanges: none when the run sheet has no time for them. */
    int rounds() {
        return runSheet.lengthOf(RunSheet.Kind.EXCHANGES).isZero() ? 0 : options.rounds;
    }

    Duration reserve() {
        return Duration.ofSeconds(options.reserve);
    }

    Duration handOver() {
        return Duration.ofSeconds(options.handOver);
    }
}
