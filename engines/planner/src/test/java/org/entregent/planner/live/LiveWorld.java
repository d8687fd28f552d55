package org.entregent.planner.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entregent.planner.Pair;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Meeting;
import org.entregent.planner.event.Request;

/**
 * What is true of an event while it goes on, kept beside the plan to judge its changes by every rule; shares no code with what
 * re-plans.
 */
final class LiveWorld {

    private final int slots;
    private final int tables;
    private final int most;
    final List<Long> present;
    private final Map<Pair, Boolean> mutual = new HashMap<>();
    final Set<Pair> known;
    Set<Meeting> plan;

    LiveWorld(EventProblem problem, List<Meeting> meetings, Set<Pair> known) {
        slots = problem.slots();
        tables = problem.tables();
        most = problem.most();
        present = new ArrayList<>(problem.present());
        problem.requests().forEach(this::ask);
        this.known = new HashSet<>(known);
        plan = new HashSet<>(meetings);
    }

    private void ask(Request request) {
        mutual.put(request.pair(), request.mutual());
    }

    /** What is wrong with what somebody's coming changed. */
    List<String> came(int now, Arrival arrival, Change change, List<Meeting> after) {
        if (arrival.person() == present.size()) {
            present.add(0L);
        }
        long past = (1L << now + 1) - 1;
        present.set(arrival.person(), present.get(arrival.person()) | arrival.present() & ~past & (1L << slots) - 1);
        arrival.requests().forEach(this::ask);
        arrival.known().forEach(other -> known.add(new Pair(other, arrival.person())));
        int due = due(now, arrival.person());
        int slotsThere = Long.bitCount(present.get(arrival.person()) & ~past);
        int feasible = feasible(now, arrival.person());
        var faults = faults(now, arrival.person(), change, after);
        if (!change.vanished().isEmpty()) {
            faults.add("meetings vanish because somebody came: " + change.vanished());
        }
        int has = remaining(after, now, arrival.person());
        if (has >= due == change.lack().isPresent()) {
            faults.add("has " + has + " of " + due + " and is told " + change.lack());
        }
        change.lack().ifPresent(lack -> {
            if (lack.person() != arrival.person() || lack.meetings() != has || lack.due() != due
                    || lack.slots().size() != slotsThere || lack.idle().size() != slotsThere - has
                    || lack.isTooLate() != slotsThere < due) {
                faults.add("is told what is not so: " + lack + ", has " + has + " of " + due);
            }
            if (has < Math.min(due, feasible)) {
                faults.add("has " + has + " of " + due + " though " + feasible + " would have been possible");
            }
        });
        plan = new HashSet<>(after);
        return faults;
    }

    /** What is wrong with what somebody's going changed. */
    List<String> went(int now, int person, int until, Change change, List<Meeting> after) {
        int last = Math.max(now, until);
        present.set(person, last + 1 >= slots ? present.get(person) : present.get(person) & (1L << last + 1) - 1);
        var hers = new HashSet<Meeting>();
        plan.stream().filter(meeting -> has(meeting, person) && meeting.slot() > last).forEach(hers::add);
        var faults = new ArrayList<String>();
        if (!hers.equals(Set.copyOf(change.vanished()))) {
            faults.add("vanished are " + change.vanished() + ", not " + hers);
        }
        faults.addAll(faults(now, person, change, after));
        for (var added : change.added()) {
            var pair = added.meeting().pair();
            if (!mutual.containsKey(pair) || hers.stream()
                    .noneMatch(gone -> has(gone, pair.first()) || has(gone, pair.second()))) {
                faults.add("changed without need: " + added);
            }
        }
        plan = new HashSet<>(after);
        return faults;
    }

    private List<String> faults(int now, int subject, Change change, List<Meeting> after) {
        var faults = new ArrayList<>(faultsOfPlan(after));
        if (!frozen(plan, now).equals(frozen(after, now))) {
            faults.add("what is over has changed");
        }
        var later = new HashSet<Pair>();
        after.forEach(meeting -> later.add(meeting.pair()));
        var gone = Set.copyOf(change.vanished());
        for (var meeting : plan) {
            if (mutual.getOrDefault(meeting.pair(), false) && !later.contains(meeting.pair())
                    && !gone.contains(meeting)) {
                faults.add("a mutual meeting is lost: " + meeting);
            }
        }
        var told = new HashSet<>(plan);
        told.removeAll(gone);
        for (var added : change.added()) {
            faults.addAll(faults(added, subject));
            added.gave().ifPresent(gave -> {
                if (!told.remove(gave)) {
                    faults.add("gave what there was not: " + gave);
                }
            });
            added.moved().ifPresent(told::add);
            told.add(added.meeting());
        }
        if (!told.equals(new HashSet<>(after))) {
            faults.add("the change told is not the change made");
        }
        return faults;
    }

    /** Of whose plans one new meeting changes. */
    private static List<String> faults(NewMeeting added, int subject) {
        var changed = new HashSet<Integer>();
        for (var meeting : List.of(added.meeting(), added.gave().orElse(added.meeting()),
                added.moved().orElse(added.meeting()))) {
            changed.add(meeting.pair().first());
            changed.add(meeting.pair().second());
        }
        changed.remove(subject);
        boolean isSame = added.moved().isEmpty()
                || added.moved().get().pair().equals(added.gave().orElseThrow().pair());
        return changed.size() <= 2 && isSame ? List.of() : List.of("too much is changed: " + added);
    }

    private List<String> faultsOfPlan(List<Meeting> meetings) {
        var faults = new ArrayList<String>();
        var pairs = new HashSet<Pair>();
        var taken = new HashSet<List<Integer>>();
        for (var meeting : meetings) {
            boolean isNew = !plan.contains(meeting);
            if (!pairs.add(meeting.pair()) || isNew && known.contains(meeting.pair())) {
                faults.add("should not meet: " + meeting);
            }
            if (meeting.table() < 0 || meeting.table() >= tables
                    || !taken.add(List.of(-1 - meeting.table(), meeting.slot()))) {
                faults.add("no table: " + meeting);
            }
            for (int person : List.of(meeting.pair().first(), meeting.pair().second())) {
                if (!taken.add(List.of(person, meeting.slot())) || (present.get(person) >> meeting.slot() & 1) == 0) {
                    faults.add(person + " cannot: " + meeting);
                }
            }
        }
        for (int person = 0; person < present.size(); person++) {
            if (remaining(meetings, -1, person) > most) {
                faults.add("too many meetings of " + person);
            }
        }
        return faults;
    }

    private static Set<Meeting> frozen(Iterable<Meeting> meetings, int now) {
        var frozen = new HashSet<Meeting>();
        meetings.forEach(meeting -> {
            if (meeting.slot() <= now) {
                frozen.add(meeting);
            }
        });
        return frozen;
    }

    private static boolean has(Meeting meeting, int person) {
        return meeting.pair().first() == person || meeting.pair().second() == person;
    }

    private static int remaining(Iterable<Meeting> meetings, int now, int person) {
        int count = 0;
        for (var meeting : meetings) {
            count += has(meeting, person) && meeting.slot() > now ? 1 : 0;
        }
        return count;
    }

    /** Four fifths of what the others in the middle have before, rounded up. */
    private int due(int now, int person) {
        var counts = new ArrayList<Integer>();
        for (int other = 0; other < present.size(); other++) {
            if (other != person && now + 1 < slots && present.get(other) >> now + 1 != 0) {
                counts.add(remaining(plan, now, other));
            }
        }
        counts.sort(Comparator.naturalOrder());
        return counts.isEmpty() ? 0 : (int) Math.ceil(counts.get(counts.size() / 2) * 0.8);
    }

    /** How many meetings she could have by free people and one-sided meetings given up, nothing moved; by trying all choices. */
    private int feasible(int now, int person) {
        int has = remaining(plan, now, person);
        var usable = new ArrayList<Set<Integer>>();
        var met = new HashSet<Integer>();
        for (int slot = now + 1; slot < slots; slot++) {
            int there = slot;
            var partners = new HashSet<Integer>();
            var held = plan.stream().filter(meeting -> meeting.slot() == there).toList();
            boolean isThere = (present.get(person) >> slot & 1) == 1;
            if (isThere && held.stream().noneMatch(meeting -> has(meeting, person))) {
                for (int other = 0; other < present.size(); other++) {
                    int one = other;
                    var hers = held.stream().filter(meeting -> has(meeting, one)).findFirst();
                    boolean may = other != person && (present.get(other) >> slot & 1) == 1
                            && !known.contains(new Pair(other, person))
                            && plan.stream().noneMatch(meeting -> has(meeting, one) && has(meeting, person));
                    boolean can = hers.isPresent()
                            ? !mutual.getOrDefault(hers.get().pair(), false)
                            : held.size() < tables && remaining(plan, -1, other) < most;
                    if (may && can) {
                        partners.add(other);
                    }
                }
            }
            usable.add(partners);
        }
        int possible = has + best(usable, 0, met);
        return Math.min(possible, has + Math.max(0, most - remaining(plan, -1, person)));
    }

    private static int best(List<Set<Integer>> usable, int from, Set<Integer> met) {
        if (from == usable.size()) {
            return 0;
        }
        // A slot with as many people as there are slots can always be filled.
        if (usable.get(from).size() >= usable.size()) {
            return 1 + best(usable, from + 1, met);
        }
        int best = best(usable, from + 1, met);
        for (int other : usable.get(from)) {
            if (met.add(other)) {
                best = Math.max(best, 1 + best(usable, from + 1, met));
                met.remove(other);
            }
        }
        return best;
    }
}
