package org.entregent.planner;

/**
 * Improves rounds of many people by matching groups of tables anew, one group after another.
 *
 * <p>Idea: a group starts with somebody and grows along wishes: the tables of those she should meet, then of those whom
 * these should meet, and some tables by chance. Within the group the matching is exact, so a step never loses a part of
 * the score that a sum over pairs can tell. Tables of pinned pairs are left alone. Complexity: O(g^3) for groups of g people, about 100 us for 60. Source: see
 * {@link TableMatching}.
 */
final class GroupRematching {
    private static final int TABLES = 30;

    private final WorkingPlan plan;
    private final Wishes wishes;
    private final TableMatching matching;
    private final SeededRandom random;
    private final int[] tables = new int[TABLES];
    private final boolean[] chosen;
    private int count;

    GroupRematching(WorkingPlan plan, Wishes wishes, SeededRandom random) {
        this.plan = plan;
        this.wishes = wishes;
        this.random = random;
        matching = new TableMatching(plan, TABLES, random);
        chosen = new boolean[plan.people()];
    }

    /** Matches groups until so many steps are spent. */
    void search(long length, SearchBudget budget, Incumbent incumbent) {
        long end = budget.done() + length;
        while (budget.done() < end && !budget.isOver()) {
            int round = random.below(plan.rounds());
            chooseGroup(round);
            budget.spend(matching.rematch(round, tables, count));
            incumbent.offer(plan, budget.done());
        }
    }

    private void chooseGroup(int round) {
        count = 0;
        int most = Math.min(TABLES, movableTables(round));
        int next = 0;
        while (count < most) {
            if (next == 2 * count || random.below(4) == 0) {
                add(round, random.below(plan.people()), most);
            } else {
                int[] wished = wishes.of(plan.personAt(round, tables[next / 2] + next % 2));
                next++;
                for (int i = 0; i < Math.min(3, wished.length); i++) {
                    add(round, wished[random.below(wished.length)], most);
                }
            }
        }
        for (int i = 0; i < count; i++) {
            chosen[tables[i]] = false;
        }
    }

    /** The tables of two in a round that hold no pinned pair. */
    private int movableTables(int round) {
        int pinned = 0;
        for (int person : plan.pins().pairs(round)) {
            pinned += plan.seatOf(round, person) < plan.trioSeat() ? 1 : 0;
        }
        return (plan.trioSeat() - pinned) / 2;
    }

    private void add(int round, int person, int most) {
        int seat = plan.seatOf(round, person) & ~1;
        if (count < most && seat < plan.trioSeat() && !chosen[seat] && !plan.pins().hold(round, person)) {
            chosen[seat] = true;
            tables[count++] = seat;
        }
    }
}
