package org.entregent.planner.event;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

import org.entregent.planner.Pair;

/** Judges plans from what was asked for and who meets whom; shares no code with what plans. */
final class EventChecker {

    private EventChecker() {}

    /** What is wrong with the meetings, and with what is said of them. */
    static List<String> faults(EventProblem problem, EventAnswer answer) {
        var faults = new ArrayList<>(faults(problem, answer.meetings()));
        var score = answer.score();
        var sorted = counts(problem, answer.meetings()).stream().sorted().toList();
        if (score.weight() != weight(problem, answer.meetings()) || score.least() != sorted.getFirst()
                || score.most() != sorted.getLast() || score.median() != sorted.get((sorted.size() - 1) / 2)) {
            faults.add(score + " is not what the meetings come to");
        }
        if (answer.bound() < score.weight()) {
            faults.add("the bound " + answer.bound() + " is passed");
        }
        faults.addAll(faultsOfShortfalls(problem, answer));
        return faults;
    }

    static List<String> faults(EventProblem problem, List<Meeting> meetings) {
        var faults = new ArrayList<String>();
        var asked = new HashSet<Pair>();
        problem.requests().forEach(request -> asked.add(request.pair()));
        var met = new HashSet<Pair>();
        var busy = new HashSet<List<Integer>>();
        var tables = new HashSet<List<Integer>>();
        for (var meeting : meetings) {
            if (!asked.contains(meeting.pair())) {
                faults.add(meeting + " was not asked for");
            }
            if (!met.add(meeting.pair())) {
                faults.add(meeting + " is held twice");
            }
            if (meeting.slot() < 0 || meeting.slot() >= problem.slots() || meeting.table() < 0
                    || meeting.table() >= problem.tables()) {
                faults.add(meeting + " is nowhere");
            }
            if (!tables.add(List.of(meeting.slot(), meeting.table()))) {
                faults.add(meeting + " has no table of its own");
            }
            for (int person : people(meeting)) {
                if (!isThere(problem, person, meeting.slot())) {
                    faults.add(meeting + " without " + person);
                }
                if (!busy.add(List.of(person, meeting.slot()))) {
                    faults.add(person + " is in two meetings in slot " + meeting.slot());
                }
            }
        }
        counts(problem, meetings).stream().filter(count -> count > problem.most())
                .forEach(count -> faults.add("somebody has " + count + " meetings"));
        return faults;
    }

    private static List<String> faultsOfShortfalls(EventProblem problem, EventAnswer answer) {
        var faults = new ArrayList<String>();
        var counts = counts(problem, answer.meetings());
        var told = new HashMap<Integer, Shortfall>();
        answer.shortfalls().forEach(shortfall -> told.put(shortfall.person(), shortfall));
        for (int person = 0; person < problem.people(); person++) {
            var shortfall = told.get(person);
            if (counts.get(person) >= problem.aim() != (shortfall == null)) {
                faults.add("person " + person + " is told the wrong thing: " + shortfall);
            } else if (shortfall != null && (shortfall.meetings() != counts.get(person)
                    || shortfall.possible() != possible(problem, person)
                    || !shortfall.unmet().equals(List.copyOf(unmet(problem, answer.meetings(), person))))) {
                faults.add(shortfall + " is not so");
            }
        }
        return faults;
    }

    private static Set<Integer> partners(EventProblem problem, int person) {
        var partners = new TreeSet<Integer>();
        for (var request : problem.requests()) {
            if (request.pair().first() == person) {
                partners.add(request.pair().second());
            } else if (request.pair().second() == person) {
                partners.add(request.pair().first());
            }
        }
        partners.removeIf(partner -> (problem.present().get(person) & problem.present().get(partner)) == 0);
        return partners;
    }

    private static Set<Integer> unmet(EventProblem problem, List<Meeting> meetings, int person) {
        var unmet = partners(problem, person);
        for (var meeting : meetings) {
            if (people(meeting).contains(person)) {
                unmet.removeAll(people(meeting));
            }
        }
        return unmet;
    }

    /** By Hall's theorem: the least, over all sets of slots, of those slots and the partners who come in another one. */
    private static int possible(EventProblem problem, int person) {
        int least = problem.most();
        var partners = partners(problem, person);
        long there = problem.present().get(person);
        for (long slots = there;; slots = slots - 1 & there) {
            long some = slots;
            int others = (int) partners.stream()
                    .filter(partner -> (problem.present().get(partner) & there & ~some) != 0).count();
            least = Math.min(least, Long.bitCount(slots) + others);
            if (slots == 0) {
                return least;
            }
        }
    }

    static long weight(EventProblem problem, List<Meeting> meetings) {
        Map<Pair, Integer> weights = new HashMap<>();
        problem.requests().forEach(request -> weights.put(request.pair(), request.weight()));
        return meetings.stream().mapToLong(meeting -> weights.getOrDefault(meeting.pair(), 0)).sum();
    }

    static List<Integer> counts(EventProblem problem, List<Meeting> meetings) {
        var counts = new int[problem.people()];
        meetings.forEach(meeting -> people(meeting).forEach(person -> counts[person]++));
        return Arrays.stream(counts).boxed().toList();
    }

    private static boolean isThere(EventProblem problem, int person, int slot) {
        return slot >= 0 && slot < problem.slots() && (problem.present().get(person) >> slot & 1) == 1;
    }

    private static List<Integer> people(Meeting meeting) {
        return List.of(meeting.pair().first(), meeting.pair().second());
    }
}
