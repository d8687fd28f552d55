package org.entregent.planner;

import java.util.stream.IntStream;

/**
 * A usable plan at once.
 *
 * <p>Idea: one round after the other, each the best that those before it leave: exactly for up to
 * {@value #MOST_MATCHED} people, by choice of the first fitting partner beyond. When the rounds are so many that this
 * runs into repeats, the rounds of a {@link RoundRobin} are taken if they are better; for an even number they have as
 * few repeats as can be. Complexity: O(rounds * n^3), or O(rounds * n^2) beyond. Source: the greedy heuristic for
 * packing matchings; see the classes named.
 */
final class FirstPlan {
    /** Up to this number of people, whole rounds are matched exactly. */
    static final int MOST_MATCHED = 250;

    private final WorkingPlan plan;
    private final Wishes wishes;
    private final SeededRandom random;

    FirstPlan(WorkingPlan plan, Wishes wishes, SeededRandom random) {
        this.plan = plan;
        this.wishes = wishes;
        this.random = random;
    }

    /** Seats everybody in every round, all of them empty before, each by exact matching. */
    void seatByMatching(RoundMatching matching) {
        for (int round = 0; round < plan.rounds(); round++) {
            matching.fill(round);
        }
        preferRoundRobin();
    }

    /** Seats everybody in every round, all of them empty before, without matching. */
    void seatByChoice() {
        int[] order = IntStream.range(0, plan.people()).toArray();
        for (int round = 0; round < plan.rounds(); round++) {
            random.shuffle(order);
            plan.seat(round, row(order));
        }
        preferRoundRobin();
    }

    private void preferRoundRobin() {
        BilateralScore found = plan.score();
        if (found.repeats() <= BilateralBound.repeatsAtLeast(plan.people(), plan.rounds())) {
            return;
        }
        int[][] seats = plan.copySeats();
        plan.restore(new RoundRobin(plan.people(), random).rounds(plan.rounds()));
        if (found.isBetterThan(plan.score())) {
            plan.restore(seats);
        }
    }

    /** Pairs with needs met both ways first, then one way, then whoever has not met; the last three are the trio. */
    private int[] row(int[] order) {
        var row = new int[order.length];
        var taken = new boolean[order.length];
        int seat = 0;
        for (int benefit = Benefits.MUTUAL; benefit > Benefits.NONE; benefit--) {
            for (int person : order) {
                int partner = taken[person] || seat == plan.trioSeat() ? -1 : wished(person, benefit, taken);
                if (partner >= 0) {
                    seat = sit(row, taken, seat, person, partner);
                }
            }
        }
        for (int i = 0; seat < plan.trioSeat(); i++) {
            if (!taken[order[i]]) {
                seat = sit(row, taken, seat, order[i], stranger(order, i, taken));
            }
        }
        for (int person : order) {
            if (!taken[person]) {
                row[seat++] = person;
            }
        }
        return row;
    }

    private static int sit(int[] row, boolean[] taken, int seat, int person, int partner) {
        row[seat] = person;
        row[seat + 1] = partner;
        taken[person] = true;
        taken[partner] = true;
        return seat + 2;
    }

    private int wished(int person, int benefit, boolean[] taken) {
        int best = -1;
        for (int other : wishes.of(person)) {
            int cell = plan.cell(person, other);
            boolean fits = !taken[other] && cell < WorkingPlan.ONE_MEETING
                    && (cell & WorkingPlan.BENEFIT_MASK) == benefit;
            if (fits && (best < 0 || plan.reasons(other) < plan.reasons(best))) {
                best = other;
            }
        }
        return best;
    }

    private int stranger(int[] order, int from, boolean[] taken) {
        int fallback = -1;
        int fallbackCell = Integer.MAX_VALUE;
        for (int i = from + 1; i < order.length; i++) {
            if (!taken[order[i]]) {
                // Low benefit bits aside, a smaller cell is a better partner: not met, then not known.
                int cell = plan.cell(order[from], order[i]) & ~WorkingPlan.BENEFIT_MASK;
                if (cell == 0) {
                    return order[i];
                }
                if (cell < fallbackCell) {
                    fallback = order[i];
                    fallbackCell = cell;
                }
            }
        }
        return fallback;
    }
}
