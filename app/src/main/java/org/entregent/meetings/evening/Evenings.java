package org.entregent.meetings.evening;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.entregent.identity.Fence;
import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.MeetingAccess;
import org.entregent.meetings.preparation.MeetingErased;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.NoSuchMeetingException;
import org.entregent.meetings.preparation.Plans;
import org.entregent.meetings.preparation.Plans.Prepared;
import org.entregent.meetings.preparation.WalkIns;

/**
 * The evenings under way: who may do what in them, and what happens then. Orders for one evening are carried out one
 * after the other, each on the evening as the former left it; everybody who looks on is told at once.
 */
@Service
public class Evenings {

    /** Evenings of which the last state is kept in memory. It is only a matter of speed: the log is the truth. */
    private static final int MOST_REMEMBERED = 200;

    private final MeetingAccess access;
    private final Fence fence;
    private final Plans plans;
    private final WalkIns walkIns;
    private final ActRows acts;
    private final Changes changes;
    private final Clock clock;
    private final ConcurrentMap<MeetingId, Evening> remembered = new ConcurrentHashMap<>();

    Evenings(MeetingAccess access, Fence fence, Plans plans, WalkIns walkIns, ActRows acts, Changes changes,
            Clock clock) {
        this.access = access;
        this.fence = fence;
        this.plans = plans;
        this.walkIns = walkIns;
        this.acts = acts;
        this.changes = changes;
        this.clock = clock;
    }

    /** An evening and what was prepared for it. */
    public record Held(Prepared prepared, Evening evening) {}

    /** @throws NoSuchMeetingException when she is no host of it */
    public Held of(SignedIn who, MeetingId meeting) {
        return access.asHost(who, meeting, () -> held(meeting));
    }

    /** @throws NoSuchMeetingException when she is no host of it */
    public void requireHost(SignedIn who, MeetingId meeting) {
        access.asHost(who, meeting, () -> meeting);
    }

    /** The same for whoever came by a link of the meeting. */
    public Held of(Guest guest) {
        return access.asGuest(guest, () -> held(MeetingId.of(guest.meeting())));
    }

    /** The evening alone, which costs less. @throws NoSuchMeetingException when she is no host of it */
    public Evening evening(SignedIn who, MeetingId meeting) {
        return access.asHost(who, meeting, () -> evening(meeting));
    }

    /** The same for whoever came by a link of the meeting. */
    public Evening evening(Guest guest) {
        return access.asGuest(guest, () -> evening(MeetingId.of(guest.meeting())));
    }

    /** The same for those who look on already: they were let in when they came. */
    LiveState look(MeetingId meeting) {
        return fence.within(meeting.space(), () -> {
            var outline = plans.outline(meeting);
            if (outline.meeting().deleted().isPresent()) {
                throw new NoSuchMeetingException();
            }
            return LiveState.of(outline, evening(meeting), clock.instant());
        });
    }

    private Held held(MeetingId meeting) {
        var prepared = plans.prepared(meeting);
        if (prepared.meeting().deleted().isPresent()) {
            throw new NoSuchMeetingException();
        }
        var evening = evening(meeting);
        remember(meeting, evening);
        return new Held(prepared, evening);
    }

    /** Only what is committed: what a transaction has not finished must not be seen by others. */
    private void remember(MeetingId meeting, Evening evening) {
        if (remembered.size() >= MOST_REMEMBERED) {
            remembered.clear();
        }
        remembered.put(meeting, evening);
    }

    /**
     * Carries out what a host asks.
     *
     * @param order
     *            the browser's own name for it: asked again, it happens once
     * @throws org.entregent.meetings.preparation.RefusedException
     *             when it cannot be done
     */
    public Evening act(SignedIn who, MeetingId meeting, Command command, UUID order) {
        return told(meeting, access.asHost(who, meeting,
                () -> carryOut(meeting, command, Author.host(who.name()), order)));
    }

    /** The same for whoever came by a link; what the link lets her do was asked before. */
    public Evening act(Guest guest, Author author, Command command, UUID order) {
        var meeting = MeetingId.of(guest.meeting());
        return told(meeting, access.asGuest(guest, () -> carryOut(meeting, command, author, order)));
    }

    /**
     * Lets somebody in who is on no list: she gets the next number, is there, and speaks after the others. Asked again
     * by the same order, there is one of her.
     *
     * @throws org.entregent.meetings.preparation.RefusedException
     *             when what is said of her cannot be kept
     */
    public Admission admit(SignedIn who, MeetingId meeting, Admission.Wish wish, UUID order) {
        return told(meeting, access.asHost(who, meeting, () -> admit(meeting, wish, Author.host(who.name()), order)));
    }

    /** The same for whoever came by a link; what the link lets her do was asked before. */
    public Admission admit(Guest guest, Author author, Admission.Wish wish, UUID order) {
        var meeting = MeetingId.of(guest.meeting());
        return told(meeting, access.asGuest(guest, () -> admit(meeting, wish, author, order)));
    }

    private record Admitted(Admission admission, Done done) {}

    private Admission told(MeetingId meeting, Admitted admitted) {
        told(meeting, admitted.done());
        return admitted.admission();
    }

    private Admitted admit(MeetingId meeting, Admission.Wish wish, Author author, UUID order) {
        acts.lock(meeting);
        var evening = evening(meeting);
        var nothing = new Done(evening, false);
        for (var entry : acts.of(meeting, order)) {
            if (entry.act() instanceof Act.Arrived arrived) {
                return new Admitted(new Admission.Done(arrived.number()), nothing);
            }
        }
        var same = wish.sure() ? List.<Expected>of() : walkIns.called(meeting, wish.person().name());
        if (!same.isEmpty()) {
            return new Admitted(new Admission.Doubt(same), nothing);
        }
        int number = walkIns.add(meeting, wish.person(), evening.highestNumber() + 1);
        return new Admitted(new Admission.Done(number),
                written(meeting, evening, conduct(meeting, evening).admit(number, wish.speaks()), author, order));
    }

    private Evening told(MeetingId meeting, Done done) {
        if (done.isChanged()) {
            remember(meeting, done.evening());
            changes.tell(meeting);
        }
        return done.evening();
    }

    @EventListener
    void forget(MeetingErased erased) {
        remembered.remove(erased.meeting());
    }

    private record Done(Evening evening, boolean isChanged) {}

    private Done carryOut(MeetingId meeting, Command command, Author author, UUID order) {
        acts.lock(meeting);
        var evening = evening(meeting);
        if (acts.isKnown(meeting, order)) {
            return new Done(evening, false);
        }
        if (command instanceof Command.AtTheDoor one && !walkIns.isOnTheList(meeting, one.number())) {
            throw new NoSuchMeetingException();
        }
        var heard = command instanceof Command.CheckIn tap ? tap.heard(clock.instant()) : command;
        return written(meeting, evening, conduct(meeting, evening).decide(heard), author, order);
    }

    private Conduct conduct(MeetingId meeting, Evening evening) {
        return new Conduct(evening, once(() -> plans.prepared(meeting)));
    }

    private Done written(MeetingId meeting, Evening evening, List<Act> decided, Author author, UUID order) {
        // The database keeps microseconds: what is shown now must be what is read after a restart.
        var at = clock.instant().truncatedTo(ChronoUnit.MICROS);
        long number = evening.revision();
        if (number == 0 && !decided.isEmpty()) {
            plans.begin(meeting);
        }
        for (var act : decided) {
            acts.add(meeting, new Entry(++number, at, author, act), order);
        }
        return decided.isEmpty() ? new Done(evening, false) : new Done(read(meeting, evening), true);
    }

    private static <T> Supplier<T> once(Supplier<T> made) {
        var holder = new Object() {
            private List<T> value = List.of();
        };
        return () -> {
            if (holder.value.isEmpty()) {
                holder.value = List.of(made.get());
            }
            return holder.value.getFirst();
        };
    }

    private Evening evening(MeetingId meeting) {
        return read(meeting, remembered.getOrDefault(meeting, Evening.before()));
    }

    private Evening read(MeetingId meeting, Evening former) {
        var since = acts.after(meeting, former.revision());
        if (since.stream().anyMatch(entry -> entry.act() instanceof Act.Undone)) {
            return Evening.of(acts.after(meeting, 0));
        }
        var evening = former;
        for (var entry : since) {
            evening = evening.after(entry);
        }
        return evening;
    }
}
