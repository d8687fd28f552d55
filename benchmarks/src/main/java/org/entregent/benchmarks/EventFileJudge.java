package org.entregent.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.entregent.planner.Pair;
import org.entregent.planner.event.Meeting;

/**
 * An event as its file says it, and what is to be said of meetings planned for it; shares no code with what plans or reads for it.
 */
final class EventFileJudge {

    final int people;
    final int slots;
    final int tables;
    final List<Long> present = new ArrayList<>();
    final Set<Pair> known = new HashSet<>();
    /** For each pair asked for: what it weighs, and whether both ask (1) or one (0). */
    final Map<Pair, int[]> asked = new HashMap<>();

    /**
     * What meetings come to.
     *
     * @param fault  what is wrong, empty when nothing is
     * @param counts how many meetings each person has, from the fewest
     */
    record Judged(String fault, long weight, int[] counts) {

        int least() {
            return counts[0];
        }

        int median() {
            return counts[(counts.length - 1) / 2];
        }

        int most() {
            return counts[counts.length - 1];
        }
    }

    EventFileJudge(Path file) {
        var event = JsonMapper.shared().readTree(file.toFile());
        people = event.required("participants").asInt();
        slots = event.required("slots").asInt();
        tables = event.required("tables").asInt();
        for (var person : event.required("persons")) {
            long there = 0;
            for (int slot = person.required("arrives").asInt(); slot < slots; slot++) {
                there |= 1L << slot;
            }
            for (JsonNode slot : person.required("forbidden")) {
                there &= ~(1L << slot.asInt());
            }
            present.add(there);
        }
        for (var pair : event.required("known")) {
            known.add(new Pair(pair.get(0).asInt(), pair.get(1).asInt()));
        }
        for (var request : event.required("requests")) {
            int wa = request.required("wa").asInt();
            int wb = request.required("wb").asInt();
            asked.put(new Pair(request.required("a").asInt(), request.required("b").asInt()),
                    new int[]{wa + wb + request.required("match").asInt(), wa > 0 && wb > 0 ? 1 : 0});
        }
    }

    /** Half the sum of what each person's best requests weigh, one for each slot. */
    double half() {
        var weights = new ArrayList<List<Integer>>();
        for (int person = 0; person < people; person++) {
            weights.add(new ArrayList<>());
        }
        asked.forEach((pair, request) -> {
            weights.get(pair.first()).add(request[0]);
            weights.get(pair.second()).add(request[0]);
        });
        double sum = 0;
        for (var hers : weights) {
            hers.sort(Collections.reverseOrder());
            sum += hers.stream().limit(slots).mapToInt(Integer::intValue).sum();
        }
        return sum / 2;
    }

    Judged judge(List<Meeting> meetings) {
        var fault = "";
        long weight = 0;
        var counts = new int[people];
        var pairs = new HashSet<Pair>();
        var busy = new long[people];
        var taken = new HashSet<Integer>();
        for (var meeting : meetings) {
            long bit = 1L << meeting.slot();
            int a = meeting.pair().first();
            int b = meeting.pair().second();
            boolean isWrong = !asked.containsKey(meeting.pair()) || known.contains(meeting.pair())
                    || !pairs.add(meeting.pair()) || ((busy[a] | busy[b]) & bit) != 0
                    || (present.get(a) & present.get(b) & bit) == 0 || meeting.table() < 0
                    || meeting.table() >= tables || !taken.add(meeting.slot() * tables + meeting.table());
            fault = isWrong ? "wrong: " + meeting : fault;
            weight += asked.getOrDefault(meeting.pair(), new int[1])[0];
            busy[a] |= bit;
            busy[b] |= bit;
            counts[a]++;
            counts[b]++;
        }
        Arrays.sort(counts);
        return new Judged(fault, weight, counts);
    }
}
