package org.entregent.meetings.preparation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SpaceKind;
import org.entregent.identity.Spaces;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.BadgeTokens;
import org.entregent.meetings.Participant;
import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.paper.LabelSheet;
import org.entregent.meetings.paper.LabelSheetException;
import org.entregent.meetings.paper.PaperSize;
import org.entregent.meetings.preparation.HostPairs.Said;

/** The meetings of a host: their details, run sheet and settings; copying, putting away, deleting. */
@Service
public class Meetings {

    /** How long a deleted meeting can be taken back. */
    public static final Duration KEPT_AFTER_DELETION = Duration.ofDays(30);
    /** Days after the meeting on which the participants' sheet asks to be destroyed. */
    public static final int SHEET_KEPT_DAYS = 14;
    /** How long a personal link opens its owner's page when the meeting has no day yet. */
    private static final Duration LINKS_WITHOUT_DAY = Duration.ofDays(90);
    /** More rounds than this do not fit in an evening. */
    public static final int MOST_ROUNDS = 12;
    private static final int MOST_PARTS = 30;
    private static final int MOST_MINUTES = 24 * 60;
    private static final int MOST_SECONDS = 3_600;
    private static final int LONGEST_TOPIC = 200;

    private final MeetingAccess access;
    private final Spaces spaces;
    private final Fence fence;
    private final MeetingRows rows;
    private final PeopleRows people;
    private final PairRows pairs;
    private final PlanRows plans;
    private final KnownMeetings known;
    private final Clock clock;

    Meetings(MeetingAccess access, Spaces spaces, Fence fence, MeetingRows rows, PeopleRows people, PairRows pairs,
            PlanRows plans, KnownMeetings known, Clock clock) {
        this.access = access;
        this.spaces = spaces;
        this.fence = fence;
        this.rows = rows;
        this.people = people;
        this.pairs = pairs;
        this.plans = plans;
        this.known = known;
        this.clock = clock;
    }

    /**
     * A meeting among others.
     *
     * @param length
     *            of all its parts
     * @param people
     *            how many it expects
     * @param archived
     *            when it was put away
     * @param deleted
     *            when it was deleted
     */
    public record Summary(MeetingId id, MeetingDetails details, Duration length, int people,
            Optional<Instant> archived, Optional<Instant> deleted) {}

    /** All of somebody's meetings, in no order; those deleted and not yet gone are among them. */
    public List<Summary> of(SignedIn who) {
        return fence.asked(who.account(), SpaceKind.MEETING, "meetings_summaries",
                (row, _) -> MeetingRows.summary(row));
    }

    /** @throws NoSuchMeetingException when there is none for her */
    public PreparedMeeting open(SignedIn who, MeetingId meeting) {
        return known.seenBy(who, meeting).orElseGet(() -> access.asHost(who, meeting, () -> known.of(meeting)))
                .meeting();
    }

    /**
     * Changes what announces it.
     *
     * @throws ChangedMeanwhileException
     *             when the meeting is no longer of that version
     */
    public void announce(SignedIn who, MeetingId meeting, long version, MeetingDetails details) {
        change(who, meeting, version, former -> with(former, details, former.parts(), former.settings()));
    }

    /** Adds a part at the end of the run sheet. */
    public void addPart(SignedIn who, MeetingId meeting, Kind kind, int minutes) {
        var length = length("newMinutes", minutes);
        access.asHost(who, meeting, () -> {
            var former = rows.read(meeting);
            if (former.parts().size() >= MOST_PARTS) {
                throw RefusedException.of("newMinutes", "refused.parts", MOST_PARTS);
            }
            var part = new PlannedPart(Ids.next(), kind, length, "", "");
            var parts = Stream.concat(former.parts().stream(), Stream.of(part)).toList();
            return write(former, with(former, former.details(), parts, former.settings()));
        });
    }

    /**
     * What a part's form says.
     *
     * @param reserveSeconds
     *            of a round table
     * @param handOverSeconds
     *            of a round table
     * @param rounds
     *            of exchanges
     */
    public record PartChange(int minutes, String title, String speaker, Optional<Integer> reserveSeconds,
            Optional<Integer> handOverSeconds, Optional<Integer> rounds) {}

    /** Changes one part. */
    public void changePart(SignedIn who, MeetingId meeting, long version, UUID part, PartChange asked) {
        var length = length("minutes", asked.minutes());
        var title = bounded("title", asked.title(), LONGEST_TOPIC);
        var speaker = bounded("speaker", asked.speaker(), LONGEST_TOPIC);
        change(who, meeting, version, former -> {
            var index = index(former, part);
            var kind = former.parts().get(index).kind();
            var parts = new ArrayList<>(former.parts());
            parts.set(index, new PlannedPart(part, kind, length, title, speaker));
            var was = former.settings();
            var settings = new PreparedMeeting.Settings(
                    within("rounds", asked.rounds().orElse(was.rounds()), MOST_ROUNDS),
                    seconds("reserve", asked.reserveSeconds(), was.reserve()),
                    seconds("handOver", asked.handOverSeconds(), was.handOver()), was.paper(), was.labels(),
                    was.seed());
            return with(former, former.details(), parts, settings);
        });
    }

    /** Moves a part towards the start (-1) or the end (1) of the run sheet. */
    public void movePart(SignedIn who, MeetingId meeting, long version, UUID part, int by) {
        change(who, meeting, version, former -> {
            int from = index(former, part);
            int to = Math.clamp((long) from + by, 0, former.parts().size() - 1);
            var parts = new ArrayList<>(former.parts());
            parts.add(to, parts.remove(from));
            return with(former, former.details(), parts, former.settings());
        });
    }

    /** Takes a part out; the last one stays. */
    public void removePart(SignedIn who, MeetingId meeting, long version, UUID part) {
        change(who, meeting, version, former -> {
            if (former.parts().size() == 1) {
                throw RefusedException.of("", "refused.last-part");
            }
            var parts = new ArrayList<>(former.parts());
            parts.remove(index(former, part));
            return with(former, former.details(), parts, former.settings());
        });
    }

    /** Chooses the paper and the badges' sheet. */
    public void choosePaper(SignedIn who, MeetingId meeting, String paper, String labels) {
        var size = paper.equals("letter") ? PaperSize.LETTER : PaperSize.A4;
        if (!labels.isBlank()) {
            try {
                LabelSheet.parse(labels.strip(), size);
            } catch (LabelSheetException e) {
                throw new RefusedException("labels", "paper", e.messageKey(), e.arguments());
            }
        }
        access.asHost(who, meeting, () -> {
            var former = rows.read(meeting);
            var was = former.settings();
            var settings = new PreparedMeeting.Settings(was.rounds(), was.reserve(), was.handOver(),
                    size == PaperSize.LETTER ? "letter" : "a4", labels.strip(), was.seed());
            return write(former, with(former, former.details(), former.parts(), settings));
        });
    }

    /** Puts it away, or takes it out again. */
    public void archive(SignedIn who, MeetingId meeting, boolean archived) {
        access.asHost(who, meeting, () -> {
            rows.read(meeting);
            rows.markArchived(meeting, archived);
            return archived;
        });
    }

    /** Deletes it with everything in it, to be taken back for {@link #KEPT_AFTER_DELETION}; or takes it back. */
    public void delete(SignedIn who, MeetingId meeting, boolean deleted) {
        access.asHost(who, meeting, () -> {
            rows.read(meeting);
            rows.markDeleted(meeting, deleted);
            return deleted;
        });
    }

    /**
     * Makes the same meeting again for another day: the same run sheet and people, who now know those they met. What
     * they agreed to show was for the former sheet; badges get new codes.
     */
    public MeetingId copy(SignedIn who, MeetingId meeting, Optional<LocalDate> date) {
        record Former(PreparedMeeting meeting, List<Expected> people, List<Said> pairs) {}
        var former = access.asHost(who, meeting,
                () -> new Former(rows.read(meeting), people.all(meeting), toBeKnown(meeting)));
        var space = spaces.create(SpaceKind.MEETING, who.account());
        var copy = MeetingId.of(space);
        var tokens = new BadgeTokens();
        fence.within(space, () -> {
            var details = former.meeting().details();
            rows.insert(new PreparedMeeting(copy, 0,
                    new MeetingDetails(details.title(), date, details.start(), details.zone(), details.place()),
                    former.meeting().language(), former.meeting().country(),
                    former.meeting().parts().stream().map(Meetings::another).toList(), former.meeting().settings(),
                    Optional.empty(), Optional.empty()));
            former.people().forEach(expected -> people.insert(copy, again(expected, tokens.get())));
            former.pairs().forEach(said -> pairs.put(copy, said));
        });
        return copy;
    }

    /** The next talk is another talk. */
    private static PlannedPart another(PlannedPart part) {
        return new PlannedPart(Ids.next(), part.kind(), part.length(), "", "");
    }

    private static Expected again(Expected expected, String token) {
        var person = expected.person();
        return new Expected(new Participant(person.number(), person.name(), person.title(), person.organisation(),
                person.town(), person.phones(), person.mails(), person.seeks(), person.offers(), "",
                Set.of(), token), false, 0);
    }

    private List<Said> toBeKnown(MeetingId meeting) {
        var known = new ArrayList<>(pairs.all(meeting).all().stream()
                .filter(said -> said.kind() == HostPairs.Kind.KNOWN || said.kind() == HostPairs.Kind.FORBIDDEN)
                .toList());
        plans.read(meeting).stream().flatMap(kept -> kept.plan().rounds().stream())
                .flatMap(round -> round.tables().stream()).forEach(table -> {
                    for (int first : table.people()) {
                        for (int second : table.people()) {
                            if (first < second) {
                                var pair = Acquaintances.Pair.of(first, second);
                                known.add(new Said(HostPairs.Kind.KNOWN, pair.first(), pair.second(), 0));
                            }
                        }
                    }
                });
        return known;
    }

    private void change(SignedIn who, MeetingId meeting, long version, UnaryOperator<PreparedMeeting> change) {
        access.asHost(who, meeting, () -> {
            var former = rows.read(meeting);
            if (former.version() != version) {
                throw new ChangedMeanwhileException();
            }
            return write(former, change.apply(former));
        });
    }

    private PreparedMeeting write(PreparedMeeting former, PreparedMeeting changed) {
        rows.update(changed);
        if (former.rounds() != changed.rounds()) {
            plans.drop(changed.id());
        }
        return changed;
    }

    private static PreparedMeeting with(PreparedMeeting former, MeetingDetails details, List<PlannedPart> parts,
            PreparedMeeting.Settings settings) {
        return new PreparedMeeting(former.id(), former.version(), details, former.language(), former.country(), parts,
                settings, former.archived(), former.deleted());
    }

    private static int index(PreparedMeeting meeting, UUID part) {
        for (int i = 0; i < meeting.parts().size(); i++) {
            if (meeting.parts().get(i).id().equals(part)) {
                return i;
            }
        }
        throw new ChangedMeanwhileException();
    }

    private static Duration length(String field, int minutes) {
        if (minutes < 1 || minutes > MOST_MINUTES) {
            throw RefusedException.of(field, "refused.minutes", MOST_MINUTES);
        }
        return Duration.ofMinutes(minutes);
    }

    private static Duration seconds(String field, Optional<Integer> asked, Duration was) {
        return asked.map(seconds -> Duration.ofSeconds(within(field, seconds, MOST_SECONDS))).orElse(was);
    }

    private static int within(String field, int asked, int most) {
        if (asked < 0 || asked > most) {
            throw RefusedException.of(field, "refused.number", most);
        }
        return asked;
    }

    static String bounded(String field, String text, int longest) {
        var stripped = text.strip();
        if (stripped.length() > longest) {
            throw RefusedException.of(field, "refused.too-long", longest);
        }
        return stripped;
    }

    /** When a deleted meeting goes for good. */
    public Optional<LocalDate> goneOn(Summary meeting) {
        return meeting.deleted()
                .map(at -> at.plus(KEPT_AFTER_DELETION).atZone(meeting.details().zone()).toLocalDate());
    }

    /** From when the personal links of a meeting open nothing any more. */
    public Instant linksEnd(PreparedMeeting meeting) {
        var now = clock.instant();
        var shortest = now.plus(Duration.ofDays(SHEET_KEPT_DAYS));
        return meeting.details().date()
                .map(day -> day.plusDays(SHEET_KEPT_DAYS).atStartOfDay(meeting.details().zone()).toInstant())
                .map(end -> end.isBefore(shortest) ? shortest : end).orElseGet(() -> now.plus(LINKS_WITHOUT_DAY));
    }

    /** The day it is where a meeting is held. */
    public LocalDate today(MeetingDetails meeting) {
        return LocalDate.now(clock.withZone(meeting.zone()));
    }
}
