package org.entregent.planner;

/**
 * Simulated annealing over exchanges of two people within a round.
 *
 * <p>Idea: an exchange that costs something is taken with a probability that falls as the search cools, so that early
 * on plans far apart are tried and later ever smaller faults are mended. Half of the exchanges are aimed: they seat
 * somebody with a partner wished for her. Who is pinned in a round keeps her seat in it. Complexity: O(1) an exchange, about 70 ns. Source: Kirkpatrick, Gelatt and
 * Vecchi, "Optimization by simulated annealing", Science 220, 1983. The probabilities are tabled as whole numbers, with
 * {@link StrictMath}, so that every machine takes the same exchanges.
 */
final class Annealing {
    private static final int LEVELS = 40;
    /** Down to half a unit of unevenness. */
    private static final double COLDEST = 0.5;
    private static final int TABLED = 8;
    /** A few people need many short coolings, many people fewer and longer ones. */
    private static final int GROWTH = 5;
    private static final int MOST_EACH = 40;
    private static final int CHUNK = 1_000;

    private final WorkingPlan plan;
    private final SeededRandom random;
    private final Wishes wishes;
    private final ExchangeCost cost;
    private final int[][] acceptance;

    /** @param hottestReasons the first temperature, as a multiple of the worth of a one-way meeting */
    Annealing(WorkingPlan plan, Wishes wishes, SeededRandom random, double hottestReasons) {
        this.plan = plan;
        this.random = random;
        this.wishes = wishes;
        cost = new ExchangeCost(plan);
        acceptance = new int[LEVELS][];
        double hottest = hottestReasons * cost.scale();
        for (int level = 0; level < LEVELS; level++) {
            double temperature = hottest * StrictMath.pow(COLDEST / hottest, level / (LEVELS - 1.0));
            acceptance[level] = new int[(int) (TABLED * temperature) + 1];
            for (int worse = 0; worse < acceptance[level].length; worse++) {
                acceptance[level][worse] = (int) (StrictMath.exp(-worse / temperature) * Integer.MAX_VALUE);
            }
        }
    }

    /** How many exchanges one cooling takes unless the budget asks for fewer. */
    long usualLength() {
        long seats = (long) plan.people() * plan.rounds();
        return Math.min(GROWTH * seats * seats, LEVELS * MOST_EACH * seats);
    }

    /** Cools once from hot to cold over the given number of exchanges, offering what it finds. */
    void cool(long length, SearchBudget budget, Incumbent incumbent) {
        long each = Math.max(1, length / LEVELS);
        for (int[] probabilities : acceptance) {
            for (long done = 0; done < each; done += CHUNK) {
                if (budget.isOver()) {
                    return;
                }
                int chunk = (int) Math.min(CHUNK, each - done);
                exchange(chunk, probabilities, budget, incumbent);
                budget.spend(chunk);
            }
        }
    }

    private void exchange(int times, int[] probabilities, SearchBudget budget, Incumbent incumbent) {
        for (int i = 0; i < times; i++) {
            int round = random.below(plan.rounds());
            int one;
            int other;
            if (wishes.wishing().length > 0 && (random.nextLong() & 1) == 0) {
                one = wishes.wishing()[random.below(wishes.wishing().length)];
                other = mateOf(round, wishes.of(one)[random.below(wishes.of(one).length)]);
            } else {
                one = random.below(plan.people());
                other = random.below(plan.people());
            }
            if (one == other || !cost.isExchange(round, one, other)
                    || plan.pins().hold(round, one) || plan.pins().hold(round, other)) {
                continue;
            }
            int worse = cost.of(round, one, other);
            if (worse <= 0 || (worse < probabilities.length && random.nextLong() >>> 33 < probabilities[worse])) {
                plan.exchange(round, one, other);
                incumbent.offer(plan, budget.done() + i);
            }
        }
    }

    private int mateOf(int round, int person) {
        int seat = plan.seatOf(round, person);
        if (seat < plan.trioSeat()) {
            return plan.personAt(round, seat ^ 1);
        }
        int place = seat - plan.trioSeat() + 1 + random.below(2);
        return plan.personAt(round, plan.trioSeat() + place % 3);
    }
}
