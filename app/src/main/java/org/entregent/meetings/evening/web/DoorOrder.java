package org.entregent.meetings.evening.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.entregent.meetings.evening.Command;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.web.Form;

/**
 * What a page of the door asks for: never anything but what a helper may do.
 *
 * @param name
 *            the browser's own name for it, so that it happens once however often it is sent
 */
record DoorOrder(Command.AtTheDoor command, UUID name) {

    /**
     * Reads the form: its field {@code do} says what and of whom ("check-in 12"), {@code at} when, in milliseconds since
     * 1970, if the device had to keep it.
     *
     * @throws NoSuchMeetingException
     *             when no page of ours asks such a thing
     */
    static DoorOrder of(Form form) {
        var said = form.text("do").split(" ", 2);
        int number = said.length == 2 && said[1].matches("\\d{1,9}")
                ? Integer.parseInt(said[1])
                : form.number("number").orElse(0);
        var command = switch (said[0]) {
            case "check-in" -> new Command.CheckIn(number, at(form));
            case "take-back" -> new Command.TakeBack(number);
            case "leave" -> new Command.Leave(number);
            case "excuse" -> new Command.Excuse(number);
            default -> throw new NoSuchMeetingException();
        };
        return new DoorOrder(command, name(form));
    }

    /** The browser's name for what it asks; one made here when it gave none. */
    static UUID name(Form form) {
        try {
            return UUID.fromString(form.text("order"));
        } catch (IllegalArgumentException _) {
            return UUID.randomUUID();
        }
    }

    private static Optional<Instant> at(Form form) {
        var at = form.text("at");
        return at.matches("\\d{1,15}") ? Optional.of(Instant.ofEpochMilli(Long.parseLong(at))) : Optional.empty();
    }
}
