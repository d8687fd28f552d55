package org.entregent.planner;

/**
 * The plan while it is being searched, with its score kept up to date.
 *
 * <p>Idea: one small number per pair (a cell) holds both what never changes (benefit, known, forbidden) and how often
 * the pair meets, so that judging an exchange reads one number per pair. A round is a row of seats: seats 2k and 2k+1 share a
 * table, and when the number of people is odd the last three do. Complexity: O(1) for a pair that meets or parts, O(n)
 * for a round; 2n^2 bytes. Source: the usual bookkeeping of local search; see Hoos and Stuetzle, "Stochastic Local
 * Search", 2004.
 */
final class WorkingPlan {
    /**
     * A cell: the benefit in the lowest bits, then whether the pair is known, then whether it is forbidden, then the
     * number of meetings.
     */
    static final int BENEFIT_MASK = 3;
    static final int KNOWN_BIT = 4;
    static final int FORBIDDEN_BIT = 8;
    /** Either makes a meeting unwelcome, whatever its benefit. */
    static final int UNWELCOME_BITS = KNOWN_BIT | FORBIDDEN_BIT;
    static final int COUNT_SHIFT = 4;
    static final int ONE_MEETING = 1 << COUNT_SHIFT;

    private final int people;
    private final int rounds;
    private final int trioSeat;
    private final Pins pins;
    private final int forbiddenPairs;
    private final short[] cells;
    private final int[][] seats;
    private final int[][] seatOf;
    private final int[] reasons;
    private final int[] trios;

    private int repeats;
    private int forbidden;
    private int known;
    private int mutual;
    private int oneWay;
    private int without;
    private int withMany;
    private long unevenness;
    private long trioUnevenness;

    /** Starts with every round empty. */
    WorkingPlan(BilateralProblem problem) {
        people = problem.people();
        rounds = problem.rounds();
        trioSeat = problem.hasTrio() ? people - 3 : people;
        pins = new Pins(problem);
        forbiddenPairs = problem.forbidden().size();
        cells = new short[people * people];
        seats = new int[rounds][people];
        seatOf = new int[rounds][people];
        reasons = new int[people];
        trios = new int[people];
        without = people;
        for (int first = 0; first < people; first++) {
            for (int second = first + 1; second < people; second++) {
                setCell(first, second, problem.benefits().between(first, second));
            }
        }
        for (Pair pair : problem.known()) {
            setCell(pair.first(), pair.second(), cell(pair.first(), pair.second()) | KNOWN_BIT);
        }
        for (Pair pair : problem.forbidden()) {
            setCell(pair.first(), pair.second(), cell(pair.first(), pair.second()) | FORBIDDEN_BIT);
        }
    }

    int people() {
        return people;
    }

    int rounds() {
        return rounds;
    }

    /** The first seat of the trio, which has the last three; the number of people when there is none. */
    int trioSeat() {
        return trioSeat;
    }

    boolean hasTrio() {
        return trioSeat < people;
    }

    /** Who must sit with whom; whoever changes a round keeps to it. */
    Pins pins() {
        return pins;
    }

    /** How many pairs are forbidden. */
    int forbiddenPairs() {
        return forbiddenPairs;
    }

    int cell(int one, int other) {
        return cells[one * people + other];
    }

    int personAt(int round, int seat) {
        return seats[round][seat];
    }

    int seatOf(int round, int person) {
        return seatOf[round][person];
    }

    /** How many different partners with a reason somebody has. */
    int reasons(int person) {
        return reasons[person];
    }

    /** How often somebody sits in the trio. */
    int trios(int person) {
        return trios[person];
    }

    /** People left out by the definition of the score. */
    int leftOut() {
        return withMany > 0 ? without : 0;
    }

    /** What {@link #leftOut()} would be with these changes to the people without a reason and with many. */
    int leftOutAfter(int moreWithout, int moreWithMany) {
        return withMany + moreWithMany > 0 ? without + moreWithout : 0;
    }

    /** Seats everybody in a round that is empty. */
    void seat(int round, int[] row) {
        for (int seat = 0; seat < people; seat++) {
            put(round, seat, row[seat]);
        }
        countRound(round, 1);
    }

    /** Empties a round; its seats can still be read. */
    void clear(int round) {
        countRound(round, -1);
    }

    /** Makes everybody at a table of two, given by its first seat, part; the seats can still be read. */
    void clearTable(int round, int seat) {
        count(seats[round][seat], seats[round][seat + 1], -1);
    }

    /** Seats two people at an empty table, given by its first seat. */
    void seatTable(int round, int seat, int one, int other) {
        put(round, seat, one);
        put(round, seat + 1, other);
        count(one, other, 1);
    }

    /** Exchanges the seats of two people at different tables of a round. */
    void exchange(int round, int one, int other) {
        int oneSeat = seatOf[round][one];
        int otherSeat = seatOf[round][other];
        countMates(round, oneSeat, -1);
        countMates(round, otherSeat, -1);
        put(round, oneSeat, other);
        put(round, otherSeat, one);
        countMates(round, oneSeat, 1);
        countMates(round, otherSeat, 1);
        if (oneSeat >= trioSeat) {
            countTrio(one, -1);
            countTrio(other, 1);
        } else if (otherSeat >= trioSeat) {
            countTrio(other, -1);
            countTrio(one, 1);
        }
    }

    /** Makes every round, all of them full before, sit as given. */
    void restore(int[][] wanted) {
        for (int round = 0; round < rounds; round++) {
            clear(round);
            seat(round, wanted[round]);
        }
    }

    int[][] copySeats() {
        var copy = new int[rounds][];
        for (int round = 0; round < rounds; round++) {
            copy[round] = seats[round].clone();
        }
        return copy;
    }

    BilateralScore score() {
        return new BilateralScore(repeats, forbidden, known, mutual, oneWay, leftOut(), unevenness, trioUnevenness);
    }

    /** The same as {@code score().isBetterThan(other)}, without making a record: it is asked millions of times. */
    boolean isBetterThan(BilateralScore other) {
        if (repeats != other.repeats()) {
            return repeats < other.repeats();
        }
        if (forbidden != other.forbidden()) {
            return forbidden < other.forbidden();
        }
        if (known != other.known()) {
            return known < other.known();
        }
        if (mutual != other.mutual()) {
            return mutual > other.mutual();
        }
        if (oneWay != other.oneWay()) {
            return oneWay > other.oneWay();
        }
        if (leftOut() != other.leftOut()) {
            return leftOut() < other.leftOut();
        }
        if (unevenness != other.unevenness()) {
            return unevenness < other.unevenness();
        }
        return trioUnevenness < other.trioUnevenness();
    }

    /**
     * Whether a plan with some rounds still empty may become better than another, or as good, once these hold at most
     * so many more pairs with needs met both ways, and with any reason.
     */
    boolean canReach(BilateralScore other, int moreMutual, int moreReasons) {
        if (repeats != other.repeats()) {
            return repeats < other.repeats();
        }
        if (forbidden != other.forbidden()) {
            return forbidden < other.forbidden();
        }
        if (known != other.known()) {
            return known < other.known();
        }
        if (mutual + moreMutual != other.mutual()) {
            return mutual + moreMutual > other.mutual();
        }
        return mutual + oneWay + moreReasons >= other.mutual() + other.oneWay();
    }

    private void setCell(int first, int second, int value) {
        cells[first * people + second] = (short) value;
        cells[second * people + first] = (short) value;
    }

    private void put(int round, int seat, int person) {
        seats[round][seat] = person;
        seatOf[round][person] = seat;
    }

    private void countRound(int round, int change) {
        var row = seats[round];
        for (int seat = 0; seat < trioSeat; seat += 2) {
            count(row[seat], row[seat + 1], change);
        }
        if (hasTrio()) {
            count(row[trioSeat], row[trioSeat + 1], change);
            count(row[trioSeat], row[trioSeat + 2], change);
            count(row[trioSeat + 1], row[trioSeat + 2], change);
            for (int seat = trioSeat; seat < people; seat++) {
                countTrio(row[seat], change);
            }
        }
    }

    private void countMates(int round, int seat, int change) {
        var row = seats[round];
        if (seat < trioSeat) {
            count(row[seat], row[seat ^ 1], change);
            return;
        }
        for (int mate = trioSeat; mate < people; mate++) {
            if (mate != seat) {
                count(row[seat], row[mate], change);
            }
        }
    }

    private void count(int one, int other, int change) {
        int cell = cell(one, other);
        int lower = (cell >> COUNT_SHIFT) + Math.min(change, 0);
        setCell(one, other, cell + change * ONE_MEETING);
        if ((cell & KNOWN_BIT) != 0) {
            known += change;
        }
        if ((cell & FORBIDDEN_BIT) != 0) {
            forbidden += change;
        }
        int benefit = cell & BENEFIT_MASK;
        if (lower > 0) {
            repeats += change;
        } else if (benefit != Benefits.NONE) {
            if (benefit == Benefits.MUTUAL) {
                mutual += change;
            } else {
                oneWay += change;
            }
            countReason(one, change);
            countReason(other, change);
        }
    }

    private void countReason(int person, int change) {
        int before = reasons[person];
        int after = before + change;
        reasons[person] = after;
        unevenness += (long) after * after - (long) before * before;
        without += (after == 0 ? 1 : 0) - (before == 0 ? 1 : 0);
        withMany += (after >= BilateralScore.MANY_REASONS ? 1 : 0) - (before >= BilateralScore.MANY_REASONS ? 1 : 0);
    }

    private void countTrio(int person, int change) {
        int before = trios[person];
        int after = before + change;
        trios[person] = after;
        trioUnevenness += (long) after * after - (long) before * before;
    }
}
