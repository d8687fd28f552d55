package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.sat4j.core.VecInt;
import org.sat4j.specs.ContradictionException;
import org.sat4j.specs.ISolver;

/**
 * The problem as a formula: whoever satisfies it has a plan.
 *
 * <p>Idea: one variable says that a meeting takes a slot, one that a person is busy in it, and one that so many stretches of
 * her meetings have begun by then; her second stretch is her first break. A person without breaks is busy from her first
 * slot on for as many as she has meetings, which is said too although it follows, as is how often she is busy. Size:
 * O(meetings x slots + people x slots x breaks) clauses, with the solver's own "at most so many" for tables and people.
 * Source: after Bofill et al., JAIR 2022, section 5.
 */
final class PlanFormula {

    private final ISolver solver;
    private final B2bProblem problem;
    private final long[] allowed;
    private final int difference;
    private final int[][] takes;
    private final int[][] busy;
    /** For each person and k the variable of "at least k breaks"; at index 0 nothing. */
    private final int[][] breaks;

    /** @throws ContradictionException when it is seen at once that there is no plan */
    PlanFormula(ISolver solver, B2bProblem problem, long[] allowed, int difference) throws ContradictionException {
        this.solver = solver;
        this.problem = problem;
        this.allowed = allowed;
        this.difference = difference;
        takes = new int[problem.meetings().size()][problem.slots()];
        busy = new int[problem.people()][problem.slots()];
        breaks = new int[problem.people()][];
        placeMeetings();
        limitTables();
        keepOrder();
        var byPerson = problem.meetingsByPerson();
        for (int person = 0; person < problem.people(); person++) {
            var hers = byPerson.get(person);
            if (hers.size() > 1) {
                occupy(person, hers);
                countBreaks(person, hers.size());
            }
        }
        beFair();
    }

    /** The variable of "this person has at least so many breaks", 0 where that cannot be. */
    int atLeast(int person, int number) {
        return breaks[person] == null || number >= breaks[person].length ? 0 : breaks[person][number];
    }

    /**
     * All people together have at most so many breaks. A counter goes through all that may be one: O(people x slots x
     * most) clauses (Sinz, "Towards an optimal CNF encoding of Boolean cardinality constraints", CP 2005).
     */
    void limitBreaks(int most) throws ContradictionException {
        int[] had = new int[most + 1];
        for (int person = 0; person < breaks.length; person++) {
            for (int number = 1; atLeast(person, number) != 0; number++) {
                had = counted(had, atLeast(person, number), most);
            }
        }
    }

    /** {@code had[i]} is about {@code i + 1} breaks so far; 0 where there cannot be as many yet. */
    private int[] counted(int[] had, int more, int most) throws ContradictionException {
        if (most == 0) {
            clause(-more);
            return had;
        }
        if (had[most - 1] != 0) {
            clause(-more, -had[most - 1]);
        }
        var have = new int[most + 1];
        for (int i = 0; i < most; i++) {
            int before = i == 0 ? 0 : had[i - 1];
            if (i > 0 && before == 0) {
                break;
            }
            have[i] = newVariable();
            if (i == 0) {
                clause(-more, have[i]);
            } else {
                clause(-more, -before, have[i]);
            }
            if (had[i] != 0) {
                clause(-had[i], have[i]);
            }
        }
        return have;
    }

    private int newVariable() {
        return solver.nextFreeVarId(true);
    }

    private void clause(int... literals) throws ContradictionException {
        solver.addClause(new VecInt(literals));
    }

    /** The slots of a satisfying assignment. */
    int[] slots() {
        var slots = new int[takes.length];
        for (int meeting = 0; meeting < takes.length; meeting++) {
            for (int slot = 0; slot < problem.slots(); slot++) {
                if (takes[meeting][slot] != 0 && solver.model(takes[meeting][slot])) {
                    slots[meeting] = slot;
                }
            }
        }
        return slots;
    }

    private void placeMeetings() throws ContradictionException {
        for (int meeting = 0; meeting < takes.length; meeting++) {
            var open = new VecInt();
            for (int slot = 0; slot < problem.slots(); slot++) {
                if ((allowed[meeting] >>> slot & 1) != 0) {
                    takes[meeting][slot] = newVariable();
                    open.push(takes[meeting][slot]);
                }
            }
            solver.addExactly(open, 1);
        }
    }

    private void limitTables() throws ContradictionException {
        for (int slot = 0; slot < problem.slots(); slot++) {
            var there = new VecInt();
            for (int[] variables : takes) {
                if (variables[slot] != 0) {
                    there.push(variables[slot]);
                }
            }
            if (there.size() > problem.tables()) {
                solver.addAtMost(there, problem.tables());
            }
        }
    }

    private void keepOrder() throws ContradictionException {
        for (var order : problem.precedence()) {
            for (int slot = 0; slot < problem.slots(); slot++) {
                int later = takes[order.later()][slot];
                if (later == 0) {
                    continue;
                }
                var clause = new VecInt(new int[]{-later});
                for (int earlier = 0; earlier < slot; earlier++) {
                    if (takes[order.earlier()][earlier] != 0) {
                        clause.push(takes[order.earlier()][earlier]);
                    }
                }
                solver.addClause(clause);
            }
        }
    }

    private void occupy(int person, List<Integer> hers) throws ContradictionException {
        var all = new VecInt();
        for (int slot = 0; slot < problem.slots(); slot++) {
            var there = new VecInt();
            for (int meeting : hers) {
                if (takes[meeting][slot] != 0) {
                    there.push(takes[meeting][slot]);
                }
            }
            if (there.isEmpty()) {
                continue;
            }
            busy[person][slot] = newVariable();
            all.push(busy[person][slot]);
            for (int i = 0; i < there.size(); i++) {
                clause(-there.get(i), busy[person][slot]);
            }
            if (there.size() > 1) {
                solver.addAtMost(copy(there), 1);
            }
            there.push(-busy[person][slot]);
            solver.addClause(there);
        }
        solver.addExactly(all, hers.size());
    }

    private static VecInt copy(VecInt vector) {
        return new VecInt(Arrays.copyOf(vector.toArray(), vector.size()));
    }

    /**
     * Of the stretches begun, {@code begun[k]} is about {@code k} of them; the first is the beginning, each after it a
     * break.
     */
    private void countBreaks(int person, int number) throws ContradictionException {
        int most = mostBreaks(person, number);
        int slots = problem.slots();
        var begun = new int[most + 2][slots];
        for (int k = 1; k <= most + 1; k++) {
            for (int slot = 0; slot < slots; slot++) {
                begun[k][slot] = newVariable();
            }
        }
        for (int slot = 0; slot < slots; slot++) {
            for (int k = 1; k <= most + 1; k++) {
                begin(person, begun, k, slot);
            }
        }
        clause(begun[1][slots - 1]);
        breaks[person] = new int[most + 1];
        for (int k = 1; k <= most; k++) {
            breaks[person][k] = begun[k + 1][slots - 1];
        }
        if (most > 0) {
            window(person, begun[1], number);
        }
    }

    /** What "at least k stretches have begun by this slot" means: they had already, or one begins here and k - 1 had. */
    private void begin(int person, int[][] begun, int k, int slot) throws ContradictionException {
        int now = busy[person][slot];
        int earlier = slot == 0 ? 0 : busy[person][slot - 1];
        int had = slot == 0 ? 0 : begun[k][slot - 1];
        int hadLess = k == 1 || slot == 0 ? 0 : begun[k - 1][slot - 1];
        boolean possible = now != 0 && (k == 1 || slot > 0);
        if (had != 0) {
            clause(-had, begun[k][slot]);
        }
        if (possible) {
            var begins = new ArrayList<>(List.of(begun[k][slot], -now));
            addIfThere(begins, earlier);
            addIfThere(begins, -hadLess);
            add(begins);
        }
        var only = new ArrayList<>(List.of(-begun[k][slot]));
        addIfThere(only, had);
        if (!possible) {
            add(only);
            return;
        }
        addAlso(only, now);
        if (earlier != 0) {
            addAlso(only, -earlier);
        }
        if (k > 1) {
            addAlso(only, hadLess);
        }
    }

    private void addAlso(List<Integer> clause, int literal) throws ContradictionException {
        var longer = new ArrayList<>(clause);
        longer.add(literal);
        add(longer);
    }

    private static void addIfThere(List<Integer> clause, int literal) {
        if (literal != 0) {
            clause.add(literal);
        }
    }

    private void add(List<Integer> literals) throws ContradictionException {
        clause(literals.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Without a break she is busy for as many slots as she has meetings. */
    private void window(int person, int[] begun, int number) throws ContradictionException {
        int broken = breaks[person][1];
        for (int slot = 0; slot < problem.slots(); slot++) {
            int before = slot < number ? 0 : begun[slot - number];
            int now = busy[person][slot];
            if (before != 0 && now != 0) {
                clause(broken, -now, -before);
            }
            var stays = new ArrayList<>(List.of(broken, -begun[slot]));
            addIfThere(stays, before);
            addIfThere(stays, now);
            add(stays);
        }
        // Whoever begins later than this does not end in time.
        int last = problem.slots() - number;
        if (last >= 0) {
            clause(broken, begun[last]);
        }
    }

    /** As many as her meetings, and as the slots between them, allow. */
    private int mostBreaks(int person, int number) {
        long open = 0;
        for (int slot = 0; slot < problem.slots(); slot++) {
            open |= busy[person][slot] == 0 ? 0 : 1L << slot;
        }
        return Math.max(0, Math.min(number - 1, problem.slots() - number)) * (open == 0 ? 0 : 1);
    }

    /** Who has {@code difference + k} breaks makes everybody have {@code k}. */
    private void beFair() throws ContradictionException {
        for (int k = 1; k <= problem.slots(); k++) {
            var many = new ArrayList<Integer>();
            boolean somebodyCannot = false;
            for (int person = 0; person < problem.people(); person++) {
                addIfThere(many, atLeast(person, difference + k));
                somebodyCannot |= atLeast(person, k) == 0;
            }
            if (many.isEmpty()) {
                return;
            }
            int somebodyHas = newVariable();
            for (int literal : many) {
                clause(-literal, somebodyHas);
            }
            if (somebodyCannot) {
                clause(-somebodyHas);
            } else {
                for (int person = 0; person < problem.people(); person++) {
                    clause(-somebodyHas, atLeast(person, k));
                }
            }
        }
    }
}
