package org.entregent.planner;

import java.util.Arrays;

/**
 * Tries every plan, where there are few enough: the best one is then known, not only found.
 *
 * <p>Idea: a round of so many people can be filled in so many ways, which are listed once; a plan is as many of them as
 * there are rounds, in any order, repetition allowed. They are tried depth first, each beginning where the last one
 * was, with the score kept up to date, and a beginning that cannot reach the best so far in repeats, known meetings and
 * reasons is not gone on with. Complexity: at most {@link #count} rounds filled and emptied, O(n) each, about one step
 * of the budget each. Source: branch and bound (Land and Doig 1960).
 */
final class EveryPlan {
    /** More than this are not tried: 60 ms at most on a machine of 2026. */
    static final long MOST = 1_000_000;
    /** So many rounds are filled between two questions whether to stop. */
    private static final int CHUNK = 500;

    private final WorkingPlan plan;
    private final SearchBudget budget;
    private final Incumbent incumbent;
    private final int people;
    private final int[] row;
    private final boolean[] seated;
    /** The seats of each way to fill a round, one after the other. */
    private final byte[] seats;
    private int ways;
    /** The most pairs with needs met both ways, and with any reason, that one round can hold. */
    private int mostMutual;
    private int mostReasons;
    private int untilAsked = CHUNK;
    private boolean isOver;

    /** @param plan as many people and rounds as {@link #count} finds few enough */
    EveryPlan(WorkingPlan plan, SearchBudget budget, Incumbent incumbent) {
        this.plan = plan;
        this.budget = budget;
        this.incumbent = incumbent;
        people = plan.people();
        row = new int[people];
        seated = new boolean[people];
        seats = new byte[Math.toIntExact(ways(people)) * people];
        if (plan.hasTrio()) {
            listTrios();
        } else {
            listPairs(0);
        }
    }

    /**
     * How many rounds are filled to try every plan, at most; anything beyond {@value #MOST} means more than that.
     *
     * @param people at least 2
     * @param rounds at least 1
     */
    static long count(int people, int rounds) {
        long ways = ways(people);
        // The ways to choose 0, 1, 2 ... rounds, with repetition, add up to this binomial coefficient.
        long count = 1;
        for (int round = 1; round <= rounds && count <= MOST; round++) {
            count = count * (ways + round) / round;
        }
        return count;
    }

    /** How many ways there are to fill one round; anything beyond {@value #MOST} means more than that. */
    static long ways(int people) {
        boolean hasTrio = people % 2 == 1;
        long ways = hasTrio ? (long) people * (people - 1) * (people - 2) / 6 : 1;
        for (int left = hasTrio ? people - 3 : people; left > 2 && ways <= MOST; left -= 2) {
            ways *= left - 1;
        }
        return ways;
    }

    /** Tries them all, or as many as the budget lets it, offering what it finds; leaves the rounds as they come. */
    void search() {
        for (int round = 0; round < plan.rounds(); round++) {
            plan.clear(round);
        }
        fill(0, 0);
    }

    private void fill(int round, int from) {
        if (round == plan.rounds()) {
            incumbent.offer(plan, budget.done());
            return;
        }
        int left = plan.rounds() - round - 1;
        for (int way = from; way < ways && !isOver(); way++) {
            read(way);
            plan.seat(round, row);
            if (plan.canReach(incumbent.score(), left * mostMutual, left * mostReasons)) {
                fill(round + 1, way);
            }
            plan.clear(round);
        }
    }

    private boolean isOver() {
        budget.spend(1);
        if (!isOver && --untilAsked == 0) {
            isOver = budget.isOver();
            untilAsked = CHUNK;
        }
        return isOver;
    }

    private void read(int way) {
        for (int seat = 0; seat < people; seat++) {
            row[seat] = seats[way * people + seat];
        }
    }

    private void listTrios() {
        for (int first = 0; first < people; first++) {
            for (int second = first + 1; second < people; second++) {
                for (int third = second + 1; third < people; third++) {
                    sit(people - 3, first);
                    sit(people - 2, second);
                    sit(people - 1, third);
                    listPairs(0);
                    Arrays.fill(seated, false);
                }
            }
        }
    }

    private void listPairs(int seat) {
        if (seat == plan.trioSeat()) {
            keep();
            return;
        }
        int one = 0;
        while (seated[one]) {
            one++;
        }
        sit(seat, one);
        for (int other = one + 1; other < people; other++) {
            if (!seated[other]) {
                sit(seat + 1, other);
                listPairs(seat + 2);
                seated[other] = false;
            }
        }
        seated[one] = false;
    }

    private void sit(int seat, int person) {
        row[seat] = person;
        seated[person] = true;
    }

    private void keep() {
        for (int seat = 0; seat < people; seat++) {
            seats[ways * people + seat] = (byte) row[seat];
        }
        ways++;
        int mutual = 0;
        int reasons = 0;
        for (int seat = 0; seat < people; seat++) {
            int mates = seat < plan.trioSeat() ? seat | 1 : people - 1;
            for (int mate = seat + 1; mate <= mates; mate++) {
                int benefit = plan.cell(row[seat], row[mate]) & WorkingPlan.BENEFIT_MASK;
                mutual += benefit == Benefits.MUTUAL ? 1 : 0;
                reasons += benefit == Benefits.NONE ? 0 : 1;
            }
        }
        mostMutual = Math.max(mostMutual, mutual);
        mostReasons = Math.max(mostReasons, reasons);
    }
}
