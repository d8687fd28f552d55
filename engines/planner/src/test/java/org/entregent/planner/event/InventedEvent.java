package org.entregent.planner.event;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;

import org.entregent.planner.Pair;

/** Events by chance: a few people are much asked for, some come late or go for a while. */
final class InventedEvent {

    private final SplittableRandom random;

    InventedEvent(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Each asks for so many others, about; so many tables in a hundred people. */
    EventProblem of(int people, int slots, int wishes, int tables) {
        var present = new ArrayList<Long>();
        for (int person = 0; person < people; person++) {
            long there = slots == 64 ? -1 : (1L << slots) - 1;
            if (random.nextInt(4) == 0) {
                there &= ~(1L << random.nextInt(slots));
            }
            if (random.nextInt(8) == 0) {
                there &= -1L << random.nextInt(slots);
            }
            present.add(random.nextInt(50) == 0 ? 0L : there);
        }
        var weights = new HashMap<Pair, int[]>();
        for (int person = 0; person < people; person++) {
            for (int i = 0; i < wishes; i++) {
                int wished = (int) (people * Math.pow(random.nextDouble(), 1.8));
                if (wished != person) {
                    var both = weights.computeIfAbsent(new Pair(person, wished), _ -> new int[2]);
                    both[person < wished ? 0 : 1] = 1 + random.nextInt(5);
                }
            }
        }
        var requests = weights.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(entry -> new Request(entry.getKey(), entry.getValue()[0] + entry.getValue()[1],
                        entry.getValue()[0] > 0 && entry.getValue()[1] > 0))
                .toList();
        return EventProblem.of(slots, Math.max(1, people * tables / 100), present, requests);
    }

    /** So small that all plans can be looked at. */
    EventProblem tiny() {
        int people = 3 + random.nextInt(4);
        var event = of(people, 1 + random.nextInt(3), 1 + random.nextInt(2), 30 + random.nextInt(40));
        int requests = Math.min(7, event.requests().size());
        int aim = random.nextInt(event.slots() + 1);
        return new EventProblem(event.slots(), event.tables(), event.present(), event.requests().subList(0, requests),
                random.nextInt(aim + 1), aim, 1 + random.nextInt(event.slots()));
    }
}
