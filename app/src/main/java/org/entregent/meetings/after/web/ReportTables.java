package org.entregent.meetings.after.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.entregent.meetings.after.Report;
import org.entregent.meetings.after.Report.Line;
import org.entregent.meetings.after.SpeakingTimes;
import org.entregent.meetings.after.Tie;
import org.entregent.web.Texts;

/**
 * A report as tables: everybody, every two people, every turn. Lengths are whole seconds; hours are those of the meeting's
 * place, in the way that every spreadsheet reads.
 */
final class ReportTables {

    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    private final Report report;
    private final Texts texts;
    private final Map<Integer, Line> people;

    ReportTables(Report report, Texts texts) {
        this.report = report;
        this.texts = texts;
        this.people = report.people().stream().collect(Collectors.toMap(Line::number, Function.identity()));
    }

    /** A table by its name in {@link ReportView#TABLES}; none when there is none of that name. */
    Optional<CsvTable> named(String name) {
        return switch (name) {
            case "people" -> Optional.of(people());
            case "met" -> Optional.of(met());
            case "round-table" -> Optional.of(roundTable());
            default -> Optional.empty();
        };
    }

    private CsvTable people() {
        var presence = report.presence();
        var rows = report.people().stream().map(line -> {
            int number = line.number();
            boolean isCounted = report.isCounted(line);
            return List.of(Integer.toString(number), name(number), line.person().organisation(),
                    yes(presence.expected().contains(number)), yes(line.came()), at(line.arrival()),
                    yes(presence.late().contains(number)), yes(presence.left().contains(number)),
                    line.voice() == Report.Voice.HEARD ? seconds(line.spoken()) : "",
                    isCounted ? Integer.toString(line.met()) : "",
                    isCounted ? Integer.toString(line.seated()) : "",
                    isCounted ? Integer.toString(line.confirmed()) : "",
                    isCounted ? Integer.toString(line.fresh()) : "",
                    isCounted ? yes(report.tenth() > 0 && line.met() >= report.tenth()) : "");
        }).toList();
        return new CsvTable(heads("number", "name", "organisation", "expected", "came", "arrival", "late", "left",
                "spoken", "met", "seated", "confirmed", "new", "tenth"), rows);
    }

    /** Each two people once a round, in the order of the rounds and tables; those of no round at the end. */
    private CsvTable met() {
        record Meeting(Tie tie, Optional<Tie.Seat> seat) {}
        var rows = report.ties().stream()
                .flatMap(tie -> tie.seats().isEmpty()
                        ? Stream.of(new Meeting(tie, Optional.empty()))
                        : tie.seats().stream().map(seat -> new Meeting(tie, Optional.of(seat))))
                .sorted(Comparator
                        .<Meeting>comparingInt(one -> one.seat().map(Tie.Seat::round).orElse(Integer.MAX_VALUE))
                        .thenComparingInt(one -> one.seat().map(Tie.Seat::table).orElse(0))
                        .thenComparing(one -> one.tie().pair()))
                .map(one -> met(one.tie(), one.seat())).toList();
        return new CsvTable(heads("number", "name", "other-number", "other-name", "round", "table", "began", "planned",
                "held", "said", "met", "known"), rows);
    }

    private List<String> met(Tie tie, Optional<Tie.Seat> seat) {
        int first = tie.pair().first();
        int second = tie.pair().second();
        return List.of(Integer.toString(first), name(first), Integer.toString(second), name(second),
                seat.map(one -> Integer.toString(one.round())).orElse(""),
                seat.map(one -> Integer.toString(one.table())).orElse(""), at(seat.flatMap(Tie.Seat::began)),
                yes(seat.filter(Tie.Seat::planned).isPresent()), yes(seat.filter(Tie.Seat::held).isPresent()),
                texts.say("report.said." + tie.said().name().toLowerCase(Locale.ROOT)), yes(tie.isMet()),
                yes(tie.known()));
    }

    private CsvTable roundTable() {
        var rows = new ArrayList<List<String>>();
        for (int i = 0; i < report.roundTables().size(); i++) {
            var table = report.roundTables().get(i);
            var round = Integer.toString(i + 1);
            int place = 0;
            for (var turn : table.turns()) {
                rows.add(turn(round, ++place, table, turn));
            }
        }
        return new CsvTable(heads("round-table", "began", "ended", "place", "number", "name", "slot", "spoken", "over",
                "spared", "boarded"), rows);
    }

    private List<String> turn(String round, int place, SpeakingTimes table, SpeakingTimes.Turn turn) {
        boolean hasSpoken = turn.spoken().isPresent();
        return List.of(round, at(Optional.of(table.began())), at(table.ended()), Integer.toString(place),
                Integer.toString(turn.number()), name(turn.number()), seconds(table.slot()),
                turn.spoken().map(ReportTables::seconds).orElse(""), hasSpoken ? seconds(table.over(turn)) : "",
                hasSpoken ? seconds(table.left(turn)) : "", yes(turn.late()));
    }

    private List<String> heads(String... keys) {
        return Stream.of(keys).map(key -> texts.say("report.column." + key)).toList();
    }

    /** Empty for somebody who was taken off the list since. */
    private String name(int number) {
        var line = people.get(number);
        return line == null ? "" : line.person().name().display();
    }

    private String yes(boolean is) {
        return texts.say(is ? "report.yes" : "report.no");
    }

    private static String seconds(Duration length) {
        return Long.toString(Math.round(length.toMillis() / 1_000.0));
    }

    private String at(Optional<Instant> at) {
        return at.map(one -> LocalDateTime.ofInstant(one.truncatedTo(ChronoUnit.SECONDS),
                report.meeting().details().zone()).format(HOUR)).orElse("");
    }
}
