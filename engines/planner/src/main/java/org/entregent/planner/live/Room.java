package org.entregent.planner.live;

import java.util.Optional;

/** How room is made in somebody's plan for another meeting. */
enum Room {

    /** What she has in that slot is held in another one. */
    BY_MOVING,
    /** She gives up what only one of the two asked for. */
    BY_TAKING,
    /** It moves, or else she gives it up. */
    ANY;

    /**
     * Makes room, and has the two meet; empty, and nothing changed, where there is no way.
     *
     * @param person who is free in that slot
     * @param other  in whose plan room is made, unless she is free too
     * @param future the slots that may be changed
     */
    Optional<NewMeeting> meet(Diary diary, int person, int other, int slot, long future, boolean isMutual) {
        int third = diary.partner(other, slot);
        if (third == Diary.NOBODY) {
            return diary.hasTable(slot) && diary.mayMeet(other)
                    ? Optional.of(new NewMeeting(diary.put(person, other, slot, isMutual), Optional.empty(),
                            Optional.empty()))
                    : Optional.empty();
        }
        boolean wasMutual = diary.isMutual(other, slot);
        long elsewhere = diary.mayMeet(other) && this != BY_TAKING
                ? diary.free(other) & diary.free(third) & future & diary.open()
                : 0;
        if (elsewhere == 0 && (wasMutual || this == BY_MOVING)) {
            return Optional.empty();
        }
        var gave = diary.take(other, slot);
        if (elsewhere == 0) {
            return Optional.of(new NewMeeting(diary.put(person, other, slot, isMutual), Optional.of(gave),
                    Optional.empty()));
        }
        var moved = diary.put(other, third, Long.numberOfTrailingZeros(elsewhere), wasMutual);
        return Optional.of(new NewMeeting(diary.put(person, other, slot, isMutual), Optional.of(gave),
                Optional.of(moved)));
    }
}
