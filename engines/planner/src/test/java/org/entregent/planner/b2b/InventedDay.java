package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;

import org.entregent.planner.b2b.B2bMeeting.Session;
import org.entregent.planner.b2b.B2bProblem.Precedence;

/**
 * Problems of any size from a seed. Those that can be planned are made from a schedule: whatever is asked for holds in it.
 */
final class InventedDay {

    private final SplittableRandom random;

    InventedDay(long seed) {
        random = new SplittableRandom(seed);
    }

    /** Tiny, with a little of everything; there may be no plan. */
    B2bProblem tiny() {
        int people = 2 + random.nextInt(4);
        int slots = 2 + random.nextInt(4);
        int morning = random.nextInt(slots + 1);
        var meetings = new ArrayList<B2bMeeting>();
        int number = 1 + random.nextInt(6);
        for (int i = 0; i < number; i++) {
            int one = random.nextInt(people);
            int other = (one + 1 + random.nextInt(people - 1)) % people;
            meetings.add(new B2bMeeting(one, other, sometimes(5) ? Session.values()[random.nextInt(2)] : Session.ANY));
        }
        var forbidden = new ArrayList<Long>();
        for (int person = 0; person < people; person++) {
            long half = random.nextLong();
            forbidden.add(sometimes(3) ? half & random.nextLong() & (1L << slots) - 1 : 0);
        }
        var fixed = new ArrayList<>(Collections.nCopies(number, B2bProblem.FREE));
        if (sometimes(4)) {
            fixed.set(random.nextInt(number), random.nextInt(slots));
        }
        var precedence = new ArrayList<Precedence>();
        if (number > 1 && sometimes(3)) {
            int earlier = random.nextInt(number);
            precedence.add(new Precedence(earlier, (earlier + 1 + random.nextInt(number - 1)) % number));
        }
        return new B2bProblem(people, slots, morning, 1 + random.nextInt(3), meetings, forbidden, fixed, precedence);
    }

    /**
     * A day like those published, for which there is a plan: absences where nobody is busy in it, some meetings fixed
     * where they are in it, some in the order they have in it.
     *
     * @param difference by how many breaks people may differ in it
     */
    B2bProblem feasible(int people, int slots, int perPerson, int difference) {
        int morning = slots / 2;
        var busy = new boolean[people][slots];
        var at = new ArrayList<Integer>();
        var pairs = new ArrayList<int[]>();
        var load = new int[slots];
        // Windows, so that the schedule is a good one; partners are found slot by slot.
        var first = new int[people];
        Arrays.setAll(first, _ -> random.nextInt(Math.max(1, slots - perPerson)));
        for (int slot = 0; slot < slots; slot++) {
            var here = new ArrayList<Integer>();
            for (int person = 0; person < people; person++) {
                if (first[person] <= slot && slot < first[person] + perPerson) {
                    here.add(person);
                }
            }
            Collections.shuffle(here, new java.util.Random(random.nextLong()));
            for (int i = 0; i + 1 < here.size(); i += 2) {
                pairs.add(new int[]{here.get(i), here.get(i + 1)});
                at.add(slot);
                busy[here.get(i)][slot] = true;
                busy[here.get(i + 1)][slot] = true;
                load[slot]++;
            }
        }
        var fixed = new ArrayList<Integer>();
        var meetings = new ArrayList<B2bMeeting>();
        for (int i = 0; i < pairs.size(); i++) {
            var session = at.get(i) < morning ? Session.MORNING : Session.AFTERNOON;
            meetings.add(new B2bMeeting(pairs.get(i)[0], pairs.get(i)[1], sometimes(3) ? session : Session.ANY));
            fixed.add(sometimes(12) ? at.get(i) : B2bProblem.FREE);
        }
        var precedence = new ArrayList<Precedence>();
        for (int i = 0; i < pairs.size() / 6; i++) {
            int earlier = random.nextInt(pairs.size());
            int later = random.nextInt(pairs.size());
            if (at.get(earlier) < at.get(later)) {
                precedence.add(new Precedence(earlier, later));
            }
        }
        var problem = new B2bProblem(people, slots, morning, Arrays.stream(load).max().orElse(1), meetings,
                absences(busy), fixed, precedence);
        return ScheduleChecker.check(problem, at, difference).isValid()
                ? problem
                : feasible(people, slots, perPerson, difference);
    }

    private List<Long> absences(boolean[][] busy) {
        var forbidden = new ArrayList<Long>();
        for (boolean[] hers : busy) {
            long mask = 0;
            for (int slot = 0; slot < hers.length; slot++) {
                mask |= !hers[slot] && sometimes(5) ? 1L << slot : 0;
            }
            forbidden.add(mask);
        }
        return forbidden;
    }

    private boolean sometimes(int oneIn) {
        return random.nextInt(oneIn) == 0;
    }
}
