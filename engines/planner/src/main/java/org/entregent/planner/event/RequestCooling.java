package org.entregent.planner.event;

import java.util.function.LongConsumer;

import org.entregent.planner.SearchBudget;
import org.entregent.planner.SeededRandom;

/**
 * Betters a timetable by letting waiting requests in.
 *
 * <p>Idea: a request without a slot is drawn; whoever of the two has no room gives up one of her meetings, of a few the one that
 * is worth least; if that is no loss, or one that the temperature still allows, the request gets a slot. Those who
 * lost a meeting are free for another. So what is chosen and when it is held are changed in one move, and
 * paths of {@link Timetable} keep the slots from standing in the way. Complexity: O(1) a move that is refused, most of them;
 * a path for one that is not. Source: simulated annealing, S. Kirkpatrick, C. D. Gelatt and M. P. Vecchi, Science 220, 1983;
 * thresholds drawn from a table as in Metropolis' rule.
 */
final class RequestCooling {

    private static final int NONE = Timetable.NONE;
    private static final int LOOK_AT = 3;
    private static final int THRESHOLDS = 4_096;
    private static final int TABLE_TRIES = 8;
    private static final int TURN = 8_192;
    /** One of so many times one of the two gives up a meeting though she has room. */
    private static final int TRADE = 32;
    private static final int TRADE_AT_FULL_TABLES = 4;

    private final Timetable timetable;
    private final Worth worth;
    private final SeededRandom random;
    private final SearchBudget budget;
    private final LongConsumer offer;
    private final double[] thresholds = new double[THRESHOLDS];
    /** What the timetable is worth, from move to move. */
    private long value;

    /** @param offer looks at the timetable now and then, and hears what it is worth */
    RequestCooling(Timetable timetable, Worth worth, SeededRandom random, SearchBudget budget,
            LongConsumer offer) {
        this.timetable = timetable;
        this.worth = worth;
        this.random = random;
        this.budget = budget;
        this.offer = offer;
        for (int i = 0; i < THRESHOLDS; i++) {
            thresholds[i] = -StrictMath.log((i + 0.5) / THRESHOLDS);
        }
    }

    /**
     * Tries so many moves, from one temperature down to another.
     *
     * @param hot in usual weights, as cold is
     */
    void cool(double hot, double cold, long tries) {
        value = worth.of(timetable);
        double temperature = hot * worth.usual();
        double factor = StrictMath.pow(cold / hot, (double) TURN / tries);
        for (long done = 0; done < tries && timetable.waitingCount > 0 && !budget.isOver(); done += TURN) {
            for (int i = 0; i < TURN; i++) {
                move(temperature);
            }
            budget.spend(TURN);
            offer.accept(value);
            temperature *= factor;
        }
    }

    private void move(double temperature) {
        if (timetable.waitingCount == 0) {
            return;
        }
        int request = timetable.waiting[random.below(timetable.waitingCount)];
        int a = timetable.one[request];
        int b = timetable.other[request];
        // Now and then somebody with room gives up a meeting all the same: perhaps no path leads to where the room is.
        int trading = random.below(timetable.open == 0 ? TRADE_AT_FULL_TABLES : TRADE);
        boolean hasRoomA = timetable.hasRoom(a, b) && trading != 0;
        boolean hasRoomB = timetable.hasRoom(b, a) && trading != 1;
        boolean hasTable = !hasRoomA || !hasRoomB || timetable.open != 0;
        int byA = hasRoomA ? NONE : givenUp(a, b);
        int byB = hasRoomB ? NONE : givenUp(b, a);
        int atTable = hasTable ? NONE : atFullTables(timetable.free[a] & timetable.free[b]);
        if (byA == NONE && !hasRoomA || byB == NONE && !hasRoomB || atTable == NONE && !hasTable) {
            return;
        }
        long gained = (long) timetable.weight[request] * Worth.ONE + (hasRoomA ? gained(a) : -lost(byA, a))
                + (hasRoomB ? gained(b) : -lost(byB, b)) - (hasTable ? 0 : lostByBoth(atTable));
        if (byA != NONE && byB != NONE) {
            gained -= lostTwice(timetable.partner(byA, a), timetable.partner(byB, b));
        }
        if (gained < 0 && -gained > temperature * thresholds[random.below(THRESHOLDS)]) {
            return;
        }
        int slotA = take(byA);
        int slotB = take(byB);
        int slotTable = take(atTable);
        if (timetable.place(request, random)) {
            value += gained;
        } else {
            putBack(byA, slotA);
            putBack(byB, slotB);
            putBack(atTable, slotTable);
        }
    }

    /** One of somebody's meetings, in a slot in which the other one is there. */
    private int givenUp(int person, int with) {
        long busy = timetable.present[person] & ~timetable.free[person];
        long useful = timetable.free[person] == 0 ? busy & timetable.present[with] : busy;
        if (useful == 0) {
            return NONE;
        }
        int cheapest = NONE;
        long least = Long.MAX_VALUE;
        for (int i = 0; i < LOOK_AT; i++) {
            int request = timetable.at(person, random.oneOf(useful));
            long loss = lost(request, person);
            if (loss < least) {
                least = loss;
                cheapest = request;
            }
        }
        return cheapest;
    }

    /** What goes with a request that one of its two gives up for another. */
    private long lost(int request, int person) {
        return (long) timetable.weight[request] * Worth.ONE
                + worth.gain(timetable.count[timetable.partner(request, person)] - 1);
    }

    private long gained(int person) {
        return worth.gain(timetable.count[person]);
    }

    private long lostByBoth(int request) {
        return lost(request, timetable.one[request]) + worth.gain(timetable.count[timetable.one[request]] - 1);
    }

    /** Whoever loses two meetings loses more with the second one. */
    private long lostTwice(int one, int other) {
        return one == other ? worth.gain(timetable.count[one] - 2) - worth.gain(timetable.count[one] - 1) : 0;
    }

    private int atFullTables(long slots) {
        if (slots == 0) {
            return NONE;
        }
        int slot = random.oneOf(slots);
        for (int i = 0; i < TABLE_TRIES; i++) {
            int request = timetable.at(random.below(timetable.people), slot);
            if (request != NONE) {
                return request;
            }
        }
        return NONE;
    }

    private int take(int request) {
        if (request == NONE) {
            return NONE;
        }
        int slot = timetable.slotOf[request];
        timetable.take(request);
        return slot;
    }

    private void putBack(int request, int slot) {
        if (request != NONE) {
            timetable.put(request, slot);
        }
    }
}
