package org.entregent.meetings.evening.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.entregent.meetings.RunSheet.Kind;
import org.entregent.meetings.evening.Author;
import org.entregent.web.FieldErrors;

/**
 * The host's console as it stands at a moment. Its script counts on from there by the state that the page holds.
 *
 * @param id
 *            of the meeting
 * @param script
 *            what the script needs
 * @param moment
 *            what "next" must name
 * @param parts
 *            the run sheet
 * @param ends
 *            when the evening ends, as things stand; absent when it has no day and has not begun
 * @param drift
 *            how many whole minutes later than planned, below zero when earlier
 * @param scene
 *            what is under way
 * @param next
 *            what the large button does; absent when all is over
 * @param last
 *            what was done last, if it can be undone
 * @param question
 *            typed and refused, to be kept
 * @param errors
 *            what was refused
 */
public record ConsoleView(String id, String title, ScriptData script, long moment, List<Part> parts,
        Optional<LocalTime> ends, long drift, Scene scene, Optional<Next> next, Optional<Deed> last, String question,
        FieldErrors errors) {

    public ConsoleView {
        parts = List.copyOf(parts);
    }

    /** Path of the console, to which its forms are posted. */
    public String url() {
        return "/meetings/" + id + "/evening";
    }

    /** Path of something else of the meeting. */
    public String url(String more) {
        return "/meetings/" + id + "/" + more;
    }

    /**
     * A part of the run sheet.
     *
     * @param state
     *            "done", "now" or "to-come"
     * @param title
     *            of the talk, or empty
     * @param speaker
     *            of the talk, or empty
     */
    public record Part(String id, Kind kind, String state, Duration length, String title, String speaker, int rounds) {

        /** Of its texts: "round-table". */
        public String key() {
            return Kinds.key(kind);
        }
    }

    /**
     * A clock as it stands.
     *
     * @param left
     *            whole seconds to show, never negative
     * @param over
     *            by how much it is over, zero before
     * @param soon
     *            whether it is time to close
     */
    public record ClockFace(long left, Duration length, Duration over, boolean held, boolean soon) {

        public boolean isOver() {
            return left == 0;
        }

        /** For the colour: "over", "soon" or nothing. */
        public String state() {
            return isOver() ? "over" : soon ? "soon" : "";
        }

        /** "3:42". */
        public String minutes() {
            return "%d:%02d".formatted(left / 60, left % 60);
        }
    }

    /**
     * What the large button does.
     *
     * @param key
     *            of its words
     * @param argument
     *            what fills them
     */
    public record Next(String key, Object argument) {}

    /**
     * What was done last.
     *
     * @param key
     *            of its sentence
     * @param argument
     *            what fills it
     * @param role
     *            of who did it
     * @param name
     *            hers, or empty
     */
    public record Deed(long act, String key, Object argument, Author.Role role, String name) {

        /** Key of who did it. */
        public String by() {
            return "console.by." + role.name().toLowerCase(Locale.ROOT);
        }
    }

    /** What is under way. */
    public sealed interface Scene {

        /** Of its template and texts. */
        String key();
    }

    /** Nothing has begun. @param present how many are there already */
    public record Before(int present, int expected) implements Scene {

        @Override
        public String key() {
            return "before";
        }
    }

    /** The welcome. @param missing those who are expected and not there */
    public record Welcome(ClockFace clock, int present, int expected, List<String> missing) implements Scene {

        @Override
        public String key() {
            return "welcome";
        }
    }

    /**
     * The round table.
     *
     * @param speaker
     *            none when all have spoken
     * @param spoken
     *            how many are done
     * @param total
     *            how many speak, the late ones too
     * @param waiting
     *            those who wait, the late ones last
     * @param order
     *            everybody, as a plain list
     * @param givers
     *            how many gave time back
     */
    public record RoundTableScene(Optional<ClockFace> clock, Optional<Speaker> speaker, int spoken, int total,
            List<Waiting> waiting, List<Seat> order, int givers, Duration given) implements Scene {

        /** Up to how many the ring shows; beyond, a plain list. */
        public static final int MOST_SEATS = 40;
        private static final int SHOWN = 3;

        @Override
        public String key() {
            return "round-table";
        }

        /** The three who come next. */
        public List<Waiting> following() {
            return waiting.stream().filter(one -> !one.late()).limit(SHOWN).toList();
        }

        /** Those after them. */
        public List<Waiting> others() {
            return waiting.stream().filter(one -> !one.late()).skip(SHOWN).toList();
        }

        public List<Waiting> late() {
            return waiting.stream().filter(Waiting::late).toList();
        }
    }

    /** Who speaks. @param place hers among all, from 1 */
    public record Speaker(int number, int place, String name, String what, List<String> seeks, List<String> offers) {}

    /**
     * Somebody who waits.
     *
     * @param place
     *            hers among all who speak, from 1
     * @param index
     *            hers among those who wait, from 0
     * @param arrived
     *            when she came, if that was noted
     * @param last
     *            whether nobody waits after her
     */
    public record Waiting(int number, int place, int index, String name, String what, boolean late,
            Optional<LocalTime> arrived, boolean walkIn, boolean last) {}

    /** One line of the whole order. @param state "done", "now" or "to-come" */
    public record Seat(int place, String name, String state) {}

    /** The talk. @param questions whether its first third is over; @param asked those for the speaker */
    public record TalkScene(ClockFace clock, String title, String speaker, Duration presentation, boolean questions,
            List<Question> asked) implements Scene {

        @Override
        public String key() {
            return "talk";
        }
    }

    /** A question. @param by whose, or empty for one from the room */
    public record Question(long number, String by, String text) {}

    /** A round of the exchanges. */
    public record ExchangesScene(ClockFace clock, int round, int of, int people, List<Table> tables,
            List<Alone> alone) implements Scene {

        @Override
        public String key() {
            return "exchanges";
        }
    }

    /** Who sits together. @param waits whether somebody there waits for her partner */
    public record Table(int number, List<String> names, boolean waits) {}

    /** Somebody who waits at her table. @param others for whom; @param minutes since when, whole */
    public record Alone(int number, int table, String name, List<String> others, long minutes) {}

    /** The evening is over. @param tables how many rounds were held */
    public record EndedScene(LocalTime at, int present, int rounds) implements Scene {

        @Override
        public String key() {
            return "ended";
        }
    }
}
