package org.entregent.planner.b2b;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.b2b.B2bProblem.Precedence;

/**
 * What makes a plan impossible and can be said in a sentence: a meeting without a slot, a circle in the order, an order
 * longer than the day, a person or the tables with more meetings than slots for them, people who cannot be treated alike.
 *
 * <p>Idea: where meetings cannot all be matched to places, those that were reached in vain from one left over are too many
 * for the slots they may take. Complexity: O(meetings² x slots). Source: Hall, "On representatives of subsets", 1935.
 */
final class Obstacles {

    private final B2bProblem problem;
    /** For each meeting the slots it may take, narrowed by the order as the obstacles are sought. */
    private final long[] allowed;
    private final List<Impossibility> found = new ArrayList<>();

    Obstacles(B2bProblem problem) {
        this.problem = problem;
        allowed = new long[problem.meetings().size()];
        Arrays.setAll(allowed, problem::allowed);
    }

    /** The slots each meeting may take given the order; only when nothing is in the way. */
    long[] allowed() {
        return allowed;
    }

    /** All of one kind, or none; later kinds are sought only where the earlier ones are not in the way. */
    List<Impossibility> find() {
        withoutSlot();
        if (found.isEmpty()) {
            ordered();
        }
        if (found.isEmpty()) {
            crowdedPeople();
        }
        if (found.isEmpty()) {
            crowdedSlots();
        }
        return found;
    }

    private void withoutSlot() {
        for (int meeting = 0; meeting < allowed.length; meeting++) {
            if (allowed[meeting] == 0) {
                var held = problem.meetings().get(meeting);
                long session = problem.slotsOf(held.session());
                int fixed = problem.fixed().get(meeting);
                long asked = fixed == B2bProblem.FREE ? session : session & 1L << fixed;
                found.add(new Impossibility.NoSlot(meeting, members(asked), held.one(),
                        members(asked & problem.forbidden().get(held.one())), held.other(),
                        members(asked & problem.forbidden().get(held.other()))));
            }
        }
    }

    static List<Integer> members(long set) {
        return IntStream.range(0, Long.SIZE).filter(slot -> (set >>> slot & 1) != 0).boxed().toList();
    }

    /** Narrows each meeting by those before and after it, until nothing changes or one has no slot left. */
    private void ordered() {
        var circle = circle();
        if (circle.isPresent()) {
            found.add(circle.get());
            return;
        }
        var because = new Precedence[allowed.length];
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var order : problem.precedence()) {
                long after = -1L << Long.numberOfTrailingZeros(allowed[order.earlier()]) << 1;
                if ((allowed[order.later()] & ~after) != 0) {
                    allowed[order.later()] &= after;
                    because[order.later()] = order;
                    changed = true;
                }
                if (allowed[order.later()] == 0) {
                    found.add(new Impossibility.LongOrder(chain(order.later(), because)));
                    return;
                }
            }
        }
        changed = true;
        while (changed) {
            changed = false;
            for (var order : problem.precedence()) {
                long before = (Long.highestOneBit(allowed[order.later()])) - 1;
                if ((allowed[order.earlier()] & ~before) != 0) {
                    allowed[order.earlier()] &= before;
                    changed = true;
                }
            }
        }
    }

    private static List<Integer> chain(int last, @Nullable Precedence[] because) {
        var chain = new ArrayDeque<Integer>();
        int meeting = last;
        chain.addFirst(meeting);
        for (var order = because[meeting]; order != null; order = because[meeting]) {
            meeting = order.earlier();
            chain.addFirst(meeting);
        }
        return List.copyOf(chain);
    }

    private Optional<Impossibility> circle() {
        var next = new ArrayList<List<Integer>>();
        var before = new int[allowed.length];
        for (int meeting = 0; meeting < allowed.length; meeting++) {
            next.add(new ArrayList<>());
        }
        for (var order : problem.precedence()) {
            next.get(order.earlier()).add(order.later());
            before[order.later()]++;
        }
        var open = new ArrayDeque<Integer>();
        IntStream.range(0, before.length).filter(meeting -> before[meeting] == 0).forEach(open::add);
        while (!open.isEmpty()) {
            for (int later : next.get(open.remove())) {
                if (--before[later] == 0) {
                    open.add(later);
                }
            }
        }
        // What is left over is before something that is left over; followed far enough it comes round.
        var inCircle = IntStream.range(0, before.length).filter(meeting -> before[meeting] > 0).findFirst();
        if (inCircle.isEmpty()) {
            return Optional.empty();
        }
        var path = new ArrayList<Integer>();
        int meeting = inCircle.getAsInt();
        while (!path.contains(meeting)) {
            path.add(meeting);
            int me = meeting;
            meeting = problem.precedence().stream().filter(order -> order.later() == me && before[order.earlier()] > 0)
                    .findFirst().orElseThrow().earlier();
        }
        return Optional.of(new Impossibility.Circle(path.subList(path.indexOf(meeting), path.size()).reversed()));
    }

    private void crowdedPeople() {
        var byPerson = problem.meetingsByPerson();
        for (int person = 0; person < problem.people(); person++) {
            var crowd = crowd(byPerson.get(person), 1);
            if (!crowd.isEmpty()) {
                found.add(new Impossibility.CrowdedPerson(person, crowd, members(union(crowd))));
            }
        }
    }

    private void crowdedSlots() {
        var crowd = crowd(IntStream.range(0, allowed.length).boxed().toList(), problem.tables());
        if (!crowd.isEmpty()) {
            long slots = union(crowd);
            found.add(new Impossibility.CrowdedSlots(crowd, members(slots),
                    Long.bitCount(slots) * problem.tables()));
        }
    }

    private long union(List<Integer> meetings) {
        long union = 0;
        for (int meeting : meetings) {
            union |= allowed[meeting];
        }
        return union;
    }

    /** Meetings that are too many for the slots they may take at so many a slot; none when all fit. */
    private List<Integer> crowd(List<Integer> meetings, int places) {
        var held = new ArrayList<List<Integer>>();
        for (int slot = 0; slot < problem.slots(); slot++) {
            held.add(new ArrayList<>());
        }
        for (int meeting : meetings) {
            var reached = new TreeSet<Integer>();
            if (!augment(meeting, held, places, new boolean[problem.slots()], reached)) {
                return List.copyOf(reached);
            }
        }
        return List.of();
    }

    private boolean augment(int meeting, List<List<Integer>> held, int places, boolean[] seen,
            TreeSet<Integer> reached) {
        reached.add(meeting);
        for (int slot : members(allowed[meeting])) {
            if (seen[slot]) {
                continue;
            }
            seen[slot] = true;
            var there = held.get(slot);
            if (there.size() < places) {
                there.add(meeting);
                return true;
            }
            for (int i = 0; i < there.size(); i++) {
                if (augment(there.get(i), held, places, seen, reached)) {
                    there.set(i, meeting);
                    return true;
                }
            }
        }
        return false;
    }
}
