package org.entregent.meetings.evening.web;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;

import org.entregent.meetings.evening.Act;
import org.entregent.meetings.evening.Author;
import org.entregent.meetings.evening.Entry;
import org.entregent.meetings.evening.web.ConsoleView.Deed;

/** What was done, and by whom, as one console tells another. */
final class Deeds {

    private Deeds() {}

    /** @param part gives the key of a part's kind */
    static Deed of(Entry entry, IntFunction<String> name, Function<UUID, String> part) {
        var author = entry.author();
        return new Deed(entry.number(), "console.did." + key(entry.act()), argument(entry.act(), name, part),
                author.role(), by(author, name));
    }

    private static String by(Author author, IntFunction<String> name) {
        return switch (author.role()) {
            case HOST -> author.name();
            case GUEST -> name.apply(author.number());
            case DOOR -> "";
        };
    }

    private static String key(Act act) {
        return switch (act) {
            case Act.Arrived _ -> "arrived";
            case Act.ArrivalWithdrawn _ -> "not-arrived";
            case Act.Departed _ -> "departed";
            case Act.Excused _ -> "excused";
            case Act.PartBegan _,Act.RoundTableBegan _ -> "began";
            case Act.RoundBegan _ -> "round";
            case Act.Ended _ -> "ended";
            case Act.TurnPassed _ -> "passed";
            case Act.TurnSkipped _ -> "skipped";
            case Act.QueueMoved _ -> "moved";
            case Act.Paused _ -> "paused";
            case Act.Resumed _ -> "resumed";
            case Act.Extended _ -> "extended";
            case Act.BellRang _ -> "rang";
            case Act.Replanned _ -> "replanned";
            case Act.Reseated _ -> "reseated";
            case Act.PartnerAwaited _ -> "awaited";
            case Act.QuestionAsked _ -> "asked";
            case Act.QuestionClosed _ -> "answered";
            case Act.Undone _ -> throw new IllegalStateException("what was taken back is not the last act");
        };
    }

    private static Object argument(Act act, IntFunction<String> name, Function<UUID, String> part) {
        return switch (act) {
            case Act.Arrived arrived -> name.apply(arrived.number());
            case Act.ArrivalWithdrawn(int number) -> name.apply(number);
            case Act.Departed(int number) -> name.apply(number);
            case Act.Excused(int number) -> name.apply(number);
            case Act.QueueMoved(int number, var _) -> name.apply(number);
            case Act.PartBegan(UUID id, var _, var _) -> part.apply(id);
            case Act.RoundTableBegan began -> part.apply(began.part());
            case Act.RoundBegan began -> began.round().number();
            case Act.Extended(Duration by) -> by;
            default -> "";
        };
    }
}
