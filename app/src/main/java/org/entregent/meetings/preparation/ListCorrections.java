package org.entregent.meetings.preparation;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;

import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.meetings.BadgeTokens;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Participants;
import org.entregent.meetings.preparation.HostPairs.Said;

/** A meeting's list pasted again: what it would change, changing it, and taking that back. */
@Service
public class ListCorrections {

    private final MeetingAccess access;
    private final MeetingRows meetings;
    private final PeopleRows people;
    private final PairRows pairs;
    private final PlanRows plans;
    private final DraftRows drafts;
    private final JdbcClient database;
    private final Json json;
    private final Clock clock;
    private final BadgeTokens tokens = new BadgeTokens();

    ListCorrections(MeetingAccess access, MeetingRows meetings, PeopleRows people, PairRows pairs, PlanRows plans,
            DraftRows drafts, JdbcClient database, Json json, Clock clock) {
        this.access = access;
        this.meetings = meetings;
        this.people = people;
        this.pairs = pairs;
        this.plans = plans;
        this.drafts = drafts;
        this.database = database;
        this.json = json;
        this.clock = clock;
    }

    /** The people, pairs and plan of a meeting at one time. */
    record Before(List<Expected> people, List<Said> pairs, Optional<BilateralPlan> plan) {}

    /** What a draft would change. */
    public ListCorrection of(SignedIn who, MeetingId meeting, UUID draft) {
        return access.asHost(who, meeting,
                () -> ListCorrection.of(people.all(meeting), drafts.read(meeting, draft)));
    }

    /**
     * Changes the meeting as a draft says. A second time it does nothing.
     *
     * @param keep
     *            numbers of people who stay although the new list does not name them
     */
    public void apply(SignedIn who, MeetingId meeting, UUID id, Set<Integer> keep) {
        access.asHost(who, meeting, () -> {
            meetings.read(meeting);
            var draft = drafts.read(meeting, id);
            if (drafts.use(draft)) {
                var expected = people.all(meeting);
                remember(meeting, expected);
                change(meeting, expected, ListCorrection.of(expected, draft), keep);
            }
            return id;
        });
    }

    private void change(MeetingId meeting, List<Expected> expected, ListCorrection correction, Set<Integer> keep) {
        correction.changed().forEach(one -> people.update(meeting,
                new Expected(one.after(), one.before().newcomer(), one.before().version())));
        var gone = correction.gone().stream().map(one -> one.person().number())
                .filter(number -> !keep.contains(number)).collect(Collectors.toSet());
        Attendance.requireRoom(expected.size() - gone.size() + correction.added().size());
        people.delete(meeting, gone);
        int number = Attendance.nextNumber(expected);
        for (var line : correction.added()) {
            people.insert(meeting, new Expected(Participants.participant(number++, line.person(),
                    Drafts.agreement(line), tokens.get()), false, 0));
        }
        if (gone.isEmpty() && correction.added().isEmpty()) {
            plans.markStale(meeting);
        } else {
            plans.drop(meeting);
        }
    }

    private void remember(MeetingId meeting, List<Expected> expected) {
        var before = new Before(expected, pairs.all(meeting).all(), plans.read(meeting).map(KeptPlan::plan));
        database.sql("delete from meetings_undo where space_id = ?").param(meeting.value()).update();
        database.sql("insert into meetings_undo (space_id, id, before, made_at) values (?, ?, cast(? as jsonb), ?)")
                .params(meeting.value(), Ids.next(), json.write(before), clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }

    /**
     * Takes the last correction back: everybody, every pair and the plan are as before it.
     *
     * @return whether there was one
     */
    public boolean undo(SignedIn who, MeetingId meeting) {
        return access.asHost(who, meeting, () -> {
            meetings.read(meeting);
            var before = database.sql("select before from meetings_undo where space_id = ?").param(meeting.value())
                    .query((row, _) -> json.read(row.getString(1), Before.class)).optional();
            before.ifPresent(former -> restore(meeting, former));
            return before.isPresent();
        });
    }

    private void restore(MeetingId meeting, Before before) {
        var now = people.all(meeting);
        long version = 1 + now.stream().mapToLong(Expected::version).max().orElse(0);
        people.delete(meeting, now.stream().map(one -> one.person().number()).toList());
        before.people().forEach(
                one -> people.insert(meeting, new Expected(one.person(), one.newcomer(), version + one.version())));
        pairs.replaceAll(meeting, before.pairs());
        before.plan().ifPresentOrElse(plan -> plans.write(meeting, new KeptPlan(plan, true)),
                () -> plans.drop(meeting));
        database.sql("delete from meetings_undo where space_id = ?").param(meeting.value()).update();
    }
}
