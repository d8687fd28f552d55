package org.entregent.meetings.evening.web;

import java.util.UUID;

import org.springframework.stereotype.Component;

import org.entregent.meetings.evening.Admission;
import org.entregent.meetings.evening.Author;
import org.entregent.meetings.evening.Command;
import org.entregent.meetings.evening.Evening;
import org.entregent.meetings.evening.Evenings;
import org.entregent.meetings.evening.Evenings.Held;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.Papers;

/** The door's work, for a host and for a helper alike. */
@Component
class DoorDesk {

    private final Evenings evenings;
    private final Papers papers;

    DoorDesk(Evenings evenings, Papers papers) {
        this.evenings = evenings;
        this.papers = papers;
    }

    Held held(Keeper keeper) {
        return switch (keeper) {
            case Keeper.Host(var who, var meeting) -> evenings.of(who, meeting);
            case Keeper.Helper(var guest) -> evenings.of(guest);
        };
    }

    Evening evening(Keeper keeper) {
        return switch (keeper) {
            case Keeper.Host(var who, var meeting) -> evenings.evening(who, meeting);
            case Keeper.Helper(var guest) -> evenings.evening(guest);
        };
    }

    Evening act(Keeper keeper, DoorOrder order) {
        Command.AtTheDoor command = order.command();
        return switch (keeper) {
            case Keeper.Host(var who, var meeting) -> evenings.act(who, meeting, command, order.name());
            case Keeper.Helper(var guest) -> evenings.act(guest, Author.door(), command, order.name());
        };
    }

    Admission admit(Keeper keeper, Admission.Wish wish, UUID order) {
        return switch (keeper) {
            case Keeper.Host(var who, var meeting) -> evenings.admit(who, meeting, wish, order);
            case Keeper.Helper(var guest) -> evenings.admit(guest, Author.door(), wish, order);
        };
    }

    /** Whether somebody's badge is printed here: what stands on those of the list is the host's to print. */
    static boolean printsBadge(Keeper keeper, Evening evening, int number) {
        return keeper instanceof Keeper.Host || evening.walkIns().contains(number);
    }

    /** @throws NoSuchMeetingException when nobody has that number, or her badge is not this keeper's to print */
    byte[] badge(Keeper keeper, int number) {
        var held = held(keeper);
        if (!printsBadge(keeper, held.evening(), number)) {
            throw new NoSuchMeetingException();
        }
        return papers.badge(held.prepared(), number);
    }
}
