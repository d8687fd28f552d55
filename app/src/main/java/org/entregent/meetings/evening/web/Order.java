package org.entregent.meetings.evening.web;

import java.time.Duration;
import java.util.UUID;
import java.util.function.Function;

import org.entregent.meetings.evening.Command;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.web.Form;

/**
 * What a form of the evening's pages asks for.
 *
 * @param command
 *            what
 * @param name
 *            the browser's own name for it, so that it happens once however often it is sent; one made here when the
 *            browser gave none
 */
record Order(Command command, UUID name) {

    /**
     * Reads the form: its field {@code do} names the command, {@code order} is the browser's name for it.
     *
     * @throws NoSuchMeetingException
     *             when no page of ours asks such a thing
     */
    static Order of(Form form) {
        return new Order(command(form), parsed(form, "order", UUID::fromString, UUID.randomUUID()));
    }

    private static Command command(Form form) {
        return switch (form.text("do")) {
            case "check-in" -> new Command.CheckIn(number(form));
            case "take-back" -> new Command.TakeBack(number(form));
            case "leave" -> new Command.Leave(number(form));
            case "excuse" -> new Command.Excuse(number(form));
            case "onward" -> new Command.Onward(whole(form, "seen"));
            case "next-part" -> new Command.NextPart(whole(form, "seen"));
            case "begin" -> new Command.Begin(parsed(form, "part", UUID::fromString, null));
            case "skip" -> new Command.Skip(whole(form, "seen"));
            case "move" -> new Command.Move(number(form), form.number("to").orElse(0));
            case "pause" -> new Command.Pause();
            case "resume" -> new Command.Resume();
            case "extend" -> new Command.Extend(Duration.ofSeconds(Math.clamp(whole(form, "seconds"), 1, 3_600)));
            case "ring" -> new Command.Ring();
            case "replan" -> new Command.Replan();
            case "trio" -> new Command.Trio(number(form));
            case "ask" -> new Command.Ask(form.number("number").orElse(0), form.text("question"));
            case "close" -> new Command.Close(whole(form, "question"));
            case "end" -> new Command.End();
            case "undo" -> new Command.Undo(whole(form, "act"));
            default -> throw new NoSuchMeetingException();
        };
    }

    private static int number(Form form) {
        return form.number("number").orElseThrow(NoSuchMeetingException::new);
    }

    private static long whole(Form form, String field) {
        return parsed(form, field, Long::valueOf, -1L);
    }

    private static <T> T parsed(Form form, String field, Function<String, T> read,
            @org.jspecify.annotations.Nullable T otherwise) {
        try {
            return read.apply(form.text(field));
        } catch (IllegalArgumentException _) {
            if (otherwise == null) {
                throw new NoSuchMeetingException();
            }
            return otherwise;
        }
    }
}
