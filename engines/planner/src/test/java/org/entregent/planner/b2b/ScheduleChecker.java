package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.TreeSet;

/**
 * Judges a schedule from the problem's words alone, with sets and lists, sharing no code with the search: not its bits, not
 * its counts.
 *
 * @param faults what is not kept, in words
 * @param breaks over all people, the times somebody waits
 * @param idle   over all people, the slots waited
 */
record ScheduleChecker(List<String> faults, int breaks, int idle) {

    static ScheduleChecker check(B2bProblem problem, List<Integer> slots, int difference) {
        var faults = new ArrayList<String>();
        var perSlot = new HashMap<Integer, Integer>();
        var taken = new HashSet<List<Integer>>();
        var bySlot = new ArrayList<TreeSet<Integer>>();
        for (int person = 0; person < problem.people(); person++) {
            bySlot.add(new TreeSet<>());
        }
        if (slots.size() != problem.meetings().size()) {
            faults.add("not every meeting has a slot");
            return new ScheduleChecker(faults, 0, 0);
        }
        for (int m = 0; m < slots.size(); m++) {
            var meeting = problem.meetings().get(m);
            int slot = slots.get(m);
            if (slot < 0 || slot >= problem.slots()) {
                faults.add("meeting " + m + " is in no slot of the day");
                continue;
            }
            perSlot.merge(slot, 1, Integer::sum);
            for (int person : List.of(meeting.one(), meeting.other())) {
                if (!taken.add(List.of(person, slot))) {
                    faults.add("person " + person + " is twice in slot " + slot);
                }
                if (Long.toBinaryString(problem.forbidden().get(person)).length() > slot
                        && new StringBuilder(Long.toBinaryString(problem.forbidden().get(person))).reverse()
                                .charAt(slot) == '1') {
                    faults.add("person " + person + " is absent in slot " + slot);
                }
                bySlot.get(person).add(slot);
            }
            boolean isMorning = slot < problem.morning();
            if (meeting.session() == B2bMeeting.Session.MORNING && !isMorning
                    || meeting.session() == B2bMeeting.Session.AFTERNOON && isMorning) {
                faults.add("meeting " + m + " is in the wrong session");
            }
            if (problem.fixed().get(m) >= 0 && problem.fixed().get(m) != slot) {
                faults.add("meeting " + m + " is not where it is fixed");
            }
        }
        for (var order : problem.precedence()) {
            if (slots.get(order.earlier()) >= slots.get(order.later())) {
                faults.add("meeting " + order.earlier() + " is not before " + order.later());
            }
        }
        perSlot.forEach((slot, meetings) -> {
            if (meetings > problem.tables()) {
                faults.add("slot " + slot + " is over-full");
            }
        });
        var breaks = new ArrayList<Integer>();
        int idle = 0;
        for (var hers : bySlot) {
            int count = 0;
            Integer last = null;
            for (int slot : hers) {
                if (last != null && slot > last + 1) {
                    count++;
                    idle += slot - last - 1;
                }
                last = slot;
            }
            breaks.add(count);
        }
        if (!breaks.isEmpty() && Collections.max(breaks) - Collections.min(breaks) > difference) {
            faults.add("breaks differ by more than " + difference);
        }
        return new ScheduleChecker(faults, breaks.stream().mapToInt(Integer::intValue).sum(), idle);
    }

    boolean isValid() {
        return faults.isEmpty();
    }
}
