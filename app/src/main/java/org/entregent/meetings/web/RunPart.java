package org.entregent.meetings.web;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Optional;

import org.entregent.meetings.RunSheet;

/**
 * A part of the run sheet.
 *
 * @param id
 *            for its address
 * @param kind
 *            what happens
 * @param title
 *            in the host's words, or empty for the usual one
 * @param speaker
 *            of a talk, or empty
 * @param start
 *            hour at which it begins, if the meeting has one
 * @param offset
 *            time since the meeting's start
 * @param length
 *            of the part
 * @param fields
 *            of its form
 */
public record RunPart(String id, RunSheet.Kind kind, String title, String speaker, Optional<LocalTime> start,
        Duration offset, Duration length, Fields fields) {

    /**
     * The fields of a part as they were typed.
     *
     * @param minutes
     *            length
     * @param reserve
     *            seconds kept for those who come late; of a round table
     * @param handOver
     *            seconds from one to the next; of a round table
     * @param rounds
     *            of exchanges
     */
    public record Fields(String minutes, String title, String speaker, String reserve, String handOver,
            String rounds) {}

    /** Of its sentences: "round-table". */
    public String key() {
        return name(kind);
    }

    /** As forms say a kind of part: "round-table". */
    public static String name(RunSheet.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
