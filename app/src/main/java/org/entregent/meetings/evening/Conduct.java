package org.entregent.meetings.evening;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;

import org.entregent.meetings.BilateralPlan.Round;
import org.entregent.meetings.FairSlot;
import org.entregent.meetings.preparation.PlannedPart;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.meetings.preparation.RefusedException;

/**
 * Decides what happens when somebody asks for something: which acts follow, if any. An order that has been carried out
 * already, by her or by another console, leads to none: nobody is skipped because two people pressed at once.
 */
final class Conduct {

    /** A slot below this is no slot; the preparation has warned of it. */
    private static final Duration LEAST_SLOT = Duration.ofSeconds(5);
    private static final Duration MOST_MORE = Duration.ofHours(1);
    private static final int LONGEST_QUESTION = 500;
    private static final int MOST_QUESTIONS = 200;

    private final Evening evening;
    private final Supplier<Prepared> preparation;
    private final Replanning replanning = new Replanning();

    /** @param preparation read only when the decision needs it */
    Conduct(Evening evening, Supplier<Prepared> preparation) {
        this.evening = evening;
        this.preparation = preparation;
    }

    /** @throws RefusedException when it cannot be done, with the sentence that says why */
    List<Act> decide(Command command) {
        return switch (command) {
            case Command.CheckIn(int number, var tapped) -> checkIn(number, tapped);
            case Command.TakeBack(int number) -> takeBack(number);
            case Command.Leave(int number) -> leave(new Act.Departed(number), evening.departed().contains(number));
            case Command.Excuse(int number) -> leave(new Act.Excused(number), evening.excused().contains(number));
            case Command.Onward(long seen) -> seen == evening.moment() ? onward() : List.of();
            case Command.NextPart(long seen) -> seen == evening.moment() ? nextPart() : List.of();
            case Command.Begin(UUID part) -> begin(part);
            case Command.Skip(long seen) -> seen == evening.moment() ? skip() : List.of();
            case Command.Move(int number, int to) -> table().filter(table -> table.queue().contains(number))
                    .map(_ -> List.<Act>of(new Act.QueueMoved(number, to))).orElse(List.of());
            case Command.Pause() -> running(false).map(_ -> List.<Act>of(new Act.Paused())).orElse(List.of());
            case Command.Resume() -> running(true).map(_ -> List.<Act>of(new Act.Resumed())).orElse(List.of());
            case Command.Extend(var by) -> extend(by);
            case Command.Ring() -> List.of(new Act.BellRang());
            case Command.Replan() -> replan();
            case Command.Trio(int number) -> trio(number);
            case Command.Await(int number) -> await(number);
            case Command.Ask(int number, var text) -> ask(number, text);
            case Command.Close(long question) -> evening.questions().stream()
                    .anyMatch(one -> one.asked() == question) ? List.of(new Act.QuestionClosed(question)) : List.of();
            case Command.End() -> evening.ended().isPresent() ? List.of() : List.of(new Act.Ended());
            case Command.Undo(long act) -> undo(act);
        };
    }

    private List<Act> checkIn(int number, Optional<Instant> tapped) {
        if (evening.arrivals().containsKey(number) && evening.isThere(number)) {
            return List.of();
        }
        return withReplan(new Act.Arrived(number, false, evening.listeners().contains(number), tapped));
    }

    /** Somebody who was on no list comes in. @param speaks whether she speaks at the round table, after the others */
    List<Act> admit(int number, boolean speaks) {
        return withReplan(new Act.Arrived(number, true, !speaks, Optional.empty()));
    }

    /** Whoever was on no list and did not come either is not expected. */
    private List<Act> takeBack(int number) {
        boolean isWalkIn = evening.walkIns().contains(number);
        boolean isNothingSaid = !evening.arrivals().containsKey(number)
                && (isWalkIn || !evening.excused().contains(number));
        var acts = new ArrayList<>(leave(new Act.ArrivalWithdrawn(number), isNothingSaid));
        if (isWalkIn && !isNothingSaid) {
            acts.add(1, new Act.Excused(number));
        }
        return List.copyOf(acts);
    }

    private List<Act> leave(Act act, boolean isDone) {
        return isDone ? List.of() : withReplan(act);
    }

    /** Who comes or goes during the exchanges changes the rounds to come at once. */
    private List<Act> withReplan(Act act) {
        var acts = new ArrayList<Act>(List.of(act));
        if (evening.stage().isPresent() && evening.stage().get() instanceof Stage.Exchange) {
            var after = evening.after(new Entry(evening.revision() + 1, Instant.EPOCH, Author.door(), act));
            var replanned = replanning.replan(preparation.get(), upcoming(), heldBefore(evening.nextRound()),
                    after::isThere);
            if (replanned.isChanged()) {
                acts.add(new Act.Replanned(replanned.rounds(), replanned.concerned()));
            }
        }
        return List.copyOf(acts);
    }

    private List<Act> onward() {
        return switch (evening.stage().orElse(null)) {
            case RoundTable table when table.turn().isPresent() -> List.of(new Act.TurnPassed());
            case Stage.Exchange exchange when exchange.round().number() < exchange.rounds() ->
                round(exchange.part(), exchange.round().number() + 1, exchange.rounds());
            case null, default -> nextPart();
        };
    }

    private List<Act> nextPart() {
        if (evening.ended().isPresent()) {
            return List.of();
        }
        var parts = preparation.get().meeting().parts();
        int next = evening.stage().map(stage -> place(parts, stage.part()) + 1).orElse(0);
        return next >= parts.size() ? List.of(new Act.Ended()) : begin(parts.get(next).id());
    }

    private static int place(List<PlannedPart> parts, UUID part) {
        for (int i = 0; i < parts.size(); i++) {
            if (parts.get(i).id().equals(part)) {
                return i;
            }
        }
        // The part under way was taken out of the run sheet: what comes next is the end.
        return parts.size();
    }

    private List<Act> begin(UUID id) {
        var part = preparation.get().meeting().parts().stream().filter(one -> one.id().equals(id)).findFirst()
                .orElseThrow(() -> RefusedException.of("", "refused.part-gone"));
        return switch (part.kind()) {
            case WELCOME, TALK -> List.of(new Act.PartBegan(id, part.kind(), part.length()));
            case ROUND_TABLE -> List.of(roundTable(part));
            case EXCHANGES -> exchanges(id);
        };
    }

    private Act roundTable(PlannedPart part) {
        var prepared = preparation.get();
        var order = new ArrayList<>(prepared.people().stream().map(expected -> expected.person().number())
                .filter(evening::isThere).toList());
        int places = (int) prepared.people().stream().map(expected -> expected.person().number())
                .filter(number -> !order.contains(number) && !evening.excused().contains(number)
                        && !evening.departed().contains(number))
                .count();
        Collections.shuffle(order, new Random(prepared.meeting().settings().seed()));
        order.removeAll(evening.listeners());
        // Whoever was on no list speaks after those who were, in the order in which they came.
        var last = evening.arrivals().keySet().stream().filter(evening.walkIns()::contains).filter(order::contains)
                .toList();
        order.removeAll(last);
        order.addAll(last);
        if (order.isEmpty()) {
            throw RefusedException.of("", "refused.nobody-there");
        }
        var settings = prepared.meeting().settings();
        var slot = new FairSlot(order.size() + places, part.length(), settings.reserve(), settings.handOver()).slot();
        return new Act.RoundTableBegan(part.id(), part.length(), slot.compareTo(LEAST_SLOT) < 0 ? LEAST_SLOT : slot,
                settings.handOver(), order, places);
    }

    /** Begins with the first round of the part, or with an earlier one for which a former part had no time. */
    private List<Act> exchanges(UUID id) {
        var prepared = preparation.get();
        int all = prepared.plan().plan().rounds().size();
        int part = place(prepared.meeting().parts(), id);
        int first = prepared.meeting().runSheet().firstRound(part, all);
        int next = 1;
        while (next < first && evening.hasHeld(next)) {
            next++;
        }
        return round(id, next, prepared.meeting().runSheet().lastRound(part, all));
    }

    /** @param last number of the last round of this part */
    private List<Act> round(UUID part, int number, int last) {
        var prepared = preparation.get();
        var all = prepared.plan().plan().rounds();
        // From the first round on everything begins anew, whatever was held before.
        var told = number == 1 ? all : Replanning.from(number, prepared.plan().plan(), evening);
        if (told.isEmpty() || number > last) {
            throw RefusedException.of("", "refused.no-exchanges");
        }
        var replanned = replanning.replan(prepared, told, heldBefore(number), evening::isThere);
        var length = prepared.meeting().runSheet().exchange(Math.max(1, all.size()));
        var acts = new ArrayList<Act>();
        if (replanned.isChanged()) {
            acts.add(new Act.Replanned(replanned.rounds(), replanned.concerned()));
        }
        acts.add(new Act.RoundBegan(part, length, replanned.rounds().getFirst(), last));
        return List.copyOf(acts);
    }

    private List<Round> heldBefore(int number) {
        return evening.held().stream().filter(round -> round.number() < number).toList();
    }

    private List<Round> upcoming() {
        return Replanning.from(evening.nextRound(), preparation.get().plan().plan(), evening);
    }

    private List<Act> replan() {
        var replanned = replanning.replan(preparation.get(), upcoming(), heldBefore(evening.nextRound()),
                evening::isThere);
        return replanned.isChanged()
                ? List.of(new Act.Replanned(replanned.rounds(), replanned.concerned()))
                : List.of();
    }

    private List<Act> trio(int number) {
        if (evening.stage().orElse(null) instanceof Stage.Exchange exchange) {
            var others = evening.held().stream().filter(round -> round.number() != exchange.round().number()).toList();
            var seated = Replanning.trio(preparation.get(), exchange.round(), others, number, evening::isThere);
            if (!seated.isChanged()) {
                throw RefusedException.of("", "refused.no-table");
            }
            return List.of(new Act.Reseated(seated.rounds().getFirst().tables(), seated.concerned()));
        }
        return List.of();
    }

    private List<Act> await(int number) {
        boolean isSeated = evening.stage().orElse(null) instanceof Stage.Exchange exchange
                && exchange.round().tables().stream().anyMatch(table -> table.people().contains(number));
        return isSeated && !evening.waiting().containsKey(number) ? List.of(new Act.PartnerAwaited(number)) : List.of();
    }

    private List<Act> ask(int number, String text) {
        var asked = text.strip();
        if (asked.isEmpty()) {
            throw RefusedException.of("question", "refused.question-missing");
        }
        if (asked.length() > LONGEST_QUESTION) {
            throw RefusedException.of("question", "refused.too-long", LONGEST_QUESTION);
        }
        if (evening.questions().size() >= MOST_QUESTIONS) {
            throw RefusedException.of("question", "refused.questions", MOST_QUESTIONS);
        }
        boolean isThere = evening.questions().stream()
                .anyMatch(one -> one.number() == number && one.text().equals(asked));
        return isThere ? List.of() : List.of(new Act.QuestionAsked(number, asked));
    }

    private List<Act> skip() {
        return table().filter(table -> table.turn().isPresent() && !table.queue().isEmpty())
                .map(_ -> List.<Act>of(new Act.TurnSkipped())).orElse(List.of());
    }

    private List<Act> extend(Duration by) {
        if (!by.isPositive() || by.compareTo(MOST_MORE) > 0) {
            throw new IllegalArgumentException("from a second to an hour: " + by);
        }
        return evening.stage().flatMap(Stage::timing).map(_ -> List.<Act>of(new Act.Extended(by))).orElse(List.of());
    }

    private List<Act> undo(long act) {
        return evening.last().filter(last -> last.number() == act).map(_ -> List.<Act>of(new Act.Undone(act)))
                .orElseThrow(() -> RefusedException.of("", "refused.undo-late"));
    }

    private Optional<RoundTable> table() {
        return evening.stage().filter(RoundTable.class::isInstance).map(RoundTable.class::cast);
    }

    private Optional<Timing> running(boolean isHeld) {
        return evening.stage().flatMap(Stage::timing).filter(timing -> timing.isHeld() == isHeld);
    }
}
