package org.entregent.planner.live;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.entregent.planner.Pair;
import org.entregent.planner.event.EventProblem;
import org.entregent.planner.event.Meeting;
import org.entregent.planner.event.Request;
import org.entregent.planner.live.Change.Lack;
import org.entregent.planner.live.Seating.Kind;

/**
 * An event's plan while it is carried out: changed when somebody comes, does not come, or goes.
 *
 * <p>What holds for every change: the slots that are over and the one that is on stay as they are; no meeting that both asked for is
 * lost, but those with somebody who goes; each new meeting changes the plans of at most two people other than the one it is all
 * about. Whoever comes gets at least four fifths of the meetings that the person in the middle still has, or is told why not; when
 * what was asked for does not suffice, she meets people who did not ask for her and whom she does not know.
 *
 * <p>Idea: a matching of the newcomer's slots with people ({@link Seating}); for those whose partner has gone, the heaviest
 * request between two who are free. Complexity: O(slots * people) for somebody who comes, O(slots * requests of a person) for somebody
 * who goes. Not for more than one thread.
 */
public final class LivePlan {

    /** What somebody who comes should have of what the person in the middle has: so many fifths. */
    private static final int DUE_FIFTHS = 4;
    private static final int FIFTHS = 5;

    private final Diary diary;
    private final List<Map<Integer, Request>> requests = new ArrayList<>();
    private final Set<Pair> known;

    /**
     * A plan as it was made.
     *
     * @param known who must not meet
     * @throws IllegalArgumentException when the meetings are no plan of the problem
     */
    public LivePlan(EventProblem problem, List<Meeting> meetings, Set<Pair> known) {
        diary = new Diary(problem);
        this.known = new HashSet<>(known);
        for (int person = 0; person < problem.people(); person++) {
            requests.add(new HashMap<>());
        }
        problem.requests().forEach(this::ask);
        meetings.forEach(meeting -> diary.put(meeting, isMutual(meeting.pair())));
    }

    /** All meetings, by slot and table. */
    public List<Meeting> meetings() {
        return diary.meetings();
    }

    /** How many people, those who came and those who went included. */
    public int people() {
        return diary.people();
    }

    /** When somebody is there, as bits. */
    public long present(int person) {
        return diary.present(person);
    }

    /**
     * Somebody comes.
     *
     * @param now the slot that is on; -1 before the first
     * @throws IllegalArgumentException when her number is neither the next nor that of somebody, or somebody whom she asks for is not known
     */
    public Change arrive(int now, Arrival arrival) {
        int person = arrival.person();
        if (person < 0 || person > diary.people()) {
            throw new IllegalArgumentException("The next person is " + diary.people() + ", not " + person);
        }
        if (person == diary.people()) {
            diary.grow();
            requests.add(new HashMap<>());
        }
        long future = future(now);
        diary.present(person, diary.present(person) | arrival.present() & future);
        for (var request : arrival.requests()) {
            if (request.pair().second() >= diary.people()) {
                throw new IllegalArgumentException("Nobody has the number " + request.pair().second());
            }
            ask(request);
        }
        arrival.known().forEach(other -> known.add(new Pair(person, other)));
        return seat(person, future);
    }

    private Change seat(int person, long future) {
        int median = diary.median(future, person);
        int due = (median * DUE_FIFTHS + FIFTHS - 1) / FIFTHS;
        var added = withMoving(person, future, median, due);
        int has = has(person, future);
        if (has < due) {
            // What moved may stand in the way of others: without moving anything it may be more.
            undo(added);
            added = withoutMoving(person, future, due);
            if (has(person, future) < has) {
                undo(added);
                added = withMoving(person, future, median, due);
            }
        }
        for (var meeting : List.copyOf(added)) {
            compensate(meeting, person, future).ifPresent(added::add);
        }
        return new Change(List.of(), added, lack(person, future, due));
    }

    private List<NewMeeting> withMoving(int person, long future, int median, int due) {
        var added = new ArrayList<NewMeeting>();
        int most = diary.mostMore(person);
        var seating = new Seating(diary, person, future, weights(person), true);
        seating.match(Kind.ASKED_FREE, most);
        seating.match(Kind.ASKED_MOVING, most);
        seating.match(Kind.FREE, Math.min(most, median - has(person, future)));
        seating.match(Kind.MOVING, Math.min(most, due - has(person, future)));
        meet(person, seating, future, Room.BY_MOVING, added);
        fill(person, future, due, added);
        return added;
    }

    private List<NewMeeting> withoutMoving(int person, long future, int due) {
        var added = new ArrayList<NewMeeting>();
        int most = Math.min(diary.mostMore(person), due - has(person, future));
        var seating = new Seating(diary, person, future, weights(person), false);
        for (var kind : List.of(Kind.ASKED_FREE, Kind.FREE, Kind.ASKED_GIVING_UP, Kind.GIVING_UP)) {
            seating.match(kind, most);
        }
        meet(person, seating, future, Room.BY_TAKING, added);
        fill(person, future, due, added);
        return added;
    }

    /** As many as are due, whatever way, as long as that leads on. */
    private void fill(int person, long future, int due, List<NewMeeting> added) {
        for (int before = -1; added.size() > before && has(person, future) < due;) {
            before = added.size();
            var rest = new Seating(diary, person, future, weights(person), true);
            for (var kind : List.of(Kind.MOVING, Kind.ASKED_GIVING_UP, Kind.GIVING_UP)) {
                rest.match(kind, Math.min(diary.mostMore(person), due - has(person, future)));
            }
            meet(person, rest, future, Room.ANY, added);
        }
    }

    private int has(int person, long future) {
        return Long.bitCount(diary.busy(person) & future);
    }

    private void meet(int person, Seating seating, long future, Room room, List<NewMeeting> added) {
        for (int slot = 0; slot < diary.slots; slot++) {
            if (seating.matched(slot) != Diary.NOBODY) {
                int other = seating.matched(slot);
                room.meet(diary, person, other, slot, future, isMutual(new Pair(person, other))).ifPresent(added::add);
            }
        }
    }

    private void undo(List<NewMeeting> added) {
        for (var meeting : added.reversed()) {
            diary.take(meeting.meeting().pair().first(), meeting.meeting().slot());
            meeting.moved().ifPresent(moved -> diary.take(moved.pair().first(), moved.slot()));
            meeting.gave().ifPresent(gave -> diary.put(gave, isMutual(gave.pair())));
        }
    }

    /** Another meeting for whoever lost hers, if there is one. */
    private Optional<NewMeeting> compensate(NewMeeting meeting, int person, long future) {
        if (meeting.gave().isEmpty() || meeting.moved().isPresent()) {
            return Optional.empty();
        }
        var pair = meeting.gave().get().pair();
        var met = meeting.meeting().pair();
        int other = met.first() == person ? met.second() : met.first();
        return instead(pair.first() == other ? pair.second() : pair.first(), future);
    }

    private Optional<Lack> lack(int person, long future, int due) {
        int has = Long.bitCount(diary.busy(person) & future);
        return has >= due
                ? Optional.empty()
                : Optional.of(new Lack(person, has, due, slots(diary.present(person) & future),
                        slots(diary.free(person) & future)));
    }

    /**
     * Somebody does not come, or goes: after the slot that is on, or later. Whom she would have met may meet somebody else who asked
     * for it, or whom they asked for.
     *
     * @param now   the slot that is on; -1 before the first
     * @param until the last slot in which she is there, as far as known; what is over does not matter
     */
    public Change leave(int now, int person, int until) {
        long gone = future(Math.max(now, until));
        var vanished = new ArrayList<Meeting>();
        var alone = new ArrayList<Integer>();
        for (int slot : slots(diary.busy(person) & gone)) {
            alone.add(diary.partner(person, slot));
            vanished.add(diary.take(person, slot));
        }
        diary.present(person, diary.present(person) & ~gone);
        long future = future(now);
        var added = new ArrayList<NewMeeting>();
        // Those who have fewest meetings to come choose first.
        alone.sort(Comparator.comparingInt(one -> Long.bitCount(diary.busy(one) & future)));
        for (int one : alone) {
            instead(one, future).ifPresent(added::add);
        }
        return new Change(vanished, added, Optional.empty());
    }

    /** The heaviest request of somebody that two free people can still meet for. */
    private Optional<NewMeeting> instead(int person, long future) {
        return requests.get(person).values().stream()
                .sorted(Comparator.comparingInt((Request request) -> -request.weight()).thenComparing(Request::pair))
                .filter(request -> common(request, future) != 0 && !known.contains(request.pair())
                        && !diary.meet(request.pair().first(), request.pair().second()))
                .findFirst()
                .map(request -> new NewMeeting(diary.put(request.pair().first(), request.pair().second(),
                        Long.numberOfTrailingZeros(common(request, future)), request.mutual()), Optional.empty(),
                        Optional.empty()));
    }

    private long common(Request request, long future) {
        return diary.mayMeet(request.pair().first()) && diary.mayMeet(request.pair().second())
                ? diary.free(request.pair().first()) & diary.free(request.pair().second()) & future & diary.open()
                : 0;
    }

    /** What meeting each of the others is worth to somebody. */
    private int[] weights(int person) {
        var weights = new int[diary.people()];
        requests.get(person).forEach((other, request) -> weights[other] = request.weight());
        for (int other = 0; other < weights.length; other++) {
            if (other == person || known.contains(new Pair(person, other))) {
                weights[other] = Seating.FORBIDDEN;
            }
        }
        for (int slot = 0; slot < diary.slots; slot++) {
            if (diary.partner(person, slot) != Diary.NOBODY) {
                weights[diary.partner(person, slot)] = Seating.FORBIDDEN;
            }
        }
        return weights;
    }

    private void ask(Request request) {
        requests.get(request.pair().first()).put(request.pair().second(), request);
        requests.get(request.pair().second()).put(request.pair().first(), request);
    }

    private boolean isMutual(Pair pair) {
        var request = requests.get(pair.first()).get(pair.second());
        return request != null && request.mutual();
    }

    /** The slots after one. */
    private long future(int now) {
        long all = diary.slots == EventProblem.MOST_SLOTS ? -1 : (1L << diary.slots) - 1;
        return now + 1 >= diary.slots ? 0 : all & -1L << now + 1;
    }

    private static List<Integer> slots(long bits) {
        var slots = new ArrayList<Integer>();
        for (long left = bits; left != 0; left &= left - 1) {
            slots.add(Long.numberOfTrailingZeros(left));
        }
        return slots;
    }
}
