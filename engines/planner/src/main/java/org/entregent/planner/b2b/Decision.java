package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.sat4j.minisat.SolverFactory;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.TimeoutException;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.b2b.B2bProblem.Precedence;
import org.entregent.planner.b2b.Impossibility.Condition;

/**
 * Whether there is a plan at all, by a formula; and if not, which conditions exclude each other.
 *
 * <p>Idea: conditions are given up by halves, then by fewer, as long as there is still no plan; what is left at the end is
 * needed to the last one. Complexity: that of satisfiability, O(reasons x log(conditions)) times. Source: Junker,
 * "QuickXplain", AAAI 2004, in its simpler form of deletion by chunks.
 */
sealed interface Decision {

    /** A slot for each meeting. */
    record Slots(int[] slots) implements Decision {}

    /** There is no plan, for this reason. */
    record None(Impossibility reason) implements Decision {}

    /** The budget was too small to say. */
    record Unknown() implements Decision {}

    /** So many steps a conflict of the formula's solver costs, about. */
    int STEPS_PER_CONFLICT = 400;
    int CONFLICTS = 200_000;
    int NO_LIMIT = -1;

    static Decision of(B2bProblem problem, long[] allowed, int difference, SearchBudget budget) {
        var decided = decide(problem, allowed, difference, NO_LIMIT, CONFLICTS, budget);
        return decided instanceof None ? new Search(problem, difference, budget).reason() : decided;
    }

    /** Whether there is a plan with at most so many breaks; where there is none the reason says nothing more. */
    static Decision within(B2bProblem problem, long[] allowed, int difference, int breaks, int conflicts,
            SearchBudget budget) {
        return decide(problem, allowed, difference, breaks, conflicts, budget);
    }

    private static Decision decide(B2bProblem problem, long[] allowed, int difference, int breaks, int conflicts,
            SearchBudget budget) {
        var solver = SolverFactory.newDefault();
        long affordable = Math.min(conflicts, budget.left() / STEPS_PER_CONFLICT);
        if (affordable == 0 || budget.isOver()) {
            return new Unknown();
        }
        solver.setTimeoutOnConflicts((int) affordable);
        try {
            var formula = new PlanFormula(solver, problem, allowed, difference);
            if (breaks != NO_LIMIT) {
                formula.limitBreaks(breaks);
            }
            return solver.isSatisfiable() ? new Slots(formula.slots()) : none();
        } catch (ContradictionException _) {
            return none();
        } catch (TimeoutException _) {
            return new Unknown();
        } finally {
            var met = solver.getStat().get("conflicts");
            budget.spend(STEPS_PER_CONFLICT * (1 + (met == null ? 0 : met.longValue())));
        }
    }

    private static None none() {
        return new None(new Impossibility.Contradiction(List.of(), false));
    }

    /** The search for the few conditions that are to blame. */
    final class Search {

        private final B2bProblem problem;
        private final int difference;
        private final SearchBudget budget;
        private boolean minimal = true;

        private Search(B2bProblem problem, int difference, SearchBudget budget) {
            this.problem = problem;
            this.difference = difference;
            this.budget = budget;
        }

        private None reason() {
            var kept = all();
            for (int chunk = kept.size(); chunk >= 1; chunk = chunk == 1 ? 0 : (chunk + 1) / 2) {
                for (int from = 0; from < kept.size();) {
                    var without = new ArrayList<>(kept.subList(0, from));
                    without.addAll(kept.subList(Math.min(kept.size(), from + chunk), kept.size()));
                    if (isImpossible(without)) {
                        kept = without;
                    } else {
                        from += chunk;
                    }
                }
            }
            return new None(new Impossibility.Contradiction(kept, minimal));
        }

        /** Meetings last, so that what is asked for beyond them is given up first. */
        private List<Condition> all() {
            var all = new ArrayList<Condition>();
            all.add(new Condition.Fair(difference));
            all.add(new Condition.Tables(problem.tables()));
            problem.precedence().stream().distinct()
                    .forEach(order -> all.add(new Condition.Before(order.earlier(), order.later())));
            for (int person = 0; person < problem.people(); person++) {
                if (problem.forbidden().get(person) != 0) {
                    all.add(new Condition.Away(person, Obstacles.members(problem.forbidden().get(person))));
                }
            }
            for (int meeting = 0; meeting < problem.meetings().size(); meeting++) {
                if (problem.fixed().get(meeting) != B2bProblem.FREE) {
                    all.add(new Condition.Fixed(meeting, problem.fixed().get(meeting)));
                }
            }
            for (int meeting = 0; meeting < problem.meetings().size(); meeting++) {
                var held = problem.meetings().get(meeting);
                all.add(new Condition.Held(meeting, held.one(), held.other(), held.session()));
            }
            return all;
        }

        private boolean isImpossible(List<Condition> conditions) {
            var only = only(conditions);
            var allowed = new long[only.meetings().size()];
            Arrays.setAll(allowed, only::allowed);
            int fair = conditions.stream().anyMatch(Condition.Fair.class::isInstance)
                    ? difference
                    : problem.slots() + 1;
            var decision = decide(only, allowed, fair, NO_LIMIT, CONFLICTS, budget);
            minimal &= !(decision instanceof Unknown);
            return decision instanceof None;
        }

        /** The problem with nothing asked for but this; what concerns a meeting given up is given up with it. */
        private B2bProblem only(List<Condition> conditions) {
            var number = new int[problem.meetings().size()];
            Arrays.fill(number, -1);
            var meetings = new ArrayList<B2bMeeting>();
            for (var condition : conditions) {
                if (condition instanceof Condition.Held held) {
                    number[held.meeting()] = meetings.size();
                    meetings.add(problem.meetings().get(held.meeting()));
                }
            }
            var forbidden = IntStream.range(0, problem.people()).mapToObj(_ -> 0L).toArray(Long[]::new);
            var fixed = new Integer[meetings.size()];
            Arrays.fill(fixed, B2bProblem.FREE);
            var precedence = new ArrayList<Precedence>();
            int tables = Integer.MAX_VALUE;
            for (var condition : conditions) {
                switch (condition) {
                    case Condition.Away away -> forbidden[away.person()] = problem.forbidden().get(away.person());
                    case Condition.Fixed settled when number[settled.meeting()] >= 0 ->
                        fixed[number[settled.meeting()]] = settled.slot();
                    case Condition.Before order when number[order.earlier()] >= 0 && number[order.later()] >= 0 ->
                        precedence.add(new Precedence(number[order.earlier()], number[order.later()]));
                    case Condition.Tables limit -> tables = limit.number();
                    default -> {
                    }
                }
            }
            return new B2bProblem(problem.people(), problem.slots(), problem.morning(), tables, meetings,
                    Arrays.asList(forbidden), Arrays.asList(fixed), precedence);
        }
    }
}
