package org.entregent.benchmarks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entregent.planner.Pair;
import org.entregent.planner.event.Meeting;

/**
 * Holds an event's plan before and after something happened against the rules, from the meetings alone; shares no code with what
 * re-plans.
 */
final class LiveJudge {

    private final int slots;
    private final int tables;
    private final List<Long> present;
    private final Set<Pair> known;
    private final Map<Pair, Boolean> mutual = new HashMap<>();
    private Set<Meeting> plan;

    LiveJudge(EventFileJudge event, List<Meeting> meetings) {
        slots = event.slots;
        tables = event.tables;
        present = new ArrayList<>(event.present);
        known = new HashSet<>(event.known);
        event.asked.forEach((pair, request) -> mutual.put(pair, request[1] == 1));
        plan = new HashSet<>(meetings);
    }

    /** Somebody comes, with what she asks for. */
    void comes(int person, long there, Map<Pair, Boolean> asked) {
        if (person == present.size()) {
            present.add(0L);
        }
        present.set(person, present.get(person) | there);
        mutual.putAll(asked);
    }

    void goes(int person, int now) {
        present.set(person, present.get(person) & (1L << now + 1) - 1);
    }

    /** Four fifths of what the others in the middle have in the slots to come, rounded up. */
    int due(int now, int person) {
        var counts = new int[present.size()];
        for (var meeting : plan) {
            if (meeting.slot() > now) {
                counts[meeting.pair().first()]++;
                counts[meeting.pair().second()]++;
            }
        }
        var others = new ArrayList<Integer>();
        for (int other = 0; other < counts.length; other++) {
            if (other != person && present.get(other) >> now + 1 != 0) {
                others.add(counts[other]);
            }
        }
        others.sort(null);
        return others.isEmpty() ? 0 : (others.get(others.size() / 2) * 4 + 4) / 5;
    }

    /** What is wrong with the plan after it, empty when nothing is; the plan is that one from now on. */
    String judge(int now, int subject, boolean goes, List<Meeting> meetings) {
        var after = new HashSet<>(meetings);
        var fault = after.size() == meetings.size() ? "" : "a meeting twice";
        var pairs = new HashSet<Pair>();
        var busy = new long[present.size()];
        var taken = new HashSet<Integer>();
        for (var meeting : meetings) {
            long bit = 1L << meeting.slot();
            int a = meeting.pair().first();
            int b = meeting.pair().second();
            boolean isNew = !plan.contains(meeting);
            boolean isWrong = !pairs.add(meeting.pair()) || ((busy[a] | busy[b]) & bit) != 0
                    || (present.get(a) & present.get(b) & bit) == 0 || isNew && known.contains(meeting.pair())
                    || isNew && meeting.slot() <= now || meeting.slot() >= slots || meeting.table() >= tables
                    || !taken.add(meeting.slot() * tables + meeting.table());
            fault = isWrong ? "wrong: " + meeting : fault;
            busy[a] |= bit;
            busy[b] |= bit;
        }
        for (var meeting : plan) {
            if (after.contains(meeting)) {
                continue;
            }
            boolean isHers = goes && (meeting.pair().first() == subject || meeting.pair().second() == subject);
            boolean isLost = !pairs.contains(meeting.pair()) && mutual.getOrDefault(meeting.pair(), false);
            fault = meeting.slot() <= now || isLost && !isHers ? "lost: " + meeting : fault;
        }
        fault = fault.isEmpty() ? tooMuch(subject, goes, after, pairs) : fault;
        plan = after;
        return fault;
    }

    /** No more other people's plans may change than twice the new meetings, beside those whose partner went. */
    private String tooMuch(int subject, boolean goes, Set<Meeting> after, Set<Pair> pairs) {
        var changed = new HashSet<Integer>();
        var alone = new HashSet<Integer>();
        var before = new HashSet<Pair>();
        plan.forEach(meeting -> before.add(meeting.pair()));
        for (var meeting : plan) {
            boolean isHers = goes && (meeting.pair().first() == subject || meeting.pair().second() == subject);
            if (!after.contains(meeting)) {
                var whose = isHers ? alone : changed;
                whose.add(meeting.pair().first());
                whose.add(meeting.pair().second());
            }
        }
        for (var meeting : after) {
            if (!plan.contains(meeting)) {
                changed.add(meeting.pair().first());
                changed.add(meeting.pair().second());
            }
        }
        changed.remove(subject);
        long added = pairs.stream().filter(pair -> !before.contains(pair)).count();
        changed.removeAll(alone);
        return changed.size() > 2 * added ? changed.size() + " plans changed for " + added + " meetings" : "";
    }

    int remaining(int now, int person) {
        return (int) plan.stream().filter(meeting -> meeting.slot() > now
                && (meeting.pair().first() == person || meeting.pair().second() == person)).count();
    }

    int people() {
        return present.size();
    }

    long present(int person) {
        return present.get(person);
    }
}
