package org.entregent.planner.live;

import java.util.List;
import java.util.Optional;

import org.entregent.planner.event.Meeting;

/**
 * What a happening changed in the slots to come.
 *
 * @param vanished meetings of somebody who is not there for them
 * @param added    new meetings, in the order in which they came in
 * @param lack     why somebody who came has fewer meetings than she should
 */
public record Change(List<Meeting> vanished, List<NewMeeting> added, Optional<Lack> lack) {

    public Change {
        vanished = List.copyOf(vanished);
        added = List.copyOf(added);
    }

    /**
     * Too few meetings for somebody who came.
     *
     * @param person   who
     * @param meetings how many she has in the slots to come
     * @param due      how many she should have: four fifths of what the person in the middle has, rounded up
     * @param slots    the slots to come in which she is there
     * @param idle     those of them in which she meets nobody: all whom she may still meet are away, in a meeting that both asked
     *                 for, or free where no table is; or they are those whom she meets in another slot
     */
    public record Lack(int person, int meetings, int due, List<Integer> slots, List<Integer> idle) {

        public Lack {
            slots = List.copyOf(slots);
            idle = List.copyOf(idle);
        }

        /** Whether she is simply there for too few slots. */
        public boolean isTooLate() {
            return slots.size() < due;
        }
    }
}
