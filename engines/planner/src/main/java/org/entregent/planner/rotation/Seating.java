package org.entregent.planner.rotation;

import java.util.Arrays;

import org.entregent.planner.SeededRandom;

/**
 * Who sits where while it is being sought: what an exchange would change is told without making it.
 *
 * <p>Idea: one byte a pair holds how often the two sit together and whether they know each other; two people of different
 * tables who change places touch the pairs with those two tables only. Complexity: O(size of two tables) an exchange,
 * people² + 3 x people x rounds in memory.
 */
final class Seating {

    /** What a repeat costs; a fraction for what is counted beside. */
    static final int REPEAT = 4;
    /** In a pair's byte: the two know each other. */
    private static final int KNOWN = 128;
    private static final int CODES = 256;

    final int people;
    final int tables;
    final int rounds;
    final boolean isUneven;
    private final boolean[] settled;
    private final byte[] met;
    private final int[][] at;
    private final int[][] place;
    private final int[][][] seats;
    private final int[][] size;
    private final int[] cost = new int[CODES];
    private final int[] more = new int[CODES];
    private final int[] less = new int[CODES];
    private final long[] pairs = new long[CODES];
    private long repeats;

    Seating(RotationProblem problem) {
        people = problem.people();
        tables = problem.tables();
        rounds = problem.rounds();
        isUneven = problem.larger() > 0;
        settled = new boolean[people];
        problem.heads().forEach(head -> settled[head.person()] = true);
        met = new byte[people * people];
        problem.known().forEach(pair -> {
            met[pair.first() * people + pair.second()] = (byte) KNOWN;
            met[pair.second() * people + pair.first()] = (byte) KNOWN;
        });
        at = new int[rounds][people];
        place = new int[rounds][people];
        size = new int[rounds][tables];
        seats = new int[rounds][tables][problem.largest()];
    }

    /**
     * Everybody takes the places of another seating.
     *
     * @param tableOf for each round and person the table
     */
    void show(int[][] tableOf) {
        clear();
        for (int round = 0; round < rounds; round++) {
            for (int person = 0; person < people; person++) {
                sit(round, person, tableOf[round][person]);
            }
        }
        count();
    }

    /** Everybody but the heads takes a place by chance. */
    void shuffle(RotationProblem problem, SeededRandom random) {
        clear();
        var order = new int[people];
        for (int round = 0; round < rounds; round++) {
            var room = room(problem);
            for (var head : problem.heads()) {
                sit(round, head.person(), head.table());
                room[head.table()]--;
            }
            shuffle(order, random);
            int table = 0;
            for (int person : order) {
                if (!settled[person]) {
                    while (room[table] == 0) {
                        table++;
                    }
                    room[table]--;
                    sit(round, person, table);
                }
            }
        }
        count();
    }

    /** Seats at each table; where they differ, the larger ones are those with the most heads. */
    private static int[] room(RotationProblem problem) {
        var heads = new int[problem.tables()];
        problem.heads().forEach(head -> heads[head.table()]++);
        var room = new int[problem.tables()];
        int larger = problem.larger();
        for (int wanted = 1; wanted >= 0; wanted--) {
            for (int table = 0; table < room.length; table++) {
                boolean isCrowded = heads[table] > problem.smallest();
                if (room[table] == 0 && (wanted == 0 || isCrowded)) {
                    room[table] = problem.smallest() + (larger > 0 ? 1 : 0);
                    larger -= larger > 0 ? 1 : 0;
                }
            }
        }
        return room;
    }

    private static void shuffle(int[] order, SeededRandom random) {
        for (int i = 0; i < order.length; i++) {
            int j = random.below(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
    }

    private void clear() {
        for (int i = 0; i < met.length; i++) {
            met[i] &= (byte) KNOWN;
        }
        for (var round : size) {
            Arrays.fill(round, 0);
        }
    }

    private void sit(int round, int person, int table) {
        int row = person * people;
        for (int i = 0; i < size[round][table]; i++) {
            int other = seats[round][table][i];
            met[row + other]++;
            met[other * people + person]++;
        }
        at[round][person] = table;
        place[round][person] = size[round][table];
        seats[round][table][size[round][table]++] = person;
    }

    private void count() {
        Arrays.fill(pairs, 0);
        for (int one = 0; one < people; one++) {
            for (int other = 0; other < one; other++) {
                pairs[met[one * people + other] & 0xFF]++;
            }
        }
        repeats = 0;
        for (int code = 0; code < CODES; code++) {
            repeats += pairs[code] * repeats(code);
        }
    }

    /**
     * What costs from now on: repeats, and beside them what two people sit together over so often.
     *
     * @param most  how often two people may
     * @param extra what each time over it costs, in parts of {@value #REPEAT} to the repeat
     */
    void charge(int most, int extra) {
        for (int code = 0; code < CODES; code++) {
            cost[code] = REPEAT * repeats(code) + extra * Math.max(0, (code & KNOWN - 1) - most);
        }
        for (int code = 0; code < CODES; code++) {
            more[code] = code + 1 < CODES ? cost[code + 1] - cost[code] : 0;
            less[code] = code > 0 ? cost[code - 1] - cost[code] : 0;
        }
    }

    private static int repeats(int code) {
        return code >= KNOWN ? code - KNOWN : Math.max(0, code - 1);
    }

    boolean isSettled(int person) {
        return settled[person];
    }

    int table(int round, int person) {
        return at[round][person];
    }

    int size(int round, int table) {
        return size[round][table];
    }

    /** Whether somebody sits with a person in a round whom she meets in another one too, or knows. */
    boolean isRepeating(int round, int person) {
        int table = at[round][person];
        int row = person * people;
        for (int i = size[round][table] - 1; i >= 0; i--) {
            int other = seats[round][table][i];
            if (other != person && repeats(met[row + other] & 0xFF) > 0) {
                return true;
            }
        }
        return false;
    }

    /** How much dearer it would be if two people of different tables exchanged them. */
    int change(int round, int one, int other) {
        int ones = one * people;
        int others = other * people;
        int change = 0;
        int table = at[round][one];
        var beside = seats[round][table];
        for (int i = size[round][table] - 1; i >= 0; i--) {
            int third = beside[i];
            if (third != one) {
                change += less[met[ones + third] & 0xFF] + more[met[others + third] & 0xFF];
            }
        }
        table = at[round][other];
        beside = seats[round][table];
        for (int i = size[round][table] - 1; i >= 0; i--) {
            int third = beside[i];
            if (third != other) {
                change += less[met[others + third] & 0xFF] + more[met[ones + third] & 0xFF];
            }
        }
        return change;
    }

    void exchange(int round, int one, int other) {
        int from = at[round][one];
        int to = at[round][other];
        leave(round, one);
        leave(round, other);
        join(round, one, to);
        join(round, other, from);
    }

    /** How much dearer it would be if somebody moved to another table. */
    int changeOfMove(int round, int person, int table) {
        int row = person * people;
        int change = 0;
        int from = at[round][person];
        for (int i = size[round][from] - 1; i >= 0; i--) {
            int third = seats[round][from][i];
            change += third == person ? 0 : less[met[row + third] & 0xFF];
        }
        for (int i = size[round][table] - 1; i >= 0; i--) {
            change += more[met[row + seats[round][table][i]] & 0xFF];
        }
        return change;
    }

    void move(int round, int person, int table) {
        leave(round, person);
        join(round, person, table);
    }

    private void leave(int round, int person) {
        int table = at[round][person];
        var beside = seats[round][table];
        int last = beside[--size[round][table]];
        beside[place[round][person]] = last;
        place[round][last] = place[round][person];
        for (int i = size[round][table] - 1; i >= 0; i--) {
            step(person, beside[i], -1);
        }
    }

    private void join(int round, int person, int table) {
        var beside = seats[round][table];
        int count = size[round][table]++;
        for (int i = count - 1; i >= 0; i--) {
            step(person, beside[i], 1);
        }
        beside[count] = person;
        place[round][person] = count;
        at[round][person] = table;
    }

    private void step(int one, int other, int by) {
        int code = met[one * people + other] & 0xFF;
        int next = code + by;
        pairs[code]--;
        pairs[next]++;
        repeats += repeats(next) - repeats(code);
        met[one * people + other] = (byte) next;
        met[other * people + one] = (byte) next;
    }

    long repeats() {
        return repeats;
    }

    RotationScore score() {
        int most = 0;
        long known = 0;
        for (int times = 1; times < KNOWN; times++) {
            known += pairs[KNOWN + times];
            most = pairs[times] + pairs[KNOWN + times] > 0 ? times : most;
        }
        return new RotationScore(most, repeats, (int) known);
    }

    /** Copies for each round and person the table. */
    void copyTo(int[][] tableOf) {
        for (int round = 0; round < rounds; round++) {
            System.arraycopy(at[round], 0, tableOf[round], 0, people);
        }
    }
}
