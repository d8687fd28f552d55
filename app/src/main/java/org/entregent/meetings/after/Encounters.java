package org.entregent.meetings.after;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.stereotype.Service;

import org.entregent.identity.Guest;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.Acquaintances.Pair;
import org.entregent.meetings.Participants;
import org.entregent.meetings.after.Told.Source;
import org.entregent.meetings.preparation.Expected;
import org.entregent.meetings.preparation.MeetingAccess;
import org.entregent.meetings.preparation.MeetingId;
import org.entregent.meetings.preparation.Plans;
import org.entregent.meetings.preparation.RefusedException;

/**
 * "We met": said by a guest with one tap, confirmed when the other says so too, or when a host types the paper slip that
 * says so.
 */
@Service
public class Encounters {

    private final MeetingAccess access;
    private final Visit visit;
    private final Plans plans;
    private final MetRows rows;
    private final TapRows taps;

    Encounters(MeetingAccess access, Visit visit, Plans plans, MetRows rows, TapRows taps) {
        this.access = access;
        this.visit = visit;
        this.plans = plans;
        this.rows = rows;
        this.taps = taps;
    }

    /**
     * A guest says that she met somebody.
     *
     * @param tap
     *            the phone's own name for it: sent again, it changes nothing, whatever was said since
     * @throws RefusedException
     *             when the other is not on the list, or herself
     */
    public void tell(Guest guest, int other, UUID tap) {
        say(guest, other, tap, true);
    }

    /** She takes it back. What the other said, and what a slip says, stays. */
    public void takeBack(Guest guest, int other, UUID tap) {
        say(guest, other, tap, false);
    }

    private void say(Guest guest, int other, UUID tap, boolean isSo) {
        visit.of(guest, own -> {
            var told = new Told(own.number(), own.other(other).number(), Source.LINK);
            if (taps.isFirst(own.meeting(), own.number(), tap)) {
                if (isSo) {
                    rows.tell(own.meeting(), told);
                } else {
                    rows.untell(own.meeting(), told);
                }
            }
            return own;
        });
    }

    /** Everybody who met, for the host's report: each two people once, in the order of their numbers. */
    public List<Met> all(SignedIn who, MeetingId meeting) {
        return access.asHost(who, meeting, () -> met(rows.all(meeting)));
    }

    static List<Met> met(List<Told> all) {
        var byPair = new TreeMap<Pair, List<Told>>();
        all.forEach(told -> byPair.computeIfAbsent(Pair.of(told.teller(), told.other()), _ -> new ArrayList<>())
                .add(told));
        return byPair.entrySet().stream().map(entry -> {
            var said = entry.getValue();
            boolean isSlip = said.stream().anyMatch(told -> told.source() == Source.SLIP);
            boolean isMutual = said.stream().map(Told::teller).distinct().count() == 2;
            return new Met(entry.getKey().first(), entry.getKey().second(), isSlip || isMutual);
        }).toList();
    }

    /**
     * The paper slips of a meeting.
     *
     * @param participants
     *            everybody expected, each with a slip
     * @param typed
     *            those typed so far, as {@link Slip#text}, by number
     */
    public record Slips(Participants participants, Map<Integer, String> typed) {

        public Slips {
            typed = Map.copyOf(typed);
        }
    }

    public Slips slips(SignedIn who, MeetingId meeting) {
        return access.asHost(who, meeting, () -> new Slips(participants(meeting), typed(meeting)));
    }

    private Participants participants(MeetingId meeting) {
        return new Participants(plans.prepared(meeting).people().stream().map(Expected::person).toList());
    }

    private Map<Integer, String> typed(MeetingId meeting) {
        var others = rows.all(meeting).stream().filter(told -> told.source() == Source.SLIP)
                .collect(Collectors.groupingBy(Told::teller, Collectors.mapping(Told::other, Collectors.toSet())));
        return rows.typed(meeting).stream().collect(
                Collectors.toMap(number -> number, number -> Slip.text(others.getOrDefault(number, Set.of()))));
    }

    /**
     * What became of slips that were typed.
     *
     * @param kept
     *            how many changed
     * @param refused
     *            by number, why a slip was not taken; nothing of it was
     */
    public record Typed(int kept, Map<Integer, RefusedException> refused) {

        public Typed {
            refused = Map.copyOf(refused);
        }
    }

    /**
     * Takes slips as they were typed; typed again, they change nothing. Those that cannot be taken do not hold back the
     * others. What another host typed meanwhile is neither overwritten unseen nor by an untouched line.
     *
     * @param lines
     *            by number: the numbers of those whom she met, "-" for nobody, empty when her slip is not there
     * @param seen
     *            the lines as the page showed them before
     */
    public Typed type(SignedIn who, MeetingId meeting, Map<Integer, String> lines, Map<Integer, String> seen) {
        return access.asHost(who, meeting, () -> {
            rows.lock(meeting);
            var participants = participants(meeting);
            var current = typed(meeting);
            var refused = new HashMap<Integer, RefusedException>();
            int kept = 0;
            for (var line : lines.entrySet()) {
                try {
                    int number = line.getKey();
                    kept += type(meeting, Slip.read(number, line.getValue(), participants),
                            current.getOrDefault(number, ""), seen.getOrDefault(number, "")) ? 1 : 0;
                } catch (RefusedException e) {
                    refused.put(line.getKey(), e);
                }
            }
            return new Typed(kept, refused);
        });
    }

    private boolean type(MeetingId meeting, Slip slip, String current, String seen) {
        var text = slip.text();
        if (text.equals(current) || text.equals(seen)) {
            return false;
        }
        if (!current.equals(seen)) {
            throw RefusedException.of("", "refused.slip-changed", current.isEmpty() ? "…" : current);
        }
        if (slip.others().isPresent()) {
            rows.type(meeting, slip.number(), slip.others().get());
        } else {
            rows.forget(meeting, slip.number());
        }
        return true;
    }
}
