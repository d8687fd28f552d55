package org.entregent.meetings.preparation;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Service;

import org.entregent.identity.SignedIn;
import org.entregent.meetings.Acquaintances;
import org.entregent.meetings.Asked;
import org.entregent.meetings.BilateralExchanges;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.HostChoices;
import org.entregent.meetings.Participants;
import org.entregent.meetings.PlanFindings;
import org.entregent.meetings.PlanNotes;
import org.entregent.meetings.SharedWords;
import org.entregent.meetings.preparation.HostPairs.Kind;
import org.entregent.meetings.preparation.HostPairs.Said;
import org.entregent.web.Texts;

/**
 * The plan of a meeting's bilateral exchanges. It is made when it is first asked for and made again when people come or
 * go; when only what they say changes, it stands until the host asks for another.
 */
@Service
public class Plans {

    private final MeetingAccess access;
    private final MeetingRows meetings;
    private final PeopleRows people;
    private final PairRows pairs;
    private final PlanRows plans;
    private final KnownMeetings known;
    private final Revisions revisions;
    private final BilateralExchanges exchanges = new BilateralExchanges(new SharedWords());

    Plans(MeetingAccess access, MeetingRows meetings, PeopleRows people, PairRows pairs, PlanRows plans,
            KnownMeetings known, Revisions revisions) {
        this.access = access;
        this.meetings = meetings;
        this.people = people;
        this.pairs = pairs;
        this.plans = plans;
        this.known = known;
        this.revisions = revisions;
    }

    /**
     * A meeting with its people and its plan: all that its pages and papers say.
     *
     * @param plan
     *            without rounds when there are fewer than two people, or no exchanges
     * @param acquaintances
     *            those who know each other: so said, or of one organisation
     * @param findings
     *            what the plan gives, and what it could not
     */
    public record Prepared(PreparedMeeting meeting, List<Expected> people, HostPairs pairs, KeptPlan plan,
            Acquaintances acquaintances, PlanFindings findings) {

        /** The same, its plan counted now. */
        public Prepared(PreparedMeeting meeting, List<Expected> people, HostPairs pairs, KeptPlan plan,
                Acquaintances acquaintances) {
            this(meeting, people, pairs, plan, acquaintances,
                    BilateralExchanges.findings(planned(people, plan), acquaintances, plan.plan()));
        }

        /** Few of the words in it, so that a look costs little; those of the same meeting are compared. */
        @Override
        public int hashCode() {
            return Objects.hash(meeting.id(), meeting.version(), people.size());
        }

        /** The people as participants. */
        public Participants participants() {
            return participants(people);
        }

        private static Participants participants(List<Expected> people) {
            return new Participants(people.stream().map(Expected::person).toList());
        }

        /** Those whom the plan was made for: whoever walked in afterwards is seated as the evening goes. */
        private static Participants planned(List<Expected> people, KeptPlan plan) {
            var seated = plan.plan().rounds().stream().flatMap(round -> round.tables().stream())
                    .flatMap(table -> table.people().stream()).collect(Collectors.toSet());
            return seated.isEmpty()
                    ? participants(people)
                    : new Participants(people.stream().map(Expected::person)
                            .filter(person -> seated.contains(person.number())).toList());
        }

        /** What the plan gives, and what it could not, said to the host. */
        public PlanNotes notes(Texts texts) {
            var choices = choices(plan.plan().rounds().size());
            var forbiddenMet = choices.forbidden().stream().filter(this::meet).sorted().toList();
            return new PlanNotes(planned(people, plan), acquaintances, findings, choices, forbiddenMet, texts);
        }

        /** What the host asks of so many rounds. */
        public HostChoices choices(int rounds) {
            return Plans.choices(pairs, rounds);
        }

        /** What their own papers may tell of pairs that somebody asked for. */
        public Asked asked() {
            var wished = pairs.of(Kind.WISH);
            var byBoth = wished.stream()
                    .filter(one -> wished.contains(new Said(Kind.WISH, one.second(), one.first(), one.round())))
                    .map(Plans::pair).collect(Collectors.toSet());
            var byHost = Stream.concat(wished.stream(), pairs.of(Kind.PINNED).stream()).map(Plans::pair)
                    .collect(Collectors.toSet());
            return new Asked(byHost, byBoth);
        }

        private boolean meet(Acquaintances.Pair pair) {
            return plan.plan().rounds().stream().flatMap(round -> round.tables().stream()).anyMatch(
                    table -> table.people().contains(pair.first()) && table.people().contains(pair.second()));
        }
    }

    /** The meeting with its plan, made now if there is none. */
    public Prepared of(SignedIn who, MeetingId meeting) {
        return look(who, meeting).prepared();
    }

    /**
     * A meeting as its host looks at it.
     *
     * @param begun
     *            whether anything of its evening has happened
     */
    public record Look(Prepared prepared, boolean begun) {}

    /** The same, and whether its evening has begun. */
    public Look look(SignedIn who, MeetingId meeting) {
        return known.seenBy(who, meeting)
                .flatMap(contents -> counted(contents).map(prepared -> new Look(prepared, contents.begun())))
                .orElseGet(() -> access.asHost(who, meeting, () -> {
                    var contents = known.of(meeting);
                    return new Look(prepared(contents), contents.begun());
                }));
    }

    /** The first thing of its evening happens: whoever looks from now on is told. To be called within its space. */
    public void begin(MeetingId meeting) {
        revisions.changing(meeting);
    }

    private static Optional<Prepared> counted(Contents contents) {
        return contents.plan().map(kept -> contents.prepared(() -> prepared(contents, kept)));
    }

    /** The same for the meeting's own pages. To be called within the meeting's space. */
    public Prepared prepared(MeetingId id) {
        return prepared(known.of(id));
    }

    private Prepared prepared(Contents contents) {
        return counted(contents).orElseGet(() -> planned(contents));
    }

    private static Prepared prepared(Contents contents, KeptPlan kept) {
        return new Prepared(contents.meeting(), contents.people(), contents.pairs(), kept, acquaintances(contents));
    }

    private Prepared planned(Contents contents) {
        var participants = Prepared.participants(contents.people());
        var made = new KeptPlan(
                plan(contents.meeting(), participants, acquaintances(contents), contents.pairs()), true);
        plans.write(contents.meeting().id(), made);
        return prepared(contents, made);
    }

    private BilateralPlan plan(PreparedMeeting meeting, Participants participants, Acquaintances acquaintances,
            HostPairs said) {
        int rounds = participants.size() < 2 ? 0 : meeting.rounds();
        return exchanges.plan(participants, acquaintances, choices(said, rounds), rounds, meeting.settings().seed(),
                OptionalLong.empty());
    }

    private static HostChoices choices(HostPairs said, int rounds) {
        return new HostChoices(
                said.of(Kind.PINNED).stream().filter(pinned -> pinned.round() <= rounds).collect(
                        Collectors.groupingBy(Said::round, Collectors.mapping(Plans::pair, Collectors.toSet()))),
                said.of(Kind.FORBIDDEN).stream().map(Plans::pair).collect(Collectors.toSet()),
                said.of(Kind.WISH).stream().map(Plans::pair).collect(Collectors.toSet()));
    }

    private static Acquaintances acquaintances(Contents contents) {
        var given = new Acquaintances(contents.pairs().of(Kind.KNOWN).stream().map(Plans::pair).distinct()
                .collect(Collectors.toMap(pair -> pair, _ -> Acquaintances.Source.GIVEN)));
        return given.and(Acquaintances.colleagues(Prepared.participants(contents.people())));
    }

    private static Acquaintances.Pair pair(Said said) {
        return Acquaintances.Pair.of(said.first(), said.second());
    }

    /** A meeting and the numbers of its people: what is read at each change of an evening. */
    public record Outline(PreparedMeeting meeting, List<Integer> numbers) {}

    /** To be called within the meeting's space. @throws NoSuchMeetingException when there is none */
    public Outline outline(MeetingId id) {
        var contents = known.of(id);
        return new Outline(contents.meeting(),
                contents.people().stream().map(expected -> expected.person().number()).toList());
    }

    /** Makes another plan, of another seed; what is pinned stays. */
    public void recompute(SignedIn who, MeetingId id) {
        access.asHost(who, id, () -> {
            var meeting = meetings.read(id);
            var was = meeting.settings();
            meetings.update(new PreparedMeeting(id, meeting.version(), meeting.details(), meeting.language(),
                    meeting.country(), meeting.parts(),
                    new PreparedMeeting.Settings(was.rounds(), was.reserve(), was.handOver(), was.paper(),
                            was.labels(), was.seed() + 1),
                    meeting.archived(), meeting.deleted()));
            plans.drop(id);
            return prepared(id);
        });
    }

    /** Has two people meet in a round, whatever the plan becomes. */
    public void pin(SignedIn who, MeetingId id, int round, int first, int second) {
        var pair = pair(first, second);
        access.asHost(who, id, () -> {
            var meeting = meetings.read(id);
            requirePeople(id, pair);
            if (round < 1 || round > meeting.rounds()) {
                throw RefusedException.of("", "refused.round");
            }
            for (var other : pairs.all(id).of(Kind.PINNED)) {
                boolean isSame = other.first() == pair.first() && other.second() == pair.second();
                boolean isTaken = other.round() == round && (touches(other, first) || touches(other, second));
                if (isTaken && !isSame) {
                    throw RefusedException.of("", "refused.pinned-elsewhere");
                }
            }
            pairs.remove(id, Kind.FORBIDDEN, pair.first(), pair.second());
            pairs.put(id, new Said(Kind.PINNED, pair.first(), pair.second(), round));
            if (!meet(id, round, pair)) {
                plans.drop(id);
            }
            return prepared(id);
        });
    }

    /** @throws NoSuchMeetingException when it is no pair */
    private static Acquaintances.Pair pair(int first, int second) {
        if (first == second) {
            throw new NoSuchMeetingException();
        }
        return Acquaintances.Pair.of(first, second);
    }

    private boolean meet(MeetingId id, int round, Acquaintances.Pair pair) {
        return plans.read(id).stream().flatMap(kept -> kept.plan().rounds().stream())
                .filter(planned -> planned.number() == round).flatMap(planned -> planned.tables().stream())
                .anyMatch(table -> table.people().contains(pair.first()) && table.people().contains(pair.second()));
    }

    private static boolean touches(Said said, int number) {
        return said.first() == number || said.second() == number;
    }

    /** Keeps two people apart, and plans again if they were to meet. */
    public void forbid(SignedIn who, MeetingId id, int first, int second) {
        var pair = pair(first, second);
        access.asHost(who, id, () -> {
            var meeting = meetings.read(id);
            requirePeople(id, pair);
            pairs.remove(id, Kind.PINNED, pair.first(), pair.second());
            pairs.put(id, new Said(Kind.FORBIDDEN, pair.first(), pair.second(), 0));
            for (int round = 1; round <= meeting.rounds(); round++) {
                if (meet(id, round, pair)) {
                    plans.drop(id);
                }
            }
            return prepared(id);
        });
    }

    /** Lets two people be planned as all others. */
    public void release(SignedIn who, MeetingId id, int first, int second) {
        var pair = pair(first, second);
        access.asHost(who, id, () -> {
            meetings.read(id);
            pairs.remove(id, Kind.PINNED, pair.first(), pair.second());
            pairs.remove(id, Kind.FORBIDDEN, pair.first(), pair.second());
            plans.markStale(id);
            return pair;
        });
    }

    private void requirePeople(MeetingId id, Acquaintances.Pair pair) {
        if (people.one(id, pair.first()).isEmpty() || people.one(id, pair.second()).isEmpty()) {
            throw new NoSuchMeetingException();
        }
    }
}
