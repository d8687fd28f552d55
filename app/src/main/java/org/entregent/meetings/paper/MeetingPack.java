package org.entregent.meetings.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.entregent.meetings.Asked;
import org.entregent.meetings.BilateralPlan;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.Participant;
import org.entregent.typesetting.Compositor;
import org.entregent.typesetting.Letters;
import org.entregent.typesetting.TypeCase;
import org.entregent.web.Texts;

/**
 * Everything of a meeting that prints. The papers are composed and drawn when they are asked for. The same meeting,
 * participants, plan and stationery give the same papers, to the byte.
 *
 * <p>
 * Not for several threads: make one pack for each.
 */
public final class MeetingPack {

    private final BilateralPlan plan;
    private final Asked asked;
    private final List<String> notes;
    private final LabelSheet labels;
    private final Atelier atelier;
    private final GuestList guests;
    private final BadgeSheets badges;
    private final Press press;
    private final Map<Part, List<Page>> composed = new EnumMap<>(Part.class);

    /** The papers of a meeting in which nobody asked to meet anybody. */
    public MeetingPack(Meeting meeting, List<Participant> participants, BilateralPlan plan, List<String> notes,
            Stationery stationery) {
        this(meeting, participants, plan, Asked.none(), notes, stationery);
    }

    /**
     * @param participants
     *            numbered, in the order in which every paper lists them
     * @param plan
     *            of the exchanges in pairs; without rounds there are neither slips nor a table plan
     * @param asked
     *            pairs that meet because somebody asked for it
     * @param notes
     *            ready sentences for the host, printed on her table plan: who meets although they know each other, and so
     *            on
     * @throws IllegalArgumentException
     *             when the plan seats somebody who is not among the participants
     */
    public MeetingPack(Meeting meeting, List<Participant> participants, BilateralPlan plan, Asked asked,
            List<String> notes, Stationery stationery) {
        var words = new Words(Texts.of("paper", stationery.locale()));
        var type = new TypeCase();
        var letters = new Letters(type);
        var templates = new Templates();
        var announced = printable(meeting, words, letters);
        this.plan = plan;
        this.asked = asked;
        this.notes = List.copyOf(notes);
        this.labels = stationery.labels();
        this.atelier = new Atelier(new Compositor(type), templates, words, stationery.paper(), announced);
        this.guests = new GuestList(participants, stationery.codeBase(), letters, words);
        this.badges = new BadgeSheets(atelier, guests, labels);
        this.press = new Press(type, templates, words, announced.title());
        plan.rounds().stream().flatMap(round -> round.tables().stream()).flatMap(table -> table.people().stream())
                .forEach(guests::number);
    }

    static Meeting printable(Meeting meeting, Words words, Letters letters) {
        return new Meeting(line(meeting.title(), words, letters), meeting.start(),
                line(meeting.place(), words, letters), line(meeting.topic(), words, letters),
                line(meeting.speaker(), words, letters), meeting.runSheet(), meeting.slot());
    }

    private static String line(String written, Words words, Letters letters) {
        return letters.printable(words.texts().set(written)).text();
    }

    /** What the host should know before printing: names in other letters, badges that cannot hold everything. */
    public List<Notice> notices() {
        var notices = new ArrayList<>(guests.notices());
        notices.addAll(badges.notices());
        return notices;
    }

    /** The parts that have pages, in their order. A meeting without exchanges has neither slips nor a table plan. */
    public Set<Part> parts() {
        return parts(guests.size(), plan.rounds().size());
    }

    /** The parts that have pages in the pack of so many people and rounds, in their order. */
    public static Set<Part> parts(int people, int rounds) {
        var parts = EnumSet.allOf(Part.class);
        if (rounds == 0) {
            parts.removeAll(EnumSet.of(Part.SLIPS, Part.TABLES));
        }
        if (people == 0) {
            parts.removeAll(EnumSet.of(Part.BADGES, Part.PARTICIPANTS, Part.SLIPS, Part.TABLES));
        }
        return parts;
    }

    /**
     * Writes the pack as one PDF: every part but the calibration page, in their order, with bookmarks.
     *
     * @throws IOException
     *             when it cannot be written
     */
    public void write(OutputStream to) throws IOException {
        press.write(pack(), to);
    }

    /**
     * Writes one part as a PDF; the others are not even composed.
     *
     * @throws IllegalArgumentException
     *             when the part has no pages
     * @throws IOException
     *             when it cannot be written
     */
    public void write(Part part, OutputStream to) throws IOException {
        if (!parts().contains(part)) {
            throw new IllegalArgumentException("no pages of " + part);
        }
        press.write(pages(part), to);
    }

    /**
     * Draws the pack once and gives it whole and in its parts, the calibration page among them.
     *
     * @throws IOException
     *             when there is not memory enough for it
     */
    public PrintedPack print() throws IOException {
        var whole = new ByteArrayOutputStream();
        write(whole);
        var parts = new EnumMap<Part, byte[]>(press.separate(whole.toByteArray(), pack()));
        var calibration = new ByteArrayOutputStream();
        write(Part.CALIBRATION, calibration);
        parts.put(Part.CALIBRATION, calibration.toByteArray());
        return new PrintedPack(whole.toByteArray(), parts, notices());
    }

    private List<Page> pack() {
        return Part.ofThePack().stream().filter(parts()::contains).flatMap(part -> pages(part).stream()).toList();
    }

    private List<Page> pages(Part part) {
        return composed.computeIfAbsent(part, key -> switch (key) {
            case SIGN_IN -> new SignInList(atelier, guests).pages();
            case BADGES -> badges.pages();
            case PARTICIPANTS -> new ParticipantSheet(atelier, guests).pages();
            case AGENDA -> new Agenda(atelier, plan.rounds().size()).pages();
            case SLIPS -> new Slips(atelier, guests, plan, asked).pages();
            case TABLES -> new TablePlan(atelier, guests, plan, notes).pages();
            case CALIBRATION -> new Calibration(atelier, labels).pages();
        });
    }
}
