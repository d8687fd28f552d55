package org.entregent.meetings.evening.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Participant;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.evening.LiveState;
import org.entregent.meetings.evening.Projection;
import org.entregent.meetings.evening.RoundTable;
import org.entregent.meetings.evening.Stage;
import org.entregent.meetings.evening.Timing;
import org.entregent.meetings.evening.web.ConsoleView.ClockFace;
import org.entregent.meetings.evening.web.ConsoleView.Next;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.web.FieldErrors;

/** The console of an evening as it stands at a moment. */
final class ConsoleViews {

    /** From when on it is time to close: the last seconds of a turn, of a round or of a talk. */
    private static final Duration CLOSE_TURN = Duration.ofSeconds(10);
    private static final Duration CLOSE_PART = Duration.ofSeconds(30);

    private final Held held;
    private final Evening evening;
    private final Instant now;
    private final LiveState state;
    private final Map<Integer, Participant> people;

    private ConsoleViews(Held held, Instant now) {
        this.held = held;
        this.evening = held.evening();
        this.now = now;
        this.state = LiveState.of(held, now);
        this.people = held.prepared().people().stream().map(Expected::person)
                .collect(Collectors.toMap(Participant::number, Function.identity()));
    }

    static ConsoleView of(Held held, Instant now) {
        return of(held, now, "", FieldErrors.none());
    }

    /** @param question typed and refused */
    static ConsoleView of(Held held, Instant now, String question, FieldErrors errors) {
        return new ConsoleViews(held, now).view(question, errors);
    }

    private ConsoleView view(String question, FieldErrors errors) {
        var meeting = held.prepared().meeting();
        var projection = Projection.of(meeting, evening);
        boolean isKnown = projection.start().isPresent() || evening.stage().isPresent();
        var ends = Optional.of(projection.ends(evening, now)).filter(_ -> isKnown).map(this::local);
        long drift = projection.drift(evening, now).map(Duration::toMinutes).orElse(0L);
        return new ConsoleView(meeting.id().toString(), meeting.details().title(),
                ScriptData.of(held, state, "/meetings/" + meeting.id() + "/live"), evening.moment(), parts(), ends,
                drift, scene(), next(), evening.last().map(last -> Deeds.of(last, this::name, this::partName)),
                question, errors);
    }

    private LocalTime local(Instant at) {
        return at.atZone(held.prepared().meeting().details().zone()).toLocalTime();
    }

    private String name(int number) {
        var person = people.get(number);
        return person == null ? "" : person.name().display();
    }

    private String partName(java.util.UUID part) {
        return planned().stream().filter(one -> one.id().equals(part)).findFirst()
                .map(one -> Kinds.key(one.kind())).orElse("");
    }

    private List<PlannedPart> planned() {
        return held.prepared().meeting().parts();
    }

    private List<ConsoleView.Part> parts() {
        int rounds = held.prepared().plan().plan().rounds().size();
        var sheet = held.prepared().meeting().runSheet();
        var parts = new ArrayList<ConsoleView.Part>();
        for (int i = 0; i < planned().size(); i++) {
            var part = planned().get(i);
            parts.add(new ConsoleView.Part(part.id().toString(), part.kind(), state.parts().get(i).state(),
                    part.length(), part.title(), part.speaker(), sheet.roundsIn(i, rounds)));
        }
        return parts;
    }

    private ConsoleView.Scene scene() {
        return switch (evening.stage().orElse(null)) {
            case null -> evening.ended().<ConsoleView.Scene>map(
                    at -> new ConsoleView.EndedScene(local(at), state.present(), evening.held().size()))
                    .orElseGet(() -> new ConsoleView.Before(state.present(), state.expected()));
            case RoundTable table -> roundTable(table);
            case Stage.Exchange exchange -> exchanges(exchange);
            case Stage.Whole whole when whole.kind() == Kind.TALK -> talk(whole);
            case Stage.Whole whole -> new ConsoleView.Welcome(face(whole.clock(), Duration.ZERO), state.present(),
                    state.expected(), missing());
        };
    }

    private List<String> missing() {
        return held.prepared().people().stream().map(Expected::person)
                .filter(person -> !evening.arrivals().containsKey(person.number())
                        && !evening.excused().contains(person.number())
                        && !evening.departed().contains(person.number()))
                .map(person -> person.name().display()).toList();
    }

    private ClockFace face(Timing clock, Duration close) {
        var left = clock.left(now);
        var shown = left.compareTo(clock.length()) > 0 ? clock.length() : left;
        long seconds = Math.max(0, (shown.toMillis() + 999) / 1_000);
        var over = left.isNegative() ? left.negated() : Duration.ZERO;
        return new ClockFace(seconds, clock.length(), Duration.ofSeconds(over.toSeconds()), clock.isHeld(),
                shown.compareTo(close) <= 0);
    }

    private ConsoleView.RoundTableScene roundTable(RoundTable table) {
        var queue = table.queue();
        int first = table.order().size() - queue.size() + 1;
        var waiting = IntStream.range(0, queue.size()).mapToObj(i -> waiting(table, queue.get(i), first + i, i,
                i == queue.size() - 1)).toList();
        var speaker = table.turn().map(RoundTable.Turn::number)
                .flatMap(number -> Optional.ofNullable(people.get(number)))
                .map(person -> new ConsoleView.Speaker(person.number(), table.spoken() + 1, person.name().display(),
                        ScriptData.joined(person.title(), person.organisation(), person.town()), person.seeks(),
                        person.offers()));
        var order = IntStream.range(0, table.order().size()).mapToObj(i -> new ConsoleView.Seat(i + 1,
                name(table.order().get(i)),
                i < table.spoken() ? "done" : i == table.spoken() && table.turn().isPresent() ? "now" : "to-come"))
                .toList();
        var given = table.given().values().stream().reduce(Duration.ZERO, Duration::plus);
        return new ConsoleView.RoundTableScene(table.timing().map(clock -> face(clock, CLOSE_TURN)), speaker,
                table.spoken(), table.order().size(), waiting, order, table.given().size(),
                Duration.ofSeconds(given.toSeconds()));
    }

    private ConsoleView.Waiting waiting(RoundTable table, int number, int place, int index, boolean isLast) {
        var person = Optional.ofNullable(people.get(number));
        return new ConsoleView.Waiting(number, place, index, name(number),
                person.map(one -> one.organisation().isBlank() ? one.title() : one.organisation()).orElse(""),
                table.late().contains(number), Optional.ofNullable(evening.arrivals().get(number)).map(this::local),
                evening.walkIns().contains(number), isLast);
    }

    private ConsoleView.TalkScene talk(Stage.Whole whole) {
        var part = planned().stream().filter(one -> one.id().equals(whole.part())).findFirst();
        var presentation = RunSheet.presentation(whole.clock().length());
        boolean isForQuestions = whole.clock().elapsed(now).compareTo(presentation) >= 0;
        var first = new Timing(whole.clock().starts(), presentation, whole.clock().held(), whole.clock().heldSince());
        var asked = evening.questions().stream()
                .map(one -> new ConsoleView.Question(one.asked(), one.number() == 0 ? "" : name(one.number()),
                        one.text()))
                .toList();
        return new ConsoleView.TalkScene(face(isForQuestions ? whole.clock() : first, CLOSE_PART),
                part.map(PlannedPart::title).orElse(""), part.map(PlannedPart::speaker).orElse(""), presentation,
                isForQuestions, asked);
    }

    private ConsoleView.ExchangesScene exchanges(Stage.Exchange exchange) {
        var tables = exchange.round().tables();
        var alone = tables.stream()
                .flatMap(table -> table.people().stream().filter(evening.waiting()::containsKey)
                        .map(number -> alone(table, number)))
                .toList();
        return new ConsoleView.ExchangesScene(face(exchange.clock(), CLOSE_PART), exchange.round().number(),
                exchange.rounds(), tables.stream().mapToInt(table -> table.people().size()).sum(),
                tables.stream().map(table -> new ConsoleView.Table(table.number(),
                        table.people().stream().map(this::name).toList(),
                        alone.stream().anyMatch(one -> one.table() == table.number()))).toList(),
                alone);
    }

    private ConsoleView.Alone alone(BilateralPlan.Table table, int number) {
        var others = table.people().stream().filter(other -> other != number).map(people::get)
                .filter(java.util.Objects::nonNull).map(ScriptData::given).toList();
        var since = Duration.between(evening.waiting().getOrDefault(number, now), now);
        var person = people.get(number);
        return new ConsoleView.Alone(number, table.number(), person == null ? "" : ScriptData.given(person), others,
                Math.max(0, since.toMinutes()));
    }

    private Optional<Next> next() {
        if (evening.ended().isPresent()) {
            return Optional.empty();
        }
        return Optional.of(switch (evening.stage().orElse(null)) {
            case null -> new Next("console.start", "");
            case RoundTable table when table.turn().isPresent() ->
                new Next(table.queue().isEmpty() ? "console.next.close-table" : "console.next.person", "");
            case Stage.Exchange exchange when exchange.round().number() < exchange.rounds() ->
                exchange.round().number() + 1 == exchange.rounds()
                        ? new Next("console.next.last-round", "")
                        : new Next("console.next.round", exchange.round().number() + 1);
            case Stage stage -> nextPart(stage).map(part -> new Next("console.next.part", Kinds.key(part.kind())))
                    .orElseGet(() -> new Next("console.next.end", ""));
        });
    }

    private Optional<PlannedPart> nextPart(Stage stage) {
        return planned().stream().dropWhile(part -> !part.id().equals(stage.part())).skip(1).findFirst();
    }
}
