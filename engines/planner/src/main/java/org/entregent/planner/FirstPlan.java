package org.entregent.planner;

import java.util.stream.IntStream;

/**
 * A usable plan at once.
 *
 * <p>Idea: one round after the other, each the best that those before it leave: exactly for up to
 * {@value #MOST_MATCHED} people, by choice of the first fitting partner beyond. When the rounds are so many that this
 * runs into repeats, the rounds of a {@link RoundRobin} are taken if they are better; for an even number they have as
 * few repeats as can be. Pinned pairs sit down first, and in the rounds of a {@link RoundRobin} they are
 * brought together by exchanges. Complexity: O(rounds * n^3), or O(rounds * n^2) beyond. Source: the greedy heuristic for
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
            plan.seat(round, row(round, order));
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
        bringPinsTogether();
        if (found.isBetterThan(plan.score())) {
            plan.restore(seats);
        }
    }

    private void bringPinsTogether() {
        for (int round = 0; round < plan.rounds(); round++) {
            int[] pinned = plan.pins().pairs(round);
            for (int i = 0; i < pinned.length; i += 2) {
                bringTogether(round, pinned[i], pinned[i + 1]);
            }
        }
    }

    /** Whoever gives up her seat is not pinned with the one who stays, so pairs together before stay together. */
    private void bringTogether(int round, int one, int other) {
        boolean oneStays = plan.seatOf(round, one) < plan.trioSeat();
        int staying = plan.seatOf(round, oneStays ? one : other);
        int coming = oneStays ? other : one;
        boolean areTogether = staying >= plan.trioSeat() || plan.seatOf(round, coming) == (staying ^ 1);
        if (!areTogether) {
            plan.exchange(round, coming, plan.personAt(round, staying ^ 1));
        }
    }

    /**
     * Pinned pairs first, then pairs with needs met both ways, then one way, then whoever has not met; the last three
     * are the trio.
     */
    private int[] row(int round, int[] order) {
        var row = new int[order.length];
        var taken = new boolean[order.length];
        int seat = 0;
        int[] pinned = plan.pins().pairs(round);
        // When all but one are pinned, the last pair is left to the trio.
        for (int i = 0; i < pinned.length && seat < plan.trioSeat(); i += 2) {
            seat = sit(row, taken, seat, pinned[i], pinned[i + 1]);
        }
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
