package org.entregent.meetings.web;

import java.util.List;
import java.util.Set;

import org.entregent.meetings.Detail;
import org.entregent.web.DrawnOnce;
import org.entregent.web.FieldErrors;

/**
 * The people of a meeting.
 *
 * @param people
 *            in the order of their numbers
 * @param choices
 *            how each can be called without doubt, for the fields of pairs: her name, or "name (n° 12)" for namesakes
 * @param known
 *            pairs who know each other already, as the host said
 * @param wishes
 *            who would like to meet whom
 * @param typed
 *            the fields below as typed so far
 * @param errors
 *            by field: text, knownFirst, knownSecond, wishFirst, wishSecond
 */
public record ParticipantsView(MeetingHead head, List<Line> people, List<String> choices, List<PairLine> known,
        List<PairLine> wishes, Typed typed, FieldErrors errors) implements DrawnOnce {

    /**
     * Somebody on the list.
     *
     * @param what
     *            what she does and where
     * @param seeks
     *            needs as written
     * @param offers
     *            offers as written
     * @param arrives
     *            what is known of a late arrival, or empty
     * @param newcomer
     *            whether she comes for the first time
     * @param agreed
     *            what the sheet may show
     * @param link
     *            her personal link
     */
    public record Line(int number, String name, String what, List<String> seeks, List<String> offers, String arrives,
            boolean newcomer, Set<Detail> agreed, LinkState link) {

        public Line {
            seeks = List.copyOf(seeks);
            offers = List.copyOf(offers);
            agreed = Set.copyOf(agreed);
        }
    }

    /** What was typed into the small forms of the page. */
    public record Typed(String text, String knownFirst, String knownSecond, String wishFirst, String wishSecond) {

        public static Typed nothing() {
            return new Typed("", "", "", "", "");
        }
    }

    public ParticipantsView {
        people = List.copyOf(people);
        choices = List.copyOf(choices);
        known = List.copyOf(known);
        wishes = List.copyOf(wishes);
    }
}
