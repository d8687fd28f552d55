package org.entregent.meetings.phone;

import java.util.List;

import org.entregent.meetings.Detail;
import org.entregent.meetings.after.Keepsake;

/**
 * Somebody at a guest's table.
 *
 * @param what
 *            what she does and where
 * @param reasons
 *            why the two should meet, in facts; none when the data gives none
 * @param opening
 *            a first sentence
 * @param kept
 *            what the guest has of her
 * @param left
 *            the word that the guest left for her; empty for none
 * @param away
 *            whether she left, or will not come
 * @param awaited
 *            whether the guest said that she does not come
 * @param gives
 *            details that the guest's card may show her; ticked when in {@code shows}
 */
public record PartnerView(int number, String name, String what, List<String> reasons, String opening, Keepsake kept,
        String left, boolean away, boolean awaited, List<Detail> gives, List<Detail> shows, Refusal refusal) {

    /** A form about somebody that could not be taken. @param word as typed */
    public record Refusal(int other, String word, String sentence) {

        static Refusal none() {
            return new Refusal(0, "", "");
        }

        /** The sentence, if it is about that one. */
        public String about(int number) {
            return number == other ? sentence : "";
        }
    }

    public PartnerView {
        reasons = List.copyOf(reasons);
        gives = List.copyOf(gives);
        shows = List.copyOf(shows);
    }

    /** The word in its field: as it was typed when it could not be taken, else as it was left. */
    public String word() {
        return refusal.about(number).isEmpty() ? left : refusal.word();
    }
}
