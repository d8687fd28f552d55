package org.entregent.planner.b2b;

import java.util.List;

/** A reason why no plan exists, in terms of what was asked for. People, meetings and slots are numbered from 0. */
public sealed interface Impossibility {

    /**
     * A meeting that has no slot even alone.
     *
     * @param meeting    the meeting
     * @param session    the slots of its session, or of those its fixed slot alone
     * @param first      one of the two people
     * @param firstAway  in which of these slots she is absent
     * @param second     the other one
     * @param secondAway in which of these slots she is
     */
    record NoSlot(int meeting, List<Integer> session, int first, List<Integer> firstAway, int second,
            List<Integer> secondAway) implements Impossibility {}

    /**
     * More meetings of one person than slots they could take.
     *
     * @param person   who
     * @param meetings her meetings that cannot all be held
     * @param slots    all the slots any of them could take; fewer than they are
     */
    record CrowdedPerson(int person, List<Integer> meetings, List<Integer> slots) implements Impossibility {}

    /**
     * More meetings than tables in the slots they could take.
     *
     * @param meetings the meetings, none of which may take any other slot
     * @param slots    those slots
     * @param places   how many meetings the slots hold together
     */
    record CrowdedSlots(List<Integer> meetings, List<Integer> slots, int places) implements Impossibility {}

    /**
     * Meetings each of which should come before the next, and the last before the first.
     *
     * @param meetings in that order
     */
    record Circle(List<Integer> meetings) implements Impossibility {}

    /**
     * Meetings in an order for which the slots do not suffice.
     *
     * @param meetings each to be held before the next; one by one each takes the first slot it may, and the last has none
     */
    record LongOrder(List<Integer> meetings) implements Impossibility {}

    /**
     * Wishes that exclude each other though no few of them are to blame: without any one of them there would be a plan,
     * if {@code minimal}.
     *
     * @param conditions what excludes each other, beside that nobody is in two meetings at once
     * @param minimal    whether each of them is needed for the contradiction
     */
    record Contradiction(List<Condition> conditions, boolean minimal) implements Impossibility {}

    /** One thing asked for. */
    sealed interface Condition {

        /** A meeting of two people must be held, in a slot of its session. */
        record Held(int meeting, int one, int other, B2bMeeting.Session session) implements Condition {}

        /** A person is absent in these slots. */
        record Away(int person, List<Integer> slots) implements Condition {}

        /** A meeting has a fixed slot. */
        record Fixed(int meeting, int slot) implements Condition {}

        /** A meeting is held before another. */
        record Before(int earlier, int later) implements Condition {}

        /** A slot holds no more meetings than there are tables. */
        record Tables(int number) implements Condition {}

        /** Nobody has so many more breaks than another. */
        record Fair(int difference) implements Condition {}
    }
}
