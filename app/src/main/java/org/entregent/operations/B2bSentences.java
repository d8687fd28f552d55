package org.entregent.operations;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import org.entregent.planner.b2b.Impossibility;
import org.entregent.planner.b2b.Impossibility.Condition;
import org.entregent.planner.b2b.UnreadableInstanceException;
import org.entregent.planner.b2b.UnreadableInstanceException.Kind;
import org.entregent.web.Texts;

/** What is said about an instance that cannot be read or cannot be planned. People, meetings and slots count from 1. */
final class B2bSentences {

    static final String MODULE = "planner";

    private static final String NONE = "b2b.none";

    private final Texts texts;

    B2bSentences(Locale locale) {
        texts = Texts.of(MODULE, locale);
    }

    CommandException refusal(Path file, UnreadableInstanceException failure) {
        var details = failure.details();
        var what = switch (failure.fault()) {
            case MISSING -> texts.say("b2b.missing", details.getFirst());
            case TWICE -> texts.say("b2b.twice", details.getFirst());
            case KIND -> texts.say("b2b.kind", details.getFirst(), kind((Kind) details.get(1)));
            case LENGTH -> texts.say("b2b.length", details.toArray());
            case RANGE -> texts.say("b2b.range", details.toArray());
            case WITH_ONESELF -> texts.say("b2b.with-oneself", details.toArray());
            case SYNTAX -> details.getFirst().equals("")
                    ? texts.say("b2b.cut")
                    : texts.say("b2b.syntax", details.getFirst());
            case NUMBER -> texts.say("b2b.number", details.getFirst());
        };
        return CommandException.refusedBy(MODULE, failure.line() == 0 ? "b2b.file" : "b2b.line",
                List.of(file.toString(), what, failure.line()));
    }

    private String kind(Kind kind) {
        return switch (kind) {
            case NUMBER -> texts.say("b2b.kind.number");
            case NUMBERS -> texts.say("b2b.kind.numbers", "[1, 0, 3]");
            case SETS -> texts.say("b2b.kind.sets", "[{1, 2}, {}]");
            case ROWS -> texts.say("b2b.kind.rows", "[| 1, 2, 3 | 2, 4, 3 |]");
        };
    }

    String of(Impossibility reason) {
        return switch (reason) {
            case Impossibility.NoSlot none -> texts.say("b2b.no-slot", none.meeting() + 1, numbers(none.session()),
                    none.first() + 1, numbers(none.firstAway()), none.second() + 1, numbers(none.secondAway()));
            case Impossibility.CrowdedPerson crowded -> texts.say("b2b.crowded-person", crowded.person() + 1,
                    crowded.meetings().size(), numbers(crowded.meetings()), crowded.slots().size(),
                    numbers(crowded.slots()));
            case Impossibility.CrowdedSlots crowded -> texts.say("b2b.crowded-slots", crowded.meetings().size(),
                    numbers(crowded.meetings()), numbers(crowded.slots()), crowded.places());
            case Impossibility.Circle circle -> texts.say("b2b.circle", numbers(circle.meetings()));
            case Impossibility.LongOrder order -> texts.say("b2b.long-order", numbers(order.meetings()));
            case Impossibility.Contradiction contradiction -> texts.say(
                    contradiction.minimal() ? "b2b.contradiction" : "b2b.contradiction.large",
                    contradiction.conditions().stream().map(this::of).collect(Collectors.joining("; ")));
        };
    }

    private String of(Condition condition) {
        return switch (condition) {
            case Condition.Held held -> texts.say(switch (held.session()) {
                case MORNING -> "b2b.held.morning";
                case AFTERNOON -> "b2b.held.afternoon";
                case ANY -> "b2b.held";
            }, held.meeting() + 1, held.one() + 1, held.other() + 1);
            case Condition.Away away -> texts.say("b2b.away", away.person() + 1, numbers(away.slots()));
            case Condition.Fixed fixed -> texts.say("b2b.fixed", fixed.meeting() + 1, fixed.slot() + 1);
            case Condition.Before order -> texts.say("b2b.before", order.earlier() + 1, order.later() + 1);
            case Condition.Tables full -> texts.say("b2b.tables", full.number());
            case Condition.Fair fair -> texts.say("b2b.fair", fair.difference());
        };
    }

    private String numbers(List<Integer> numbers) {
        return numbers.isEmpty()
                ? texts.say(NONE)
                : numbers.stream().map(number -> Integer.toString(number + 1)).collect(Collectors.joining(", "));
    }
}
