package org.entregent.meetings.preparation;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.entregent.meetings.FairSlot;
import org.entregent.meetings.Meeting;
import org.entregent.meetings.RunSheet;

/**
 * A meeting as it is being prepared.
 *
 * @param version
 *            grows with each change of the details, the run sheet or the settings
 * @param language
 *            of its papers and its guests
 * @param country
 *            ISO code of the country whose telephone numbers need no country code
 * @param parts
 *            of the run sheet, in their order; at least one
 * @param settings
 *            of the exchanges, the round table and the papers
 * @param archived
 *            when it was put away
 * @param deleted
 *            when it was deleted; it can be taken back for {@link Meetings#KEPT_AFTER_DELETION}
 */
public record PreparedMeeting(MeetingId id, long version, MeetingDetails details, Locale language, String country,
        List<PlannedPart> parts, Settings settings, Optional<Instant> archived, Optional<Instant> deleted) {

    /**
     * The numbers of a meeting.
     *
     * @param rounds
     *            of bilateral exchanges, 0 to 12
     * @param reserve
     *            of the round table, for overruns and late arrivals
     * @param handOver
     *            from one speaker of the round table to the next
     * @param paper
     *            "a4" or "letter"
     * @param labels
     *            description of the badges' sheet, empty for the paper's standard
     * @param seed
     *            of the plan: another seed is another attempt
     */
    public record Settings(int rounds, Duration reserve, Duration handOver, String paper, String labels, long seed) {

        static Settings usual(String paper) {
            return new Settings(3, FairSlot.DEFAULT_RESERVE, FairSlot.DEFAULT_HAND_OVER, paper, "", 1);
        }
    }

    public PreparedMeeting {
        parts = List.copyOf(parts);
    }

    /** The parts and their lengths. */
    public RunSheet runSheet() {
        return new RunSheet(parts.stream().map(part -> new RunSheet.Part(part.kind(), part.length())).toList());
    }

    /** Whether there is a part for exchanges, and rounds to fill it. */
    public int rounds() {
        return parts.stream().anyMatch(part -> part.kind() == RunSheet.Kind.EXCHANGES) ? settings.rounds() : 0;
    }

    /** The round table's arithmetic for so many people. */
    public FairSlot slot(int people) {
        return new FairSlot(people, runSheet().lengthOf(RunSheet.Kind.ROUND_TABLE), settings.reserve(),
                settings.handOver());
    }

    /** The same meeting as its papers announce it. */
    public Meeting announced(int people) {
        var talk = parts.stream().filter(part -> part.kind() == RunSheet.Kind.TALK).findFirst();
        var start = details.date().flatMap(date -> details.start().map(time -> LocalDateTime.of(date, time)));
        return new Meeting(details.title(), start, details.place(), talk.map(PlannedPart::title).orElse(""),
                talk.map(PlannedPart::speaker).orElse(""), runSheet(), slot(people));
    }
}
