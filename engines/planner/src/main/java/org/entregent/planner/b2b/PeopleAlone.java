package org.entregent.planner.b2b;

/**
 * What each person could do if she were alone; the sum of the breaks nobody can save is a first bound.
 *
 * @param least    for each person the breaks she surely has, counted to two
 * @param possible for each person and slot whether a window without a break can begin there
 */
record PeopleAlone(int[] least, boolean[][] possible) {

    static PeopleAlone of(B2bProblem problem, long[] allowed) {
        var byPerson = problem.meetingsByPerson();
        var least = new int[problem.people()];
        var possible = new boolean[problem.people()][];
        for (int person = 0; person < least.length; person++) {
            var windows = Windows.of(problem.slots(), byPerson.get(person), allowed);
            possible[person] = windows.possible();
            least[person] = windows.leastBreaks();
        }
        return new PeopleAlone(least, possible);
    }

    int sum() {
        int sum = 0;
        for (int breaks : least) {
            sum += breaks;
        }
        return sum;
    }
}
