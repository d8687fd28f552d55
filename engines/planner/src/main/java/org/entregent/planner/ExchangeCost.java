package org.entregent.planner;

/**
 * What an exchange of two people within a round would cost, as one small number for annealing.
 *
 * <p>Idea: annealing needs levels that are close enough to be crossed, so here a mutual meeting is worth three one-way
 * ones, a known pair costs four, a forbidden one five and a repeat six; only the incumbent and the exact matchings follow the strict order. An
 * exchange touches two pairs that part and two that meet (three and three beside the trio), all different, so their
 * costs add up; the sum of squares follows from the net change of each of the four or five people. Complexity: O(1).
 * Source: delta evaluation as in Hoos and Stuetzle, "Stochastic Local Search", 2004.
 */
final class ExchangeCost {
    /** A pair that meets three times or more costs and saves what one that meets twice does. */
    private static final int STATES = 3 * WorkingPlan.ONE_MEETING;
    private static final int LEFT_OUT = 4;

    private final WorkingPlan plan;
    private final int reason;
    private final int[] meeting = new int[STATES];
    private final int[] parting = new int[STATES];
    private final int[] gained = new int[STATES];
    private final int[] lost = new int[STATES];

    ExchangeCost(WorkingPlan plan) {
        this.plan = plan;
        // More than the sum of squares of its two people can ask for, so that reasons are never refused to be even.
        reason = 8 + 4 * plan.rounds();
        for (int state = 0; state < STATES; state++) {
            int benefit = state & WorkingPlan.BENEFIT_MASK;
            int times = state >> WorkingPlan.COUNT_SHIFT;
            int worth = benefit == Benefits.MUTUAL ? 3 * reason : benefit * reason;
            int known = (state & WorkingPlan.KNOWN_BIT) != 0 ? 4 * reason : 0;
            int unwelcome = known + ((state & WorkingPlan.FORBIDDEN_BIT) != 0 ? 5 * reason : 0);
            meeting[state] = unwelcome + (times > 0 ? 6 * reason : -worth);
            parting[state] = -unwelcome + (times > 1 ? -6 * reason : worth);
            gained[state] = benefit != Benefits.NONE && times == 0 ? 1 : 0;
            lost[state] = benefit != Benefits.NONE && times == 1 ? 1 : 0;
        }
    }

    /** The worth of a one-way meeting, which sets the scale of all costs. */
    int scale() {
        return reason;
    }

    /** Whether two people sit at different tables of a round, so that an exchange changes something. */
    boolean isExchange(int round, int one, int other) {
        int oneSeat = plan.seatOf(round, one);
        int otherSeat = plan.seatOf(round, other);
        if (oneSeat >= plan.trioSeat()) {
            return otherSeat < plan.trioSeat();
        }
        return (oneSeat ^ 1) != otherSeat && one != other;
    }

    /** The cost of an exchange, negative when it is for the better. */
    int of(int round, int one, int other) {
        int oneSeat = plan.seatOf(round, one);
        int otherSeat = plan.seatOf(round, other);
        if (oneSeat >= plan.trioSeat()) {
            return leavingTrio(round, one, other);
        }
        if (otherSeat >= plan.trioSeat()) {
            return leavingTrio(round, other, one);
        }
        return betweenPairs(one, plan.personAt(round, oneSeat ^ 1), other, plan.personAt(round, otherSeat ^ 1));
    }

    private int betweenPairs(int one, int mate, int other, int otherMate) {
        int parts = state(one, mate);
        int otherParts = state(other, otherMate);
        int meets = state(one, otherMate);
        int otherMeets = state(other, mate);
        int cost = meeting[meets] + meeting[otherMeets] + parting[parts] + parting[otherParts];
        int oneGains = gained[meets] - lost[parts];
        int otherGains = gained[otherMeets] - lost[otherParts];
        int mateGains = gained[otherMeets] - lost[parts];
        int otherMateGains = gained[meets] - lost[otherParts];
        if ((oneGains | otherGains | mateGains | otherMateGains) == 0) {
            return cost;
        }
        cost += squares(one, oneGains) + squares(other, otherGains) + squares(mate, mateGains)
                + squares(otherMate, otherMateGains);
        int without = without(one, oneGains) + without(other, otherGains) + without(mate, mateGains)
                + without(otherMate, otherMateGains);
        int many = many(one, oneGains) + many(other, otherGains) + many(mate, mateGains)
                + many(otherMate, otherMateGains);
        return cost + LEFT_OUT * (plan.leftOutAfter(without, many) - plan.leftOut());
    }

    private int leavingTrio(int round, int leaver, int joiner) {
        int first = plan.trioSeat();
        int place = plan.seatOf(round, leaver) - first;
        int mate = plan.personAt(round, first + (place + 1) % 3);
        int third = plan.personAt(round, first + (place + 2) % 3);
        int joinerMate = plan.personAt(round, plan.seatOf(round, joiner) ^ 1);
        int partsMate = state(leaver, mate);
        int partsThird = state(leaver, third);
        int joinerParts = state(joiner, joinerMate);
        int meets = state(leaver, joinerMate);
        int joinerMeets = state(joiner, mate);
        int joinerMeetsThird = state(joiner, third);
        int cost = meeting[meets] + meeting[joinerMeets] + meeting[joinerMeetsThird] + parting[partsMate]
                + parting[partsThird] + parting[joinerParts];
        int leaverGains = gained[meets] - lost[partsMate] - lost[partsThird];
        int joinerGains = gained[joinerMeets] + gained[joinerMeetsThird] - lost[joinerParts];
        int mateGains = gained[joinerMeets] - lost[partsMate];
        int thirdGains = gained[joinerMeetsThird] - lost[partsThird];
        int joinerMateGains = gained[meets] - lost[joinerParts];
        cost += squares(leaver, leaverGains) + squares(joiner, joinerGains) + squares(mate, mateGains)
                + squares(third, thirdGains) + squares(joinerMate, joinerMateGains);
        int without = without(leaver, leaverGains) + without(joiner, joinerGains) + without(mate, mateGains)
                + without(third, thirdGains) + without(joinerMate, joinerMateGains);
        int many = many(leaver, leaverGains) + many(joiner, joinerGains) + many(mate, mateGains)
                + many(third, thirdGains) + many(joinerMate, joinerMateGains);
        cost += LEFT_OUT * (plan.leftOutAfter(without, many) - plan.leftOut());
        return cost + 2 * (plan.trios(joiner) - plan.trios(leaver) + 1);
    }

    private int state(int one, int other) {
        int cell = plan.cell(one, other);
        return cell < STATES ? cell : 2 * WorkingPlan.ONE_MEETING | cell & (WorkingPlan.ONE_MEETING - 1);
    }

    private int squares(int person, int gains) {
        return gains * (2 * plan.reasons(person) + gains);
    }

    private int without(int person, int gains) {
        int before = plan.reasons(person);
        return (before + gains == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
    }

    private int many(int person, int gains) {
        int before = plan.reasons(person);
        return (before + gains >= BilateralScore.MANY_REASONS ? 1 : 0)
                - (before >= BilateralScore.MANY_REASONS ? 1 : 0);
    }
}
