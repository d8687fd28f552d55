package org.entregent.planner.rotation;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.entregent.planner.PlannerLimits;
import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;
import org.entregent.planner.rotation.RotationAnswer.Source;

/**
 * Seats people at tables for some rounds so that, first, nobody sits with the same person more often than must be, and
 * then that as few as can be meet again or know each other; and shows how good that is.
 *
 * <p>Idea: where a construction seats everybody without repeats, only those who know each other are left to be parted.
 * Otherwise three searches take turns, each time for longer: among rotations with a symmetry, which finds designs; among all
 * rotations, from anywhere; and around the best one. What a symmetry finds is cooled on with what is known of the people.
 * There is a rotation from the first step on. Complexity: O(size of two tables) an exchange; people² in memory. Source: the
 * classes that do the work name theirs; see docs/decisions/0025-rotations.md for what was tried.
 */
public final class RotationPlanner {

    /** Steps between two questions whether to stop. */
    private static final int ASK_EVERY = 8_192;
    /** Temperatures, in repeats: at the first a seating melts, at the second what is good about it stays. */
    private static final double HOT = 0.6;
    private static final double WARM = 0.25;
    private static final double COLD = 0.1;
    /** What it costs to sit together more often than must be, beside the repeat, in parts of {@link Seating#REPEAT}. */
    private static final int EXTRA = 2 * Seating.REPEAT;
    private static final long TRIES_PER_SEAT = 1_500;
    private static final long MOST_TRIES = 60_000_000;
    private static final long FIRST_MOST_TRIES = 12_000_000;
    private static final int TURNS = 3;
    /** Seating from anywhere is tried again in one of so many turns, once it came out so much worse than the best. */
    private static final int SELDOM = 4 * TURNS;
    private static final double BEHIND = 1.25;

    private final RotationProblem problem;
    private final RotationProgress progress;
    private final RotationBound bound;
    private final SearchBudget budget;
    private final SeededRandom random;
    private final Seating seating;
    private final SeatCooling cooling;
    private final Places places;
    private final int[][] best;
    private RotationScore score = new RotationScore(Integer.MAX_VALUE, Long.MAX_VALUE, Integer.MAX_VALUE);
    private int @Nullable [][] withoutRepeats;
    private boolean isFarBehind;
    private int constructed;
    private Source source = Source.EXCHANGES;
    private Source trying = Source.EXCHANGES;

    private RotationPlanner(RotationProblem problem, PlannerLimits limits, RotationProgress progress) {
        this.problem = problem;
        this.progress = progress;
        bound = new RotationBound(problem);
        budget = new SearchBudget(limits, ASK_EVERY);
        random = new SeededRandom(limits.seed());
        seating = new Seating(problem);
        cooling = new SeatCooling(seating, random, budget, this::offer);
        places = new Places(problem, random, budget);
        best = new int[problem.rounds()][problem.people()];
    }

    /**
     * Plans.
     *
     * @param limits   the seed and the budget: a step is one exchange of two people tried, 40 to 100 ns for tables of ten on a
     *                 machine of 2026, and other work is charged as many as it costs
     * @param progress hears of every better rotation
     */
    public static RotationAnswer plan(RotationProblem problem, PlannerLimits limits, RotationProgress progress) {
        return new RotationPlanner(problem, limits, progress).plan();
    }

    private RotationAnswer plan() {
        seating.charge(bound.least(), EXTRA);
        construct();
        if (isNone()) {
            seating.shuffle(problem, random);
            offer(seating);
        }
        var symmetries = List.of(symmetries(problem.largest()), symmetries(problem.smallest()));
        long tries = Math.min(FIRST_MOST_TRIES, tries(problem.rounds()));
        for (int turn = 0; !budget.isOver() && !isProven(); turn++) {
            seating.charge(Math.max(bound.least(), score.mostTogether() - turn / TURNS % 2), EXTRA);
            switch (turn % TURNS) {
                case 0 -> anywhere(tries, turn);
                case 1 -> symmetric(symmetries.get(problem.larger() == 0 ? 0 : turn / TURNS % 2), tries);
                default -> {
                    around(tries);
                    tries = Math.min(2 * tries, MOST_TRIES);
                }
            }
        }
        return new RotationAnswer(Rotation.of(best, problem.tables()), score, bound.least(),
                bound.repeats(score.mostTogether()), source);
    }

    /** Without any search, where that can be; and then those who know each other are parted. */
    private void construct() {
        int tables = problem.tables();
        int rounds = problem.rounds();
        // For everybody; or for more, some of whom stay away; or for fewer, and whoever is over sits with others.
        for (int people : new int[]{problem.people(), tables * problem.largest(), tables * problem.smallest()}) {
            int made = Math.min(rounds, NestedDesign.rounds(people, tables));
            if (made > 1 && (isNone() || score.repeats() > score.known() && made > constructed)) {
                trying = Source.CONSTRUCTION;
                constructed = made;
                construct(people, made);
            }
        }
        if (score.repeats() > 0) {
            trying = Source.PUBLISHED;
            PublishedRotation.of(tables * problem.largest(), tables, rounds).ifPresent(this::begin);
        }
        trying = Source.EXCHANGES;
    }

    /** So many rounds made; the others by chance, then cooled by themselves. */
    private void construct(int people, int made) {
        var all = new int[problem.rounds()][];
        var rounds = NestedDesign.of(people, problem.tables(), made);
        for (int round = 0; round < all.length; round++) {
            all[round] = tables(round < made ? rounds.get(round) : rounds.getFirst(), people);
            for (int i = people - 1; i > 0 && round >= made; i--) {
                int j = random.below(i + 1);
                int swapped = all[round][i];
                all[round][i] = all[round][j];
                all[round][j] = swapped;
            }
        }
        if (!begin(all) || isProven()) {
            return;
        }
        if (made < all.length) {
            cooling.cool(made, HOT, COLD, Math.min(FIRST_MOST_TRIES, tries(all.length - made)));
        }
        cooling.cool(WARM, COLD, Math.min(FIRST_MOST_TRIES, tries(all.length)));
    }

    private long tries(int rounds) {
        return TRIES_PER_SEAT * problem.people() * rounds;
    }

    private static int[] tables(List<List<Integer>> round, int people) {
        var at = new int[people];
        for (int table = 0; table < round.size(); table++) {
            for (int person : round.get(table)) {
                at[person] = table;
            }
        }
        return at;
    }

    private boolean begin(int[][] made) {
        var seated = places.seat(made);
        seated.ifPresent(tables -> {
            seating.show(tables);
            offer(seating);
            if (isOnlyAcquaintances()) {
                withoutRepeats = made;
            }
        });
        return seated.isPresent();
    }

    private void anywhere(long tries, int turn) {
        if (isOnlyAcquaintances() || isFarBehind && turn % SELDOM != 0) {
            around(tries);
        } else {
            seating.shuffle(problem, random);
            cooling.cool(HOT, COLD, tries);
            isFarBehind = seating.repeats() > score.repeats() * BEHIND + 1;
        }
    }

    private void symmetric(Symmetries symmetries, long tries) {
        if (isOnlyAcquaintances()) {
            elsewhere(tries);
            return;
        }
        symmetries.search(tries).ifPresent(made -> {
            trying = Source.SYMMETRY;
            if (begin(made) && !isProven()) {
                cooling.cool(WARM, COLD, tries);
            }
            trying = Source.EXCHANGES;
        });
    }

    /** The same rotation without repeats, people at other places. */
    private void elsewhere(long tries) {
        long until = budget.done() + tries;
        while (withoutRepeats != null && !isProven() && budget.done() < until && !budget.isOver()) {
            trying = source;
            begin(withoutRepeats);
            budget.spend(problem.people());
        }
        trying = Source.EXCHANGES;
    }

    private Symmetries symmetries(int seats) {
        return new Symmetries(seats * problem.tables(), problem.tables(), problem.rounds(), Math.max(2, bound.least()),
                random, budget);
    }

    private void around(long tries) {
        seating.show(best);
        cooling.cool(WARM, COLD, tries);
    }

    /** Nobody meets anybody twice: more rotations without repeats are no better than the one at hand. */
    private boolean isOnlyAcquaintances() {
        return score.repeats() == score.known() && score.mostTogether() <= 1;
    }

    private boolean isNone() {
        return score.repeats() == Long.MAX_VALUE;
    }

    private boolean isProven() {
        return score.mostTogether() == bound.least() && score.repeats() == bound.repeats(score.mostTogether());
    }

    private void offer(Seating found) {
        var offered = found.score();
        if (offered.compareTo(score) < 0) {
            score = offered;
            source = trying;
            found.copyTo(best);
            progress.better(score, bound.repeats(score.mostTogether()), budget.done());
        }
    }
}
