package org.entregent.planner;

import java.util.ArrayList;
import java.util.List;

/** The best plan found so far, kept apart from the plan that is being changed. */
final class Incumbent {
    private final BilateralProgress progress;
    private final int trioSeat;
    private BilateralScore score;
    private int[][] seats;

    /** Starts with the first plan and reports it. */
    Incumbent(WorkingPlan first, BilateralProgress progress) {
        this.progress = progress;
        trioSeat = first.trioSeat();
        score = first.score();
        seats = first.copySeats();
        progress.better(score, 0);
    }

    /** Keeps and reports the plan if it is strictly better. */
    void offer(WorkingPlan plan, long steps) {
        if (plan.isBetterThan(score)) {
            score = plan.score();
            seats = plan.copySeats();
            progress.better(score, steps);
        }
    }

    BilateralScore score() {
        return score;
    }

    /** The seats of each round; not to be changed. */
    int[][] seats() {
        return seats;
    }

    BilateralPlan plan() {
        var rounds = new ArrayList<Round>();
        for (int[] row : seats) {
            var tables = new ArrayList<List<Integer>>();
            for (int seat = 0; seat < trioSeat; seat += 2) {
                tables.add(List.of(row[seat], row[seat + 1]));
            }
            if (trioSeat < row.length) {
                tables.add(List.of(row[trioSeat], row[trioSeat + 1], row[trioSeat + 2]));
            }
            rounds.add(new Round(tables));
        }
        return new BilateralPlan(rounds);
    }
}
