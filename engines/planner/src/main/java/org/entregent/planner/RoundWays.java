package org.entregent.planner;

import java.util.Arrays;

/** All the ways to fill one round of a few people, its pinned pairs together, listed once. */
final class RoundWays {
    private final WorkingPlan plan;
    private final int round;
    private final int people;
    private final int[] row;
    private final boolean[] seated;
    /** The seats of each way, one after the other. */
    private final byte[] seats;
    private int count;
    private int mostMutual;
    private int mostReasons;

    /** @param plan at most {@value Byte#MAX_VALUE} people, and few enough ways to be listed; see {@link #count} */
    RoundWays(WorkingPlan plan, int round) {
        this.plan = plan;
        this.round = round;
        people = plan.people();
        row = new int[people];
        seated = new boolean[people];
        seats = new byte[Math.toIntExact(count(people, plan.pins().pairs(round).length / 2) * people)];
        if (plan.hasTrio()) {
            listTrios();
        } else {
            listPairs(0);
        }
    }

    /**
     * How many ways there are to fill one round; anything beyond {@value EveryPlan#MOST} means more than that.
     *
     * @param people at least 2
     * @param pins   how many pairs are pinned in the round
     */
    static long count(int people, int pins) {
        int free = people - 2 * pins;
        if (people % 2 == 0) {
            return pairings(free);
        }
        long trios = atMost((long) free * (free - 1) * (free - 2) / 6) * pairings(free - 3);
        return atMost(trios + atMost((long) pins * free) * pairings(free - 1));
    }

    /** How many ways there are to fill the round. */
    int count() {
        return count;
    }

    /** The most pairs with needs met both ways that the round can hold. */
    int mostMutual() {
        return mostMutual;
    }

    /** The most pairs with any reason that the round can hold. */
    int mostReasons() {
        return mostReasons;
    }

    /** Reads the seats of one way, as {@link WorkingPlan#seat} takes them. */
    void read(int way, int[] into) {
        for (int seat = 0; seat < people; seat++) {
            into[seat] = seats[way * people + seat];
        }
    }

    private static long pairings(int people) {
        long ways = 1;
        for (int left = people; left > 2 && ways <= EveryPlan.MOST; left -= 2) {
            ways *= left - 1;
        }
        return atMost(ways);
    }

    private static long atMost(long ways) {
        return Math.min(ways, EveryPlan.MOST + 1);
    }

    private void listTrios() {
        for (int first = 0; first < people; first++) {
            for (int second = first + 1; second < people; second++) {
                for (int third = second + 1; third < people; third++) {
                    if (plan.pins().allow(round, first, second, third)) {
                        sit(people - 3, first);
                        sit(people - 2, second);
                        sit(people - 1, third);
                        listPairs(0);
                        Arrays.fill(seated, false);
                    }
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
            if (!seated[other] && plan.pins().allow(round, one, other)) {
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
            seats[count * people + seat] = (byte) row[seat];
        }
        count++;
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
