package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Meetings to be placed in slots. A value: nothing in it changes.
 *
 * @param people     how many people, numbered from 0; some may have no meeting
 * @param slots      how many slots, 1 to {@value #MOST_SLOTS}, numbered from 0
 * @param morning    how many of them, the first ones, are the morning's
 * @param tables     how many meetings one slot can hold, 1 or more
 * @param meetings   what is to be placed, numbered from 0 as listed
 * @param forbidden  for each person a set of slots in which she is absent: bit t for slot t
 * @param fixed      for each meeting its slot where that is settled, {@link #FREE} elsewhere
 * @param precedence pairs of meetings of which the first must be in an earlier slot than the second
 */
public record B2bProblem(int people, int slots, int morning, int tables, List<B2bMeeting> meetings,
        List<Long> forbidden, List<Integer> fixed, List<Precedence> precedence) {

    /** As many slots as a {@code long} has bits. */
    public static final int MOST_SLOTS = 64;
    /** In place of a fixed slot: none. */
    public static final int FREE = -1;

    /**
     * One meeting before another.
     *
     * @param earlier the meeting that comes first
     * @param later   the one that comes in a later slot
     */
    public record Precedence(int earlier, int later) {}

    /** @throws IllegalArgumentException when a number is out of its range or a list has not its length */
    public B2bProblem {
        meetings = List.copyOf(meetings);
        forbidden = List.copyOf(forbidden);
        fixed = List.copyOf(fixed);
        precedence = List.copyOf(precedence);
        within("slots", slots, 1, MOST_SLOTS);
        within("morning", morning, 0, slots);
        within("tables", tables, 1, Integer.MAX_VALUE);
        within("people with absences", forbidden.size(), people, people);
        within("meetings with a fixed slot or none", fixed.size(), meetings.size(), meetings.size());
        for (var meeting : meetings) {
            within("person", Math.min(meeting.one(), meeting.other()), 0, people - 1);
            within("person", Math.max(meeting.one(), meeting.other()), 0, people - 1);
        }
        for (int slot : fixed) {
            within("fixed slot", slot, FREE, slots - 1);
        }
        for (var order : precedence) {
            within("earlier meeting", order.earlier, 0, meetings.size() - 1);
            within("later meeting", order.later, 0, meetings.size() - 1);
        }
    }

    /** Without absences, fixed slots or order. */
    public static B2bProblem of(int people, int slots, int morning, int tables, List<B2bMeeting> meetings) {
        return new B2bProblem(people, slots, morning, tables, meetings, Collections.nCopies(people, 0L),
                Collections.nCopies(meetings.size(), FREE), List.of());
    }

    /** Every slot as a set: bit t for slot t. */
    public long everySlot() {
        return slots == MOST_SLOTS ? -1L : (1L << slots) - 1;
    }

    /** The slots of a part of the day. */
    public long slotsOf(B2bMeeting.Session session) {
        long before = morning == MOST_SLOTS ? -1L : (1L << morning) - 1;
        return switch (session) {
            case MORNING -> before;
            case AFTERNOON -> everySlot() & ~before;
            case ANY -> everySlot();
        };
    }

    /** The slots a meeting could take if it were alone: both present, its session, its fixed slot. */
    public long allowed(int meeting) {
        var held = meetings.get(meeting);
        long open = slotsOf(held.session()) & ~forbidden.get(held.one()) & ~forbidden.get(held.other());
        return fixed.get(meeting) == FREE ? open : open & 1L << fixed.get(meeting);
    }

    /** For each person her meetings, ascending. */
    public List<List<Integer>> meetingsByPerson() {
        var byPerson = new ArrayList<List<Integer>>();
        for (int person = 0; person < people; person++) {
            byPerson.add(new ArrayList<>());
        }
        for (int meeting = 0; meeting < meetings.size(); meeting++) {
            byPerson.get(meetings.get(meeting).one()).add(meeting);
            byPerson.get(meetings.get(meeting).other()).add(meeting);
        }
        return byPerson;
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
