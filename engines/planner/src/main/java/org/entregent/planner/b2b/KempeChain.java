package org.entregent.planner.b2b;

/**
 * The meetings that change sides when one meeting moves between two slots and nobody may be in two places.
 *
 * <p>Idea: in the meetings of two slots everybody has at most one on each side, so they form paths and circles; the one
 * through a meeting is followed both ways and flipped whole. Only the people at the ends of a path are busy at other
 * times than before: the cost of a chain of any length is that of two people, one table more here and one less there, and
 * of the order of meetings where one is asked for. Complexity: O(length of the chain). Source: Kempe, "On the geographical
 * problem of the four colours", 1879; as a move of local search, Morgenstern and Shapiro, 1990.
 */
final class KempeChain {

    private static final int BLOCKED = -2;
    private static final int CIRCLE = -1;

    private final Board board;
    private final int[] chain;
    private final int[] stamp;
    private int stamped;
    private int length;
    private int from;
    private int to;
    private int end;
    private int otherEnd;
    private int leaving;

    KempeChain(Board board) {
        this.board = board;
        chain = new int[board.meetings];
        stamp = new int[board.meetings];
    }

    /** Follows the chain of a meeting that has a slot; false when a meeting of it may not take the other slot. */
    boolean follow(int meeting, int slot) {
        from = board.slotOf[meeting];
        to = slot;
        length = 0;
        leaving = 0;
        stamped++;
        if (!add(meeting)) {
            return false;
        }
        int last = walk(meeting, board.one[meeting]);
        if (last == BLOCKED) {
            return false;
        }
        if (last == CIRCLE) {
            end = CIRCLE;
            otherEnd = CIRCLE;
            return true;
        }
        end = last;
        otherEnd = walk(meeting, board.other[meeting]);
        return otherEnd != BLOCKED;
    }

    /** From a meeting through one of its people to the end of the path; the person there, or how it ended. */
    private int walk(int first, int through) {
        int meeting = first;
        int person = through;
        while (true) {
            int side = board.slotOf[meeting] == from ? to : from;
            meeting = board.at[person * board.slots + side];
            if (meeting == Board.NOWHERE) {
                return person;
            }
            if (stamp[meeting] == stamped) {
                return CIRCLE;
            }
            if (!add(meeting)) {
                return BLOCKED;
            }
            person = board.mate(meeting, person);
        }
    }

    private boolean add(int meeting) {
        boolean leaves = board.slotOf[meeting] == from;
        leaving += leaves ? 1 : -1;
        stamp[meeting] = stamped;
        chain[length++] = meeting;
        return (board.allowed[meeting] >>> (leaves ? to : from) & 1) != 0;
    }

    /** The two slots as a set. */
    private long sides() {
        return 1L << from | 1L << to;
    }

    /** The first of the two people whose day changes; negative when nobody's does. */
    int end() {
        return end;
    }

    int otherEnd() {
        return otherEnd;
    }

    /** What the days of the two will be. */
    long busyThen(int person) {
        return board.busy[person] ^ sides();
    }

    int moreOverload() {
        if (leaving == 0) {
            return 0;
        }
        int grown = leaving > 0 ? to : from;
        int shrunk = leaving > 0 ? from : to;
        return (board.load[grown] >= board.tables ? 1 : 0) - (board.load[shrunk] > board.tables ? 1 : 0);
    }

    int moreUnfairness() {
        if (end == CIRCLE) {
            return 0;
        }
        int had = Waiting.breaks(board.busy[end]);
        int hadToo = Waiting.breaks(board.busy[otherEnd]);
        int has = Waiting.breaks(busyThen(end));
        int hasToo = Waiting.breaks(busyThen(otherEnd));
        return had == has && hadToo == hasToo ? 0 : board.unfairnessIf(had, has, hadToo, hasToo) - board.unfairness();
    }

    int moreMisordered() {
        if (!board.ordered) {
            return 0;
        }
        int more = 0;
        for (int i = 0; i < length; i++) {
            int meeting = chain[i];
            for (int earlier : board.before[meeting]) {
                more += order(earlier, meeting);
            }
            for (int later : board.after[meeting]) {
                // Where both are in the chain the later one has counted the pair.
                more += stamp[later] == stamped ? 0 : order(meeting, later);
            }
        }
        return more;
    }

    private int order(int earlier, int later) {
        if (board.slotOf[earlier] == Board.NOWHERE || board.slotOf[later] == Board.NOWHERE) {
            return 0;
        }
        return (slotThen(earlier) >= slotThen(later) ? 1 : 0)
                - (board.slotOf[earlier] >= board.slotOf[later] ? 1 : 0);
    }

    private int slotThen(int meeting) {
        int slot = board.slotOf[meeting];
        return stamp[meeting] != stamped ? slot : slot == from ? to : from;
    }

    /** Flips the chain last followed. */
    void flip() {
        board.misorderedBy(moreMisordered());
        long sides = sides();
        if (end != CIRCLE) {
            board.setBusy(end, board.busy[end] ^ sides);
            board.setBusy(otherEnd, board.busy[otherEnd] ^ sides);
        }
        // Left first and entered after: two meetings of one person cross.
        for (int i = 0; i < length; i++) {
            leave(board.one[chain[i]], board.slotOf[chain[i]]);
            leave(board.other[chain[i]], board.slotOf[chain[i]]);
        }
        for (int i = 0; i < length; i++) {
            int meeting = chain[i];
            int slot = board.slotOf[meeting] == from ? to : from;
            board.moved(meeting, slot);
            board.at[board.one[meeting] * board.slots + slot] = meeting;
            board.at[board.other[meeting] * board.slots + slot] = meeting;
        }
    }

    private void leave(int person, int slot) {
        board.at[person * board.slots + slot] = Board.NOWHERE;
    }
}
