package org.entregent.meetings.preparation;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import org.entregent.meetings.preparation.Plans.Prepared;

/** All that a meeting holds, as it was read; and what was counted from it, once. */
final class Contents {

    private final PreparedMeeting meeting;
    private final List<Expected> people;
    private final HostPairs pairs;
    private final Optional<KeptPlan> plan;
    private final boolean begun;
    private @Nullable Prepared prepared;

    Contents(PreparedMeeting meeting, List<Expected> people, HostPairs pairs, Optional<KeptPlan> plan,
            boolean begun) {
        this.meeting = meeting;
        this.people = List.copyOf(people);
        this.pairs = pairs;
        this.plan = plan;
        this.begun = begun;
    }

    PreparedMeeting meeting() {
        return meeting;
    }

    /** In the order of their numbers. */
    List<Expected> people() {
        return people;
    }

    HostPairs pairs() {
        return pairs;
    }

    /** Empty until it is first asked for. */
    Optional<KeptPlan> plan() {
        return plan;
    }

    /** Whether anything of its evening has happened. */
    boolean begun() {
        return begun;
    }

    /** @throws NoSuchMeetingException when nobody has that number */
    Expected one(int number) {
        return people.stream().filter(one -> one.person().number() == number).findFirst()
                .orElseThrow(NoSuchMeetingException::new);
    }

    /** The meeting with its plan counted: that costs more than all the rest of a page. */
    synchronized Prepared prepared(Supplier<Prepared> counted) {
        var known = prepared;
        if (known == null) {
            known = counted.get();
            prepared = known;
        }
        return known;
    }
}
