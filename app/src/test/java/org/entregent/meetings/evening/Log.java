package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import org.entregent.contacts.reading.PersonName;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.Participant;
import org.entregent.meetings.Participants;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.SharedWords;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.HostPairs;
import org.entregent.meetings.preparation.KeptPlan;
import org.entregent.meetings.preparation.MeetingDetails;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.meetings.preparation.PreparedMeeting;

/**
 * An evening without a database: people numbered from 1, the classic two hours, and a clock that a test moves. It starts
 * at 8 o'clock, so {@code at(15 * 60)} is a quarter past.
 */
final class Log {

    static final Instant EIGHT = Instant.parse("2026-12-03T07:00:00Z");
    static final UUID WELCOME = new UUID(0, 1);
    static final UUID ROUND_TABLE = new UUID(0, 2);
    static final UUID TALK = new UUID(0, 3);
    static final UUID EXCHANGES = new UUID(0, 4);

    private final List<Entry> entries = new ArrayList<>();
    private final Prepared prepared;
    private Instant now = EIGHT;

    private Log(Prepared prepared) {
        this.prepared = prepared;
    }

    static Log of(int people) {
        return of(people, Set.of());
    }

    /** @param known pairs that know each other */
    static Log of(int people, Set<Acquaintances.Pair> known) {
        return of(people, known, List.of(part(WELCOME, Kind.WELCOME, 15), part(ROUND_TABLE, Kind.ROUND_TABLE, 30),
                part(TALK, Kind.TALK, 60), part(EXCHANGES, Kind.EXCHANGES, 15)));
    }

    /** @param parts the run sheet; the plan has three rounds */
    static Log of(int people, Set<Acquaintances.Pair> known, List<PlannedPart> parts) {
        var expected = IntStream.rangeClosed(1, people).mapToObj(Log::person).toList();
        var participants = new Participants(expected.stream().map(Expected::person).toList());
        var acquaintances = new Acquaintances(known.stream()
                .collect(java.util.stream.Collectors.toMap(pair -> pair, _ -> Acquaintances.Source.GIVEN)));
        var plan = new BilateralExchanges(new SharedWords()).plan(participants, acquaintances, people < 2 ? 0 : 3, 1,
                OptionalLong.empty());
        var meeting = new PreparedMeeting(new MeetingId(new UUID(0, 0)), 0,
                new MeetingDetails("Breakfast", Optional.of(LocalDate.of(2026, 12, 3)), Optional.of(LocalTime.of(8, 0)),
                        ZoneId.of("Europe/Paris"), ""),
                Locale.ENGLISH, "FR", parts, new PreparedMeeting.Settings(3, Duration.ofSeconds(120),
                        Duration.ofSeconds(5), "a4", "", 1),
                Optional.empty(), Optional.empty());
        return new Log(new Prepared(meeting, expected, new HostPairs(List.of()), new KeptPlan(plan, true),
                acquaintances));
    }

    static PlannedPart part(UUID id, Kind kind, int minutes) {
        return new PlannedPart(id, kind, Duration.ofMinutes(minutes), "", "");
    }

    private static Expected person(int number) {
        return new Expected(new Participant(number, new PersonName("", "Given" + number, "Family" + number, false), "",
                "", "", List.of(), List.of(), List.of(), List.of(), "", Set.of(), ""), false, 0);
    }

    /** From now on it is so many seconds past eight. */
    Log at(double seconds) {
        now = EIGHT.plusMillis(Math.round(seconds * 1_000));
        return this;
    }

    Log later(double seconds) {
        now = now.plusMillis(Math.round(seconds * 1_000));
        return this;
    }

    Instant now() {
        return now;
    }

    Prepared prepared() {
        return prepared;
    }

    List<Entry> entries() {
        return entries;
    }

    /** Asks for something; what follows is added to the log. */
    List<Act> ask(Command command) {
        var acts = new Conduct(evening(), () -> prepared).decide(command);
        acts.forEach(act -> entries.add(new Entry(entries.size() + 1L, now, Author.host("Host"), act)));
        return acts;
    }

    Evening evening() {
        return Evening.of(entries);
    }

    Log onward() {
        ask(new Command.Onward(evening().moment()));
        return this;
    }

    Log arrive(int... numbers) {
        for (int number : numbers) {
            ask(new Command.CheckIn(number));
        }
        return this;
    }

    Log arriveAll() {
        return arrive(IntStream.rangeClosed(1, prepared.people().size()).toArray());
    }

    RoundTable table() {
        return (RoundTable) evening().stage().orElseThrow();
    }

    Stage.Exchange round() {
        return (Stage.Exchange) evening().stage().orElseThrow();
    }

    /** The evening's end as seen now, in seconds past eight. */
    long ends() {
        var evening = evening();
        return Duration.between(EIGHT, Projection.of(prepared.meeting(), evening).ends(evening, now)).toSeconds();
    }

    /** Checks by counting: everybody of a set sits exactly once, in twos, or once in a three. */
    static boolean isSeating(List<org.entregent.meetings.BilateralPlan.Table> tables, Set<Integer> people) {
        var seen = new HashSet<Integer>();
        int trios = 0;
        for (var table : tables) {
            trios += table.people().size() == 3 ? 1 : 0;
            if (table.people().size() < 2 || table.people().size() > 3 || !seen.addAll(table.people())) {
                return false;
            }
        }
        return seen.equals(people) && trios <= people.size() % 2;
    }
}
