package org.entregent.planner.event;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.entregent.planner.Pair;

/**
 * People, when they are there, and what they ask for. A value: nothing in it changes.
 *
 * @param slots    1 to {@value #MOST_SLOTS}, numbered from 0
 * @param tables   how many meetings a slot holds, 1 or more
 * @param present  for each person the slots in which she can meet somebody, the bits of a number; 2 to
 *                 {@value #MOST_PEOPLE} people, numbered from 0
 * @param requests the meetings asked for, each pair once; nobody else meets
 * @param floor    nobody should have fewer meetings than this as long as that can be helped, whatever it costs; 0 to the slots
 * @param aim      above the floor, of two plans that fulfil as much the one is better in which those below this number have
 *                 more; the floor to the slots. Whoever stays below is told why.
 * @param most     nobody has more meetings than this, however much she is asked for; 1 to the slots
 */
public record EventProblem(int slots, int tables, List<Long> present, List<Request> requests, int floor, int aim,
        int most) {

    /** The slots of a person are the bits of a number. */
    public static final int MOST_SLOTS = 64;
    /** Nothing so large has been tried; five thousand are measured. */
    public static final int MOST_PEOPLE = 100_000;
    /** What everybody should meet of all others: one of so many. */
    private static final int PART_OF_OTHERS = 10;

    /** @throws IllegalArgumentException when a number is out of its range or a pair is asked for twice */
    public EventProblem {
        within("slots", slots, 1, MOST_SLOTS);
        within("people", present.size(), 2, MOST_PEOPLE);
        within("tables", tables, 1, Integer.MAX_VALUE);
        within("floor", floor, 0, slots);
        within("aim", aim, floor, slots);
        within("most meetings", most, 1, slots);
        present = List.copyOf(present);
        requests = List.copyOf(requests);
        for (long there : present) {
            if ((there & ~every(slots)) != 0) {
                throw new IllegalArgumentException("Somebody is there in a slot that there is not");
            }
        }
        var asked = new HashSet<Pair>(2 * requests.size());
        for (var request : requests) {
            within("person", request.pair().second(), 1, present.size() - 1);
            if (!asked.add(request.pair())) {
                throw new IllegalArgumentException("A pair is asked for twice: " + request.pair());
            }
        }
    }

    /**
     * With the usual floor and aim: everybody should meet one in ten of the others, or somebody in every slot where that is
     * fewer; and half the slots of that comes before any weight.
     */
    public static EventProblem of(int slots, int tables, List<Long> present, List<Request> requests) {
        int aim = Math.min(slots, (present.size() - 1 + PART_OF_OTHERS - 1) / PART_OF_OTHERS);
        return new EventProblem(slots, tables, present, requests, Math.min(aim, (slots + 1) / 2), aim, slots);
    }

    /** The same without the requests of pairs who must not meet. */
    public EventProblem forbidding(Set<Pair> pairs) {
        return new EventProblem(slots, tables, present,
                requests.stream().filter(request -> !pairs.contains(request.pair())).toList(), floor, aim, most);
    }

    /** The same with another floor, which raises the aim where it is higher. */
    public EventProblem flooredAt(int least) {
        return new EventProblem(slots, tables, present, requests, least, Math.max(least, aim), most);
    }

    /** The same with at most so many meetings for anybody. */
    public EventProblem cappedAt(int highest) {
        return new EventProblem(slots, tables, present, requests, floor, aim, highest);
    }

    /** How many people, numbered from 0. */
    public int people() {
        return present.size();
    }

    /** All slots, as bits. */
    static long every(int slots) {
        return slots == MOST_SLOTS ? -1 : (1L << slots) - 1;
    }

    private static void within(String what, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException(what + " must be " + least + " to " + most + ", not " + value);
        }
    }
}
