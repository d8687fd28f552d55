package org.entregent.meetings.evening.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.meetings.Participant;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.web.DoorLine.State;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.PreparedMeeting;
import org.entregent.web.Monogram;

/** What the door's pages show. */
@Component
class DoorViews {

    private static final int RECENT = 3;

    private final Clock clock;
    private final JsonMapper mapper;

    DoorViews(Clock clock, JsonMapper mapper) {
        this.clock = clock;
        this.mapper = mapper;
    }

    DoorView door(Keeper keeper, Held held, String query) {
        var head = head(keeper, held.prepared().meeting());
        var evening = held.evening();
        var all = lines(held);
        var found = query.isBlank() ? all : all.stream().filter(new DoorSearch(query)::finds).toList();
        int present = (int) all.stream().filter(line -> line.state() == State.HERE).count();
        int awaited = (int) all.stream().filter(line -> line.state() == State.EXPECTED).count();
        return new DoorView(head, found, query, recent(all, evening), present, present + awaited, order(),
                mapper.writeValueAsString(DoorState.of(evening)), WalkInView.empty(head, order()));
    }

    private static String order() {
        return UUID.randomUUID().toString();
    }

    DoorHead head(Keeper keeper, PreparedMeeting meeting) {
        var zone = meeting.details().zone();
        return new DoorHead(meeting.id().toString(), meeting.details().title(), keeper.base(), keeper.live(), zone,
                LocalTime.ofInstant(clock.instant(), zone), keeper instanceof Keeper.Host);
    }

    private static List<DoorLine> recent(List<DoorLine> all, Evening evening) {
        return all.stream().filter(line -> line.state() == State.HERE)
                .sorted(Comparator.comparing((DoorLine line) -> came(evening, line)).reversed()).limit(RECENT).toList();
    }

    private static Instant came(Evening evening, DoorLine line) {
        return evening.arrivals().getOrDefault(line.number(), Instant.EPOCH);
    }

    /** Everybody on the list, in the order of their numbers. */
    List<DoorLine> lines(Held held) {
        var people = held.prepared().people().stream().map(Expected::person).toList();
        var called = people.stream().collect(
                Collectors.groupingBy(person -> DoorSearch.words(person.name().display()), HashMap::new,
                        Collectors.mapping(Participant::number, Collectors.toList())));
        var twins = called.values().stream().filter(numbers -> numbers.size() > 1).flatMap(List::stream)
                .collect(Collectors.toSet());
        var boarding = DoorState.boarding(held.evening());
        return people.stream().map(person -> line(held, person, boarding, twins.contains(person.number()))).toList();
    }

    private static DoorLine line(Held held, Participant person, Set<Integer> boarding, boolean twin) {
        var evening = held.evening();
        var zone = held.prepared().meeting().details().zone();
        int number = person.number();
        var name = person.name().display();
        var what = List.of(person.title(), person.organisation()).stream().filter(text -> !text.isBlank())
                .collect(Collectors.joining(", "));
        return new DoorLine(number, name, Monogram.of(name), what, state(evening, number),
                Optional.ofNullable(evening.arrivals().get(number)).map(at -> LocalTime.ofInstant(at, zone)),
                boarding.contains(number), twin, evening.walkIns().contains(number));
    }

    private static State state(Evening evening, int number) {
        if (evening.excused().contains(number)) {
            return State.EXCUSED;
        }
        if (evening.departed().contains(number)) {
            return State.LEFT;
        }
        return evening.arrivals().containsKey(number) ? State.HERE : State.EXPECTED;
    }

    /** @throws NoSuchMeetingException when nobody has that number */
    DoorPersonView person(Keeper keeper, Held held, int number) {
        var line = lines(held).stream().filter(one -> one.number() == number).findFirst()
                .orElseThrow(NoSuchMeetingException::new);
        return new DoorPersonView(head(keeper, held.prepared().meeting()), line,
                DoorDesk.printsBadge(keeper, held.evening(), number), order());
    }

    /** Somebody new, whom nobody has written down yet. */
    WalkInView walkIn(Keeper keeper, Held held, String name) {
        var empty = WalkInView.empty(head(keeper, held.prepared().meeting()), order());
        return new WalkInView(empty.head(), name, "", "", true, empty.errors(), List.of(), empty.order());
    }
}
