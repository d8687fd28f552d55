package org.entregent.planner.b2b;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import org.entregent.planner.b2b.B2bProblem.Precedence;
import org.entregent.planner.b2b.UnreadableInstanceException.Fault;
import org.entregent.planner.b2b.UnreadableInstanceException.Kind;

/**
 * Reads an instance of the problem as it was published: a MiniZinc data file with {@code nBusiness}, {@code nMeetings},
 * {@code nTables}, {@code nTotalSlots}, {@code nMorningSlots}, {@code requested} (two people and 1 morning, 2 afternoon
 * or 3 any, for each meeting), and perhaps {@code forbidden} (for each person the slots she is absent in),
 * {@code fixed} (for each meeting its slot, or 0) and {@code precedences} (for each meeting those before it). Numbers are
 * from 1; 0 in a set is nothing. Other fields are left aside: they repeat what these say.
 */
public final class B2bReader {

    private static final int MOST_PEOPLE = 100_000;
    private static final int ROW = 3;

    private final Map<String, DznFile.Value> values;

    private B2bReader(Map<String, DznFile.Value> values) {
        this.values = values;
    }

    /**
     * Reads a file's text.
     *
     * @throws UnreadableInstanceException saying where and why, when it is no instance
     */
    public static B2bProblem read(String text) throws UnreadableInstanceException {
        return new B2bReader(DznFile.read(text)).problem();
    }

    private B2bProblem problem() throws UnreadableInstanceException {
        int people = whole("nBusiness", 0, MOST_PEOPLE);
        int slots = whole("nTotalSlots", 1, B2bProblem.MOST_SLOTS);
        int morning = whole("nMorningSlots", 0, slots);
        int tables = whole("nTables", 1, Integer.MAX_VALUE);
        var meetings = meetings(people, whole("nMeetings", 0, Integer.MAX_VALUE));
        return new B2bProblem(people, slots, morning, tables, meetings, forbidden(people, slots),
                fixed(meetings.size(), slots), precedences(meetings.size()));
    }

    private int whole(String field, int least, int most) throws UnreadableInstanceException {
        int number = DznFile.whole(values, field);
        range(DznFile.present(values, field), field, 1, number, least, most);
        return number;
    }

    private List<B2bMeeting> meetings(int people, int number) throws UnreadableInstanceException {
        var value = DznFile.present(values, "requested");
        var rows = switch (value.content()) {
            case DznFile.Rows(var read) -> read;
            case DznFile.Numbers(var none) when none.isEmpty() -> List.<List<Integer>>of();
            default -> throw DznFile.wrong(value, "requested", Kind.ROWS);
        };
        length(value, "requested", rows.size(), number);
        var meetings = new ArrayList<B2bMeeting>();
        for (var row : rows) {
            int meeting = meetings.size() + 1;
            if (row.size() != ROW) {
                throw new UnreadableInstanceException(Fault.LENGTH, value.line() + meeting - 1, "requested",
                        row.size(), ROW);
            }
            range(value, "requested", meeting, row.get(0), 1, people);
            range(value, "requested", meeting, row.get(1), 1, people);
            range(value, "requested", meeting, row.get(2), 1, B2bMeeting.Session.values().length);
            if (row.get(0).equals(row.get(1))) {
                throw new UnreadableInstanceException(Fault.WITH_ONESELF, value.line() + meeting - 1, meeting,
                        row.get(0));
            }
            meetings.add(new B2bMeeting(row.get(0) - 1, row.get(1) - 1,
                    B2bMeeting.Session.values()[row.get(2) - 1]));
        }
        return meetings;
    }

    private List<Long> forbidden(int people, int slots) throws UnreadableInstanceException {
        var forbidden = new ArrayList<Long>();
        for (var set : sets("forbidden", people, slots)) {
            long mask = 0;
            for (int slot : set) {
                mask |= slot == 0 ? 0 : 1L << slot - 1;
            }
            forbidden.add(mask);
        }
        return forbidden.isEmpty() ? Collections.nCopies(people, 0L) : forbidden;
    }

    private List<Integer> fixed(int meetings, int slots) throws UnreadableInstanceException {
        var value = DznFile.optional(values, "fixed");
        if (value == null) {
            return Collections.nCopies(meetings, B2bProblem.FREE);
        }
        if (!(value.content() instanceof DznFile.Numbers(var numbers))) {
            throw DznFile.wrong(value, "fixed", Kind.NUMBERS);
        }
        length(value, "fixed", numbers.size(), meetings);
        var fixed = new ArrayList<Integer>();
        for (int slot : numbers) {
            range(value, "fixed", fixed.size() + 1, slot, 0, slots);
            fixed.add(slot == 0 ? B2bProblem.FREE : slot - 1);
        }
        return fixed;
    }

    private List<Precedence> precedences(int meetings) throws UnreadableInstanceException {
        var precedences = new ArrayList<Precedence>();
        int later = 0;
        for (var set : sets("precedences", meetings, meetings)) {
            for (int earlier : set) {
                if (earlier != 0) {
                    precedences.add(new Precedence(earlier - 1, later));
                }
            }
            later++;
        }
        return precedences;
    }

    /** One set for each of so many, with numbers of 0 to so much; none at all where the field is left out. */
    private List<List<Integer>> sets(String field, int number, int most) throws UnreadableInstanceException {
        var value = DznFile.optional(values, field);
        if (value == null) {
            return List.of();
        }
        var sets = switch (value.content()) {
            case DznFile.Sets(var read) -> read;
            case DznFile.Numbers(var none) when none.isEmpty() -> List.<List<Integer>>of();
            default -> throw DznFile.wrong(value, field, Kind.SETS);
        };
        length(value, field, sets.size(), number);
        for (int i = 0; i < sets.size(); i++) {
            for (int member : sets.get(i)) {
                range(value, field, i + 1, member, 0, most);
            }
        }
        return sets;
    }

    private static void length(DznFile.Value value, String field, int length, int expected)
            throws UnreadableInstanceException {
        if (length != expected) {
            throw new UnreadableInstanceException(Fault.LENGTH, value.line(), field, length, expected);
        }
    }

    private static void range(DznFile.Value value, String field, int entry, int number, int least, int most)
            throws UnreadableInstanceException {
        if (number < least || number > most) {
            throw new UnreadableInstanceException(Fault.RANGE, value.line(), field, entry, number, least, most);
        }
    }
}
