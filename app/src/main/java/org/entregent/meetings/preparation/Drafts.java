package org.entregent.meetings.preparation;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;

import org.entregent.contacts.reading.ListReader;
import org.entregent.contacts.reading.PersonName;
import org.entregent.contacts.reading.ReadLine;
import org.entregent.contacts.reading.ReadList;
import org.entregent.contacts.reading.ReadPerson;
import org.entregent.contacts.reading.UnreadableListException;
import org.entregent.identity.Fence;
import org.entregent.identity.Ids;
import org.entregent.identity.Role;
import org.entregent.identity.SignedIn;
import org.entregent.identity.SpaceKind;
import org.entregent.identity.Spaces;
import org.entregent.meetings.Agreement;
import org.entregent.meetings.BadgeTokens;
import org.entregent.meetings.Participants;
import org.entregent.meetings.RunSheet;
import org.entregent.meetings.preparation.DraftLine.State;

/** Pasted lists: read, looked at, corrected line by line, and made into a meeting. Every line is kept. */
@Service
public class Drafts {

    private static final int MOST_SHOWN = 100;
    private static final int LONGEST_SOURCE = 4_000;
    private static final ReadPerson NOBODY = new ReadPerson(new PersonName("", "", "", false), "", "", "", List.of(),
            List.of(), List.of(), List.of(), "", Map.of());

    private final MeetingAccess access;
    private final Spaces spaces;
    private final Fence fence;
    private final DraftRows rows;
    private final MeetingRows meetings;
    private final PeopleRows people;
    /** Pages looked at lately: each correction of a line shows the page once more. */
    private final Map<Shown, DraftPage> shown = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {

        @Override
        protected boolean removeEldestEntry(Map.Entry<Shown, DraftPage> eldest) {
            return size() > MOST_SHOWN;
        }
    });
    private final BadgeTokens tokens = new BadgeTokens();

    Drafts(MeetingAccess access, Spaces spaces, Fence fence, DraftRows rows, MeetingRows meetings,
            PeopleRows people) {
        this.access = access;
        this.spaces = spaces;
        this.fence = fence;
        this.rows = rows;
        this.meetings = meetings;
        this.people = people;
    }

    /** What somebody pasted, and the file she chose instead or beside. */
    public record Pasted(String text, String fileName, byte[] file) {

        boolean isFile() {
            return file.length > 0;
        }
    }

    /**
     * Reads a list without keeping anything: for a count while it is being pasted.
     *
     * @throws RefusedException
     *             when it cannot be read
     */
    public ReadList read(Pasted pasted, String country) {
        var reader = new ListReader(country);
        try {
            return pasted.isFile()
                    ? reader.read(pasted.fileName(), pasted.file())
                    : reader.readText(pasted.text());
        } catch (UnreadableListException e) {
            throw new RefusedException(pasted.isFile() ? "file" : "names", "contacts", e.remark().key(),
                    e.remark().arguments());
        }
    }

    /** Keeps a first list, in a space that becomes a meeting when the list is used; its draft's name is the space's. */
    public Draft start(SignedIn who, Pasted pasted, Locale locale) {
        var country = country(locale);
        var read = read(pasted, country);
        requireSomebody(read);
        var space = spaces.create(SpaceKind.MEETING, who.account());
        var draft = draft(MeetingId.of(space), space.value(), country, read);
        return fence.within(space, () -> {
            rows.insert(draft, read.header());
            return draft;
        });
    }

    /** Keeps a list pasted for a meeting that exists. */
    public Draft again(SignedIn who, MeetingId meeting, Pasted pasted) {
        var country = access.asHost(who, meeting, () -> meetings.read(meeting).country());
        var read = read(pasted, country);
        requireSomebody(read);
        var draft = draft(meeting, Ids.next(), country, read);
        return access.asHost(who, meeting, () -> {
            rows.insert(draft, read.header());
            return draft;
        });
    }

    private static void requireSomebody(ReadList read) {
        int people = read.people().size();
        if (people == 0) {
            throw RefusedException.of("names", "refused.nobody");
        }
        if (people > Participants.MOST) {
            throw RefusedException.of("names", "refused.too-many", people, Participants.MOST);
        }
    }

    static String country(Locale locale) {
        return locale.getCountry().isEmpty() ? "FR" : locale.getCountry();
    }

    private static Draft draft(MeetingId meeting, UUID id, String country, ReadList read) {
        var lines = new ArrayList<DraftLine>();
        for (var line : read.lines()) {
            lines.add(line(lines.size() + 1, line));
        }
        return new Draft(meeting, id, country, false, lines);
    }

    private static DraftLine line(int line, ReadLine read) {
        var source = read.text().length() > LONGEST_SOURCE ? read.text().substring(0, LONGEST_SOURCE) : read.text();
        return switch (read) {
            case ReadLine.Understood understood ->
                new DraftLine(line, read.number(), source, State.UNDERSTOOD, List.of(), understood.person(), false);
            case ReadLine.Doubtful doubtful -> new DraftLine(line, read.number(), source, State.DOUBTFUL,
                    doubtful.reasons(), doubtful.person(), false);
            case ReadLine.LeftAside aside ->
                new DraftLine(line, read.number(), source, State.ASIDE, List.of(aside.reason()), NOBODY, false);
        };
    }

    /** @throws NoSuchMeetingException when there is none for her */
    public Draft open(SignedIn who, MeetingId meeting, UUID draft) {
        return access.asHost(who, meeting, () -> rows.read(meeting, draft));
    }

    /**
     * A page of it; the last one when there are fewer.
     *
     * @param page
     *            from 1
     * @throws NoSuchMeetingException
     *             when there is none for her
     */
    public DraftPage page(SignedIn who, MeetingId meeting, UUID draft, int page) {
        var now = fence.asked(meeting.space(), who.account(), Role.HOST, "meetings_draft_revision", draft);
        return now.flatMap(revision -> Optional.ofNullable(shown.get(new Shown(draft, revision, page))))
                .orElseGet(() -> access.asHost(who, meeting, () -> {
                    var read = new Shown(draft, rows.revision(meeting, draft), page);
                    var lines = rows.page(meeting, draft, page);
                    shown.put(read, lines);
                    return lines;
                }));
    }

    /** Which lists were its own is not told apart: what is read again costs little. */
    @EventListener(MeetingErased.class)
    void forget() {
        shown.clear();
    }

    /** A page of a list in one state. */
    private record Shown(UUID draft, UUID revision, int page) {}

    /** The page on which a line stands now, from 1. */
    public int pageOf(SignedIn who, MeetingId meeting, UUID draft, int line) {
        return access.asHost(who, meeting, () -> rows.pageOf(meeting, draft, line));
    }

    /** ISO code of the country whose telephone numbers need no country code in it. */
    public String country(SignedIn who, MeetingId meeting, UUID draft) {
        return access.asHost(who, meeting, () -> rows.head(meeting, draft).country());
    }

    /** Corrects a line; it is then understood. */
    public void correct(SignedIn who, MeetingId meeting, UUID draft, int line, PersonChange change) {
        change(who, meeting, draft, line,
                was -> new DraftLine(line, was.sourceNumber(), was.source(), State.UNDERSTOOD, List.of(),
                        new ReadPerson(change.name(), change.title(), change.organisation(), change.town(),
                                change.phones(), change.mails(), change.seeks(), change.offers(), change.arrives(),
                                was.person().columns()),
                        was.agreed()));
    }

    /** Leaves a line out; what it said is kept. */
    public void leaveAside(SignedIn who, MeetingId meeting, UUID draft, int line) {
        change(who, meeting, draft, line, was -> new DraftLine(line, was.sourceNumber(), was.source(), State.ASIDE,
                was.remarks(), was.person(), was.agreed()));
    }

    /** Takes a line back that was left aside; one that named nobody becomes a person of that name. */
    public void keep(SignedIn who, MeetingId meeting, UUID draft, int line) {
        change(who, meeting, draft, line, was -> {
            boolean isNamed = !was.person().name().display().isEmpty();
            return new DraftLine(line, was.sourceNumber(), was.source(),
                    was.remarks().isEmpty() ? State.UNDERSTOOD : State.DOUBTFUL, was.remarks(),
                    isNamed ? was.person() : called(was.source()), was.agreed());
        });
    }

    private static ReadPerson called(String source) {
        var words = source.strip();
        var name = words.length() > PersonChange.LONGEST ? words.substring(0, PersonChange.LONGEST) : words;
        return new ReadPerson(new PersonName("", name, "", false), "", "", "", List.of(), List.of(), List.of(),
                List.of(), "", Map.of());
    }

    private void change(SignedIn who, MeetingId meeting, UUID id, int line, UnaryOperator<DraftLine> change) {
        access.asHost(who, meeting, () -> {
            var draft = requireUnused(rows.head(meeting, id));
            rows.update(draft, change.apply(rows.line(draft, line)));
            return line;
        });
    }

    private static Draft requireUnused(Draft draft) {
        if (draft.used()) {
            throw new ChangedMeanwhileException();
        }
        return draft;
    }

    /**
     * Adds what somebody types beside the list, read as a pasted line.
     *
     * @return the first of the added lines
     */
    public int add(SignedIn who, MeetingId meeting, UUID id, String text) {
        return access.asHost(who, meeting, () -> {
            var draft = requireUnused(rows.read(meeting, id));
            var read = readMore(text, draft.country());
            int next = draft.lines().stream().mapToInt(DraftLine::line).max().orElse(0) + 1;
            Attendance.requireRoom(draft.naming().size() + read.people().size());
            var added = new ArrayList<DraftLine>();
            for (var line : read.lines()) {
                var whole = line(next + added.size(), line);
                added.add(new DraftLine(whole.line(), 0, whole.source(), whole.state(), whole.remarks(),
                        whole.person(), false));
            }
            rows.insertLines(draft, added);
            return next;
        });
    }

    private static ReadList readMore(String text, String country) {
        try {
            return new ListReader(country).readText(text);
        } catch (UnreadableListException e) {
            throw new RefusedException("text", "contacts", e.remark().key(), e.remark().arguments());
        }
    }

    /** Says that everybody of the list agreed to show everything on the sheet, or that nobody did. */
    public void agree(SignedIn who, MeetingId meeting, UUID id, boolean everything) {
        access.asHost(who, meeting, () -> {
            rows.agree(requireUnused(rows.head(meeting, id)), everything);
            return everything;
        });
    }

    /**
     * Makes a meeting of a first list. Asked twice, it makes one.
     *
     * @param language
     *            of its papers and guests
     */
    public MeetingId make(SignedIn who, UUID id, MeetingDetails details, Locale language) {
        var meeting = new MeetingId(id);
        return access.asHost(who, meeting, () -> {
            var draft = rows.read(meeting, id);
            if (draft.people().isEmpty()) {
                throw RefusedException.of("", "refused.nobody");
            }
            if (rows.use(draft)) {
                var paper = List.of("US", "CA").contains(draft.country()) ? "letter" : "a4";
                meetings.insert(new PreparedMeeting(meeting, 0, details, language, draft.country(), classic(),
                        PreparedMeeting.Settings.usual(paper), Optional.empty(), Optional.empty()));
                int number = 1;
                for (var line : draft.naming()) {
                    people.insert(meeting, new Expected(Participants.participant(number++, line.person(),
                            agreement(line), tokens.get()), false, 0));
                }
            }
            return meeting;
        });
    }

    static Agreement agreement(DraftLine line) {
        return line.agreed() ? new Agreement.Everything() : new Agreement.Nothing();
    }

    private static List<PlannedPart> classic() {
        return RunSheet.classic().parts().stream()
                .map(part -> new PlannedPart(Ids.next(), part.kind(), part.length(), "", "")).toList();
    }
}
