package org.entregent.planner.rotation;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Simulated annealing over exchanges of two people of different tables in one round.
 *
 * <p>Idea: an exchange keeps every table full, so the search moves among seatings only. Where tables differ in size, somebody
 * of a larger one may also move to a smaller one. Once repeats are few, half of the exchanges are aimed at who repeats. Complexity: O(size of two tables) an exchange tried, 40 to 100 ns for tables
 * of ten. Source: Kirkpatrick, Gelatt and Vecchi, Science 220, 1983; exchanges as in Dotú and Van Hentenryck, "Scheduling
 * social golfers locally", CPAIOR 2005. Probabilities are tabled with {@link StrictMath}, so that every machine takes the
 * same exchanges.
 */
final class SeatCooling {

    /** Hears of a seating that may be better than all before. */
    @FunctionalInterface
    interface Found {

        void offer(Seating seating);
    }

    private static final int LEVELS = 60;
    private static final int TABLED = 12;
    private static final int CHUNK = 1_024;
    private static final int LOOK_EVERY = 16;
    /** Repeats are few where there is less than one for so many seats. */
    private static final int FEW = 20;

    private final Seating seating;
    private final SeededRandom random;
    private final SearchBudget budget;
    private final Found found;
    private final int[] aimed;
    private int aimedCount;
    private int first;
    private long fewest = Long.MAX_VALUE;
    private boolean isBetter;

    /** @param found hears of each seating that has fewer repeats than those before, and of the one at the end of a course */
    SeatCooling(Seating seating, SeededRandom random, SearchBudget budget, Found found) {
        this.seating = seating;
        this.random = random;
        this.budget = budget;
        this.found = found;
        aimed = new int[seating.people * seating.rounds];
    }

    /**
     * Cools once.
     *
     * @param hottest the first temperature, in repeats
     * @param coldest the last
     * @param tries   exchanges tried
     */
    void cool(double hottest, double coldest, long tries) {
        cool(0, hottest, coldest, tries);
    }

    /** Cools once, the rounds before a first one left as they are. */
    void cool(int round, double hottest, double coldest, long tries) {
        first = round;
        long chunks = Math.max(1, tries / LEVELS / CHUNK);
        for (int level = 0; level < LEVELS && seating.repeats() > 0; level++) {
            double temperature = hottest * StrictMath.pow(coldest / hottest, level / (LEVELS - 1.0));
            var probabilities = probabilities(temperature * Seating.REPEAT);
            for (long chunk = 0; chunk < chunks && seating.repeats() > 0 && !budget.isOver(); chunk++) {
                if (chunk % LOOK_EVERY == 0) {
                    lookWhoRepeats();
                }
                for (int i = 0; i < CHUNK; i++) {
                    tryOne(probabilities);
                }
                budget.spend(CHUNK);
            }
        }
        tell();
        found.offer(seating);
    }

    private static int[] probabilities(double temperature) {
        var probabilities = new int[(int) (TABLED * temperature) + 1];
        for (int worse = 0; worse < probabilities.length; worse++) {
            probabilities[worse] = (int) (StrictMath.exp(-worse / temperature) * Integer.MAX_VALUE);
        }
        return probabilities;
    }

    private void tryOne(int[] probabilities) {
        int round = first + random.below(seating.rounds - first);
        int one = random.below(seating.people);
        if (aimedCount > 0 && (random.nextLong() & 1) == 0) {
            int seat = aimed[random.below(aimedCount)];
            if (seating.isRepeating(seat / seating.people, seat % seating.people)) {
                round = seat / seating.people;
                one = seat % seating.people;
            }
        }
        int other = random.below(seating.people);
        int from = seating.table(round, one);
        int to = seating.table(round, other);
        if (from == to || seating.isSettled(one)) {
            return;
        }
        if (seating.isUneven && seating.size(round, from) > seating.size(round, to) && (random.nextLong() & 1) == 0) {
            int worse = seating.changeOfMove(round, one, to);
            if (isTaken(worse, probabilities)) {
                seating.move(round, one, to);
                look();
            }
        } else if (!seating.isSettled(other)) {
            int worse = seating.change(round, one, other);
            if (isTaken(worse, probabilities)) {
                seating.exchange(round, one, other);
                look();
            }
        }
    }

    /** Not kept up between: whoever repeats no more is not aimed at. Where many do, chance finds them by itself. */
    private void lookWhoRepeats() {
        aimedCount = 0;
        if (seating.repeats() > (long) seating.people * seating.rounds / FEW) {
            return;
        }
        for (int round = first; round < seating.rounds; round++) {
            for (int person = 0; person < seating.people && aimedCount < aimed.length; person++) {
                if (seating.isRepeating(round, person)) {
                    aimed[aimedCount++] = round * seating.people + person;
                }
            }
        }
    }

    private boolean isTaken(int worse, int[] probabilities) {
        if (worse <= 0) {
            return true;
        }
        if (worse >= probabilities.length || random.nextLong() >>> 33 >= probabilities[worse]) {
            return false;
        }
        tell();
        return true;
    }

    private void look() {
        if (seating.repeats() < fewest) {
            fewest = seating.repeats();
            isBetter = true;
        }
    }

    /** Told before it is left, not at each step of a descent. */
    private void tell() {
        if (isBetter) {
            isBetter = false;
            found.offer(seating);
        }
    }
}
